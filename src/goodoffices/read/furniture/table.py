"""What page furniture looks like in plain text, as data.

The classes follow the labels of web boilerplate research (Kohlschütter et al., "Boilerplate
Detection using Shallow Text Features", WSDM 2010; the CleanEval guidelines, 2007): navigation,
templates, legal notices, related content, user interface text. The wordings are the stock phrases
of English news sites and content management systems; none names a particular outlet or process.

A notice matches a whole line or a whole sentence, never a part of one: "sign up for our
newsletter" inside a sentence about a campaign is prose.
"""

from __future__ import annotations

from goodoffices.read.furniture.credits import CREDITS
from goodoffices.read.furniture.invitations import INVITATIONS
from goodoffices.read.furniture.wording import (
    AGENCIES,
    NAMES,
    NETWORKS,
    PICTURE,
    Notice,
    floating,
    notices,
)

NOTICES: tuple[Notice, ...] = (
    *CREDITS,
    *INVITATIONS,
    *notices(
        "navigation",
        r"(?-i:[Cc]lick) (?:here|on the|to)\b[^.]{2,140}[.!]?",
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
    *notices(
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
    *notices(
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
    *notices(
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
    *notices(
        "disclaimer",
        r"(?:the |all )?(?:views?|opinions?)(?: and (?:views?|opinions?))?(?: (?:expressed|presented|here|herein|contained))?"
        r"\b[^.]{0,90}\b(?:are|is|belong|do|does|represent)\b[^.]{0,60}"
        r"\b(?:own|author|authors|author[’']s|writer|writers|his|her|their|reflect|represent|necessarily|solely|alone)\b.*",
        r"this (?:text|translation|document) has no legal value\b.*|not to be cited as\b.*",
        r"(?:this (?:article|column|commentary|text|paper) )?(?:represents|reflects) (?:only )?the (?:views|opinions?) of "
        r"(?:its|the) authors?\b.*",
    ),
    *notices(
        "view counts",
        r"(?:views?|reads|hits|comments?|shares?|likes?|posts?)\s?[:(]\s?[\d.,k ]+\)?",
        r"[\d.,]+k? (?:views?|reads|comments?|shares?|likes?|watching|posts?|updates?|followers|retweets)",
        r"(?:reading time:? ?|read:? )?(?:about )?\d+ ?-?min(?:ute)?s?(?: read(?:ing)?)?",
        r"(?:estimated )?reading time:? \d+ ?min\w*|\d+ (?:seconds?|minutes?|hours?) ago",
    ),
    *notices(
        "caption",
        rf"\(?(?:file )?{PICTURE}(?: credits?)?(?: ?[:/©] ?.{{2,90}}| (?:by|from|courtesy of) {NAMES})\)?\.?",
        r"\(?(?:source|credits?|photo credit|image credit|courtesy)s?: ?[^.]{2,70}\.?\)?",
        rf"(?:[^.!?]{{2,60}}/ ?)+(?-i:{AGENCIES})(?: via [^.]{{2,40}})?\.?",
        r"[^.!?]{2,50}(?:,| via|\|) ?(?-i:(?:AFP|AP|REUTERS|EPA|Getty Images|Shutterstock|Alamy))\.?",
        r"(?:image|photo|picture|media|video|graphic) (?:source|caption|credit)s?, ?.{2,160}",
        rf"(?:top |main |lead |header |cover )?{PICTURE} (?:caption|credit)s?: ?.{{2,160}}",
        rf"\(?{PICTURE}: ?[^.]{{2,70}}\.?\)?",
        rf"{PICTURE} available (?:from|on)\b.*",
    ),
    *notices(
        "advertisement",
        r"(?:advertise?ment|ads?|advert|sponsored(?: content)?|promoted(?: content)?|paid content)[.:]?",
        r"(?:story|article|content) continues (?:below|after)\b.*|scroll to continue\b.*|skip ad(?:vertisement)?",
        r"ad feedback|(?:this (?:ad|advertisement)|your ad) (?:will|here)\b.{0,40}|after (?:the )?(?:ad|newsletter promotion)\b.{0,20}",
        r"why am i seeing this\??|report this ad|continue reading(?: below)?",
    ),
    *notices(
        "citation apparatus",
        r"\W*\[?\d{1,3}[\].)]?:? [^.]{0,20}(?:https?://\S+|www\.\S+)(?: \(?accessed .{4,30})?",
        r"(?:https?://|www\.)\S+",
        r"\W*\[?\d{1,3}[\].)]? ?(?-i:[A-Z]).{5,300}\b(?:https?://\S+|doi\.org\S*|doi: ?10\.\S+)(?: ?\(?(?:accessed|last|archived) .{4,40})?\.?",
        r"\W*\[?\d{1,3}[\].)] ?(?:ibid|op\. ?cit|see (?:also )?note|loc\. ?cit)\b.{0,120}",
    ),
    floating(
        "boilerplate",
        "cookies",
        r".*\b(?:this|our|the) (?:web)?site uses cookies\b.*|we (?:and our partners )?use cookies\b.*",
    ),
    floating(
        "caption",
        "cc by|cc-by|cc0|cc 0|creative commons|wikimedia commons|public domain",
        r"[^.!?]{2,60}(?:\.\w{2,8})?[,;/ ]+\(?(?:CC[ -](?:BY|0)(?:[- ](?:SA|NC|ND))*(?: ?\d\.\d)?(?: \w+)?"
        r"|creative commons[^.]{0,40}|wikimedia commons|public domain)\)?[.;]?",
    ),
    floating(
        "boilerplate",
        "indices",
        r".*\bbranded indices\b.*(?:proprietary|copyright)\b.*|fair value provided by\b.*",
    ),
    floating(
        "boilerplate",
        "trademark",
        r".*\bregistered trademarks? of\b.*",
    ),
    floating(
        "newsletter",
        "newsletter",
        r".{3,440}\b(?:makes? sense of|explains?|explores?|unpacks?|breaks? down|looks? at|rounds? up|delves?)\b.{3,120}"
        r"\bin (?:his|her|our|their) (?:\w+ ){0,6}newsletter\.?",
    ),
    floating(
        "share",
        "send us your",
        r".{0,120}\bsend us your (?:feedback|stories|views|thoughts|comments|questions)\b.{0,80}",
    ),
    floating(
        "disclaimer",
        "not necessarily",
        r".{0,100}\b(?:does|do) not necessarily (?:reflect|represent)\b.*",
    ),
    floating(
        "newsletter",
        "newsletter",
        r".{2,80}\bnewsletters?\W{1,3}(?:brings?|delivers?|explores?|covers?|rounds? up)\b.{0,140}",
    ),
    floating(
        "copyright",
        "all rights reserved",
        r"all rights reserved\b.*|.{0,60}\ball rights reserved\.?",
    ),
    floating(
        "boilerplate",
        "external",
        r".{0,60}\bis not responsible for the content of external (?:web)?sites\b.*",
    ),
    floating(
        "disclaimer",
        "nothing in this",
        r".{0,60}\bnothing in this (?:report|note|article|publication|document)\b.{0,120}\b(?:advice|offer|recommendation)\b.*",
    ),
    floating(
        "newsletter",
        "straight to your",
        r"[^.]{0,60}\bget [\w ]{2,30} (?:news|updates) sent straight to your (?:phone|inbox)\.?",
    ),
    floating(
        "boilerplate",
        "market",
        r"(?:[\w:]+ ){0,6}market (?:holidays|data)\b.*(?:provided by|is the property of)\b.*",
    ),
    floating(
        "copyright",
        "©|(c)|copyright",
        r".{0,80}(?:©|\(c\) ?(?=\d{4})).{0,120}|copyright\W{1,3}(?:\(c\)|\d{4}|by|of|the|all)\b.{0,120}",
    ),
    floating(
        "share",
        "followed on",
        rf"(?:\S+ ){{1,6}}can be followed on {NETWORKS}.*",
    ),
    floating(
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
