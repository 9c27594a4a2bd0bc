"""Classes of nouns that decide which event a verb tells: "lift sanctions", "sign a deal".

Lemmas, drawn up from the nouns of CAMEO's verb patterns (Schrodt, CAMEO 1.1b3, 2012, agents and
noun sets) and their sisters in WordNet 3.1.
"""

from __future__ import annotations

from goodoffices.text.people import PEOPLE


def words(text: str) -> frozenset[str]:
    """The words of a table's cell."""
    return frozenset(text.split())


CLASSES: dict[str, frozenset[str]] = {
    "people": PEOPLE,
    "sanctions": words(
        "sanction embargo blockade restriction tariff siege curfew emergency ban boycott penalty quota duty"
        " levy freeze surcharge moratorium lockdown closure"
    ),
    "restrictions": words("curfew blockade siege ban lockdown censorship emergency closure"),
    "attacks": words(
        "attack strike airstrike offensive operation assault raid fire shelling bombing"
        " bombardment hostility fighting war incursion campaign violence barrage"
    ),
    "talks": words(
        "talk negotiation meeting summit conference dialogue consultation round discussion session"
        " mediation contact visit trip"
    ),
    "contacts": words("contact communication dialogue channel line"),
    "deals": words(
        "agreement deal accord treaty pact memorandum truce ceasefire cease-fire armistice contract"
        " protocol declaration convention settlement communique understanding compromise peace"
        " consensus document partnership charter roadmap bargain arrangement"
    ),
    "proposals": words(
        "offer proposal plan demand request call appeal invitation mediation term condition idea"
        " initiative draft deal agreement text ultimatum resolution bid suggestion claim charge action"
        " allegation notion overture policy effort decision ceasefire truce talk negotiation meeting visit pressure"
    ),
    "aid": words(
        "aid assistance relief food medicine supply convoy weapon arm ammunition missile tank loan"
        " fund funding grant money equipment shelter water vaccine fuel grain help training tonne"
        " billion million euro dollar drone jet munition system shell artillery package asylum"
        " shipment truck donation delivery support material finance tranche generator ambulance dose mask kit blanket tent rice wheat oxygen cash"
        " medicine goods guarantee scholarship clothing parcel ration"
    ),
    "troops": words(
        "troop force soldier army unit brigade tank warship carrier jet fleet military reservist"
        " police battalion squadron aircraft system destroyer marine guard submarine warplane"
        " bomber frigate flotilla artillery gun weaponry reinforcement"
    ),
    "overtures": words("proposal counterproposal counter-proposal overture ultimatum"),
    "plans": words("plan formula roadmap blueprint framework outline initiative scheme"),
    "delegates": words("delegation negotiator envoy emissary mediator"),
    "accreditation": words("accreditation"),
    "spans": words("hour day week month"),
    "licences": words("licence license"),
    "clearance": words("clearance customs"),
    "taxes": words("tax duty tariff"),
    "reprisals": words("response retaliation revenge reprisal vengeance retribution punishment"),
    "presence": words("presence"),
    "relations": words(
        "tie relation relationship cooperation coordination recognition link contact channel"
    ),
    "envoys": words("ambassador envoy diplomat consul attache attaché charge representative staff"),
    "seizable": words(
        "ship vessel tanker property asset land territory city town village island area building"
        " boat cargo base airport checkpoint office account pump hill oilfield field station weapon"
        " explosive drug stronghold outpost position goods"
    ),
    "barriers": words(
        "border crossing road port corridor airspace checkpoint embassy consulate gate bridge"
    ),
    "projectiles": words(
        "rocket missile shell mortar shot artillery drone round bullet salvo grenade volley projectile"
    ),
    "exercises": words("exercise drill manoeuvre maneuver wargame"),
    "support": words(
        "support backing solidarity praise gratitude condolence condolences sympathy endorsement"
        " recognition apology thanks appreciation blessing"
    ),
    "assets": words("asset account fund property reserve"),
    "military": words("weapon base asset troop force missile warhead soldier system"),
    "places": words(
        "city village town camp hospital school headquarters building base position"
        " target site house convoy ship tanker plant depot airport port crossing capital refinery"
        " area district neighbourhood neighborhood mosque church market enclave stronghold facility"
    ),
    "road": words("road highway bridge border port crossing entrance railway street terminal"),
    "rights": words("concession demand ground request pressure"),
    "visit": words("visit trip tour"),
    "demands": words("demand request"),
    "charges": words("charge case indictment lawsuit prosecution complaint suit"),
    "verdicts": words("sentence conviction verdict ban ruling"),
    "power": words("power control authority territory command"),
    "helpers": words("doctor nurse medic rescuer firefighter engineer volunteer expert ambulance"),
    "street": words("street"),
    "charge": words("charge charges"),
    "arsenal": words("weapon missile arsenal stockpile warhead"),
    "programmes": words("enrichment testing test production construction expansion"),
    "warrant": words("warrant"),
    "aim": words("aim"),
    "repression": words("gas teargas cannon bullet force baton pellet"),
    "membership": words("membership"),
    "water-cannon": words("cannon teargas gas baton"),
    "accounts": words(
        "figure account version count toll claim result outcome victory legitimacy validity tally"
        " authenticity"
    ),
    "victories": words("victory win triumph legitimacy outcome"),
    "standing": words(
        "custody status immunity citizenship nationality passport mandate protection privilege"
        " authorisation authorization visa"
    ),
    "ships": words(
        "ship vessel boat trawler cutter craft frigate warship destroyer flotilla fleet submarine"
        " minesweeper icebreaker speedboat dinghy"
    ),
    "supplies": words(
        "resupply supply shipment convoy delivery mission flotilla access evacuation"
    ),
    "berths": words("port harbour harbor base barracks garrison"),
    "favour": words("favour favor"),
    "exile": words("exile"),
    "posts": words("position post"),
    "job": words("job"),
    "bans": words("ban prohibition embargo"),
    "trade": words("import export sale purchase shipment"),
    "remains": words("remains remain corpse body coffin"),
    "rule": words("control power"),
    "control": words("control"),
    "barrages": words(
        "airstrike strike attack fire missile rocket artillery shelling bombardment barrage salvo"
        " bombing gunfire drone"
    ),
    "hostages": words("hostage hostages captive"),
    "parties": words("party parliament assembly legislature government organisation organization"),
    "media": words("newspaper website radio station channel outlet broadcaster magazine blog"),
    "bombs": words("bomb mine explosive device grenade"),
    "compensation": words("compensation reparation damages restitution"),
    "game": words("game"),
    "claims": words(
        "report claim comment remark statement story tale rumour rumor accusation allegation assertion"
        " criticism charge suggestion"
    ),
    "causes": words(
        "solution peace unity independence sovereignty integrity right candidacy resolution motion"
        " bill statehood membership reform ceasefire discussion process government candidate campaign"
        " uprising revolution cause stance position claim army rebel opposition"
    ),
    "honours": words("medal order prize honour honor title decoration"),
    "protests": words("strike protest boycott demonstration walkout sit-in rally"),
    "place": words("city town village region area base position country territory outpost zone"),
    "arms": words("arm weapon"),
    "permits": words(
        "permission entry visa access passage autonomy independence citizenship clemency extension"
        " accreditation licence license bail landing overflight parole immunity residency right"
    ),
    "refugees": words("refugee migrant asylum-seeker seeker evacuee exile"),
    "refuge": words("asylum refuge sanctuary shelter"),
    "law": words("law rule"),
    "symbols": words("flag effigy tyre tire portrait"),
    "access": words("access inspector inspection monitor aid relief convoy visit observer passage"),
    "office": words(
        "election vote referendum poll session parliament talk meeting summit ceremony"
    ),
    "inquiry": words("investigation inquiry probe"),
    "lawsuit": words("lawsuit complaint suit case charge petition grievance"),
    "ceasefire": words("ceasefire truce cease-fire armistice agreement accord"),
    "walkout": words("strike"),
    "alert": words("alert"),
    "information": words("intelligence information evidence data"),
    "missions": words("peacekeeper inspector observer monitor mission"),
    "secrets": words("intelligence information"),
    "parts": words(
        "involvement responsibility role wrongdoing complicity link support collusion interference"
        " knowledge part presence"
    ),
    "relief": words(
        "aid relief convoy shipment delivery supply food medicine assistance access evacuation truck"
    ),
    "aircraft": words(
        "aircraft plane jet helicopter drone warplane airliner bomber fighter balloon"
    ),
    "statements": words("statement communique communiqué declaration"),
    "blocs": words("alliance bloc coalition union pact partnership league front"),
    "penalties": words("sanction tariff embargo"),
    "message": words("message letter note proposal word signal"),
}
"""Nouns that decide what a verb means, by lemma."""

CARRIERS: frozenset[str] = words(
    "effort measure hour rule regime package process programme program policy state status point"
    " scheme campaign bid order action session initiative work activity increase hike level footing"
)
"""Nouns that only carry the one before them: "mediation efforts", "curfew hours"."""
