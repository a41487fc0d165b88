"""What a PC with Windows does to a program, by ports: the rest is tried under Windows itself."""

import json
import logging
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import numpy as np
import platformdirs
import pytest
from platformdirs import windows

from smdesk import bootstrap, disk
from smdesk.capture.png import encode
from smdesk.cli.exits import Exit
from smdesk.cli.main import run
from smdesk.disk import RealDisk
from smdesk.domain.errors import SmdeskError, SurroundingsError, UserError
from smdesk.parts import DATABASE, SETTINGS, Parts, usual_data_folder
from smdesk.services.path_lengths import LONGEST
from smdesk.services.settings.settings import Settings, SettingsFile
from tests.support import factories
from tests.support.windows import allow_short_paths_only, held

CHANNELS = (
    "Kanal;Plattform;Adress;Omfattning\nKommunen;Facebook;facebook.com/exempel;övergripande\n"
)
PROGRAM = Path(__file__).parents[2] / "src"
STREAMS = ("stdin", "stdout", "stderr")


def call(data: Path, *words: object) -> int:
    return run([*map(str, words), "--data", str(data), "--yes"], Parts())


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with a channel, as it lies for somebody called Åsa Öström."""
    folder = tmp_path / "Åsa Öström" / "smdesk"  # short: a test's own folder is deep already
    listed = tmp_path / "kanaler.csv"
    listed.write_text(CHANNELS, "utf-8")
    assert call(folder, "import", listed) == Exit.DONE
    return folder


def picture(folder: Path) -> Path:
    path = folder / "bild.png"
    path.write_bytes(b"".join(encode(np.full((60, 80, 4), 7, np.uint8))))
    return path


def keep(data: Path, tmp_path: Path) -> int:
    taken = ("--taken", "2026-11-23 14:05", "--source", "Åsa Öström")
    return call(data, "capture", "import", "Kommunen", picture(tmp_path), *taken)


# --- letters ----------------------------------------------------------------------------------


def test_a_name_with_letters_of_ours_goes_through_everything(data: Path, tmp_path: Path) -> None:
    """Register, archive, report, export, backup and restoring, in folders named after a person."""
    assert keep(data, tmp_path) == Exit.DONE
    assert call(data, "verify") == Exit.DONE
    assert call(data, "report", "register", "--out", data.parent / "Förteckning å.pdf") == Exit.DONE
    assert call(data, "export", data.parent / "Utförd överföring") == Exit.DONE
    assert call(data, "backup") == Exit.DONE
    (backup,) = (data / "backups").glob("smdesk-backup-*.zip")
    assert call(data, "backup", "--verify", backup) == Exit.DONE
    assert call(data, "restore", backup) == Exit.DONE


# --- long paths -------------------------------------------------------------------------------


def deep(folder: Path, length: int) -> Path:
    """A folder whose path has a length."""
    while len(str(folder)) < length - 41:
        folder /= "a" * 40
    return folder / ("b" * (length - len(str(folder)) - 1))


@pytest.mark.parametrize("allowed", [True, False])
def test_an_archive_that_windows_could_not_open_is_refused_before_anything_is_taken(
    data: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    allowed: bool,
) -> None:
    if not allowed:
        allow_short_paths_only(monkeypatch)
    archive = deep(tmp_path, LONGEST + 1)
    archive.parent.mkdir(parents=True, exist_ok=True)
    SettingsFile(data / SETTINGS, RealDisk()).save(Settings(archive_folder=str(archive)))
    capsys.readouterr()
    assert keep(data, tmp_path) == (Exit.DONE if allowed else Exit.BAD_INPUT)
    told = capsys.readouterr().err
    assert (f"{archive} är {LONGEST + 1} tecken, och högst {LONGEST}" in told) is not allowed
    assert archive.exists() is allowed


def test_the_longest_that_is_allowed_leaves_room_for_the_deepest(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    allow_short_paths_only(monkeypatch)
    archive = deep(tmp_path, LONGEST)
    archive.parent.mkdir(parents=True, exist_ok=True)
    SettingsFile(data / SETTINGS, RealDisk()).save(Settings(archive_folder=str(archive)))
    assert keep(data, tmp_path) == Exit.DONE
    assert max(len(str(path)) for path in archive.rglob("*")) < disk.MAX_PATH


def test_a_second_copy_that_windows_could_not_open_is_refused(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    allow_short_paths_only(monkeypatch)
    copy = deep(tmp_path, LONGEST + 1)
    copy.parent.mkdir(parents=True, exist_ok=True)
    with (
        closing(bootstrap.open_desk(data)) as desk,
        pytest.raises(UserError, match="folder_path_long"),
    ):
        desk.second_copy.choose(desk.actor, copy)
    assert not copy.exists()


def test_a_data_folder_that_windows_could_not_open_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And who asks for it is not made its webmaster yet."""
    allow_short_paths_only(monkeypatch)
    folder = deep(tmp_path, LONGEST)
    with pytest.raises(UserError, match="folder_path_long"):
        bootstrap.open_desk(folder)
    assert bootstrap.known_actor(folder) is None


