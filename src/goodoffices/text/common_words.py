"""Words that say nothing of what a text is about."""

from __future__ import annotations

COMMON = frozenset(
    "about above after again against also although always among another because been before being"
    " between both cannot could does doing down during each either every even from further have"
    " having here however into itself just like made make many more most much must need never only"
    " other ought ours over same shall should since some such than that their them then there these"
    " they this those through under until upon very want were what when where whether which while"
    " whom whose will with within without would your said says told added noted".split()
)
"""Function words and words of saying (the common English stop list, four letters and more)."""
