"""How pages bid their readers to subscribe, follow, write, watch and listen: notices, as data.

The wordings are stock phrases of news sites and broadcasters; none names a particular outlet.
"""

from __future__ import annotations

from goodoffices.read.furniture.wording import (
    BOX,
    NETWORKS,
    NOTE,
    PIECE,
    SENDS,
    Notice,
    floating,
    notices,
)

_STATION = (
    r"(?:radio|sounds|i?player|youtube|podcasts?|spotify|tv|television|channel|website|app|online|live page"
    r"|world service|news channel)"
)
"""Where broadcasters are heard and seen."""
_TOLD = r".*\b(?:said|says|told|warned|added|wrote|asked|joked|insisted)\b"
"""Words that lead to a speaker: then somebody else is bidden."""
_CLOCK = r"\d\d[:.]\d\d"
"""The hour of a programme."""

INVITATIONS: tuple[Notice, ...] = (
    *notices(
        "newsletter",
        rf"{NOTE}(?:you can |readers [\w ]+ can |those [\w ]+ can )?sign up\b(?=.*\b(?:newsletters?|inbox|here"
        r"|alerts?|updates|briefing|digest|for free)\b).*",
        r"subscribe\b(?=.*(?:newsletter|inbox|podcast|channel|digest|week|month|today|the know|here|edition|"
        r"youtube|notifications?)).*",
        r"subscribed?|subscribe now|subscribers?(?:’|')? (?:edition|only)\b.*",
        rf"get .{{3,90}}?(?:{SENDS} to {BOX}|in {BOX})[^.]{{0,25}}\.?",
        r"get the (?:latest|recap|top|best|biggest) .{0,80}(?:exclusive|content|commentary|interviews|updates|week)\b"
        r".{0,60}",
        r"stay (?:up[- ]to[- ]date|informed|ahead|tuned) (?:on|with|of) .{0,80}(?:recap|newsletter|app|updates)\b.{0,30}",
        rf"(?:fast|breaking|daily|weekly)\b.*\b(?:delivered|sent) .*{BOX}.*",
        r"by (?:entering|providing|submitting|subscribing|signing up|clicking|continuing)\b.*"
        r"\b(?:agree|consent|privacy|terms of)\b.*",
        r"(?:you (?:can|may) (?:unsubscribe|opt[- ]out)|you understand that you can)\b.*",
        r"agree to receive (?:content|e-?mails?|communications)\b.*",
        r"(?:subscribed ?)?you[’']ve successfully subscribed.*",
        r"opt-out at any time\.?",
        r"(?:outside the \w+\? )?sign up to our [\w ]*newsletter here\.?",
        r"to get it in your inbox\b.*",
        r"enter to win\b.*|we[’']re giving away [^.]{3,90}\.?",
        r"get (?:a daily look at|all the stories you|the day[’']s top|our (?:daily|weekly|free))\b.*",
        r"readers (?:in|outside) [\w ]{2,20} can sign up here\.?",
        r"(?:you(?:[’']re| are)? receiv(?:e|ing) this|to unsubscribe|unsubscribe)\b.*",
        r"(?:if you (?:like|liked|enjoy|enjoyed) (?:this|our)\b.*\b(?:subscrib|sign|support|share|newsletter)\w*.*)",
        r"support (?:our|independent) (?:journalism|reporting|newsroom|work)\b.*",
        r"(?:this (?:article|story|content) is|read the rest .* is) (?:for|only available to|reserved for|free "
        r"for) (?:our )?(?:subscribers|members|registered)\b.*",
        r"(?:log ?in|sign in|register|subscribe) (?:or (?:register|subscribe|sign up) )?to (?:continue|keep|read|unlock|"
        r"access)\b.*",
        # "For essential climate news to your inbox, sign up to ..."
        r"for (?:more|all|the|essential|your) [^.]{3,140}, (?:please )?(?:sign up|subscribe to|follow (?:us|our|@|\w+ on)|join us"
        r"|visit (?:our|the|\S+\.\w)|go to|head to|check out|click|watch|listen to|tune in|see our|read our)\b.{0,70}",
        r"for (?:more|all|the|essential|your) [^.]{3,140}, sign up to\b.*",
        r"if you want to get (?:this|our) [^.]{3,60} by e-?mail, sign up here\.?",
        r"the hottest stories ripped from\b.*|subscribe to\b[^.“\"]{2,80} on [^.]{2,40}\.?",
        r"get (?:\w+ )?news from [^.]{2,40} in your inbox(?:, each [\w ]+)?\.?",
        r"sign up for [^.]{3,40} briefing direct to your phone\.?",
        r"sign up (?:for|to) (?:our|the|a|an|this|(?-i:[A-Z])[\w’']+) [^.]{2,80}\bnewsletters?(?: here)?\.?",
    ),
    *notices(
        "share",
        rf"(?:you can (?:also )?)?(?:follow|find|join|like) (?:us|me|our|[@\w.’' -]{{2,40}}?) on "
        rf"(?:the )?(?:our )?[\w ]{{0,20}}{NETWORKS}\b(?:[^.]|\.(?=\w)){{0,90}}\.?",
        r"follow us\.?|follow @\w+.*",
        rf"(?:why not )?follow [\w’'.,& -]{{2,70}} on (?:\w+ )?{NETWORKS}\b.*",
        r"(?:\#\w{2,40}\W*){1,20}",
        r"(?:what do you think|have your say|tell us what you think|join the discussion)\b[^.]{0,60}",
        r"(?:let us know|tell us) (?:what you think )?(?:in the comments|below|via)\b.*",
        rf"(?:share-\w*?)?(?:did you |do you )?(?:liked?|enjoy(?:ed)?) (?:the|this|our) {PIECE}\?",
        rf"(?:.{{0,40}}\? ?)?share (?:it|this|the {PIECE}|this {PIECE})?(?: ?(?:via|on|with|by)\b"
        rf".{{0,40}}(?:{NETWORKS}|social|friends|e-?mail)[^.?]{{0,20}})?[!.]?",
        r"share(?: |: ?)(?:save|print|copy link|on|via|whats ?app|facebook|twitter|this|article|story).{0,60}",
        r"(?:please |you can (?:also )?)?send (?:us |in |your |any |story |news )+(?:tips?|ideas?|stor\w+|"
        r"comments?|feedback|views)\b.*",
        # Addresses and numbers under which a newsroom or its people may be reached.
        r"(?:got|have) (?:a|any) (?:story|question|news|tip|information)\b[^.?]{0,60}\?",
        r"have you been affected by\b.*",
        r"(?:please )?include (?:a contact number|your name)\b.*|your details and any\b.*\bconfiden\w+\.?",
        r"you can (?:also )?(?:contact us|make contact|get in touch|reach (?:us|the|out|him|her|me|(?-i:[A-Z]))|e-?mail|text"
        r"|message|upload|submit)\b.*",
        rf"if you (?:have|are|would|want|wish|know)\b(?!{_TOLD}).*\b(?:get in touch|contact us|let us know|e-?mail\b.*@|reading this page)\b.*",
        r"e-?mail (?-i:[A-Z])[\w ’'-]{2,30}\.?|all our stories are at \S+",
        r"share your [^.@]{3,60} (?:by e-?mailing|at|with us)\b.*",
        r"(?:he|she|they) can be (?:reached|contacted|followed) (?:at|on|via).*(?:@|\d{4}|twitter|facebook|instagram).*|(?:he|she) is @\w.*",
        r"follow (?:him|her|them|me)? ?(?:on|at) ?(?:the )?(?:x\b|twitter|instagram|facebook|threads).*",
        r"you can (?:also )?send (?:story|your|tips|news|us)\b.*",
        r"story tips (?:and |can |may )+be sent\b.*|e-?mail (?:story )?tips\b.*",
        # What a page says of matter from elsewhere that it shows.
        r"allow [\w ]{1,20} content\?|this (?:article|page) contains content provided by\b.*|we ask for your permission before\b.*"
        r"|you may want to read\b.*\bpolicy\b.*|to view this content\b.*",
        r"you can (?:also )?(?:support|help|donate)\b.*\b(?:click\w*|here|form below)\b.*|more details here:?",
        r"(?:if you(?:[’']re| are) |those |readers )outside [^.]{2,30},? sign up here\.?",
        r"the (?:\w+ )?emissions from (?:this story|travel it took)\b.*",
        r"send tips to .*|(?:story |news )?tips (?:and ideas )?can be (?:sent|e-?mailed)\b.*",
        r"(?:you can |to )?(?:e-?mail|contact|write to|message) (?:us|the newsroom)\b.*",
        r"(?:for more (?:[\w ,]+ )?(?:news|stories),? )(?:from [\w ]+,? )?(?:follow|visit|go to|sign up)\b.*",
        r"go to \S+\.\w{2,4} for more\b.*",
        r"(?:join|visit) (?:the conversation|our (?:telegram|whatsapp|facebook|youtube|page|channel))\b.*",
    ),
    *notices(
        "share",
        r"(?:are|were|have|do) you (?:in |at |affected|there|a |an |been |know )[^.?]{2,80}\?",
        beside=True,
    ),
    floating(
        "share",
        "@",
        r"(?:e-?mail|contact|whats ?app|text|call|write to)(?: tips to| us| us at)? ?\S{2,40}@\S+\b.*|"
        r"you can (?:also )?follow (?:him|her|them|(?-i:[A-Z])[\w’'-]+)\b.*@\w.*|"
        r"(?:twitter|x|instagram|e-?mail|contact)(?: handle)?: ?(?:@|\S+@)\S+|"
        r"\S+\.(?:com|net|org)@\w+",
    ),
    *notices(
        "programme",
        r"what do you want [\w ]{2,30} to (?:investigate|cover|answer|look into|ask|know)\??",
        # Said to the reader at a sentence's beginning: prose does not bid.
        rf"(?:or )?(?:watch|listen|catch up|tune in|hear|see)\b(?!,|{_TOLD})(?:[^.“\"]|\.(?=\d))*\b(?:on|via|at|from|live)\b(?:[^.“\"]|\.(?=\d)){{0,60}}\b"
        rf"(?:{_STATION}|{_CLOCK}).{{0,90}}",
        rf"you can (?:also )?(?:watch|listen|hear|follow|find|see|read|catch|view)\b(?!{_TOLD})(?:[^.“\"]|\.(?=\d))*\b(?:{_STATION}|{_CLOCK}|here)"
        r"(?![\w’'])[^“\"]{0,90}",
        r"(?:watch|listen to|hear|see) (?:the|our|this|more|a) [^.,“\"]{2,80}\bhere\b[.:]?|watch (?:our|this interview|the interview)\b[^“\"]*",
        r"(?:find out|learn|discover) more\b[^.“\"]{0,100}\.?",
        r"to (?:hear|read|see|watch|find out|learn) more\b[^.]{0,120}, ?(?:click|go to|visit|listen to|follow|see) "
        r"?(?:here|our|us|\S+\.\w{2}|the (?:website|full|link)).{0,60}",
        r"follow (?:our|(?-i:[A-Z])[\w’' ]{1,30}[’']s?) (?:live |full |latest )?(?:coverage|updates)\b.{0,60}"
        r"|follow live\b[^.]{2,60}\b(?:here|updates)\b.{0,30}|for the latest\b[^.]{2,60}, (?:go to|see|follow)\b.{0,60}",
        r"catch up (?:on|with)\b[^.“\"]{2,60} ?here\.?|episodes? (?:is |are )?coming soon\.?",
        r"read ?more ?here\.?|read (?:our|the full|more)\b(?!:)[^.“\"]{2,120}\.?|read (?:all|his|her|their|an?|the)\b[^.“\"]{2,120} ?here\.?",
        r"visit (?:our\b|\S+\.(?:com|org|net|co\.uk)\b)[^.“\"]{2,160}\.?|go to \S+\.(?:com|org|net|co\.uk)\b.*",
        rf"(?:the )?coverage\b[^.“\"]{{2,80}}\bavailable (?:on|from)\b.*(?:{_STATION}|{_CLOCK}).*",
    ),
    floating(
        "programme",
        "available",
        rf"[^.“\"]{{2,90}} (?:is|are|will be) (?:also )?available (?:now )?(?:on\b.*\b{_STATION}\b.*{_CLOCK}.*|(?:to (?:listen|watch)|on)\b.*\bhere\.?)",
    ),
    floating(
        "programme",
        "bring you|showcasing|home on the|home for the",
        r".{2,100} is the new home (?:on|for|of)\b.*\b(?:website|app|analysis|stories|coverage|journalism|programmes?)\b.*|[^“\"]{0,60}\bwe[’'](?:ll bring you|re bringing you|ll be showcasing)\b[^“\"]*",
    ),
    floating(
        "programme",
        "found here|read here|seen here|viewed here|watched here|downloaded here|full here",
        r"[^.“\"]{0,60}\b(?:list|letter|report|work|details|results|guide|analysis|story|stories|candidates|schedule|information|transcript"
        r"|video|interview|coverage|article|statement|programme|episode|podcast)\b[^.“\"]{0,80} can be (?:found|read|seen|viewed|watched|downloaded) (?:in full )?here ?[.:]?",
    ),
    floating(
        "programme",
        "that matter to you",
        r"[^“\"]{2,140}\b(?:issues|stories) that matter to you\.?",
    ),
    floating(
        "newsletter",
        "your inbox",
        r"[^“\"]{2,120}\b(?:delivers?|brings?|sends?|sent|get)\b[^“\"]{2,120}\b(?:in|to) your inbox\b[^“\"]{0,60}",
    ),
    floating(
        "newsletter",
        "delivers a|delivered to your",
        r"[^“\".]{2,80} delivers an? (?:handpicked|hand-picked|curated|daily|weekly) (?:\w+ )?(?:selection|briefing|newsletter|digest|round-?up)\b[^“\"]{0,120}",
    ),
)
"""Invitations to subscribe, to share and write, to watch and listen, by reason."""
