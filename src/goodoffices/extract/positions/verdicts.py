"""Words that judge what they are said of.

Appreciation and judgement after Martin & White, The Language of Evaluation (2005), 2.4 and 2.5.
"""

from __future__ import annotations

from goodoffices.model.shapes import Stance

EVALUATIONS: dict[str, Stance] = {
    **dict.fromkeys(
        "essential vital crucial necessary important imperative indispensable beneficial welcome"
        " acceptable useful valuable urgent priority necessity must good best positive constructive"
        " promising sensible fair reasonable overdue humane generous breakthrough justified legitimate"
        " appropriate proportionate critical crucial pivotal advisable preferable desirable wise prudent"
        " right correct courageous".split(),
        "supports",
    ),
    **dict.fromkeys(
        "unacceptable illegal unlawful illegitimate wrong mistake error folly betrayal provocation"
        " surrender capitulation dangerous fraudulent unjust unfair unrealistic premature"
        " counterproductive pointless useless disastrous humiliating absurd outrageous bad insult"
        " farce sham disgrace nonsense intolerable blackmail extortion charade theatre theater joke"
        " trap non-starter insufficient inadequate unworkable reckless irresponsible unhelpful"
        " unjustified disproportionate excessive scandal stunt hypocrisy manipulation fraud deception"
        " appeasement madness violation breach affront infringement travesty mockery disaster catastrophe terrorism bullying protectionism"
        " coercion aggression discrimination discriminatory arbitrary disappointing regrettable"
        " deplorable unwarranted unprovoked destabilising destabilizing unconstitutional short-sighted"
        " shortsighted hasty awful terrible horrific horrendous appalling miscalculation misstep blunder"
        " disappointment blow setback shame shameful disgraceful cowardly barbaric heinous brutal cruel"
        " inhumane criminal genocide atrocity massacre catastrophic devastating ridiculous ludicrous"
        " laughable foolish stupid insane senseless futile groundless baseless unfounded shocking"
        " reprehensible abhorrent despicable cynical hypocritical treacherous partisan racist"
        " undemocratic misguided ill-advised ill-conceived ill-judged naive inadmissible unthinkable"
        " untenable indefensible unsustainable inappropriate hostile escalatory imperialist crime"
        " egregious unconscionable disgusting sickening savage flagrant indiscriminate abysmal"
        " escalation".split(),
        "opposes",
    ),
}
"""Adjectives and nouns that judge what they are said of (appreciation and judgement)."""

ADVERBS: dict[str, Stance] = {
    "positively": "supports",
    "favourably": "supports",
    "favorably": "supports",
    "negatively": "opposes",
    "unfavourably": "opposes",
    "unfavorably": "opposes",
}
"""Adverbs that tell how something is viewed."""
