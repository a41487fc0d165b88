"""The list for the website: written into a folder, and held against a page, which is kept."""

import errno
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from smdesk.disk import RealDisk
from smdesk.domain.actors import Role
from smdesk.domain.channels import Platform, Scope, Status
from smdesk.domain.errors import SmdeskError, UserError
from smdesk.domain.public_list import Grouping
from smdesk.domain.published import Link
from smdesk.domain.rules import Rule
from smdesk.exchange.plain_tables import TableFiles
from smdesk.services.duties.duties import DutyKind, duties
from smdesk.services.ports import PublishedPage, Reach, Store
from smdesk.services.register.view import make_view
from smdesk.services.website import Website
from smdesk.website.reading import WebPages
from smdesk.website.writing import PublicFiles
from smdesk.words import Words
from tests.support import factories as make
from tests.support.factories import TODAY
from tests.support.recording import RecordingDisk

WEBMASTER = make.actor()
OURS = make.channel(url="https://www.facebook.com/exempel", key="fb:exempel")
SCHOOL = make.channel(
    name="Åby skola",
    platform=Platform.INSTAGRAM,
    url="https://www.instagram.com/abyskola/",
    key="instagram:abyskola",
)
CLOSED = make.channel(
    name="Gammal",
    platform=Platform.X,
    url="https://x.com/exempel",
    key="x:exempel",
    status=Status.CLOSED,
    closed_on=date(2026, 1, 31),
)
FILES = [
    "sociala-medier-fragment.html",
    "sociala-medier.csv",
    "sociala-medier.html",
    "sociala-medier.json",
    "sociala-medier.jsonld",
    "sociala-medier.schema.json",
    "sociala-medier.txt",
]


class Pages:
    """A page of the web with the links that a test puts there."""

    def __init__(self, *urls: str) -> None:
        self.links = tuple(Link(one, "") for one in urls)
        self.gone: frozenset[str] = frozenset()

    def address(self, url: str, *, inside: bool = False) -> PublishedPage:  # noqa: ARG002
        return PublishedPage(source=url, sha256=make.SHA, links=self.links)

    def file(self, path: Path) -> PublishedPage:
        return self.address(path.name)

    def reach(self, url: str, *, inside: bool = False) -> Reach:  # noqa: ARG002
        return Reach.GONE if url in self.gone else Reach.THERE


class Stopped:
    """Somebody who cancels before anything is told."""

    cancelled = True

    def __call__(self, done: int, of: int, what: str = "") -> None:
        """Nobody looks."""


Made = Callable[..., Website]


@pytest.fixture
def made(store: Store, tmp_path: Path) -> Made:
    with store.write(WEBMASTER) as work:
        work.municipality.add(make.municipality())
        for one in (OURS, SCHOOL, CLOSED):
            work.channels.add(one)
        work.commit()

    def build(pages: Any = None, disk: Any = None) -> Website:
        writer, tables = PublicFiles(tmp_path / "mallar"), TableFiles(RealDisk())
        return Website(store, writer, tables, pages or WebPages(), disk or RealDisk())

    return build


def lacks(store: Store, day: date = TODAY) -> dict[str, object]:
    """Return what is told of the website's list, by channel: the variant."""
    with store.read() as snapshot:
        items = make_view(snapshot, day).shortcomings
    return {
        item.channel_id: item.values["variant"] for item in items if item.rule is Rule.WEBSITE_LIST
    }


def test_only_active_channels_and_nobodys_name(store: Store, made: Made) -> None:
    sector, person = make.sector(), make.person()
    others = [
        make.channel(name="Sover", status=Status.DORMANT),
        make.channel(name="Kommer", status=Status.PLANNED),
        make.channel(name="Senare", opened_on=TODAY + timedelta(days=1)),
        make.channel(name="Sektorns", scope=Scope.OPERATIONAL, sector_id=sector.id),
    ]
    with store.write(WEBMASTER) as work:
        work.sectors.add(sector)
        work.people.add(person)
        work.terms.add(make.term(person_id=person.id))
        for one in others:
            work.channels.add(one)
        given = make.assignment(channel_id=OURS.id, person_id=person.id, mandated_by=person.id)
        work.assignments.add(given)
        work.commit()
    website = made()
    public = website.list(TODAY)
    assert [one.name for one in public.channels] == [OURS.name, SCHOOL.name, "Sektorns"]
    for text in (
        website.as_html(public).text,
        website.as_data(public),
        website.as_text(public).text,
    ):
        assert person.name not in text
        assert "Sektorns" in text


def test_the_list_is_as_of_a_day(made: Made) -> None:
    before = made().list(date(2026, 1, 31), Grouping.PLATFORM)
    assert [one.name for one in before.channels] == [OURS.name, SCHOOL.name, CLOSED.name]
    assert before.grouping is Grouping.PLATFORM


