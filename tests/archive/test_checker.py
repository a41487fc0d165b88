"""The page that checks an archive without a program, in a real browser and opened from disk.

Whatever was done to an archive, it finds what `verify_folder` finds, in the same places.
"""

import http.server
import json
import os
import random
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import bagit  # type: ignore[import-untyped]  # it has no types
import pytest

from smdesk.archive import FolderArchive, verify_folder
from smdesk.archive.guide import CHECKER, checker
from smdesk.disk import RealDisk
from smdesk.domain.chain import next_ledger_entry
from smdesk.domain.evidence import LedgerKind
from smdesk.domain.layout import LEDGER
from tests.archive.chromium import Tab, tab
from tests.archive.conftest import admitted, new_bag
from tests.archive.tampering import WAYS, bags_of, rewrite_to_the_end
from tests.support.factories import NOW

FULL = os.environ.get("SMDESK_SOAK") == "full"
"""`dev.py soak` tampers with a hundred archives; otherwise once in each way."""
ROUNDS = 8 if FULL else 1
ENDED = "['done', 'cancelled', 'broken'].includes(document.body.dataset.state)"
FOUND = "[...document.querySelectorAll('[data-code]')].map(e => [e.dataset.place, e.dataset.code])"
pytestmark = pytest.mark.soak


