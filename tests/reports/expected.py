"""What a reader should hear of a document: worked out from the model, without the renderer."""

from collections.abc import Iterator

from smdesk.reports import style
from smdesk.reports.document import (
    Block,
    Cell,
    Chart,
    Document,
    Fact,
    Figure,
    Heading,
    KeyFacts,
    List,
    PageBreak,
    Paragraph,
    Record,
    Records,
    Signatures,
    Standing,
    Table,
    Text,
)
from smdesk.reports.lines import address_of
from smdesk.reports.logos import readable
from smdesk.reports.typeface import printable, shortened
from tools.pdf_gate import line


class Hearing:
    """One document's elements in reading order, and what figures and links are told with."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.told: list[str] = []
        self.level = 1

    def lines(self) -> list[str]:
        """As `tools.pdf_gate.heard` returns them."""
        one = self.document
        head = (one.sender, one.sender_note, one.kind, one.stand)
        body = [
            line(0, "Document"),
            *_paragraphs(1, *head),
            line(1, "H1", "", printable(one.title)),
            *_paragraphs(1, one.subtitle),
            *(said for block in one.blocks for said in self.block(block)),
        ]
        return [*body, *self.told]

    def block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading():
                self.level = 3 if block.minor and self.level > 1 else 2
                yield line(1, f"H{self.level}", "", printable(block.text))
                yield from _paragraphs(1, block.note)
            case Paragraph():
                if block.text.strip():
                    yield from self.text(1, "P", Text(block.text, link=block.link))
            case Table():
                yield from self.table(block)
            case Records():
                for record in block.records:
                    yield from self.record(record)
            case Figure() | Chart():
                yield from self.figure(block)
            case _:
                yield from self.listed(block)

    def listed(self, block: Block) -> Iterator[str]:
        match block:
            case List():
                yield from self.items(block)
            case KeyFacts():
                yield line(1, "L")
                for one in block.facts:
                    yield line(2, "LI")
                    yield line(3, "LBody", "", printable(f"{one.value} {one.label}"))
            case Standing():
                yield line(1, "P", "", shortened(block.mark.word, style.LARGE_MARK, 78))
                yield from _paragraphs(1, block.text)
                yield from _facts(block.facts)
            case Signatures():
                for row in block.rows:
                    yield from _facts(row)
            case _:
                assert isinstance(block, PageBreak)

    def text(self, depth: int, tag: str, text: Text, attribute: str = "") -> Iterator[str]:
        if address := address_of(text.link):
            yield line(depth, tag, attribute)
            yield line(depth + 1, "Link", "", printable(text.text))
            self.told += [f"link {address}"]
        else:
            yield line(depth, tag, attribute, printable(text.text))

    def items(self, block: List) -> Iterator[str]:
        if block.items:
            yield line(1, "L", f"/ListNumbering /{'Decimal' if block.numbered else 'Disc'}")
        for number, item in enumerate(block.items, 1):
            yield line(2, "LI")
            yield line(3, "Lbl", "", f"{number}." if block.numbered else "•")
            yield from self.text(3, "LBody", item)

    def table(self, table: Table) -> Iterator[str]:
        if not table.rows:
            return
        yield from (line(1, "Table"), line(2, "THead"), line(3, "TR"))
        for column in table.columns:
            yield line(4, "TH", "/Scope /Column", printable(column.title))
        yield line(2, "TBody")
        for row in table.rows:
            yield line(3, "TR")
            for column, cell in zip(table.columns, row, strict=True):
                yield from self.cell(cell, header=column.header)

    def cell(self, cell: Cell, *, header: bool) -> Iterator[str]:
        tag, attribute = ("TH", "/Scope /Row") if header else ("TD", "")
        texts = [text for text in cell if text.text.strip()]
        if len(texts) == 1:
            yield from self.text(4, tag, texts[0], attribute)
            return
        yield line(4, tag, attribute)
        for text in texts:
            yield from self.text(5, "P", text)

    def record(self, record: Record) -> Iterator[str]:
        level = min(self.level + 1, 3)
        yield line(1, f"H{level}", "", printable(f"{record.label} {record.title}"))
        yield from _paragraphs(1, record.mark.word)
        if record.picture is not None:
            yield from self.pictured(1, record.picture)
        yield from _facts(record.facts)

    def figure(self, block: Figure | Chart) -> Iterator[str]:
        yield line(1, "Div")
        yield from self.pictured(2, block)
        if block.caption:
            yield line(2, "Caption", "", printable(block.caption))

    def pictured(self, depth: int, block: Figure | Chart) -> Iterator[str]:
        if isinstance(block, Chart) or readable(block.picture):
            yield line(depth, "Figure")
            self.told.append(f"alt {block.alt}")
        else:
            yield line(depth, "P", "", printable(block.instead))


def heard_of(document: Document) -> list[str]:
    """The lines that a reader should hear of a document."""
    return Hearing(document).lines()


def _paragraphs(depth: int, *texts: str) -> Iterator[str]:
    yield from (line(depth, "P", "", printable(text)) for text in texts if text.strip())


def _facts(facts: tuple[Fact, ...]) -> Iterator[str]:
    if facts:
        yield line(1, "L")
    for one in facts:
        yield line(2, "LI")
        yield line(3, "Lbl", "", printable(one.label))
        if one.value.strip():
            yield line(3, "LBody", "", printable(one.value))
