"""Words that tell what became of an offer: answered, changed, taken back, run out.

Answers after the PLOVER codebook's agreements, rejections and concessions (2022) and CAMEO's
codes 05, 08 and 12 (accept and refuse a proposal); steps of negotiation after Wierzbicka, English
Speech Act Verbs (1987).
"""

from __future__ import annotations

from goodoffices.model.shapes import OfferStatus

REPLY_VERBS: dict[str, OfferStatus] = {
    "reject": "rejected",
    "dismiss": "rejected",
    "refuse": "rejected",
    "decline": "rejected",
    "rebuff": "rejected",
    "spurn": "rejected",
    "scorn": "rejected",
    "rebuke": "rejected",
    "denounce": "rejected",
    "deride": "rejected",
    "ridicule": "rejected",
    "rule": "rejected",
    "turn": "rejected",
    "throw": "rejected",
    "vote": "rejected",
    "brush": "rejected",
    "wave": "rejected",
    "shoot": "rejected",
    "oppose": "rejected",
    "veto": "rejected",
    "snub": "rejected",
    "accept": "accepted",
    "welcome": "accepted",
    "endorse": "accepted",
    "approve": "accepted",
    "embrace": "accepted",
    "ratify": "accepted",
    "back": "accepted",
    "counter": "countered",
    "ignore": "unanswered",
    "withdraw": "withdrawn",
    "retract": "withdrawn",
    "rescind": "withdrawn",
    "revoke": "withdrawn",
    "drop": "withdrawn",
    "abandon": "withdrawn",
    "scrap": "withdrawn",
    "shelve": "withdrawn",
    "pull": "withdrawn",
    "repeat": "reiterated",
    "reiterate": "reiterated",
    "renew": "reiterated",
    "reaffirm": "reiterated",
    "restate": "reiterated",
    "revise": "changed",
    "amend": "changed",
    "soften": "changed",
    "modify": "changed",
    "sweeten": "changed",
    "improve": "changed",
    "relax": "changed",
    "harden": "changed",
    "toughen": "changed",
    "scale": "changed",
    "water": "changed",
    "tone": "changed",
    "raise": "changed",
    "increase": "changed",
    "lower": "changed",
    "reduce": "changed",
    "cut": "changed",
    "trim": "changed",
    "fulfil": "delivered",
    "fulfill": "delivered",
    "honour": "delivered",
    "honor": "delivered",
    "meet": "delivered",
}
"""Verbs whose object is an offer, and what they say of it (some only with a particle, some only
of certain offers: see below)."""

PARTICLES: dict[str, frozenset[str]] = {
    "turn": frozenset({"down"}),
    "rule": frozenset({"out"}),
    "throw": frozenset({"out"}),
    "vote": frozenset({"down"}),
    "brush": frozenset({"aside", "off"}),
    "wave": frozenset({"away", "aside"}),
    "shoot": frozenset({"down"}),
    "scale": frozenset({"back", "down"}),
    "water": frozenset({"down"}),
    "tone": frozenset({"down"}),
    "back": frozenset({""}),
    "pull": frozenset({"", "back"}),
}
"""Verbs that answer only with one of these particles, or only without any."""

ONLY_OF: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        ("raise", "increase", "improve", "sweeten"), frozenset({"offer", "bid", "package"})
    ),
    **dict.fromkeys(
        ("lower", "reduce", "cut", "trim"), frozenset({"offer", "bid", "demand", "package"})
    ),
    "meet": frozenset({"demand", "condition", "request", "promise", "pledge"}),
    "vote": frozenset({"offer", "proposal", "plan", "deal", "package"}),
    "harden": frozenset({"demand", "term", "condition"}),
    "toughen": frozenset({"demand", "term", "condition"}),
    "relax": frozenset({"demand", "term", "condition"}),
}
"""Verbs that say so only of some offers: to "raise a demand" is to make it."""

BEHIND: dict[tuple[str, str], OfferStatus] = {
    ("back", "from"): "withdrawn",
    ("walk", "from"): "withdrawn",
    ("retreat", "from"): "withdrawn",
    ("balk", "at"): "rejected",
    ("baulk", "at"): "rejected",
    ("scoff", "at"): "rejected",
    ("object", "to"): "rejected",
    ("agree", "to"): "accepted",
    ("accede", "to"): "accepted",
    ("consent", "to"): "accepted",
    ("bow", "to"): "accepted",
    ("yield", "to"): "accepted",
}
"""Verbs with the preposition behind which the offer stands."""

CONSENT: dict[str, OfferStatus] = {
    "agree": "accepted",
    "accept": "accepted",
    "consent": "accepted",
    "accede": "accepted",
    "refuse": "rejected",
    "decline": "rejected",
    "demur": "unanswered",
}
"""Verbs that answer alone what was just asked of their subject: "the governor agreed"."""

ANSWERING: frozenset[str] = frozenset("respond reply answer react comment".split())
"""Verbs that, negated, say that no answer came; "comment" only where its object is the offer."""

ANSWERS: frozenset[str] = frozenset("response reply answer reaction".split())
"""Nouns of answering: "there was no response", "received no reply"."""

WEIGHING: frozenset[str] = frozenset("study consider review examine weigh".split())
"""Verbs of thinking an offer over: neither yes nor no so far."""

COMING_BACK: frozenset[str] = frozenset("respond reply answer counter come hit return".split())
"""Verbs that counter an offer "with" another."""

COUNTERS: frozenset[str] = frozenset(
    "counteroffer counter-offer counterproposal counter-proposal counterdemand counter-demand"
    " counterbid counter-bid counterplan counter-plan".split()
)
"""Nouns of an offer that answers another."""

NEW: frozenset[str] = frozenset(
    "revised amended new improved updated modified softened watered-down sweetened higher better"
    " reworked fresh lower final".split()
)
"""Words by which terms are told to be another version of the maker's own."""

INSTEAD: frozenset[tuple[str, str]] = frozenset(
    {("in", "response"), ("in", "reply"), ("in", "answer"), ("in", "turn")}
)
"""Phrases by which an offer is told to answer another's."""

LAPSING: frozenset[str] = frozenset({"lapse", "expire", "elapse"})
"""Verbs by which an offer or its deadline runs out."""

PASSING: frozenset[str] = frozenset({"pass", "run", "go", "end"})
"""Verbs by which a deadline does ("passed without an answer", "came and went")."""

WORTHLESS: frozenset[str] = frozenset(
    "unacceptable insufficient inadequate unrealistic absurd insulting ridiculous meaningless"
    " unserious insult joke theatre stunt nonstarter farce blackmail trap surrender sham"
    " humiliation capitulation".split()
)
"""What somebody who rejects an offer calls it."""