@pytest.fixture(scope="module")
def browser_tab() -> Iterator[Tab]:
    with pytest.MonkeyPatch.context() as patch, tab(patch) as led:
        yield led


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of four bags, one of which was let go, and an event of all of it."""
    archive = FolderArchive(tmp_path_factory.mktemp("good") / "arkiv", RealDisk())
    head = None
    for number in range(1, 6):
        head = admitted(archive, new_bag(number), head)
    gone = archive.ledger()[1]
    for kind, entry in ((LedgerKind.DISPOSED, gone), (LedgerKind.VERIFIED, None)):
        head = next_ledger_entry(
            head,
            at=NOW,
            kind=kind,
            capture_id=entry.capture_id if entry else "",
            bag=entry.bag if entry else "",
            bag_sha256=entry.bag_sha256 if entry else "",
            actor="åsa.öberg \u2028 \U0001f600",
            details={"z": '\x7f\x1f"\\', "a": "</script>"},
        )
        archive.append(head)
    archive.destroy(gone.bag)
    return archive.root


@pytest.fixture
def root(good: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(good, tmp_path / "arkiv"))


@pytest.fixture
def page(browser_tab: Tab, root: Path) -> Tab:
    browser_tab.open((root / CHECKER).as_uri())
    return browser_tab


def check(page: Tab, folder: Path) -> set[tuple[str, str]]:
    """Let the page check a folder, and return what it found, by place."""
    page.run("document.body.dataset.state = ''")
    page.choose("#files", folder)
    page.until(ENDED)
    assert page.run("document.body.dataset.state") == "done"
    return {(place, code) for place, code in page.run(FOUND)}


def ours(folder: Path) -> set[tuple[str, str]]:
    """Return what the program itself finds."""
    return {(one.place, one.code) for one in verify_folder(folder).findings}


def tone(page: Tab) -> Any:
    return page.run("document.querySelector('#verdict-card').dataset.tone")


def test_what_was_repaired_agrees_and_what_was_put_aside_counts_no_more(
    page: Tab, root: Path
) -> None:
    archive = FolderArchive(root, RealDisk())
    admission = archive.ledger()[2]
    whole = root.parent / "whole"
    shutil.copytree(root / admission.bag, whole / admission.bag)
    archive.picture(admission.bag).write_bytes(b"damaged")
    assert check(page, root) == ours(root) != set()
    aside = "20261123T100000Z-abcdef"
    archive.take_over(whole, admission.bag, admission.bag_sha256, aside=aside)
    archive.append(
        next_ledger_entry(
            archive.ledger_head(),
            at=NOW,
            kind=LedgerKind.REPAIRED,
            capture_id=admission.capture_id,
            bag=admission.bag,
            bag_sha256=admission.bag_sha256,
            actor="anna.ek",
            details={"side": "archive", "from": "copy", "found": "file_changed"},
        )
    )
    assert check(page, root) == ours(root) == set()
    assert "lagades" in page.run("document.body.textContent")


def test_a_good_archive_agrees_and_nothing_is_asked_for(page: Tab, root: Path) -> None:
    assert check(page, root) == ours(root) == set()
    assert (tone(page), page.run("document.querySelector('#verdict').textContent")) == (
        "success",
        "Allt stämmer",
    )
    page.run("document.querySelector('#good').open = true")
    page.until("document.querySelectorAll('[data-good]').length === 4")
    last = verify_folder(root).last
    assert last is not None
    assert page.run("document.querySelector('[data-last]').dataset.last") == last.hash
    assert "1 arkivmapp" in page.run("document.querySelector('#facts').textContent")
    assert page.asked == [(root / CHECKER).as_uri()]
    assert page.complaints == []


def test_the_browsers_own_checksums_are_there_on_a_file(page: Tab) -> None:
    assert page.run("isSecureContext && typeof crypto.subtle.digest") == "function"


def validate_all(root: Path) -> None:
    """Let another program that reads bags check them."""
    for bag in bags_of(root):
        bagit.Bag(str(bag)).validate()


@pytest.mark.parametrize("seed", range(ROUNDS))
@pytest.mark.parametrize("name", WAYS)
def test_what_was_tampered_with_is_found(page: Tab, root: Path, name: str, seed: int) -> None:
    way, chance = WAYS[name], random.Random(f"{name} {seed}")  # noqa: S311  a seed
    way.do(root, chance)
    found = check(page, root)
    assert found == ours(root)
    assert way.codes & {code for _, code in found}, found
    assert tone(page) == "error"
    if way.content:
        with pytest.raises(bagit.BagError):
            validate_all(root)


@pytest.mark.parametrize("mark", ["\x0b", "\x1c", "\u2028", "\r", "\r\n", " \n"])
@pytest.mark.parametrize("name", ["manifest-sha256.txt", "tagmanifest-sha256.txt", "bag-info.txt"])
def test_what_ends_a_line_is_the_same_to_both(page: Tab, root: Path, name: str, mark: str) -> None:
    path = bags_of(root)[0] / name
    path.write_bytes(path.read_bytes().replace(b"\n", mark.encode(), 1))
    assert check(page, root) == ours(root) != set()


def test_a_ledger_rewritten_to_its_end_shows_beside_the_known_checksum(
    page: Tab, root: Path
) -> None:
    known = verify_folder(root).last
    early = json.loads((root / LEDGER).read_text("utf-8").split("\n")[0])["hash"]
    rewrite_to_the_end(root, random.Random(3))  # noqa: S311  a seed
    assert known is not None
    assert check(page, root) == set()
    for text, class_name in (
        (f" {known.hash.upper()} ", "answer error"),
        ("123", "answer warning"),
        ("", "answer "),
        (page.run("document.querySelector('[data-last]').dataset.last"), "answer success"),
        (
            early,
            "answer success" if early in (root / LEDGER).read_text("utf-8") else "answer error",
        ),
    ):
        page.run(
            f"(field => {{ field.value = {json.dumps(text)};"
            "field.dispatchEvent(new Event('input')); })(document.querySelector('#known-0'))"
        )
        assert page.run("document.querySelector('.answer').className") == class_name, text


def test_a_part_of_an_archive_says_that_nothing_vouches_for_it(page: Tab, root: Path) -> None:
    bag = bags_of(root)[0]
    assert check(page, bag) == set()
    assert tone(page) == "warning"
    (bag / "data" / "screen.png").write_bytes(b"")
    alone = Path(shutil.copytree(bag, root.parent / "alone"))
    assert check(page, alone) == ours(alone) != set()
    shutil.copytree(root / "2026-H2", root.parent / "copy" / "2026-H2")
    assert check(page, root.parent / "copy") == ours(root.parent / "copy")
    assert tone(page) == "error"
    (root.parent / "empty").mkdir()
    (root.parent / "empty" / "file.txt").write_text("x", "utf-8")
    (root.parent / "empty" / "tidsstamplar").mkdir()
    (root.parent / "empty" / "tidsstamplar" / "1.tsr").write_bytes(b"token")
    assert check(page, root.parent / "empty") == set()
    assert (tone(page), page.run("document.querySelector('#stray-list').textContent")) == (
        "warning",
        "file.txt",
    )


def test_what_a_bag_says_is_shown_and_not_run(page: Tab, root: Path) -> None:
    hostile = "<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>"
    path = bags_of(root)[0] / "data" / "statement.json"
    said = json.loads(path.read_text("utf-8")) | {"channel": {"name": f"{hostile}\u202egnp"}}
    path.write_text(json.dumps(said), "utf-8")
    (root / "<b>.txt").write_text("x", "utf-8")
    check(page, root)
    shown = page.run("document.querySelector('#deviating').textContent")
    assert f"{hostile}\\u202egnp" in shown
    assert (
        page.run("document.querySelectorAll('#result img, #result script, #result b').length") == 0
    )
    assert page.run("document.title") == "Kontrollera arkivet"


LARGE = 3 * 2**20 + 12345


def test_large_files_are_counted_by_the_pages_own_sha256(browser_tab: Tab, tmp_path: Path) -> None:
    """With the limit lowered, and without WebCrypto: the same answer, in pieces."""
    archive = FolderArchive(tmp_path / "arkiv", RealDisk())
    whole = random.Random(5).randbytes(LARGE)  # noqa: S311  a seed
    admitted(archive, new_bag(1, whole), None)
    (archive.root / CHECKER).write_text(
        _unlocked(checker().replace("64 * MIB", "1 * MIB").replace("PIECE = 8 *", "PIECE = 1 *")),
        "utf-8",
    )
    for without in (False, True):
        browser_tab.open((archive.root / CHECKER).as_uri() + ("?without" if without else ""))
        assert check(browser_tab, archive.root) == set()
        told = browser_tab.run("document.querySelector('#facts').textContent")
        assert ("WebCrypto" in told) is not without
    picture = next(archive.root.glob("*/*/*/data/screen.png"))
    picture.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    assert check(browser_tab, archive.root) == ours(archive.root) != set()


def _unlocked(text: str) -> str:
    """Return the page with its policy taken away, for what a test changes in its script."""
    start = text.index("<meta http-equiv")
    text = text[:start] + text[text.index("\n", start) + 1 :]
    return text.replace(
        "globalThis.crypto?.subtle ?? null",
        "location.search ? null : globalThis.crypto?.subtle ?? null",
    )


def test_a_page_that_cannot_count_gives_no_verdict(browser_tab: Tab, root: Path) -> None:
    wrong = _unlocked(checker()).replace("y >>> 10", "y >>> 11")
    (root / CHECKER).write_text(wrong, "utf-8")
    browser_tab.open((root / CHECKER).as_uri())
    browser_tab.choose("#files", root)
    browser_tab.until(ENDED)
    assert browser_tab.run("document.body.dataset.state") == "broken"
    assert browser_tab.run("document.querySelector('#result').hidden")


def test_a_file_that_cannot_be_read_is_found(page: Tab, root: Path) -> None:
    page.run(
        "const real = File.prototype.arrayBuffer; File.prototype.arrayBuffer = function () {"
        " return this.name === 'screen.png'"
        " ? Promise.reject(new DOMException('', 'NotReadableError')) : real.call(this); }; 0"
    )
    bags = [bag.relative_to(root).as_posix() for bag in bags_of(root)]
    assert check(page, root) == {(f"{bag}/data/screen.png", "file_unreadable") for bag in bags}
    assert tone(page) == "error"


def test_a_check_can_be_stopped(page: Tab, root: Path) -> None:
    page.run(
        "new MutationObserver(() => document.querySelector('#cancel').click())"
        ".observe(document.querySelector('#how-far'), {childList: true})"
    )
    page.choose("#files", root)
    page.until(ENDED)
    assert (page.run("document.body.dataset.state"), tone(page)) == ("cancelled", "warning")


def test_a_folder_handle_is_read_like_an_input(browser_tab: Tab, root: Path) -> None:
    """The other dialog hands over a handle: here of the browser's own file system."""
    WAYS["a byte of the payload"].do(root, random.Random(1))  # noqa: S311  a seed
    listed = sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())
    (root / "copy.html").write_text(_unlocked(checker()), "utf-8")
    handler = partial(Quiet, directory=str(root))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        browser_tab.open(f"http://127.0.0.1:{server.server_port}/copy.html")
        browser_tab.run(HANDED.replace("LISTED", json.dumps(listed)))
        browser_tab.run("document.querySelector('#pick').click()")
        browser_tab.until(ENDED)
        server.shutdown()
    found = {(place, code) for place, code in browser_tab.run(FOUND)}
    assert found == ours(root) != set()


HANDED = """(async () => {
  const top = await navigator.storage.getDirectory();
  for (const path of LISTED) {
    const names = path.split("/");
    let folder = top;
    for (const name of names.slice(0, -1)) {
      folder = await folder.getDirectoryHandle(name, { create: true });
    }
    const handle = await folder.getFileHandle(names.at(-1), { create: true });
    const writer = await handle.createWritable();
    await writer.write(await (await fetch(encodeURI("/" + path))).blob());
    await writer.close();
  }
  globalThis.showDirectoryPicker = async () => top;
})()"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing of requests."""