def test_every_form_is_written_durably_and_noted(store: Store, made: Made, tmp_path: Path) -> None:
    disk, folder = RecordingDisk(tmp_path / "out"), tmp_path / "out"
    folder.mkdir()
    website = made(disk=disk)
    for _ in range(2):  # the second takes the place of the first
        disk.done.clear()
        written = website.publish(WEBMASTER, folder, website.list(TODAY))
        assert sorted(path.name for path in written.files) == FILES
        assert sorted(path.name for path in folder.iterdir()) == FILES
        assert [name for name, _ in disk.done] == [
            "write", "flush", "replace", "flush_folder"
        ] * len(FILES)  # fmt: skip
    assert written.faults == ()
    body = json.loads((folder / "sociala-medier.json").read_bytes())
    assert [one["name"] for one in body["channels"]] == [OURS.name, SCHOOL.name]
    with store.read() as snapshot:
        last = list(snapshot.audit.entries())[-1]
    assert (last.action, last.kind, last.entity_id) == ("report exported", "report", "website_list")


def test_in_english_the_files_have_english_names(made: Made, tmp_path: Path) -> None:
    website = made()
    written = website.publish(WEBMASTER, tmp_path, website.list(TODAY), "en")
    assert {path.name.partition(".")[0] for path in written.files} == {
        "social-media",
        "social-media-fragment",
    }


def test_a_template_of_theirs_that_fails_is_told_once(made: Made, tmp_path: Path) -> None:
    own = tmp_path / "mallar"
    own.mkdir()
    (own / "list.html").write_text("{{ oops }}", "utf-8")
    (tmp_path / "out").mkdir()
    website = made()
    written = website.publish(WEBMASTER, tmp_path / "out", website.list(TODAY))
    [fault] = written.faults
    assert fault.place == str(own / "list.html")
    assert "Åby skola på" in (tmp_path / "out/sociala-medier.html").read_text("utf-8")


