"""Which elements of a page are furniture, as data.

Elements by the HTML standard's own meaning (WHATWG HTML, sections 4.3 and 4.10; WAI-ARIA 1.2
landmark roles), class and id words by the habits of content management systems and their plug-ins.
"""

from __future__ import annotations

from goodoffices.model.shapes import Genre

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements without content (WHATWG HTML, 13.1.2)."""

HIDDEN = frozenset(
    "script style template noscript svg math iframe object applet head canvas audio video map".split()
)
"""Elements whose content a reader of the text does not see."""

PARAGRAPHS = frozenset(
    "p h1 h2 h3 h4 h5 h6 blockquote ul ol table section article header footer nav aside main figure "
    "form pre hr dl details".split()
)
"""Elements set apart by a blank line."""

BLOCKS = PARAGRAPHS | frozenset(
    "div li dt dd tr figcaption address fieldset legend summary caption thead tbody tfoot option select "
    "button label center dialog menu hgroup body html title br".split()
)
"""Elements that start a line."""

HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
LISTED = frozenset("li dt dd td th pre blockquote".split())
"""Elements whose short lines belong to a report: items, cells, verbatim and quoted lines."""

LINES = frozenset(
    "p h1 h2 h3 h4 h5 h6 blockquote li dt dd td th pre figcaption div section article main body".split()
)
"""Elements that tell what a line within them is."""

FRAMES = BLOCKS - frozenset("br hr option title p h2 h3 h4 h5 h6".split())
"""Elements that can hold a whole report, or a card that leads to another."""

INLINE = frozenset(
    "a abbr b bdi bdo big cite code em font i ins del kbd mark q s samp small span strike strong sub "
    "sup time tt u var label".split()
)
"""Elements inside a line: a stray end tag of one never closes a block."""

TAGS: dict[str, str] = {
    "nav": "navigation",
    "menu": "navigation",
    "footer": "boilerplate",
    "aside": "related headlines",
    "form": "form",
    "button": "form",
    "select": "form",
    "textarea": "form",
    "dialog": "boilerplate",
    "figcaption": "caption",
    "header": "navigation",
    "amp-sidebar": "navigation",
    "amp-social-share": "share",
    "amp-consent": "cookies",
    "amp-user-notification": "cookies",
}
"""Elements that are furniture by themselves (a header only where it holds no headline)."""

ROLES: dict[str, str] = {
    "navigation": "navigation",
    "search": "form",
    "banner": "navigation",
    "contentinfo": "boilerplate",
    "complementary": "related headlines",
    "dialog": "boilerplate",
    "alertdialog": "boilerplate",
    "menu": "navigation",
    "menubar": "navigation",
    "toolbar": "share",
}
"""ARIA roles that say as much of any element."""

WORDS: dict[str, str] = {
    word: reason
    for reason, words in {
        "share": "share sharing sharebar social socials addtoany addthis sharethis shares",
        "navigation": "nav navbar navigation menu submenu breadcrumb breadcrumbs pagination pager toolbar sidebar "
        "skiplink sitemap tags taglist topics hamburger offcanvas",
        "related headlines": "related recommended recommendation recommendations trending popular mostread mostpopular "
        "readmore outbrain taboola promo promos morestories alsoread readnext",
        "newsletter": "newsletter newsletters subscribe subscription signup paywall donate donation membership",
        "boilerplate": "footer copyright disclaimer legal popup modal lightbox notification notifications",
        "cookies": "cookie cookies consent gdpr",
        "comments": "comments commentlist comment disqus respond",
        "pull quote": "pullquote",
        "advertisement": "ad ads advert advertisement advertising sponsored sponsor adslot dfp adsbygoogle",
        "caption": "caption captions credit credits figcaption imagecredit photocredit copyrightholder",
    }.items()
    for word in words.split()
}
"""Class and id words that name furniture."""

COMPOUNDS: dict[str, str] = {
    "reader-credits": "byline",
    "reader-estimated": "view counts",
    "pull-quote": "pull quote",
    "most-read": "related headlines",
    "read-more": "related headlines",
    "read-next": "related headlines",
    "more-on": "related headlines",
    "more-stories": "related headlines",
    "also-like": "related headlines",
    "see-also": "related headlines",
    "author-bio": "author note",
    "author-box": "author note",
    "about-author": "author note",
    "sign-up": "newsletter",
    "social-media": "share",
    "back-to": "navigation",
    "view-count": "view counts",
    "reading-time": "view counts",
    "read-time": "view counts",
    "text-size": "navigation",
    "font-size": "navigation",
    "screen-reader": "navigation",
    "sr-only": "navigation",
    "visually-hidden": "navigation",
    "site-header": "navigation",
    "site-footer": "boilerplate",
}
"""Pairs of class words that name furniture together."""

SURELY = frozenset(("comments", "cookies"))
"""Elements that hold readers' or the law's prose, of any length."""

NEGATIONS = frozenset("has with without no not is".split())
"""Words before a class word that make it say something of an element's surroundings."""

CONTENT_WORDS = frozenset("embed embedded quote content".split())
"""Class words of what an article shows of another page: part of the report."""

BYLINE_WORDS = frozenset("byline author authors writer contributor".split())
DATE_WORDS = frozenset(
    "dateline pubdate timestamp published publishdate date datetime posted".split()
)
"""Class words of byline and date lines: metadata, if the line is short."""

NEVER = frozenset("html body main article".split())
"""Elements whose class words say nothing: they hold the report itself."""

TITLES = ("og:title", "twitter:title", "dc.title", "citation_title", "parsely-title", "headline")
AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "citation_author", "byl")
PUBLISHERS = ("og:site_name", "dc.publisher", "citation_journal_title", "application-name")
SECTIONS = ("article:section", "parsely-section", "og:section", "section", "articlesection")
DATES = (
    "article:published_time",
    "article:published",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "citation_publication_date",
    "sailthru.date",
    "publishdate",
    "publish-date",
    "pubdate",
    "pdate",
    "publication_date",
    "date",
)
"""Names of meta fields (Open Graph, Dublin Core, Google Scholar, schema.org microdata, and those of
content systems), most reliable first. Fields that tell of the last change are none of them."""

GENRE_TYPES: dict[str, Genre] = {
    "OpinionNewsArticle": "opinion",
    "AnalysisNewsArticle": "analysis",
    "BackgroundNewsArticle": "analysis",
    "ReportageNewsArticle": "news",
}
"""The schema.org types of articles that are a genre."""

_GENRE_WORDS: dict[Genre, str] = {
    "opinion": "opinion|opinions|op-ed|op-eds|oped|editorial|editorials|commentisfree|columnists|columns|letters|"
    "guest-essay|viewpoint|viewpoints",
    "analysis": "analysis|analyses|news-analysis|explainer|explainers",
    "official": "press-release|press-releases|press releases|press release|communiques",
    "transcript": "transcript|transcripts",
}

GENRE_SECTIONS: dict[str, Genre] = {
    word: genre for genre, words in _GENRE_WORDS.items() for word in words.split("|")
}
"""Sections of news sites, as named in their heads and addresses, that are a genre."""
