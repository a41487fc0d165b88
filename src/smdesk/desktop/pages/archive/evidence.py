"""The evidence beside a picture: when, by whom, how, which checksum, and whether it still holds."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QWidget

from smdesk.desktop.dates import exact_moment, grouped, size_text
from smdesk.desktop.forms.archive_evidence import Ui_EvidencePanel
from smdesk.desktop.pages.archive.reading import Evidence
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.card import Fact
from smdesk.desktop.widgets.labels import breakable
from smdesk.desktop.widgets.status import Shape, Status
from smdesk.domain.evidence import LedgerEntry
from smdesk.domain.findings import Finding
from smdesk.words import Words
from smdesk.words.evidence import stated_text

_BLOCK = 8


class EvidencePanel(QFrame):
    """Facts that can be selected and copied, and what can be done with the capture."""

    verify_wanted = Signal()
    certify_wanted = Signal()
    open_wanted = Signal()
    folder_wanted = Signal()
    destroy_wanted = Signal()
    request_wanted = Signal()
    """To see the request that it is destroyed."""
    copied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_EvidencePanel()
        self.ui.setupUi(self)
        self.evidence: Evidence | None = None
        self.ui.copy.clicked.connect(self._copy)
        self.ui.verify.clicked.connect(self.verify_wanted)
        self.ui.certify.clicked.connect(self.certify_wanted)
        self.ui.open_picture.clicked.connect(self.open_wanted)
        self.ui.show_folder.clicked.connect(self.folder_wanted)
        self.ui.destroy.clicked.connect(self.destroy_wanted)
        self.ui.request.clicked.connect(self.request_wanted)

    def show_evidence(self, evidence: Evidence, words: Words, *, may_destroy: bool = True) -> None:
        """Show what is known of a capture; of one that is gone its tombstone."""
        self.evidence = evidence
        there = evidence.gone is None
        ui = self.ui
        for part in (ui.copy, ui.verify, ui.certify, ui.open_picture, ui.show_folder):
            part.setVisible(there)
        self.ui.request.setVisible(bool(evidence.request))  # before, so that focus can go there
        self.ui.destroy.setVisible(there and may_destroy and not evidence.request)
        self.ui.meaning.setVisible(there)
        self.ui.gone.setVisible(not there or bool(evidence.request))
        if evidence.gone is not None:
            self.ui.gone.setText(words(f"archive_gone.{evidence.gone.kind}_text"))
        elif evidence.request:
            self.ui.gone.setText(words("archive_gone.requested_text"))
        self.ui.state.set_status(state_of(evidence, words))
        self.ui.facts.set_facts(facts_of(evidence, words))
        self.ui.open_picture.setEnabled(evidence.picture is not None)
        self.ui.show_folder.setEnabled(evidence.folder is not None and evidence.folder.is_dir())

    def set_busy(self, *, busy: bool) -> None:
        """Show that the capture is being verified."""
        self.ui.verify.setEnabled(not busy)

    def _copy(self) -> None:
        if self.evidence is not None:
            QGuiApplication.clipboard().setText(self.evidence.capture.picture_sha256)
            self.copied.emit()


def state_of(evidence: Evidence, words: Words) -> Status:
    """Return the pill: whether the capture is known to be as it was taken."""
    if evidence.gone is not None:
        return Status(words(f"archive_gone.{evidence.gone.kind}"), Tone.NEUTRAL, Shape.DASH)
    if differs(evidence):
        return Status(words("pages_archive.state.differs"), Tone.ERROR)
    if evidence.verified_at is None:
        return Status(words("pages_archive.state.never"), Tone.NEUTRAL)
    return Status(words("pages_archive.state.agrees"), Tone.SUCCESS)


def differs(evidence: Evidence) -> bool:
    """Tell whether something is known not to agree."""
    return bool(evidence.problem is not None or evidence.differed or evidence.findings)


def facts_of(evidence: Evidence, words: Words) -> list[Fact]:
    """Return the rows of the panel; what does not agree comes first."""
    if evidence.gone is not None:
        return _tombstone(evidence, evidence.gone, words)
    capture, told = evidence.capture, (_verified(evidence, words), "")
    values = {
        **({"verified": told} if differs(evidence) else {}),
        "taken": (exact_moment(capture.taken_at), ""),
        "by": (capture.taken_by, ""),
        "how": (f"{words(f'method.{capture.method.value}')}, {capture.tool}", ""),
        "source": (_source(evidence), ""),
        "picture": (_picture(evidence, words), ""),
        "complete": (_complete(evidence, words), ""),
        "found": (_found(evidence, words), ""),
        "screen": (_screens(evidence.statement, words), ""),
        "files": (_files(evidence, words), ""),
        "sha256": (blocks(capture.picture_sha256), "mono"),
        "folder": (capture.bag, "mono"),
        "chain": (_chain(evidence, words), ""),
        **({} if differs(evidence) else {"verified": told}),
        "delivered": (_delivered(evidence, words), ""),
    }
    return [
        Fact(name=words(f"pages_archive.fact.{key}"), value=breakable(value), role=role)
        for key, (value, role) in values.items()
        if value
    ]


def _tombstone(evidence: Evidence, gone: LedgerEntry, words: Words) -> list[Fact]:
    """Return what is left of a capture that is gone: what it was, since when, by whom."""
    capture = evidence.capture
    told = {
        "gone": exact_moment(gone.at),
        "gone_by": gone.actor,
        "taken": exact_moment(capture.taken_at),
        "by": capture.taken_by,
        "chain": words("pages_archive.chain", number=grouped(gone.seq)),
    }
    facts = [
        Fact(name=words(f"pages_archive.fact.{key}"), value=value) for key, value in told.items()
    ]
    checksum = blocks(capture.picture_sha256)
    return [*facts, Fact(name=words("pages_archive.fact.sha256"), value=checksum, role="mono")]


def blocks(checksum: str) -> str:
    """Return a checksum in blocks of eight, so that it wraps and can be compared by eye."""
    return " ".join(checksum[at : at + _BLOCK] for at in range(0, len(checksum), _BLOCK))


def _picture(evidence: Evidence, words: Words) -> str:
    capture = evidence.capture
    return words(
        "pages_archive.picture",
        width=grouped(capture.width),
        height=grouped(capture.height),
        size=size_text(capture.size, words),
    )


def _source(evidence: Evidence) -> str:
    """Return where a picture that was taken elsewhere comes from, "" for all others."""
    told = evidence.statement.get("import")
    return str(told.get("source", "")) if isinstance(told, Mapping) else ""


def _complete(evidence: Evidence, words: Words) -> str:
    """Return whether a whole page is in the picture, "" where nobody can tell."""
    complete = evidence.capture.complete
    if complete is None:
        return ""
    return words("pages_archive.complete" if complete else "pages_archive.incomplete")


def _found(evidence: Evidence, words: Words) -> str:
    """Return what was stated of a page when it was kept, as the statement has it."""
    page = evidence.statement.get("page")
    told = page.get("findings") if isinstance(page, Mapping) else None
    found = [one for one in told if isinstance(one, Mapping)] if isinstance(told, list) else []
    sentences = [stated_text(str(one.get("code")), _values(one), words) for one in found]
    return "\n".join(dict.fromkeys(filter(None, sentences)))


def _values(told: Mapping[str, object]) -> Mapping[str, object]:
    values = told.get("values")
    return values if isinstance(values, Mapping) else {}


def _files(evidence: Evidence, words: Words) -> str:
    """Return the files beside the picture, a line each: "Sidans text (page.txt), 12 kB"."""
    lines = []
    for name, size in evidence.files:
        key = f"pages_archive.file.{name.partition('.')[2]}"
        lines.append(words(key, name=name, size=size_text(size, words)))
    return "\n".join(lines)


def _delivered(evidence: Evidence, words: Words) -> str:
    """Return how the e-archive acknowledged the capture, "" while it has not."""
    told = evidence.delivered
    if told is None:
        return ""
    return words(
        "pages_archive.delivered",
        day=told.get("received_on", ""),
        by=told.get("received_by", ""),
        reference=told.get("reference", ""),
    )


def _screens(statement: Mapping[str, object], words: Words) -> str:
    """Return the screens as the statement has them, "" where it says nothing of them."""
    picture = statement.get("picture")
    screens = picture.get("screens") if isinstance(picture, Mapping) else None
    if not isinstance(screens, list):
        return ""
    areas = [one.get("area") for one in screens if isinstance(one, Mapping)]
    sizes = [
        words("capture_flow.region.size", width=area.get("width"), height=area.get("height"))
        for area in areas
        if isinstance(area, Mapping)
    ]
    if len(sizes) == 1:
        return sizes[0]
    return "\n".join(f"{number}: {size}" for number, size in enumerate(sizes, 1))


def _chain(evidence: Evidence, words: Words) -> str:
    if evidence.number is None:
        return words("pages_archive.chain_missing")
    return words("pages_archive.chain", number=grouped(evidence.number))


def _verified(evidence: Evidence, words: Words) -> str:
    if evidence.findings:
        return "\n".join(finding_text(one, words) for one in evidence.findings)
    if evidence.problem is not None:
        return words.explain(evidence.problem)
    if evidence.verified_at is None:
        return words("pages_archive.never")
    key = "pages_archive.differed" if evidence.differed else "pages_archive.verified"
    return words(key, moment=exact_moment(evidence.verified_at))


def finding_text(finding: Finding, words: Words) -> str:
    """Return what does not agree, in words where there are some."""
    key = f"finding.{finding.code}"
    return words(key, place=finding.place, **finding.values) if words.has(key) else finding.code
