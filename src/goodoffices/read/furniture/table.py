"""What page furniture looks like in plain text, as data.

The classes follow the labels of web boilerplate research (Kohlschütter et al., "Boilerplate
Detection using Shallow Text Features", WSDM 2010; the CleanEval guidelines, 2007): navigation,
templates, legal notices, related content, user interface text. The wordings are the stock phrases
of English news sites and content management systems; none names a particular outlet or process.

A notice matches a whole line or a whole sentence, never a part of one: "sign up for our
newsletter" inside a sentence about a campaign is prose.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

NETWORKS = (
    r"(?:facebook|twitter|x(?: \(formerly twitter\))?|instagram|telegram|whats ?app|youtube|linked ?in"
    r"|tik ?tok|threads|blue ?sky|mastodon|viber|reddit|pinterest|signal|google news|sounds|vk)"
)
AGENCIES = (
    r"(?:AFP|AP|Reuters|REUTERS|EPA(?:-EFE)?|EFE|ANSA|dpa|DPA|AAP|PA(?: Media| Wire| Images)?|UPI|TASS"
    r"|SPUTNIK|Sputnik|Xinhua|Kyodo(?: News)?|Yonhap|Getty(?: Images)?|GETTY IMAGES|Shutterstock|Alamy"
    r"|Bloomberg|Anadolu(?: Agency)?|AA|NurPhoto|ZUMA(?: Press| Wire)?|Sipa(?: USA)?|Magnum|iStock|Corbis"
    r"|Planet Labs(?: PBC)?|Maxar(?: Technologies)?|Handout|Pool|POOL|MTI|CTK|PAP|NTB|TT|ANP|Ritzau"
    r"|Scanpix|Keystone|Unsplash|Flickr|Wikimedia(?: Commons)?)"
)
"""Photo agencies and picture services that sign pictures (trade names, from their own credits)."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A stock sentence of pages: the reason it gives, its wording, and how far it is trusted.

    ``edge`` notices also occur in prose and count only as a text's last sentences; those that
    ``follow`` moreover only behind another notice ("She covers ..." behind "NAME is a reporter").
    A pattern that may open with any words names its ``needles``: one of them (in small letters)
    must stand in the sentence. That costs next to nothing, the pattern itself does not.
    """

    reason: str
    pattern: re.Pattern[str]
    edge: bool = False
    follow: bool = False
    needles: tuple[str, ...] = ()


def _notices(
    reason: str, *patterns: str, edge: bool = False, follow: bool = False
) -> tuple[Notice, ...]:
    return tuple(Notice(reason, re.compile(p, re.IGNORECASE), edge, follow) for p in patterns)


def _floating(reason: str, needles: str, pattern: str) -> Notice:
    """A notice that may open with any words; ``needles`` are parted by bars."""
    return Notice(reason, re.compile(pattern, re.IGNORECASE), needles=tuple(needles.split("|")))


_NOTE = r"(?:editor(?:[’']s|ial)? note:?\s*|note:\s*)?"
_PIECE = (
    r"(?:story|article|post|report|page|piece|live ?blog|blog|analysis|headline|commentary|column"
    r"|entry|transcript|text)"
)
_SENDS = r"(?:straight|directly|delivered|sent|right)"
_BOX = r"(?:your )?(?:inbox|phone|e-?mail|device)"
_NAMES = r"(?-i:(?:[A-Z][\w.’'-]*|and|in|at|of|from|for|the|with|de|al|van|von|bin)(?:[ ,/&]+|$|(?=[.;)]))){1,24}"
_PICTURE = (
    r"(?:photos?|photographs?|photography|images?|pictures?|illustrations?|drawings?|graphics?|map|video"
    r"|cartoon)"
)

NOTICES: tuple[Notice, ...] = (
    *_notices(
        "credits",
        rf"\(?(?:additional |with )?(?:reporting|research|writing) (?:by|from) {_NAMES}"
        r"(?:; ?(?:additional |further )?(?:writing|editing|reporting|production)(?: and writing)? by [^;.()]+)*\.?\)?"
        r"(?: our standards:.*)?",
        r"\(?editing by [^.]{3,80}\.?\)?",
        r"our standards:.*",
        r"(?:edited|compiled|produced|translated|fact-checked) by [^.,;]{3,50}\.?",
        r"\(?(?:adds|updates|recasts|refiles|corrects) (?:with |buyer |quote|detail|comment|background)"
        r"[^.]{0,100}\)?",
    ),
    *_notices(
        "update note",
        rf"{_NOTE}(?:this|the) {_PIECE} (?:has been|was|is being|will be|may be) "
        r"(?:\w+ ){0,2}(?:updated|corrected|amended|republished|edited|revised|produced)\b.*",
        rf"{_NOTE}(?:correction|clarification|amendment)(?: (?:[\w ,]{{4,20}}|\d[\w ,/.]{{4,20}}))?: .*"
        rf"\b(?:{_PIECE}|version|headline|caption|graphic|corrected|misstated|misspelled|amended|updated)\b.*",
        r"an earlier version of this (?:article|story|report|post|page|headline)\b.*",
        r"it was (?:further )?(?:updated|amended|corrected) on \d.*",
        rf"{_NOTE}this {_PIECE} (?:is|was|has been) (?:adapted|excerpted|reproduced|translated|republished|"
        rf"taken|compiled) (?:from|with|by)\b.*",
        rf"this is a (?:breaking|developing)(?: news)? {_PIECE}.*",
        r"(?:more to (?:follow|come)|more details? (?:soon|to follow)|incoming update)[.…]*",
        rf"{_NOTE}a version of this {_PIECE}s? (?:first |originally |also )?(?:appears?|appeared|ran)\b.*",
        rf"this {_PIECE} (?:first |originally |was first |was originally )(?:appeared|ran|published).*",
        r"(?:our )?live coverage (?:of .{3,60} )?(?:begins here|has (?:moved here|ended|now ended))\.?",
        r"coverage for this event has ended\.?",
        r"(?:last )?updated (?:\d+|an?|one|two|three) (?:seconds?|minutes?|mins?|hours?|days?) ago",
        r"(?:auto-)?refresh(?: (?:every|for|on|to)\b.{0,40})?|newest first|sort by:? .{3,20}",
    ),
    *_notices(
        "newsletter",
        rf"{_NOTE}(?:you can |readers [\w ]+ can |those [\w ]+ can )?sign up\b(?=.*\b(?:newsletters?|inbox|here"
        r"|alerts?|updates|briefing|digest|for free)\b).*",
        r"subscribe\b(?=.*(?:newsletter|inbox|podcast|channel|digest|week|month|today|the know|here|edition|"
        r"youtube|notifications?)).*",
        r"subscribed?|subscribe now|subscribers?(?:’|')? (?:edition|only)\b.*",
        rf"get .{{3,90}}?(?:{_SENDS} to {_BOX}|in {_BOX})[^.]{{0,25}}\.?",
        r"get the (?:latest|recap|top|best|biggest) .{0,80}(?:exclusive|content|commentary|interviews|updates|week)\b"
        r".{0,60}",
        r"stay (?:up[- ]to[- ]date|informed|ahead|tuned) (?:on|with|of) .{0,80}(?:recap|newsletter|app|updates)\b.{0,30}",
        rf"(?:fast|breaking|daily|weekly)\b.*\b(?:delivered|sent) .*{_BOX}.*",
        r"by (?:entering|providing|submitting|subscribing|signing up|clicking|continuing)\b.*"
        r"(?:agree|consent|privacy|terms|and)\W*.*",
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
    ),
    *_notices(
        "share",
        rf"(?:you can (?:also )?)?(?:follow|find|join|like) (?:us|me|our|[@\w.’' -]{{2,40}}?) on "
        rf"(?:the )?(?:our )?[\w ]{{0,20}}{NETWORKS}\b(?:[^.]|\.(?=\w)){{0,90}}\.?",
        r"follow us\.?|follow @\w+.*",
        rf"follow [\w’'. &-]{{2,50}} on (?:\W*{NETWORKS}\W*(?:,|and|&|or)?\s*){{1,6}}\.?",
        r"(?:\#\w{2,40}\W*){1,20}",
        r"(?:what do you think|have your say|tell us what you think|join the discussion)\b[^.]{0,60}",
        r"(?:let us know|tell us) (?:what you think )?(?:in the comments|below|via)\b.*",
        rf"(?:share-\w*?)?(?:did you |do you )?(?:liked?|enjoy(?:ed)?) (?:the|this|our) {_PIECE}\?",
        rf"(?:.{{0,40}}\? ?)?share (?:it|this|the {_PIECE}|this {_PIECE})?(?: ?(?:via|on|with|by)\b"
        rf".{{0,40}}(?:{NETWORKS}|social|friends|e-?mail)[^.?]{{0,20}})?[!.]?",
        r"share(?: |: ?)(?:save|print|copy link|on|via|whats ?app|facebook|twitter|this|article|story).{0,60}",
        r"(?:please |you can (?:also )?)?send (?:us |in |your |any |story |news )+(?:tips?|ideas?|stor\w+|"
        r"comments?|feedback|views)\b.*",
        r"send tips to .*|(?:story |news )?tips (?:and ideas )?can be (?:sent|e-?mailed)\b.*",
        r"(?:you can |to )?(?:e-?mail|contact|write to|message) (?:us|the newsroom)\b.*",
        r"(?:for more (?:[\w ,]+ )?(?:news|stories),? )(?:from [\w ]+,? )?(?:follow|visit|go to|sign up)\b.*",
        r"go to \S+\.\w{2,4} for more\b.*",
        r"(?:join|visit) (?:the conversation|our (?:telegram|whatsapp|facebook|youtube|page|channel))\b.*",
    ),
    *_notices(
        "navigation",
        r"(?-i:[Cc]lick) (?:here|on the|to)\b[^.]{2,60}[.!]?",
        r"(?:read|see|watch|listen|hear|find|view) (?:more|also|next|the full (?:story|analysis|article|"
        r"interview|report|statement)|all|our)\b(?: (?:about|on|at|from|in|of|coverage|opinion|stories|news)\b.{0,110}"
        r"|[:.][^.]{0,110})?",
        r"(?:listen to (?:this|the|highlights|our)|watch (?:live|the video|this))\b.{0,30}"
        r"(?:article|story|podcast|episode|video|best of|live|min\w*\)|▶)[ .:!▶()\dmins]{0,14}",
        r"listen to (?:the best of|highlights from) .*",
        r"(?-i:WATCH|LISTEN|VIDEO|AUDIO|PODCAST|PHOTOS|GALLERY|IN PICTURES|IN PHOTOS|EXPLAINED?|QUIZ|Watch"
        r"|Listen|Podcast|Gallery|In pictures|Video|Audio)(?: (?:LIVE|NOW|live|now|again))?: ?[^.]{5,140}",
        r"(?:new|all|more|previous) episodes of\b.{3,80}\bavailable\b.*",
        r"(?:view|read|see) more opinion (?:at|on)\b.*",
        r"listen on (?:all platforms|apple|spotify|google)\b.*",
        r"skip to (?:main )?(?:content|navigation|footer).*|back to (?:top|home|all)\b.*|jump to .{3,20}",
        r"what are you looking for ?\??|search (?:for|the|this|our|here)\b[^.]{0,30}|type (?:and|here|to)\b.{0,40}",
        r"(?:home|start|main|news) ?[›»>/].{1,80}",
        r"(?:font|text) size\b.{0,20}|a ?[+-](?: ?a)*(?: ?[+-])?|a a a",
        r"(?:download|view|open) (?:the )?(?:pdf|full report|report|transcript|app|chart)\b.{0,40}|\W*pdf\W*",
        r"(?:programme|program|duration|broadcast|running time) ?: ?[^.]{3,60}(?:\.\d+)?",
        r"page \d+(?: of \d+)?|\d+ / \d+|page \d+ ·.*",
        r"this page reloads by itself\.?|pin (?:this \w+|to home screen)|turn on notifications",
        r"key (?:moments|events): .*|filed under: .*|tags?: .*|topics?: .*|categor(?:y|ies): .*",
        r"(?:previous|next) (?:article|story|post)\b.*",
    ),
    *_notices(
        "related headlines",
        r"(?:related|read (?:also|next|more|on)|see also|also read|more on this(?: story)?|don[’']t miss|"
        r"most (?:read|popular|viewed|watched)|recommended|must[- ]read|you (?:may|might) (?:also )?(?:like|be "
        r"interested in)|further reading|top stories|latest news|in other news)"
        r" ?[:|—–-][^.]{3,120}",
        r"related (?:article|video|story|gallery|card)(?: |(?-i:(?=[A-Z“‘])))[^.]{3,160}(?<![.,;:])",
        r"(?:most (?:read|popular|viewed|watched|shared)|trending|top stories|latest) ?: .{3,200}",
        r"related (?:article|articles|story|stories|video|card|gallery|content|topics|live-story|links?|news)",
        r"(?:more|other) (?:stories|articles|news|headlines|from|on this|like this)\b.{0,40}",
    ),
    *_notices(
        "copyright",
        r"any use of (?:the )?(?:site |our )?(?:materials?|content|texts?)\b.*",
        r"(?:reproduction|republication|redistribution|copying|use of (?:this|these|the) (?:site|material))\b"
        r".{0,80}(?:permitted|prohibited|forbidden|allowed|permission|terms|acknowledgement|credit|hyperlink|"
        r"link).*",
        r"re(?:prints?|publication|production)\b.{0,20}\b(?:only|permitted|allowed)\b.{0,60}",
        r"(?:not for|no) (?:re)?(?:distribution|publication|sale|commercial)\b.*|do not forward\.?",
        r"(?:this (?:material|article|content|text)) (?:may not be|is (?:protected|licensed|published under|subject to))\b.*"
        r"(?:published|copyright|rewritten|redistributed|licen[cs]e|permission)\b.*",
        r"single-user licence\.?|client note\b.{0,60}",
    ),
    *_notices(
        "boilerplate",
        r"(?:accept|reject|manage|allow) (?:all |your )?(?:cookies|preferences|settings|all).{0,40}",
        r"(?:cookie|privacy) (?:policy|notice|settings|preferences)\b.{0,60}|terms (?:of|and) (?:use|service|"
        r"conditions)\b.{0,60}",
        r"most stock quote data\b.*|us market indices are\b.*|all times are \w{2,4}\.?|all times (?:local|gmt)\.?",
        r"javascript (?:is|must be|seems)\b.*|please (?:enable|turn on|update) (?:javascript|cookies|your browser)\b.*",
        r"(?:subscribe|sign up|log in) to (?:leave|post) a comment\b.*|\d+ comments? ?(?:·|\|)?.{0,20}",
        r"(?:comments are (?:closed|now closed|moderated|off)|leave a (?:comment|reply)|post a comment)\b.{0,60}",
        r"you have \d+ (?:free )?articles? (?:left|remaining)\b.*|(?:already a subscriber|log ?in to (?:read|continue))\b.*",
        r"(?:this transcript|transcripts?) (?:is|are|was|were|has been|may)\b.{0,40}"
        r"(?:produced|prepared|updated|checked|edited|generated|automated).*",
        r"(?:rush |unedited |verbatim |automated )?transcript\b.{0,40}\b(?:may contain errors|prepared from|provided by"
        r"|has been edited|is automated).*",
        r"(?:\W*(?-i:[A-Z][\w’' ]{2,20}): .{2,40}\. ?){1,3}transcript prepared\b.*",
        r"audio is the authoritative record\.?|lightly edited for (?:clarity|length).*",
        r"(?:unofficial|machine|working|courtesy) translation\.?|check against delivery\.?|for immediate release\.?",
        r"(?:ends\. )?(?:press|media) (?:contact|enquiries|inquiries)s?: .*|notes? to editors:?",
    ),
    *_notices(
        "disclaimer",
        r"(?:the )?(?:views?|opinions?)(?: and (?:views?|opinions?))?(?: (?:expressed|presented|here|herein|contained))?"
        r"\b[^.]{0,90}\b(?:are|is|belong|do|does|represent)\b[^.]{0,60}"
        r"\b(?:own|author|authors|author[’']s|writer|writers|his|her|their|reflect|represent|necessarily|solely|alone)\b.*",
        r"this (?:text|translation|document) has no legal value\b.*|not to be cited as\b.*",
        r"(?:this (?:article|column|commentary|text|paper) )?(?:represents|reflects) (?:only )?the (?:views|opinions?) of "
        r"(?:its|the) authors?\b.*",
    ),
    *_notices(
        "view counts",
        r"(?:views?|reads|hits|comments?|shares?|likes?|posts?)\s?[:(]\s?[\d.,k ]+\)?",
        r"[\d.,]+k? (?:views?|reads|comments?|shares?|likes?|watching|posts?|updates?|followers|retweets)",
        r"(?:reading time:? ?|read:? )?(?:about )?\d+ ?-?min(?:ute)?s?(?: read(?:ing)?)?",
        r"(?:estimated )?reading time:? \d+ ?min\w*|\d+ (?:seconds?|minutes?|hours?) ago",
    ),
    *_notices(
        "caption",
        rf"\(?(?:file )?{_PICTURE}(?: credits?)?(?: ?[:/©] ?.{{2,90}}| (?:by|from|courtesy of) {_NAMES})\)?\.?",
        r"\(?(?:source|credits?|photo credit|image credit|courtesy)s?: ?[^.]{2,70}\.?\)?",
        rf"(?:[^.!?]{{2,60}}/ ?)+(?-i:{AGENCIES})(?: via [^.]{{2,40}})?\.?",
        r"[^.!?]{2,50}(?:,| via|\|) ?(?-i:(?:AFP|AP|REUTERS|EPA|Getty Images|Shutterstock|Alamy))\.?",
        r"(?:image|photo|picture|media|video|graphic) (?:source|caption|credit)s?, ?.{2,160}",
        rf"(?:top |main |lead |header |cover )?{_PICTURE} (?:caption|credit)s?: ?.{{2,160}}",
        rf"\(?{_PICTURE}: ?[^.]{{2,70}}\.?\)?",
        rf"{_PICTURE} available (?:from|on)\b.*",
    ),
    *_notices(
        "advertisement",
        r"(?:advertise?ment|ads?|advert|sponsored(?: content)?|promoted(?: content)?|paid content)[.:]?",
        r"(?:story|article|content) continues (?:below|after)\b.*|scroll to continue\b.*|skip ad(?:vertisement)?",
        r"ad feedback|(?:this (?:ad|advertisement)|your ad) (?:will|here)\b.{0,40}|after (?:the )?(?:ad|newsletter promotion)\b.{0,20}",
        r"why am i seeing this\??|report this ad|continue reading(?: below)?",
    ),
    *_notices(
        "author note",
        r"editor[’']s note: (?:[^.]{3,120}\b(?:is|are|was) (?:an? |the )?[^.]{3,160}\.|.{3,70}(?:\bis|[’']s (?:latest|new) book)\b|this |the following |the (?:view|opinion)"
        r"|.{3,60} (?:assisted|contributed) ).*",
    ),
    *_notices(
        "author note",
        r"(?!.*\b(?:who|whose|was|were|had|but)\b)(?:(?-i:[A-Z])[\w.’'-]+ ){2,4}is (?:currently )?"
        r"(?:an? |the |(?-i:[A-Z])[\w’' ]{1,40}[’']s )[^.]{0,80}\b(?:reporter|correspondent|writer|editor"
        r"|columnist|journalist|fellow|analyst|contributor|intern|professor|lecturer|bureau chief)\b.*",
        edge=True,
    ),
    *_notices(
        "author note",
        r"(?!.*\b(?:said|told|whose|was|were|had|but)\b)(?:(?-i:[A-Z])[\w.’'-]+ ){1,4}(?:is|currently serves as|serves as)"
        r" (?:currently )?(?:an? |the )?[^.]{0,70}\b(?:president|ceo|director|founder|co-founder|host|co-host|anchor|author"
        r"|fellow|professor|chair|researcher|scholar|lecturer|economist|historian|strategist|head|editor|contributor)\b"
        r" (?:and|of|at|for|with|in|on|emeritus)\b.{2,200}",
        r"(?:the )?(?:writer|author|authors|columnist|contributor)s? (?:is|are) (?:an? |the )?.{3,160}",
        edge=True,
    ),
    *_notices(
        "citation apparatus",
        r"\W*\[?\d{1,3}[\].)]?:? [^.]{0,20}(?:https?://\S+|www\.\S+)(?: \(?accessed .{4,30})?",
        r"(?:https?://|www\.)\S+",
        r"\W*\[?\d{1,3}[\].)]? ?(?-i:[A-Z]).{5,300}\b(?:https?://\S+|doi\.org\S*|doi: ?10\.\S+)(?: ?\(?(?:accessed|last|archived) .{4,40})?\.?",
        r"\W*\[?\d{1,3}[\].)] ?(?:ibid|op\. ?cit|see (?:also )?note|loc\. ?cit)\b.{0,120}",
    ),
    *_notices(
        "author note",
        r"(?:he|she|they) (?:reports?|covers?|writes?|is a recipient|previously|has (?:also )?(?:worked|freelanced|"
        r"reported|written)|is (?:also )?(?:the )?(?:author|host))\b.*",
        r"(?:he|she|they|(?-i:[A-Z])[\w’'-]+) (?:is also (?:the )?(?:author|host) of|joined (?:the|[A-Z]{2,5})\b.{0,60}\b"
        r"(?:network|in \d{4}))\b.*",
        r"(?:(?-i:[A-Z])[\w.’'-]+ ){1,4}(?:reports|covers|writes)\b ?(?:on|about|for)\b.*",
        r"(?:originally from|based in) [^.]{2,80}, (?:he|she)\b.*|(?:his|her) work has (?:taken|appeared|been)\b.*",
        edge=True,
        follow=True,
    ),
    _floating(
        "boilerplate",
        "cookies",
        r".*\b(?:this|our|the) (?:web)?site uses cookies\b.*|we (?:and our partners )?use cookies\b.*",
    ),
    _floating(
        "caption",
        "cc by|cc-by|cc0|cc 0|creative commons|wikimedia commons|public domain",
        r"[^.!?]{2,60}(?:\.\w{2,8})?[,;/ ]+\(?(?:CC[ -](?:BY|0)(?:[- ](?:SA|NC|ND))*(?: ?\d\.\d)?(?: \w+)?"
        r"|creative commons[^.]{0,40}|wikimedia commons|public domain)\)?[.;]?",
    ),
    _floating(
        "boilerplate",
        "indices",
        r".*\bbranded indices\b.*(?:proprietary|copyright)\b.*|fair value provided by\b.*",
    ),
    _floating(
        "boilerplate",
        "trademark",
        r".*\bregistered trademarks? of\b.*",
    ),
    _floating(
        "newsletter",
        "newsletter",
        r".{3,140}\bin (?:his|her|our|their) (?:\w+ ){0,6}newsletter\.?",
    ),
    _floating(
        "share",
        "send us your",
        r".{0,120}\bsend us your (?:feedback|stories|views|thoughts|comments|questions)\b.{0,80}",
    ),
    _floating(
        "disclaimer",
        "not necessarily",
        r".{0,100}\b(?:does|do) not necessarily (?:reflect|represent)\b.*",
    ),
    _floating(
        "newsletter",
        "newsletter",
        r".{2,80}\bnewsletters?\W{1,3}(?:brings?|delivers?|explores?|covers?|rounds? up)\b.{0,140}",
    ),
    _floating(
        "credits",
        "contributed",
        r"(?:\S+ ){1,24}contributed (?:additional |to )?(?:reporting|research)?"
        rf"(?: ?(?:to|for) )?(?:(?:this|the) {_PIECE})?(?: from [\w ,.]+)?\.?",
    ),
    _floating(
        "copyright",
        "all rights reserved",
        r"all rights reserved\b.*|.{0,60}\ball rights reserved\.?",
    ),
    _floating(
        "boilerplate",
        "external",
        r".{0,60}\bis not responsible for the content of external (?:web)?sites\b.*",
    ),
    _floating(
        "disclaimer",
        "nothing in this",
        r".{0,60}\bnothing in this (?:report|note|article|publication|document)\b.{0,120}\b(?:advice|offer|recommendation)\b.*",
    ),
    _floating(
        "newsletter",
        "straight to your",
        r"[^.]{0,60}\bget [\w ]{2,30} (?:news|updates) sent straight to your (?:phone|inbox)\.?",
    ),
    _floating(
        "boilerplate",
        "market",
        r"(?:\w+ )*market (?:holidays|data)\b.*(?:provided by|is the property of)\b.*",
    ),
    _floating(
        "copyright",
        "©|(c)|copyright",
        r".{0,80}(?:©|\(c\) ?(?=\d{4})).{0,120}|copyright\W{1,3}(?:\(c\)|\d{4}|by|of|the|all)\b.{0,120}",
    ),
    _floating(
        "share",
        "followed on",
        rf"(?:\S+ ){{1,6}}can be followed on {NETWORKS}.*",
    ),
    _floating(
        "related headlines",
        "headlines are here|clicking on",
        r".{2,40} flash top headlines are here\.?|check out what[’']s clicking on \S{3,25}",
    ),
)
"""Stock sentences, by reason. A hit is furniture wherever it stands, unless it is ``edge``."""

CERTAIN_WORDS: dict[str, str] = {
    word: reason
    for reason, words in {
        "share": "facebook|twitter|instagram|telegram|whatsapp|youtube|linkedin|tiktok|pinterest|reddit|viber"
        "|bluesky|mastodon|rss|vk|flipboard|share|share this|share article|share this article|share on|"
        "copy link|copy url|link copied|copied|tweet|retweet|pin it|follow us|follow|share via email|email this|"
        "x (formerly twitter)|messenger|threads",
        "navigation": "menu|main menu|search|home|login|log in|sign in|sign out|log out|register|my account|close|"
        "dismiss|loading|loading...|load more|show more|show less|view more|see more|see all|view all|more|next|"
        "previous|prev|back|next article|previous article|apple store|app store|google play|play market|"
        "night_theme|dark mode|light mode|theme|night mode|print|print this|save|bookmark|download pdf|skip|ok|"
        "cancel|submit|send|reply|accept|decline|accept / manage|refresh|site map|sitemap|all news|news feed|"
        "live feed|e-paper|epaper|translate|select language|play|pause|mute|fullscreen|toggle navigation|"
        "open menu|close menu|breadcrumb|table of contents|contents|go|a+|a-|a|aa|listen|photo stream|gallery",
        "newsletter": "newsletter|newsletters|subscribe|subscribe now|subscribed|unsubscribe|donate|support us|"
        "become a member|membership|premium",
        "advertisement": "advertisement|advert|ad|ads|sponsored|promoted",
        "related headlines": "most read|most popular|most viewed|trending|trending now|top stories|latest news|"
        "latest stories|related|related articles|related stories|related content|related news|related topics|"
        "recommended|recommended for you|you may also like|more stories|more news|more from|editor's picks|"
        "editors' picks|popular|must read|read also|read next|hot stocks|latest market news|featured|read more",
        "boilerplate": "about us|about|contact|contacts|contact us|advertise|advertising|careers|jobs|privacy|"
        "privacy policy|cookie policy|cookies|terms|terms of use|terms of service|terms and conditions|"
        "accessibility|imprint|impressum|legal notice|disclaimer|help|faq|feedback|all rights reserved|comments|"
        "no comments|leave a comment|add comment|post comment|tags",
    }.items()
    for word in words.split("|")
}
"""Whole lines that are page controls wherever they stand (site templates' stock labels)."""

SECTION_WORDS = frozenset(
    "news|world|politics|business|economy|economics|sport|sports|culture|opinion|opinions|analysis|analytics|"
    "video|videos|photo|photos|podcast|podcasts|technology|tech|science|health|travel|weather|lifestyle|"
    "entertainment|society|defence|defense|security|region|regions|international|national|local|domestic|"
    "asia|europe|africa|americas|middle east|oceania|latin america|features|feature|interviews|interview|"
    "markets|deals|archive|archives|topics|commentary|editorial|exclusive|live|explainer|explainers|magazine|"
    "multimedia|investigations|environment|climate|energy|education|law|crime|arts|books|style|food|magazines|"
    "latest|breaking|breaking news|highlights|in focus|fear & greed index|subscribe|obituaries|horoscope|"
    "long read|long reads|profile|comment|columns|column|dispatch|press releases|press service".split(
        "|"
    )
)
"""Section labels of news sites: furniture only at the head or tail of a page, never in the body."""

LANGUAGE_CODES = frozenset(
    "ar|az|be|bg|bn|cs|cz|da|de|ee|el|en|eng|es|esp|et|fa|fi|fr|fra|ger|gr|he|hi|hr|hu|hy|arm|id|is|it|ita|ja|jp|ka|"
    "geo|kk|ko|kr|ku|lt|lv|mk|mn|ms|nl|no|pl|ps|pt|por|ro|rom|ru|rus|sk|sl|spa|sq|sr|sv|sw|ta|tg|th|tr|tur|ua|uk|ukr|ur|"
    "uz|vi|zh|chi|english|français|deutsch|español|italiano|português|türkçe|русский|українська|"
    "العربية|中文|日本語|polski|romană|română|ქართული|հայերեն|azərbaycanca|hebrew|arabic|russian|french|spanish".split(
        "|"
    )
)
"""ISO 639 codes (and the country codes used for them) as language switches write them."""
