"""The frame of every page for people: HTML without scripts, light or dark as the system is.

Pieces of HTML are of the type `Markup`, so that a text can't get into a page unescaped.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from app.practice.reply import HTML, Reply

_HEADERS = (
    (
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    ),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "same-origin"),  # not no-referrer: it would take the origin off our own forms
)
_STYLE = """
:root { color-scheme: light dark; --line: #8885; --soft: #8882; --mark: #b45309; }
@media (prefers-color-scheme: dark) { :root { --mark: #fbbf24; } }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 62rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
header, .faint { opacity: .8; font-size: .9rem; }
.note { border-left: .25rem solid var(--mark); background: var(--soft); padding: .5rem .75rem; margin: .75rem 0; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem 1rem .3rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; } tbody th { font-weight: 400; opacity: .85; white-space: nowrap; }
td { overflow-wrap: anywhere; } td.text { white-space: pre-wrap; }
table.data tbody th { width: 12rem; }
fieldset { border: 1px solid var(--line); border-radius: .4rem; margin: .75rem 0; padding: .5rem 1rem .9rem; }
form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: .4rem 0; }
input, select, button { font: inherit; padding: .25rem .5rem; max-width: 100%; }
""".strip()


@dataclass(frozen=True, slots=True)
class Markup:
    """A piece of HTML, as it is."""

    html: str


Content = str | int | Markup


def page(title: str, *content: Markup, status: int = 200) -> Reply:
    """A whole page with its heading."""
    whole = (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)} | practice server</title><style>{_STYLE}</style></head>\n<body>\n"
        '<header><a href="/">Practice server</a> · nothing here is real, and nobody is called</header>\n'
        f"<main>\n<h1>{escape(title)}</h1>\n" + "\n".join(each.html for each in content) + "\n</main></body></html>\n"
    )
    return Reply(status, whole.encode("utf-8", "replace"), HTML, _HEADERS)


def element(tag: str, *content: Content, **attributes: str) -> Markup:
    """`<tag attributes>content</tag>`. A name such as `class_` stands for `class`."""
    given = "".join(f' {name.rstrip("_")}="{escape(value)}"' for name, value in attributes.items())
    return Markup(f"<{tag}{given}>{together(*content).html}</{tag}>")


def together(*content: Content) -> Markup:
    """Texts, escaped, and pieces of HTML, one after another."""
    return Markup("".join(each.html if isinstance(each, Markup) else escape(str(each)) for each in content))


def table(head: Iterable[str], rows: Iterable[Iterable[Content]]) -> Markup:
    """A table whose first column names the rows."""
    heads = element("thead", element("tr", *(element("th", each, scope="col") for each in head)))
    body = [element("tr", *_cells(row)) for row in rows]
    return element("div", element("table", heads, element("tbody", *body)), class_="wide")


def pairs(rows: Mapping[str, Content]) -> Markup:
    """Names and values, such that copying gives a line of text for each."""
    return element("table", element("tbody", *(element("tr", *_cells(row)) for row in rows.items())), class_="data")


def _cells(row: Iterable[Content]) -> list[Markup]:
    first, *others = row
    cells = (element("td", each, class_="text") if isinstance(each, str) else element("td", each) for each in others)
    return [element("th", first, scope="row"), *cells]


def link(address: str, words: str) -> Markup:
    return element("a", words, href=address)


def lead_address(lead: str) -> str:
    """The address of a lead's page."""
    return f"/lead/{quote(lead, safe='')}"


def form(action: str, button: str, *content: Markup, lead: str = "") -> Markup:
    """A form that comes back to the page of `lead`, or to the first page."""
    hidden = Markup(f'<input type="hidden" name="lead" value="{escape(lead)}">')
    return element("form", hidden, *content, element("button", button), method="post", action=action)


def choice(name: str, label: str, options: Iterable[tuple[str, str]]) -> Markup:
    """A list to choose from: what is sent, and what is shown."""
    chosen = [element("option", words, value=value) for value, words in options]
    return element("label", f"{label} ", element("select", *chosen, name=name))


def text_box(name: str, label: str, suggestions: Iterable[str]) -> Markup:
    """A line to type in, with suggestions."""
    known = element("datalist", *(element("option", value=each) for each in suggestions), id=f"{name}-known")
    return element("label", f"{label} ", Markup(f'<input name="{escape(name)}" list="{escape(name)}-known">'), known)
