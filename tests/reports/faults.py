"""Faults that a PDF may have, each put into a good one; what the gate is there to find."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String


def elements(pdf: Pdf, tag: str) -> list[Object]:
    """The elements of a type, in reading order."""
    return [one for one in _all(pdf.Root.StructTreeRoot.K) if Name(f"/{tag}") == one.S]


def _all(kid: Object) -> Iterator[Object]:
    if isinstance(kid, Array):
        for one in kid:
            yield from _all(one)
    elif isinstance(kid, Dictionary) and "/S" in kid:
        yield kid
        if "/K" in kid:
            yield from _all(kid.K)


def _fonts(pdf: Pdf) -> list[Object]:
    return list(pdf.pages[0].resources.Font.values())


def _in_page(pdf: Pdf, what: bytes, by: bytes) -> None:
    """Change the first page's content."""
    content = pdf.pages[0].Contents
    before = content.read_bytes()
    assert what in before
    content.write(before.replace(what, by, 1))


def _in_metadata(pdf: Pdf, what: str, by: str) -> None:
    metadata = pdf.Root.Metadata
    said = metadata.read_bytes().decode()
    changed = re.sub(what, by, said, flags=re.DOTALL)
    assert changed != said
    metadata.write(changed.encode())


def _without(pdf: Pdf, *names: str) -> None:
    for name in names:
        del pdf.Root[name]


def _one_tag_less(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot.K.K[5]


def _no_description(pdf: Pdf) -> None:
    del elements(pdf, "Figure")[0].Alt


def _letters_unknown(pdf: Pdf) -> None:
    for font in _fonts(pdf):
        del font.ToUnicode


def _letters_exchanged(pdf: Pdf) -> None:
    for font in _fonts(pdf):
        told = font.ToUnicode.read_bytes()
        font.ToUnicode.write(told.replace(b"<6B> <006B>", b"<6B> <0078>"))


def _letters_shifted(pdf: Pdf) -> None:
    for font in _fonts(pdf):
        font.Widths = Array([width + 300 for width in font.Widths])


def _letters_missing(pdf: Pdf) -> None:
    for font in _fonts(pdf):
        del font.FontDescriptor.FontFile2


def _roles(tag: str, other: str) -> Callable[[Pdf], None]:
    def fault(pdf: Pdf) -> None:
        elements(pdf, tag)[0].S = Name(f"/{other}")

    return fault


def _order(pdf: Pdf) -> None:
    kids = pdf.Root.StructTreeRoot.K.K
    kids[6], kids[7] = kids[7], kids[6]


def _no_scope(pdf: Pdf) -> None:
    for cell in elements(pdf, "TH"):
        del cell.A


def _cell_less(pdf: Pdf) -> None:
    del elements(pdf, "TR")[3].K[1]


def _table_cut(pdf: Pdf) -> None:
    """Go on with a table as another one, as programs do that make a table for each page."""
    table, whole = elements(pdf, "Table")[0], pdf.Root.StructTreeRoot.K
    body = table.K[1]
    rest = Array(list(body.K)[12:])
    body.K = Array(list(body.K)[:12])
    other = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Table, P=whole, K=rest))
    for row in rest:
        row.P = other
    where = next(at for at, kid in enumerate(whole.K) if kid.objgen == table.objgen)
    whole.K.insert(where + 1, other)


def _rows_swallowed(pdf: Pdf) -> None:
    rows = elements(pdf, "TR")
    rows[2].K, rows[3].K = rows[3].K, rows[2].K


def _untagged(pdf: Pdf) -> None:
    """Take the marks from around the first piece that is marked."""
    content = pdf.pages[0].Contents
    before = content.read_bytes()
    changed = re.sub(rb"/P <</MCID 0>> BDC(.*?)EMC", rb"\1", before, count=1, flags=re.DOTALL)
    assert changed != before
    content.write(changed)


def _ornament_said(pdf: Pdf) -> None:
    _in_page(pdf, b"/Artifact <</Type /Pagination /Subtype /Footer>> BDC", b"/P <</MCID 0>> BDC")


def _link_unsaid(pdf: Pdf) -> None:
    for link in elements(pdf, "Link"):
        link.K = link.K[0]