# --- held files -------------------------------------------------------------------------------


def test_a_file_of_the_archive_that_another_program_holds_is_named(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not as a right that is lacking: nobody would find that."""

    def refuse(_self: RealDisk, path: Path) -> None:
        raise held(path)

    with monkeypatch.context() as patch:
        patch.setattr(RealDisk, "flush", refuse)
        assert keep(data, tmp_path) == Exit.SURROUNDINGS
    told = capsys.readouterr().err
    assert "Ett annat program har en fil i arkivet öppen: " in told
    assert str(data / "archive") in told
    assert keep(data, tmp_path) == Exit.DONE


def test_a_report_that_is_open_elsewhere_is_named_and_left_alone(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    target = data.parent / "register.pdf"
    assert call(data, "report", "register", "--out", target) == Exit.DONE
    before = target.read_bytes()

    def refuse(_self: Path, other: Path) -> None:
        raise held(other)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", refuse)
        assert call(data, "report", "register", "--out", target) == Exit.SURROUNDINGS
    assert f"{target} är öppen i ett annat program" in capsys.readouterr().err
    assert target.read_bytes() == before
    assert sorted(path.name for path in data.parent.iterdir()) == ["register.pdf", "smdesk"]


def test_a_database_that_is_copied_while_it_is_open_is_whole(data: Path, tmp_path: Path) -> None:
    """As a backup program does, file by file, with the log beside it or without."""
    with closing(bootstrap.open_desk(data)) as desk:
        desk.register.save_person(desk.actor, factories.person())
        for name in ("med", "utan"):
            (tmp_path / name).mkdir()
            (tmp_path / name / DATABASE).write_bytes((data / DATABASE).read_bytes())
        log = (data / f"{DATABASE}-wal").read_bytes()
        (tmp_path / "med" / f"{DATABASE}-wal").write_bytes(log)
        assert log
    people = {}
    for name in ("med", "utan"):
        with closing(bootstrap.open_desk(tmp_path / name)) as desk:
            assert desk.store.check() == []
            people[name] = len(desk.register.people(desk.today()).people)
    assert people == {"med": 1, "utan": 0}


# --- where things lie -------------------------------------------------------------------------


def test_what_is_saved_where_onedrive_synchronises_is_told_of(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As where Documents is redirected: a report may lie there, whoever saves it has to know."""
    cloud = data.parent / "Kommunens moln"
    cloud.mkdir()
    monkeypatch.setenv("OneDriveCommercial", str(cloud))
    said = "Platsen synkroniseras av OneDrive"
    assert call(data, "report", "register", "--out", data.parent / "a.pdf") == Exit.DONE
    assert said not in capsys.readouterr().err
    assert call(data, "report", "register", "--out", cloud / "a.pdf") == Exit.DONE
    assert said in capsys.readouterr().err
    assert call(data, "export", cloud / "export") == Exit.DONE
    assert said in capsys.readouterr().err
    assert call(cloud / "smdesk", "list") == Exit.BAD_INPUT
    with pytest.raises(UserError, match="in_cloud_folder"):
        bootstrap.open_desk(cloud / "smdesk")
    assert sorted(path.name for path in cloud.iterdir()) == ["a.pdf", "export"]


def test_the_data_folder_does_not_roam(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows would copy a roaming profile to a server at each sign-out, the database with it."""
    asked: list[str] = []

    def folder(name: str) -> str:
        asked.append(name)
        return "/home/asa/lokalt"

    def as_on_windows(*names: str, **options: bool) -> Path:
        return Path(windows.Windows(*names, **options).user_data_dir)  # type: ignore[arg-type]

    monkeypatch.delenv("SMDESK_DATA", raising=False)
    monkeypatch.setattr(windows, "get_win_folder", folder)
    monkeypatch.setattr(platformdirs, "user_data_path", as_on_windows)
    assert usual_data_folder() == Path("/home/asa/lokalt/smdesk")
    assert asked == ["CSIDL_LOCAL_APPDATA"]


# --- no rights, no console --------------------------------------------------------------------

WATCHED = """
import json, os, sys
log, wished = sys.argv[1], json.loads(sys.argv[2])
kept = open(log, "a", encoding="utf-8")
def watch(event, words):
    changes = event in {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.truncate", "os.chmod"}
    writes = event == "open" and isinstance(words[2], int) and words[2] & (os.O_WRONLY | os.O_RDWR)
    if (changes or writes) and isinstance(words[0], (str, os.PathLike)):
        kept.write(os.path.abspath(os.fsdecode(words[0])) + chr(10))
        kept.flush()
sys.addaudithook(watch)
from smdesk.__main__ import main
sys.exit(max(main(words) for words in wished))
"""


def test_nothing_is_written_beside_the_program(data: Path, tmp_path: Path) -> None:
    """It lies where only an administrator writes, and no account that uses it has to be one."""
    log, where = tmp_path / "written.txt", ["--data", str(data)]
    wished = [
        ["list", "channels", *where],
        ["report", "register", "--out", str(tmp_path / "a.pdf"), *where],
        ["export", str(tmp_path / "export"), *where],
        ["backup", *where],
    ]
    started = [sys.executable, "-B", "-c", WATCHED, str(log), json.dumps(wished)]
    assert subprocess.run(started, check=False).returncode == Exit.DONE
    written = {Path(line) for line in log.read_text("utf-8").splitlines()}
    assert any(path.is_relative_to(data) for path in written)  # so it is seen where there is some
    for program in (PROGRAM, Path(sys.prefix)):
        assert [path for path in written if path.is_relative_to(program)] == []


def run_unseen(parts: Parts, *words: object) -> int:
    """Run as a program that Windows starts without a console: it has no streams."""
    with pytest.MonkeyPatch.context() as patch:
        for name in STREAMS:
            patch.setattr(sys, name, None)
        code = run([*map(str, words)], parts)
        logging.getLogger("smdesk").error("a word to nobody")
        for name in STREAMS:
            getattr(sys, name).close()
    return code


class Told(Parts):
    """Parts whose dialog only remembers, and whose window fails as it is told to."""

    def __init__(self, fault: Exception | None = None) -> None:
        self.fault = fault
        self.said: list[str] = []

    def open_window(self, _arguments: object) -> int:
        if self.fault is not None:
            raise self.fault
        return 0

    def show(self, error: SmdeskError) -> None:
        self.said.append(error.code)


@pytest.mark.parametrize(
    ("fault", "code", "said"),
    [
        (None, Exit.DONE, []),
        (UserError("settings_unreadable", path="x"), Exit.BAD_INPUT, ["settings_unreadable"]),
        (SurroundingsError("no_screen"), Exit.SURROUNDINGS, ["no_screen"]),
        (ZeroDivisionError(), Exit.BUG, ["bug"]),
    ],
)
def test_without_a_console_a_window_that_does_not_open_says_why_in_a_dialog(
    fault: Exception | None, code: Exit, said: list[str]
) -> None:
    parts = Told(fault)
    assert (run_unseen(parts), parts.said) == (code, said)


def test_without_a_console_a_wrong_shortcut_says_so_too() -> None:
    parts = Told()
    assert (run_unseen(parts, "--dta=x"), parts.said) == (Exit.BAD_INPUT, ["usage"])


def test_without_a_console_commands_print_nowhere_ask_nobody_and_open_no_dialog(
    data: Path, tmp_path: Path
) -> None:
    """As a scheduler starts them with nobody there: only the exit code and the files tell."""
    parts, where = Told(), ("--data", data)
    assert run_unseen(parts, "list", "channels", *where) == Exit.DONE
    assert run_unseen(parts, "backup", *where) == Exit.DONE
    assert run_unseen(parts, "roles", "revoke", "nobody", *where) == Exit.BAD_INPUT
    assert run_unseen(parts, "import", tmp_path / "kanaler.csv", *where) == Exit.BAD_INPUT
    assert run_unseen(parts, *where, "roles", "revoke", "nobody") == Exit.BAD_INPUT
    assert parts.said == []
