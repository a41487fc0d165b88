"""Lists for colleagues as of a day: channels, people with mandates, what is wrong, captures."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from smdesk.domain.assignments import Assignment, EditorRole
from smdesk.domain.organisation import Term
from smdesk.domain.who_acts import acts_key
from smdesk.services.overview import named
from smdesk.services.ports import ListSheet, ListWriter, Said, Snapshot, Store, Value
from smdesk.services.register.view import ChannelLine, PersonLine, RegisterView, make_view

Rows = Iterable[Sequence[Value]]


class Lists:
    """Writes lists that others open in their spreadsheet program.

    Args:
        store: the database.
        writer: writes the files.
    """

    def __init__(self, store: Store, writer: ListWriter) -> None:
        self._store = store
        self._writer = writer

    def sheets(self, book: str, day: date) -> list[ListSheet]:
        """Return what stands in one of `BOOKS` on a day, from one consistent snapshot."""
        with self._store.read() as snapshot:
            view = make_view(snapshot, day)
            return [
                ListSheet(
                    name=name,
                    day=day,
                    columns=COLUMNS[name],
                    rows=list(ROWS[name](view, snapshot)),
                )
                for name in BOOKS[book]
            ]

    def save(self, book: str, day: date, target: Path, language: str = "sv") -> Path:
        """Save a list as a spreadsheet, whole or not at all; nothing is overwritten.

        Raises:
            UserError: what `ListWriter.write` raises.
            SurroundingsError: likewise.
        """
        self._writer.write(self.sheets(book, day), target, language)
        return target

    def save_all(self, day: date, folder: Path, language: str = "sv") -> list[Path]:
        """Save the lists that colleagues ask for into a folder, and return the files.

        Raises:
            UserError: what `ListWriter.write` raises.
            SurroundingsError: likewise.
        """
        return [
            self.save(book, day, folder / self._writer.file_name(book, day, language), language)
            for book in FOR_COLLEAGUES
        ]


BOOKS: Mapping[str, tuple[str, ...]] = {
    "channels": ("channels",),
    "people": ("people", "mandates"),
    "shortcomings": ("shortcomings",),
    "captures": ("captures",),
}
"""Files, by what `smdesk list` calls them, and the sheets in each."""
FOR_COLLEAGUES = ("channels", "people", "shortcomings")

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "channels": (
        "channel",
        "platform",
        "address",
        "status",
        "scope",
        "sector",
        "unit",
        "accountable",
        "editors",
        "deputies",
        "purposes",
        "opened_on",
        "crisis_rank",
        "captured_at",
        "shortcomings",
    ),
    "people": ("person", "email", "units", "offices", "edits", "left_on"),
    "mandates": (
        "person",
        "channel",
        "platform",
        "role",
        "given_by",
        "given_on",
        "first",
        "last",
        "signed",
    ),
    "shortcomings": ("weight", "channel", "platform", "shortcoming", "reason", "acts", "heading"),
    "captures": ("captured_at", "channel", "half_year", "width", "height", "bag", "sha256"),
}


def _channels(view: RegisterView, _: Snapshot) -> Rows:
    return (_channel(line) for line in view.present)


def _channel(line: ChannelLine) -> tuple[Value, ...]:
    channel = line.channel
    deputies = [one for one in line.editors if one.assignment.role is EditorRole.DEPUTY]
    return (
        channel.name,
        Said(f"platform.{channel.platform}"),
        channel.url,
        Said(f"status.{channel.status}"),
        Said(f"scope.{channel.scope}"),
        line.sector.name if line.sector else None,
        line.unit.name if line.unit else None,
        line.answering.person.name if line.answering else None,
        [one.person.name for one in line.editors if one not in deputies],
        [one.person.name for one in deputies],
        [Said(f"purpose.{one}") for one in sorted(channel.purposes)],
        channel.opened_on,
        channel.crisis_rank,
        line.latest.taken_at if line.latest else None,
        [Said(f"shortcoming.{item.rule}") for item in line.shortcomings],
    )


def _people(view: RegisterView, _: Snapshot) -> Rows:
    names = {line.channel.id: line.channel.name for line in view.channels}
    return (_person(line, names) for line in view.people)


def _person(line: PersonLine, names: Mapping[str, str]) -> tuple[Value, ...]:
    return (
        line.person.name,
        line.person.email,
        [unit.name for unit in line.units],
        [_office(term) for term in line.offices],
        [names[item.channel_id] for item in line.assignments],
        line.person.left_on,
    )


def _office(term: Term) -> Said:
    return Said(f"lists.office.{term.office.kind}{'_acting' if term.acting else ''}")


def _mandates(view: RegisterView, snapshot: Snapshot) -> Rows:
    """Return those that run on the day or begin later, by person."""
    channels = {line.channel.id: line.channel for line in view.channels}
    for item in sorted(_running(snapshot, view.day), key=lambda item: _order(item, view)):
        channel = channels[item.channel_id]
        yield (
            view.persons[item.person_id].name,
            channel.name,
            Said(f"platform.{channel.platform}"),
            Said(f"editor_role.{item.role}"),
            view.persons[item.mandated_by].name,
            item.given,
            item.period.first,
            item.period.last,
            Said("lists.yes" if item.form else "lists.no"),
        )


def _running(snapshot: Snapshot, day: date) -> Iterator[Assignment]:
    for item in snapshot.assignments.all():
        if item.period.last is None or item.period.last >= day:
            yield item


def _order(item: Assignment, view: RegisterView) -> tuple[str, date]:
    return view.persons[item.person_id].name.casefold(), item.period.first


def _shortcomings(view: RegisterView, _: Snapshot) -> Rows:
    channels = {line.channel.id: line.channel for line in view.channels}
    for item in view.shortcomings:
        channel, values = channels[item.channel_id], named(item, view)
        yield (
            Said(f"weight.{item.weight}"),
            channel.name,
            Said(f"platform.{channel.platform}"),
            Said(f"shortcoming.{item.rule}"),
            Said(f"reason.{item.reason}", values),
            Said(acts_key(item, values["who"]), values),
            Said(f"heading.{item.heading}"),
        )


def _captures(view: RegisterView, snapshot: Snapshot) -> Rows:
    names = {line.channel.id: line.channel.name for line in view.channels}
    for item in snapshot.captures.page(limit=None):
        name = names[item.channel_id]
        size = (item.width, item.height)
        yield (item.taken_at, name, item.half_year, *size, item.bag, item.picture_sha256)


ROWS: Mapping[str, Callable[[RegisterView, Snapshot], Rows]] = {
    "channels": _channels,
    "people": _people,
    "mandates": _mandates,
    "shortcomings": _shortcomings,
    "captures": _captures,
}
