"""HTML pages of the archive: one file each, that needs nothing beside itself and runs no script.

What a page says of others (names of channels, titles of windows) is hostile until it is escaped.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from html import escape

from smdesk.resource_files import resource_path

FOLDER = "archive"
"""Among the resources."""
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""Signs that are not seen, and those that turn the direction of writing."""
CODE = re.compile("`([^`]+)`")
RULES = {"=": "h1", "-": "h2"}


def read(*names: str) -> str:
    """Return a text resource of the archive."""
    return resource_path(FOLDER, *names).read_text("utf-8")


def source_hash(text: str) -> str:
    """Return how a Content-Security-Policy names the one script or style that may stand here."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def page(title: str, body: str) -> str:
    """Return a whole page in Swedish.

    Args:
        title: as plain text.
        body: the HTML in it.
    """
    style = read("page.css")
    policy = f"default-src 'none'; style-src {source_hash(style)}; base-uri 'none'"
    return (
        '<!DOCTYPE html>\n<html lang="sv">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{safe(title)}</title>\n<style>{style}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def safe(text: str) -> str:
    """Return a text as HTML; what is not seen, or moves other text about, is written out."""
    shown = CONTROL.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)
    return escape(shown.encode("utf-8", "backslashreplace").decode())


def said(text: str) -> str:
    """Return somebody else's text as HTML, kept apart from the direction of what is beside it."""
    return f"<bdi>{safe(text)}</bdi>"


def from_plain(text: str) -> str:
    """Return a plain text as HTML.

    It has paragraphs between empty lines, `- ` before the items of a list, four blanks before
    what is typed, `=` or `-` under headings and grave accents around names of files.
    """
    blocks = (block.split("\n") for block in text.strip().split("\n\n"))
    return "\n".join(part for block in blocks for part in _block(block))


def _block(lines: list[str]) -> Iterator[str]:
    if len(lines) > 1 and lines[1] and not lines[1].strip(lines[1][0]) and lines[1][0] in RULES:
        level = RULES[lines[1][0]]
        yield f"<{level}>{_inline(lines[0])}</{level}>"
        lines = lines[2:]
    if not lines:
        return
    if lines[0].startswith("- "):
        yield f"<ul>\n{_items(lines)}\n</ul>"
    elif lines[0].startswith("    "):
        yield f"<pre>{safe_lines(line.removeprefix('    ') for line in lines)}</pre>"
    else:
        yield f"<p>{_inline(' '.join(lines))}</p>"


def _items(lines: Iterable[str]) -> str:
    return "\n".join(f"<li>{_inline(line.removeprefix('- '))}</li>" for line in lines)


def safe_lines(lines: Iterable[str]) -> str:
    """Return lines as HTML, each on its own."""
    return "\n".join(map(safe, lines))


def _inline(text: str) -> str:
    return CODE.sub(r"<code>\1</code>", safe(text))
