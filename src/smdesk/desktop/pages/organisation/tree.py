"""The organisation's tree: what its rows are, and what its columns tell."""

from dataclasses import dataclass
from datetime import date

from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.body_tree import Branch, TreeColumn
from smdesk.desktop.widgets.status import Status
from smdesk.domain.channels import Channel
from smdesk.domain.organisation import MUNICIPALITY_ID, Sector
from smdesk.domain.structure import Body
from smdesk.services.register.organisation_view import Member, Node, OrganisationTree
from smdesk.services.register.view import Answering
from smdesk.words import Words
from smdesk.words.happenings import happening_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The whole municipality, a sector or a unit."""

    name: str
    body: Body | None
    """None for the whole municipality."""
    head: Answering | None
    channels: tuple[Channel, ...]
    """All that it has, those of its units too."""
    members: tuple[Member, ...]
    units: tuple[Node, ...] = ()
    below: tuple["Line", ...] = ()
    """All sectors and units that it consists of."""
    happened: tuple[str, ...] = ()
    """What became different on the day; said of the whole municipality, as is what follows."""
    next_change: date | None = None
    """The first day ahead on which something becomes different."""

    @property
    def kind(self) -> str:
        """What it is, as the texts name it."""
        if self.body is None:
            return "municipality"
        return "sector" if isinstance(self.body, Sector) else "unit"


def branches(tree: OrganisationTree, words: Words) -> list[Branch]:
    """Return the rows: the municipality, its sectors with their units, units without a sector."""
    below = [_branch(node) for node in (*tree.sectors, *tree.units)]
    named = tree.municipality.name if tree.municipality else words("organisation.whole")
    lines = [branch.item for branch in below]
    whole = Line(
        name=named,
        body=None,
        head=tree.chief,
        channels=(*tree.channels, *(one for line in lines for one in line.channels)),
        members=tuple(one for line in lines for one in line.members),
        below=tuple(one for line in lines for one in (line, *line.below)),
        happened=tuple(happening_text(one, words) for one in tree.changes),
        next_change=min((day for day in tree.days if day > tree.day), default=None),
    )
    return [Branch(key=MUNICIPALITY_ID, item=whole, below=tuple(below))]


def _branch(node: Node) -> Branch:
    below = tuple(_branch(unit) for unit in node.units)
    units = [branch.item for branch in below]
    line = Line(
        name=node.body.name,
        body=node.body,
        head=node.head,
        channels=(*node.channels, *(one for unit in units for one in unit.channels)),
        members=(*node.members, *(one for unit in units for one in unit.members)),
        units=node.units,
        below=tuple(units),
    )
    return Branch(key=node.body.id, item=line, below=below)


def columns(words: Words) -> list[TreeColumn]:
    """Return what is told of each row."""
    return [
        TreeColumn(title=words("organisation.column.name"), text=lambda line: line.name, share=3),
        TreeColumn(
            title=words("organisation.column.head"),
            text=lambda line: head_text(line.head, words),
            status=lambda line: head_status(line, words),
            share=2,
        ),
        TreeColumn(
            title=words("organisation.column.channels"),
            text=lambda line: str(len(line.channels) or ""),
            right=True,
            width=84,
        ),
        TreeColumn(
            title=words("organisation.column.members"),
            text=lambda line: str(len(line.members) or ""),
            right=True,
            width=92,
            optional=True,
        ),
    ]


def head_text(head: Answering | None, words: Words) -> str:
    """Return who heads something, said to be acting where they are; or that nobody does."""
    if head is None:
        return words("organisation.vacant")
    if head.term.acting:
        return words("organisation.acting", person=head.person.name)
    return head.person.name


def head_status(line: Line, words: Words) -> Status | None:
    """Return the pill of a vacancy or of somebody acting; an ordinary head needs none.

    Without a unit's head the sector's stands next, so that it is no fault; the others answer.
    """
    if line.head is None:
        tone = Tone.NEUTRAL if line.kind == "unit" else Tone.ERROR
        return Status(words("organisation.vacant"), tone)
    if line.head.term.acting:
        return Status(words("organisation.acting_short", person=line.head.person.name), Tone.ACCENT)
    return None
