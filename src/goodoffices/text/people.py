"""Words for human beings."""

from __future__ import annotations

PEOPLE: frozenset[str] = frozenset(
    "people person man woman child boy girl baby infant minor adult prisoner detainee inmate"
    " hostage captive pow soldier troop serviceman servicewoman fighter combatant militant rebel"
    " insurgent guerrilla gunman terrorist officer policeman conscript recruit reservist marine"
    " sailor pilot crew civilian citizen national foreigner resident inhabitant villager refugee"
    " migrant immigrant evacuee returnee deportee worker employee staff staffer striker miner teacher nurse"
    " doctor medic paramedic journalist reporter activist protester demonstrator dissident"
    " opponent student pupil passenger victim casualty survivor wounded injured dead fatality"
    " death body life family household voter member supporter volunteer peacekeeper observer"
    " monitor inspector diplomat envoy ambassador lawmaker deputy mp senator delegate"
    " individual fisherman farmer trader driver suspect convict defendant mercenary contractor"
    " guard settler trainee cadet seeker orphan patient tourist pilgrim believer personnel".split()
)
"""Nouns for human beings (WordNet 3.1, below person.n.01, those that reports count)."""
