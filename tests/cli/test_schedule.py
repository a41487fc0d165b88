"""`smdesk schedule` and `smdesk preserve` on a real data folder."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from smdesk.bootstrap import now, open_desk
from smdesk.domain.calendar import swedish_day
from smdesk.domain.rounds import CaptureRound, RoundKind
from tests.cli.conftest import printed
from tests.reports.reading import pages_of

Smdesk = Callable[..., int]
DECISION = ("--body", "Kommunstyrelsen", "--paragraph", "§ 7", "--case-number", "KS 2026/7")


@pytest.fixture
def quiet(listed: Smdesk, capsys: pytest.CaptureFixture[str]) -> Smdesk:
    capsys.readouterr()
    return listed


@pytest.fixture
def begun(quiet: Smdesk, capsys: pytest.CaptureFixture[str]) -> Smdesk:
    """A data folder with a proposal."""
    assert quiet("schedule", "new", "--note", "Första versionen") == 0
    capsys.readouterr()
    return quiet


def decide(smdesk: Smdesk, day: str = "2026-01-07", *more: object) -> int:
    return smdesk("schedule", "decide", *DECISION, "--day", day, "--yes", *more)


def shown(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]


def test_before_there_is_a_plan(quiet: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    assert quiet("schedule") == quiet("schedule", "list") == 0
    assert {*shown(capsys)} == {
        "Det finns ingen plan än. Påbörja ett förslag med smdesk schedule new."
    }
    for words in (("set", "1"), ("drop", "--yes"), ("remove", "1"), ("compare",)):
        assert quiet("schedule", *words) == 2
    assert decide(quiet) == 2
    assert "Det finns inget förslag att ändra." in capsys.readouterr().err


def test_a_proposal_is_begun_and_changed(begun: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    assert begun("schedule", "new") == 2
    assert begun("schedule", "set", "uppdrag till REDAKTÖR", "--years", "3") == 0
    assert begun("schedule", "set", "8", "--years", "none", "--record", "none") == 0
    assert begun("schedule", "move", "4", "1") == 0
    assert begun("schedule", "remove", "avstämning mot publicerad förteckning") == 0
    capsys.readouterr()
    assert begun("schedule") == 0
    standing, _, *rows = shown(capsys)
    assert standing == "Version 1, förslag. Inget får gallras med stöd av det."
    assert len(rows) == 9
    assert rows[0] == "1 Kanalförteckning Bevaras – – Kanalförteckning"
    assert rows[4].startswith("5 Uppdrag till redaktör Gallras 3 2 år")
    assert rows[6].startswith("7 Logg över borttaget innehåll Gallras – 5 år")
    assert rows[6].endswith("–")


def test_a_row_is_added_with_all_that_it_must_say(
    begun: Smdesk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert begun("schedule", "add", "--record-type", "Direktmeddelanden") == 2
    told = capsys.readouterr().err
    assert "Process: " in told
    assert "Ansvarig: " in told
    words = ["process", "registration", "medium", "storage-place", "retention-period"]
    said = [part for name in words for part in (f"--{name}", name)]
    wanted = ("--record-type", "Direktmeddelanden", *said, "--responsible", "Redaktör")
    assert begun("schedule", "add", *wanted, "--position", "2") == 0
    assert shown(capsys) == ["Direktmeddelanden är tillagd på plats 2."]
    assert begun("schedule", "add", *wanted, "--position", "99") == 2
    assert begun("schedule", "set", "2", "--years", "101") == 2
    assert begun("schedule", "set", "2", "--years", "två") == 2
    assert begun("schedule", "set", "77", "--years", "1") == 2
    assert begun("schedule", "set", "2", "--record", "capture") == 2
    assert "gäller redan samma handlingar" in capsys.readouterr().err


def test_from_decision_to_the_next_version(
    begun: Smdesk, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    document = tmp_path / "beslut.pdf"
    document.write_bytes(b"%PDF beslut")
    assert begun("schedule", "decide", "--day", "2026-01-07", "--yes") == 2
    assert begun("schedule", "decide", *DECISION, "--yes") == 2
    assert decide(begun, "2999-01-01") == 2
    assert decide(begun, "2026-01-07", "--document", tmp_path / "ingen.pdf") == 2
    capsys.readouterr()
    assert decide(begun, "2026-01-07", "--document", document) == 0
    assert shown(capsys) == ["Version 1, beslutad av Kommunstyrelsen 2026-01-07, § 7, KS 2026/7."]
    assert begun("schedule", "set", "1", "--years", "1") == 2
    assert begun("schedule", "drop", "--yes") == 2
    assert begun("schedule", "compare") == 2
    assert begun("schedule", "new") == 0
    assert begun("schedule", "set", "1", "--remark", "Ny anmärkning") == 0
    assert begun("schedule", "move", "4", "1") == 0
    capsys.readouterr()
    assert begun("schedule", "compare") == 0
    _, moved, changed = shown(capsys)
    assert moved == "Kanalförteckning Flyttad"
    assert changed.startswith("Inlägg och kommentarer Anmärkning")
    assert changed.endswith("Ny anmärkning")
    assert begun("schedule", "compare", "1", "1") == 0
    assert shown(capsys) == ["Ingen rad skiljer sig."]
    assert begun("schedule", "compare", "1", "9") == 2
    assert decide(begun, "2026-01-06") == 2
    assert "Den förra versionen beslutades 2026-01-07." in capsys.readouterr().err
    assert begun("schedule", "list") == 0
    heading, second, first = shown(capsys)
    assert heading == "Version Läge Beslutad Beslutande organ Diarienummer Anmärkning"
    assert second == "2 Förslag – – –"
    assert first == "1 Beslutad 2026-01-07 Kommunstyrelsen KS 2026/7 Första versionen"
    assert begun("schedule", "drop", "--yes") == 0
    assert begun("schedule", "list", "--json") == 0
    told = printed_last(capsys)
    assert (told["state"], len(told["versions"]), told["current"]["edition"]) == ("decided", 1, 1)


def printed_last(capsys: pytest.CaptureFixture[str]) -> Any:
    """The JSON that follows a sentence."""
    out = capsys.readouterr().out
    return json.loads(out[out.index("{") :])


def test_the_plan_goes_out_under_others_names(
    begun: Smdesk, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    target = tmp_path / "plan.csv"
    assert begun("schedule", "export", target, "--names", "klassa", "--edition", "1") == 0
    assert shown(capsys) == [f"Skrev {target}"]
    assert "Klassificeringskod;Processbenämning;Handlingsslag" in target.read_text("utf-8")
    assert begun("schedule", "export", target) == 2
    assert begun("schedule", "export", tmp_path / "plan.txt") == 2
    assert begun("schedule", "export", tmp_path / "a.xlsx", "--names", "okänt") == 2
    assert "smdesk, sydarkivera, klassa, stockholm" in capsys.readouterr().err
    assert begun("schedule", "export", tmp_path / "a.xlsx", "--edition", "3") == 2


def test_a_version_is_printed(begun: Smdesk, tmp_path: Path) -> None:
    assert decide(begun) == 0
    assert begun("schedule", "new", "--note", "Kortare frist") == 0
    assert begun("schedule", "set", "5", "--years", "1") == 0
    said: dict[tuple[str, ...], str] = {}
    editions: list[tuple[str, ...]] = [(), ("--edition", "2"), ("--edition", "1")]
    for edition in editions:
        target = tmp_path / f"{len(said)}.pdf"
        assert begun("report", "schedule", "--out", target, *edition) == 0
        said[edition] = " ".join(pages_of(target.read_bytes())[0].split())
    assert said[()] == said["--edition", "1"]
    assert "BESLUTAD" in said[()]
    assert "Kommunstyrelsen" in said[()]
    proposal = said["--edition", "2"]
    for words in ("FÖRSLAG", "Kortare frist", "Ändrat sedan version 1", "Frist i hela år 2 1"):
        assert words in proposal
    assert begun("report", "schedule", "--out", tmp_path / "a.pdf", "--edition", "3") == 2


def test_what_waits_is_preserved(
    begun: Smdesk, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert begun("preserve") == 0
    assert shown(capsys) == ["Inget är bevarat än.", "0 handlingar väntar på att bevaras."]
    grow_old(tmp_path / "data")
    assert decide(begun) == 0
    years = swedish_day(now()).year - 2023
    assert begun("preserve", "list", "--json") == 0
    told = printed_last(capsys)
    assert [one["covers"] for one in told["due"]][:2] == ["2023", "2024"]
    assert len(told["due"]) == years
    assert begun("preserve", "do", "1999") == 2
    assert begun("preserve", "do", "2024", "2024") == 0
    (line,) = shown(capsys)
    assert line.startswith("Kanalförteckning 2024 är bevarad och ligger i 2024-H2/handlingar-")
    assert begun("preserve", "do", "2024") == 2
    assert begun("preserve", "do") == 0
    capsys.readouterr()
    assert begun("preserve") == 0
    *_, last, count = shown(capsys)
    assert last.startswith("2024 Kanalförteckning Kanalförteckning 2024 Bevarad ")
    assert count == "0 handlingar väntar på att bevaras."
    assert begun("verify") == 0
    assert begun("verify", tmp_path / "data" / "archive") == 0
    told = capsys.readouterr().out
    assert f"Kontrollerade {years} arkivmappar" in told
    assert hash_of_last_event(tmp_path / "data" / "archive" / "ledger.jsonl") in told


def hash_of_last_event(ledger: Path) -> str:
    return str(json.loads(ledger.read_text("utf-8").splitlines()[-1])["hash"])


def grow_old(data: Path) -> None:
    """Let the register be of 2023."""
    opened = datetime(2023, 3, 1, tzinfo=UTC)
    old = CaptureRound(
        id="old",
        half_year="2023-H1",
        kind=RoundKind.ORDINARY,
        opened_at=opened,
        opened_by="anna.ek",
    )
    desk = open_desk(data)
    with desk.store.write(desk.actor) as work:
        work.rounds.add(old)
        work.commit()
    desk.close()


def test_everything_can_be_read_as_json(begun: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    assert begun("schedule", "--json") == 0
    told = printed(capsys)
    assert (told["state"], told["version"]["edition"], len(told["rows"])) == ("proposal", 1, 10)
    assert begun("schedule", "set", "1", "--remark", "x", "--json") == 0
    assert printed(capsys)["row"]["remark"] == "x"
    assert begun("schedule", "drop", "--json") == 2
    assert printed(capsys)["error"]["code"] == "yes_missing"
