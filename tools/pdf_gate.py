"""Judges a PDF: PDF/A-2a and PDF/UA-1, sound syntax, and a structure that says what it should.

`python -m tools.pdf_gate FILE...` judges files by themselves; the tests also hold each to the
document that it was made from. Three programs judge, none of them what the PDF was made with:
page-validation (both standards), qpdf (syntax), and poppler's pdfinfo (what a reader hears).
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import page
import pikepdf

PROFILES = ("2a", "ua1")
LENGTH = re.compile(r"-STREAM-LENGTH-001$")
"""page-validation 0.11 takes a stream that ends with CR for one of a wrong length; qpdf judges."""
TAG = re.compile(r"^( *)(\w+)(?: \((?:block|inline)\))?:?$")
ATTRIBUTE = re.compile(r"^ *(/(?:Scope|ListNumbering) /\w+)$")
TEXT = re.compile(r'^( *)"(.*)$')
PLACED = re.compile(r"^ *(/\w+ .*|Object \d+ \d+)$")


def findings(path: Path, wanted: Sequence[str] | None = None) -> list[str]:
    """Return what is wrong with a file, as lines; none when all is well.

    Args:
        path: the file.
        wanted: the lines that `heard` should return, if that is known.
    """
    found = [*_syntax(path), *_standards(path)]
    if wanted is not None and not found:  # what a broken file says means little
        found += _differences(wanted, heard(path))
    return found


def _standards(path: Path) -> Iterator[str]:
    limits = page.SafetyLimits.unlimited()
    for profile in PROFILES:
        try:
            report = page.validate_pdf(str(path), profile=profile, limits=limits)
        except page.PageError as error:
            yield f"{profile}: {error}"
            continue
        told = {one.rule_id: one.message for one in report.failures}
        yield from (
            f"{profile} {rule}: {message}"
            for rule, message in told.items()
            if not LENGTH.search(rule)
        )


def _syntax(path: Path) -> Iterator[str]:
    done = subprocess.run(
        ["qpdf", "--check", path], capture_output=True, text=True, check=False, errors="replace"
    )
    if done.returncode or done.stderr:
        yield f"qpdf: {done.stderr.strip() or done.returncode}"


def _differences(wanted: Sequence[str], told: Sequence[str]) -> Iterator[str]:
    """Yield the first line that differs, and how many there are."""
    if list(wanted) == list(told):
        return
    pairs = enumerate(zip([*wanted, "(end)"], [*told, "(end)"], strict=False))
    where, (ours, theirs) = next((at, pair) for at, pair in pairs if pair[0] != pair[1])
    yield f"structure, line {where}: wanted {ours!r}, heard {theirs!r}"


# --- what a reader hears ----------------------------------------------------------------------


def heard(path: Path) -> list[str]:
    """Return the structure: `depth tag attribute text` for each element, then what it describes.

    Blanks are one each. After the elements come the descriptions of figures and the addresses of
    links, in the structure's order, which pdfinfo does not tell.
    """
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            ["pdfinfo", "-struct-text", "-enc", "UTF-8", _uncoloured(path, Path(folder))],
            capture_output=True,
            check=False,
        )
    told = [*_elements(done.stdout.decode("utf-8", "replace")), *_described(path)]
    return told if done.returncode == 0 else [f"pdfinfo ended with {done.returncode}"]


def _uncoloured(path: Path, folder: Path) -> Path:
    """Return a copy that names no colour profile, or the file itself where none can be made.

    pdfinfo works the profile out anew for each element, which is most of its time.
    """
    copy = folder / "uncoloured.pdf"
    try:
        with pikepdf.open(path) as pdf:
            if "/OutputIntents" in pdf.Root:
                del pdf.Root.OutputIntents
            pdf.save(copy)
    except pikepdf.PdfError:
        return path
    return copy


def line(depth: int, tag: str, attribute: str = "", text: str = "") -> str:
    """Return an element as one line."""
    parts = (str(depth), tag, attribute, " ".join(text.split()))
    return " ".join(part for part in parts if part)


def _elements(told: str) -> Iterator[str]:
    """Yield a line for each element of pdfinfo's output."""
    open_one: list[str] = []
    for row in told.splitlines():
        if tag := TAG.match(row):
            if open_one:
                yield _joined(open_one)
            open_one = [str(len(tag[1]) // 2), tag[2], "", ""]
        elif not open_one:
            yield f"? {row}"
        elif attribute := ATTRIBUTE.match(row):
            open_one[2] = attribute[1]
        elif not PLACED.match(row):
            open_one[3] += _unquoted(row)
    if open_one:
        yield _joined(open_one)


def _unquoted(row: str) -> str:
    begun = TEXT.match(row)
    return (begun[2] if begun else f" {row}").removesuffix('"')


def _joined(parts: list[str]) -> str:
    depth, tag, attribute, text = parts
    return line(int(depth), tag, attribute, "" if tag == "Figure" else text)


def _described(path: Path) -> Iterator[str]:
    """Yield the descriptions of figures and the addresses of links."""
    try:
        with pikepdf.open(path) as pdf:
            tree = pdf.Root.get("/StructTreeRoot")
            yield from _told(tree.K) if tree is not None else ()
    except pikepdf.PdfError as error:
        yield f"pikepdf: {error}"


def _told(kid: pikepdf.Object) -> Iterator[str]:
    if isinstance(kid, pikepdf.Array):
        for one in kid:
            yield from _told(one)
    elif isinstance(kid, pikepdf.Dictionary) and "/K" in kid:
        if kid.get("/S") == pikepdf.Name.Figure:
            yield f"alt {kid.get('/Alt', '')}"
        if kid.get("/S") == pikepdf.Name.Link:
            yield f"link {'; '.join(sorted(_addresses(kid)))}"
        yield from _told(kid.K)


def _addresses(link: pikepdf.Object) -> set[str]:
    """Return where the rectangles of a link lead; one that is well made has one address."""
    kids = link.K if isinstance(link.K, pikepdf.Array) else [link.K]
    spots = (kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid)
    return {str(spot.Obj.A.URI) for spot in spots}


def main(paths: Sequence[str]) -> int:
    """Print what is wrong with each file; 1 when anything is."""
    found = {path: findings(Path(path)) for path in paths}
    for path, lines in found.items():
        print("\n  ".join([f"{path}: {'not valid' if lines else 'valid'}", *lines]))
    return 1 if any(found.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