def _links(change: Callable[[Object], None]) -> Callable[[Pdf], None]:
    def fault(pdf: Pdf) -> None:
        for annotation in pdf.pages[0].Annots:
            change(annotation)

    return fault


def _elsewhere(annotation: Object) -> None:
    annotation.A.URI = String("https://example.org/")


def _unprinted(annotation: Object) -> None:
    annotation.F = 2


def _undescribed(annotation: Object) -> None:
    del annotation.Contents


def _script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def _other_colours(pdf: Pdf) -> None:
    _in_page(pdf, b" rg", b" 0 k % ")


def _title_hidden(pdf: Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def _unmarked(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Marked = False


def _no_tab_order(pdf: Pdf) -> None:
    del pdf.pages[0].obj["/Tabs"]


def _parents_lost(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot["/ParentTree"]


FAULTS: dict[str, Callable[[Pdf], None]] = {
    "a tag is missing": _one_tag_less,
    "a figure has no description": _no_description,
    "the codes' letters are not told": _letters_unknown,
    "a code is told to be another letter": _letters_exchanged,
    "the letters' widths are wrong": _letters_shifted,
    "the letters do not travel": _letters_missing,
    "a type that nobody knows": _roles("H1", "Rubrik"),
    "a heading is a paragraph": _roles("H2", "P"),
    "a level of headings is left out": _roles("H2", "H4"),
    "a list is a table": _roles("L", "Table"),
    "two things are heard in the wrong order": _order,
    "heading cells do not say of what": _no_scope,
    "a row has a cell too few": _cell_less,
    "a table is two": _table_cut,
    "two rows are exchanged": _rows_swallowed,
    "a text belongs to nothing": _untagged,
    "a page foot is read aloud": _ornament_said,
    "a link is not in the structure": _link_unsaid,
    "a link leads elsewhere": _links(_elsewhere),
    "a link is hidden": _links(_unprinted),
    "a link says nothing": _links(_undescribed),
    "a script runs": _script,
    "colours for a press": _other_colours,
    "what colours mean is not told": lambda pdf: _without(pdf, "/OutputIntents"),
    "the language is not told": lambda pdf: _without(pdf, "/Lang"),
    "the title is not told": lambda pdf: _in_metadata(pdf, "<dc:title>.*</dc:title>", ""),
    "the title is not shown": _title_hidden,
    "no metadata": lambda pdf: _without(pdf, "/Metadata"),
    "it does not claim PDF/A": lambda pdf: _in_metadata(pdf, "<pdfaid:part>2<", "<pdfaid:part>4<"),
    "it does not claim PDF/UA": lambda pdf: _in_metadata(
        pdf, "<pdfuaid:part>.*?/pdfuaid:part>", ""
    ),
    "it does not say that it is tagged": _unmarked,
    "no structure": lambda pdf: _without(pdf, "/StructTreeRoot"),
    "no way back from page to structure": _parents_lost,
    "no order to go through links in": _no_tab_order,
}


def with_fault(good: bytes, fault: Callable[[Pdf], None]) -> bytes:
    """The file with a fault put in."""
    buffer = BytesIO()
    with pikepdf.open(BytesIO(good)) as pdf:
        fault(pdf)
        pdf.save(buffer, fix_metadata_version=False)
    return buffer.getvalue()


def torn(good: bytes) -> bytes:
    """The file as it is when a copy of it broke off."""
    return good[: len(good) * 2 // 3]


def mislaid(good: bytes) -> bytes:
    """The file with a stream that says another length than it has."""
    where = good.rindex(b"/Length ")
    end = re.compile(rb"/Length (\d+)").match(good, where)
    assert end is not None
    digits = str(int(end[1]) - 3).encode().rjust(len(end[1]), b"0")
    return good[: end.start(1)] + digits + good[end.end(1) :]


def sealed(good: bytes) -> bytes:
    """The file with a password."""
    buffer = BytesIO()
    with pikepdf.open(BytesIO(good)) as pdf:
        pdf.save(buffer, encryption=pikepdf.Encryption(owner="a", user=""))
    return buffer.getvalue()