def test_a_full_disk_leaves_what_was_there(
    store: Store, made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    website = made()
    website.publish(WEBMASTER, tmp_path, website.list(TODAY))
    before = {name: (tmp_path / name).read_bytes() for name in FILES}
    with store.read() as snapshot:
        entries = len(list(snapshot.audit.entries()))

    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(RealDisk, "flush", full)
    with pytest.raises(SmdeskError) as caught:
        website.publish(WEBMASTER, tmp_path, website.list(date(2026, 1, 1)))
    assert caught.value.code == "report_disk_full"
    assert {name: (tmp_path / name).read_bytes() for name in FILES} == before
    with store.read() as snapshot:
        assert len(list(snapshot.audit.entries())) == entries


def test_a_folder_that_is_gone(made: Made, tmp_path: Path) -> None:
    website = made()
    with pytest.raises(UserError) as caught:
        website.publish(WEBMASTER, tmp_path / "none", website.list(TODAY))
    assert caught.value.code == "report_folder_missing"


def test_a_comparison_is_kept_and_told_of_each_channel(store: Store, made: Made) -> None:
    website = made(Pages(OURS.url, CLOSED.url, "https://www.youtube.com/@annan"))
    assert website.state(TODAY).check is None
    assert lacks(store) == {}
    compared = website.compare_address(WEBMASTER, "https://kommun.example/", TODAY)
    assert compared.comparison.missing == (SCHOOL,)
    assert lacks(store) == {SCHOOL.id: "", CLOSED.id: "left"}
    with store.read() as snapshot:
        waiting = {one.kind: one.count for one in duties(snapshot, TODAY)}
    assert waiting[DutyKind.WEBSITE] == 1
    kept = website.state(TODAY).check
    assert kept is not None
    assert website.state(TODAY).wrong == 3
    assert (kept.source, kept.day, kept.surplus) == ("https://kommun.example/", TODAY, 1)
    assert kept.found == {OURS.id, CLOSED.id}
    assert lacks(store, TODAY - timedelta(days=1)) == {}
    with store.read() as snapshot:
        [entry] = [one for one in snapshot.audit.entries() if one.action == "compared"]
    assert "annan" not in (entry.payload or "")  # whose that account is nobody knows


def test_a_later_comparison_replaces_the_earlier(store: Store, made: Made) -> None:
    made(Pages(OURS.url)).compare_file(WEBMASTER, Path("a.html"), TODAY)
    assert lacks(store) == {SCHOOL.id: ""}
    made(Pages(OURS.url, SCHOOL.url)).compare_file(WEBMASTER, Path("b.html"), TODAY)
    assert lacks(store) == {}


def test_a_channel_that_closes_after_the_comparison_is_left(store: Store, made: Made) -> None:
    made(Pages(OURS.url, SCHOOL.url)).compare_file(WEBMASTER, Path("a.html"), TODAY)
    with store.write(WEBMASTER) as work:
        yesterday = TODAY - timedelta(days=1)
        work.channels.update(replace(SCHOOL, status=Status.CLOSED, closed_on=yesterday))
        work.commit()
    assert lacks(store) == {SCHOOL.id: "left"}


def test_a_channel_that_began_after_the_comparison_is_not_missing(store: Store, made: Made) -> None:
    made(Pages(OURS.url, SCHOOL.url)).compare_file(WEBMASTER, Path("a.html"), TODAY)
    with store.write(WEBMASTER) as work:
        work.channels.add(make.channel(opened_on=TODAY))
        work.commit()
    assert lacks(store) == {}


def test_dead_addresses_are_asked_for_only_on_wish(store: Store, made: Made) -> None:
    pages = Pages(OURS.url, SCHOOL.url)
    pages.gone = frozenset({SCHOOL.url})
    website = made(pages)
    website.compare_file(WEBMASTER, Path("a.html"), TODAY)
    assert lacks(store) == {}
    told: list[tuple[int, int]] = []

    class Told:
        cancelled = False

        def __call__(self, done: int, of: int, what: str = "") -> None:
            told.append((done, of))
            assert Words().has(what)

    compared = website.compare_file(WEBMASTER, Path("a.html"), TODAY, reach=True, progress=Told())
    assert compared.comparison.dead == (SCHOOL,)
    assert lacks(store) == {SCHOOL.id: "dead"}
    assert told[-1] == (2, 2)


def test_asking_for_addresses_can_be_stopped(made: Made) -> None:
    website = made(Pages(OURS.url, SCHOOL.url))
    with pytest.raises(UserError) as caught:
        website.compare_file(WEBMASTER, Path("a.html"), TODAY, reach=True, progress=Stopped())
    assert caught.value.code == "interrupted"
    assert website.state(TODAY).check is None


@pytest.mark.parametrize("slow", [OURS.url, SCHOOL.url])
def test_a_slow_address_holds_up_neither_what_is_told_nor_a_cancel(made: Made, slow: str) -> None:
    end, ended = Event(), []

    class SlowPages(Pages):
        def reach(self, url: str, *, inside: bool = False) -> Reach:
            if url == slow:
                end.wait(60)
            ended.append(url)
            return super().reach(url, inside=inside)

    class Impatient:
        cancelled = False

        def __call__(self, done: int, of: int, what: str = "") -> None:  # noqa: ARG002  the port's
            self.cancelled = (done, of) == (1, 2)

    website = made(SlowPages(OURS.url, SCHOOL.url))
    with pytest.raises(UserError) as caught:
        website.compare_file(WEBMASTER, Path("a.html"), TODAY, reach=True, progress=Impatient())
    assert caught.value.code == "interrupted"
    assert slow not in ended
    end.set()


def test_a_slow_page_does_not_hold_up_a_cancel(made: Made) -> None:
    end = Event()

    class SlowPages(Pages):
        def address(self, url: str, *, inside: bool = False) -> PublishedPage:
            if not end.wait(60):
                raise AssertionError
            return super().address(url, inside=inside)

    with pytest.raises(UserError) as caught:
        made(SlowPages(OURS.url)).compare_address(
            WEBMASTER, "https://kommun.example/", TODAY, progress=Stopped()
        )
    assert caught.value.code == "interrupted"
    end.set()


def test_a_page_without_any_channel_is_no_list(made: Made) -> None:
    website = made(Pages("https://kommun.example/kontakt"))
    with pytest.raises(UserError) as caught:
        website.compare_file(WEBMASTER, Path("a.html"), TODAY)
    assert (caught.value.code, caught.value.values) == ("website_no_channels", {"links": 1})
    assert website.state(TODAY).check is None


def test_what_we_write_agrees_with_the_register(made: Made, tmp_path: Path) -> None:
    website = made()
    for grouping in Grouping:
        website.publish(WEBMASTER, tmp_path, website.list(TODAY, grouping))
        for name in ("sociala-medier.html", "sociala-medier-fragment.html"):
            compared = website.compare_file(WEBMASTER, tmp_path / name, TODAY)
            assert compared.comparison.differences == ()
            assert len(compared.comparison.same) == 2


@pytest.mark.parametrize("role", [Role.READER, Role.ARCHIVIST])
def test_who_may(made: Made, tmp_path: Path, role: Role) -> None:
    website, actor = made(Pages(OURS.url)), make.actor(role)
    for act in (
        lambda: website.publish(actor, tmp_path, website.list(TODAY)),
        lambda: website.compare_file(actor, Path("a.html"), TODAY),
        lambda: website.compare_address(actor, "https://kommun.example/", TODAY),
    ):
        with pytest.raises(UserError) as caught:
            act()
        assert caught.value.code == "not_permitted"
