"""Writes a document's structure into its file: the tree, and the way back from page to element."""

from collections.abc import Iterator, Mapping

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from smdesk.reports.structure import Attribute, Content, Element, Spot, Tag

PRINTED = 4
"""A link's flag without which PDF/A takes it for hidden (ISO 19005-2, 6.3.2)."""
ATTRIBUTES: Mapping[Attribute, Mapping[str, Name]] = {
    Attribute.COLUMN_HEADER: {"/O": Name.Table, "/Scope": Name.Column},
    Attribute.ROW_HEADER: {"/O": Name.Table, "/Scope": Name.Row},
    Attribute.BULLETS: {"/O": Name.List, "/ListNumbering": Name.Disc},
    Attribute.NUMBERS: {"/O": Name.List, "/ListNumbering": Name.Decimal},
}
NAMES: Mapping[Tag, Name] = {tag: Name(f"/{tag}") for tag in Tag}


def add_structure(pdf: Pdf, root: Element, owners: list[list[Element]]) -> None:
    """Write the tree.

    Args:
        pdf: the file, its content marked.
        root: the document's element.
        owners: for each page, the elements that the pieces of its content belong to, by number.
    """
    _Tree(pdf).write(root, owners)


class _Tree:
    """The tree of one file while it is written."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._pages = [page.obj for page in pdf.pages]
        self._made: dict[int, Object] = {}
        """What was written for an element, by its identity."""
        self._links: list[Object] = []
        """Elements of links, by the numbers of their annotations after those of the pages."""
        self._attributes: dict[Attribute, Object] = {}

    def write(self, root: Element, owners: list[list[Element]]) -> None:
        """Write the tree, and mark the file as having one."""
        whole = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        whole.K = self._element(root, whole)
        whole.ParentTree = self._pdf.make_indirect(Dictionary(Nums=Array(self._parents(owners))))
        whole.ParentTreeNextKey = len(self._pages) + len(self._links)
        self._pdf.Root.StructTreeRoot = whole
        self._pdf.Root.MarkInfo = Dictionary(Marked=True)
        for number, page in enumerate(self._pages):
            page.StructParents = number
            page.Tabs = Name.S

    def _parents(self, owners: list[list[Element]]) -> Iterator[object]:
        """Yield keys and values of the way back: pages first, then links."""
        for number, pieces in enumerate(owners):
            yield number
            yield self._pdf.make_indirect(Array([self._made[id(one)] for one in pieces]))
        for number, link in enumerate(self._links, len(owners)):
            yield number
            yield link

    def _element(self, element: Element, parent: Object) -> Object:
        made = self._pdf.make_indirect(Dictionary(S=NAMES[element.tag], P=parent))
        self._made[id(element)] = made
        self._tell(element, made)
        page = next((part.page for part in element.parts if isinstance(part, Content)), None)
        if page is not None:
            made.Pg = self._pages[page]
        kids = [self._part(part, page, element, made) for part in element.parts]
        if kids:
            made.K = kids[0] if len(kids) == 1 else Array(kids)
        return made

    def _tell(self, element: Element, made: Object) -> None:
        """Write what is said of an element beside its type."""
        if element.alt:
            made.Alt = String(element.alt)
        if element.attribute:
            made.A = self._attribute(element.attribute)
        if element.bounds:
            box = Array([round(edge, 2) for edge in element.bounds])
            made.A = Dictionary(O=Name.Layout, Placement=Name.Block, BBox=box)

    def _attribute(self, attribute: Attribute) -> Object:
        """Return an attribute, written once for all that have it."""
        if attribute not in self._attributes:
            made = self._pdf.make_indirect(Dictionary(ATTRIBUTES[attribute]))
            self._attributes[attribute] = made
        return self._attributes[attribute]

    def _part(
        self, part: Element | Content | Spot, page: int | None, element: Element, made: Object
    ) -> object:
        """Return a child, a piece of content, or an annotation, as the tree holds them."""
        match part:
            case Element():
                return self._element(part, made)
            case Content() if part.page == page:
                return part.number
            case Content():
                return Dictionary(Type=Name.MCR, Pg=self._pages[part.page], MCID=part.number)
            case Spot():
                annotation = self._annotation(part, element, made)
                return Dictionary(Type=Name.OBJR, Obj=annotation, Pg=self._pages[part.page])

    def _annotation(self, spot: Spot, element: Element, made: Object) -> Object:
        """Let a rectangle of a page lead to a link's address."""
        address = String(element.address)
        annotation = self._pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=Array([round(edge, 2) for edge in spot.rectangle]),
                Border=Array([0, 0, 0]),
                F=PRINTED,
                Contents=address,
                StructParent=len(self._pages) + len(self._links),
                A=Dictionary(S=Name.URI, URI=address),
            )
        )
        self._links.append(made)
        page = self._pages[spot.page]
        if "/Annots" not in page:
            page.Annots = Array()
        page.Annots.append(annotation)
        return annotation
