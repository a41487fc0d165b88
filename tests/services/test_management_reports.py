"""What managers and editors get on paper, read from a real database."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from smdesk.disk import RealDisk
from smdesk.domain.assignments import EditorRole
from smdesk.domain.channels import Purpose, Scope
from smdesk.domain.errors import UserError
from smdesk.domain.guidance import PolicyDocument
from smdesk.domain.ids import new_id
from smdesk.domain.moderation import ContentKind, Ground, Police, Referral, Removal
from smdesk.domain.removal_checks import stated
from smdesk.domain.rules import Heading, Rule
from smdesk.reports import PdfRenderer
from smdesk.services.duties.first_grounds import shipped
from smdesk.services.ports import Store
from smdesk.services.printed.management_reports import ManagementReports
from smdesk.services.printed.reports import Reports
from smdesk.storage import AttachmentFolder
from tests.support import factories as make
from tests.support.factories import NOW, TODAY, TickingClock
from tests.support.plans import decide_plan

CHIEF = make.person(name="Anna Öst", email="anna@exempelkoping.se")
EDITOR = make.person(name="Åsa Åberg")
DEPUTY = make.person(name="Bo Ek")
SECTOR = make.sector(name="Sektor kultur")
CRISIS = make.channel(
    name="Kommunen", purposes=frozenset({Purpose.CRISIS}), crisis_rank=1, opened_on=date(2023, 5, 1)
)
LIBRARY = make.channel(
    name="Biblioteket", scope=Scope.OPERATIONAL, sector_id=SECTOR.id, opened_on=date(2025, 3, 1)
)
MANDATE = make.assignment(channel_id=CRISIS.id, person_id=EDITOR.id, mandated_by=CHIEF.id)
GROUND = replace(next(iter(shipped().values())), checked_on=date(2026, 1, 7))
YEAR = (date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture
def filled(store: Store) -> Store:
    with store.write(make.actor()) as work:
        work.municipality.add(make.municipality())
        work.sectors.add(SECTOR)
        for person in (CHIEF, EDITOR, DEPUTY):
            work.people.add(person)
        work.terms.add(make.term(person_id=CHIEF.id))
        for channel in (CRISIS, LIBRARY):
            work.channels.add(channel)
        work.assignments.add(MANDATE)
        work.captures.add(make.capture(channel_id=CRISIS.id))
        work.commit()
    return store


def desk(store: Store, attachments: AttachmentFolder | None = None) -> ManagementReports:
    clock = TickingClock()
    return ManagementReports(Reports(store, PdfRenderer(), clock, RealDisk(), attachments), clock)


def removal(found: datetime, hours: float | None = 2, **changes: object) -> Removal:
    values: dict[str, object] = {
        "id": new_id(),
        "channel_id": LIBRARY.id,
        "content": ContentKind.COMMENT,
        "place": "https://www.facebook.com/Hemligt",
        "note": "Hemligt",
        "found_at": found,
        "found_by": EDITOR.id,
        "removed_at": found + timedelta(hours=hours) if hours is not None else None,
        "no_copy": "Hemligt",
        "not_told": "Hemligt",
        "no_case": "Hemligt",
    }
    return Removal(**(values | changes))  # type: ignore[arg-type]  # its own fields


def put(store: Store, removals: Iterable[Removal] = (), referrals: Iterable[Referral] = ()) -> None:
    with store.write(make.actor()) as work:
        if work.grounds.get(GROUND.id) is None:
            work.grounds.add(GROUND)
        for one in removals:
            work.removals.add(one)
        for question in referrals:
            work.referrals.add(question)
        work.commit()


# --- removals -----------------------------------------------------------------------------------


def test_removals_of_a_period_first_and_last_day_included(filled: Store) -> None:
    days = (
        datetime(2025, 12, 31, 22, 59, tzinfo=UTC),
        datetime(2025, 12, 31, 23, 0, tzinfo=UTC),  # the first of January in Sweden
        datetime(2026, 6, 30, 12, 0, tzinfo=UTC),
        datetime(2026, 7, 1, 12, 0, tzinfo=UTC),
    )
    put(filled, [removal(day) for day in days])
    report = desk(filled).removals(date(2026, 1, 1), date(2026, 6, 30))
    assert [one.found_at for one in report.entries] == list(days[1:3])
    assert (report.name, report.day) == ("removals", date(2026, 6, 30))


def test_removals_are_counted_by_the_ground_as_it_read(filled: Store) -> None:
    before: Ground = replace(GROUND, name="Hets · mot folkgrupp", section="16 kap. 7 §")
    put(
        filled,
        [
            removal(NOW, 1, ground_id=GROUND.id, ground_stated=stated(before), finished_at=NOW),
            removal(NOW - timedelta(days=1), 3, ground_id=GROUND.id, police=Police.REPORTED),
            removal(NOW - timedelta(days=2), 8, ground_id=GROUND.id, case_number=" KS 2026/7 "),
            removal(NOW - timedelta(days=3), None),
        ],
    )
    report = desk(filled).removals(*YEAR)
    found = [
        (one.ground and (one.ground.name, one.ground.section), one.count, one.hours)
        for one in report.grounds
    ]
    assert found == [
        ((GROUND.name, GROUND.section), 2, 5.5),
        (("Hets · mot folkgrupp", "16 kap. 7 §"), 1, 1.0),
        (None, 1, None),
    ]
    assert (report.hours, report.police(), report.registered()) == (3.0, 1, 1)
    assert [one.case_number for one in report.entries] == ["", "KS 2026/7", "", ""]


def test_a_ground_without_a_section_is_one_ground_however_it_is_kept(filled: Store) -> None:
    bare = replace(GROUND, section="")
    with filled.write(make.actor()) as work:
        work.grounds.add(bare)
        work.commit()
    kept = removal(NOW, 1, ground_id=bare.id, ground_stated=stated(bare), finished_at=NOW)
    put(filled, [kept, removal(NOW - timedelta(days=1), 1, ground_id=bare.id)])
    (ground,) = desk(filled).removals(*YEAR).grounds
    assert (ground.count, ground.ground and ground.ground.section) == (2, "")


def test_nothing_that_somebody_wrote_freely_and_nobody_is_in_it(filled: Store) -> None:
    put(filled, [removal(NOW)])
    (entry,) = desk(filled).removals(*YEAR).entries
    told = repr(entry)
    for secret in ("Hemligt", EDITOR.id, LIBRARY.id, "facebook"):
        assert secret not in told


def test_referrals_are_counted(filled: Store) -> None:
    questions = [
        Referral(id=f"r{n}", channel_id=LIBRARY.id, day=day, note="En fråga")
        for n, day in enumerate((date(2025, 12, 31), date(2026, 1, 1), date(2026, 12, 31)))
    ]
    put(filled, referrals=questions)
    assert desk(filled).removals(*YEAR).referrals == 2


def test_a_period_that_ends_before_it_begins_is_refused(filled: Store) -> None:
    with pytest.raises(UserError) as raised:
        desk(filled).removals(date(2026, 2, 1), date(2026, 1, 1))
    assert raised.value.code == "period_reversed"


# --- the year -------------------------------------------------------------------------------------


def test_a_year_that_runs_is_told_up_to_today(filled: Store) -> None:
    put(filled, [removal(NOW, 4), removal(NOW - timedelta(days=400), 8)])
    report = desk(filled).yearly(2026)
    assert (report.day, report.over, report.planned) == (TODAY, False, False)
    assert [line.year for line in report.years] == [2023, 2024, 2025, 2026]
    this, before = report.year, report.before
    assert (this.channels, this.editors, this.due, this.taken) == (2, 1, 2, 1)
    assert (this.removals, this.hours) == (1, 4.0)
    assert before is not None
    assert (before.channels, before.removals, before.due) == (2, 1, None)


def test_what_was_short_before_the_register_was_kept_is_not_known(filled: Store) -> None:
    lines = desk(filled).yearly(2026).years
    assert [line.lacks is None for line in lines] == [True, True, True, False]
    assert [line.editors is None for line in lines] == [True, True, True, False]
    assert (lines[-1].lacks or 0) > 0
    for line in lines[:-1]:
        assert (line.due, line.taken, line.removals, line.referrals) == (None,) * 4


def test_captures_from_before_the_register_begin_the_practice(filled: Store) -> None:
    with filled.write(make.actor()) as work:
        taken = datetime(2024, 10, 1, 12, tzinfo=UTC)
        work.captures.add(
            make.capture(channel_id=CRISIS.id, half_year="2024-H2", taken_at=taken, bag="b")
        )
        work.commit()
    lines = desk(filled).yearly(2026).years
    assert [(line.due, line.taken) for line in lines] == [(None, None), (1, 1), (4, 0), (4, 1)]


def test_five_years_at_most_are_told(filled: Store) -> None:
    with filled.write(make.actor()) as work:
        work.channels.add(make.channel(name="Gammal", opened_on=date(2009, 1, 1)))
        work.commit()
    assert [line.year for line in desk(filled).yearly(2026).years] == list(range(2022, 2027))


def test_a_year_that_is_over_is_told_to_its_last_day(filled: Store) -> None:
    report = desk(filled).yearly(2025)
    assert (report.day, report.over) == (date(2025, 12, 31), True)
    assert [line.year for line in report.years] == [2023, 2024, 2025]


@pytest.mark.parametrize(("year", "code"), [(2027, "day_ahead"), (0, "day_out_of_range")])
def test_a_year_to_come_or_that_never_was_is_refused(filled: Store, year: int, code: str) -> None:
    with pytest.raises(UserError) as raised:
        desk(filled).yearly(year)
    assert raised.value.code == code


def test_the_first_year_of_all_is_told(filled: Store) -> None:
    assert [line.year for line in desk(filled).yearly(1).years] == [1]


def test_shortcomings_are_counted_by_sector(filled: Store) -> None:
    report = desk(filled).yearly(2026)
    named = {
        "övergripande" if one.overarching else one.sector and one.sector.name: one
        for one in report.sectors
    }
    assert set(named) == {"övergripande", "Sektor kultur"}
    assert all(one.channels == 1 for one in report.sectors)
    assert sum(one.lacks for one in report.sectors) == report.year.lacks
    urgency = [(one.now, one.soon, one.later) for one in report.sectors]
    assert urgency == sorted(urgency, reverse=True)


def test_what_to_decide_is_what_a_manager_can(filled: Store) -> None:
    named = {one.rule: one.names for one in desk(filled).yearly(2026).decisions}
    assert len(named[Rule.EDITOR]) == 1
    assert named[Rule.DEPUTY] == tuple(sorted(named[Rule.DEPUTY]))
    assert len(named[Rule.DEPUTY]) == 2
    assert Rule.MANDATE_FORM not in named


def test_a_decided_plan_waits_for_nobody(filled: Store) -> None:
    decide_plan(filled, day=TODAY)
    assert desk(filled).yearly(2026).planned


def test_a_year_of_a_new_database(store: Store) -> None:
    report = desk(store).yearly(2026)
    assert len(report.years) == 1
    assert (report.year.channels, report.sectors, report.decisions) == (0, (), ())


# --- the crisis list, forms and leaflet -----------------------------------------------------------


def test_the_crisis_list_of_a_day(filled: Store) -> None:
    (line,) = desk(filled).crisis(TODAY).lines
    assert (line.channel.name, line.manager) == ("Kommunen", CHIEF)
    assert [keeper.person.name for keeper in line.keepers] == ["Åsa Åberg"]
    assert desk(filled).crisis(date(2020, 1, 1)).lines == ()


def test_forms_with_the_logos_that_posts_carry(filled: Store, tmp_path: Path) -> None:
    attachments = AttachmentFolder(tmp_path / "attachments", RealDisk())
    own = attachments.put(b"own logo")
    channel = make.channel(name="Museet", logo=own)
    lost = make.channel(name="Badet", logo="00" * 32)
    mandates = [
        make.assignment(
            channel_id=one.id, person_id=DEPUTY.id, mandated_by=CHIEF.id, role=EditorRole.DEPUTY
        )
        for one in (channel, lost)
    ]
    with filled.write(make.actor()) as work:
        for sha in (own, "00" * 32):
            work.attachments.add(make.attachment(id=sha, name="logo.png"))
        for one in (channel, lost):
            work.channels.add(one)
        for mandate in mandates:
            work.assignments.add(mandate)
        work.commit()
    report = desk(filled, attachments).assignments([MANDATE.id, *(one.id for one in mandates)])
    assert [form.channel for form in report.forms] == ["Kommunen", "Museet", "Badet"]
    assert report.logos == {own: b"own logo"}
    assert (report.day, report.name) == (TODAY, "assignment")


def test_a_form_that_there_is_not_is_refused(filled: Store) -> None:
    with pytest.raises(UserError) as raised:
        desk(filled).assignments(["none"])
    assert raised.value.code == "gone"


def test_the_leaflet_says_their_own_words_where_they_have_some(filled: Store) -> None:
    ours = desk(filled).leaflet(TODAY)
    assert [(one.heading, one.own) for one in ours.chapters] == [
        (Heading.EDITORS, False),
        (Heading.WATCH, False),
        (Heading.FORBIDDEN, False),
        (Heading.EMPLOYEES, False),
    ]
    with filled.write(make.actor()) as work:
        work.policy_documents.add(
            PolicyDocument(
                id="policy",
                edition=1,
                title="Riktlinjer",
                adopted_on=TODAY,
                text="# Redaktörer\n\nVåra egna ord.\n\n# Kontroll och svar\n\n",
                added_at=NOW,
            )
        )
        work.commit()
    first, second, *_ = desk(filled).leaflet(TODAY).chapters
    assert (first.own, first.text) == (True, "Våra egna ord.")
    assert (second.own, bool(second.text)) == (False, True)
    assert not desk(filled).leaflet(TODAY - timedelta(days=1)).chapters[0].own


def test_the_leaflet_in_english(filled: Store) -> None:
    assert "assignment" in desk(filled).leaflet(TODAY, "en").chapters[0].text
