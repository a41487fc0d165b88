"""Time-stamp tokens over the ledger's head: an outsider's word on what was there, and when.

The request is kept before it is sent. Without an answer it is the wish that waits, seen by
whoever looks into the folder, and sent again at the next start. The answer is kept only if it is
valid, and noted in the audit trail with its checksum and that of the certificates.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from smdesk.domain.actors import ARCHIVE_KEEPERS, Actor
from smdesk.domain.chain import AuditEntry, ledger_covered
from smdesk.domain.errors import SmdeskError, SurroundingsError, UserError
from smdesk.domain.evidence import LedgerEntry
from smdesk.domain.findings import Finding
from smdesk.domain.layout import TOKENS
from smdesk.services.evidence.ledgers import is_gone
from smdesk.services.evidence.token_checks import (
    TOLERANCE,
    TokenCheck,
    certificates_name,
    kept_certificates,
    request_name,
    token_name,
    waiting,
)
from smdesk.services.ports import (
    Archive,
    Clock,
    StampsVerified,
    Store,
    TimestampTool,
    Token,
    TokenFiles,
)
from smdesk.services.settings.settings import SettingsFile

STAMPED = "stamped"
"""The action in the audit trail."""
ARCHIVE = "archive"
"""What it is done to there."""
PATIENCE = 20.0
"""Seconds that a service has for an answer."""
START_PATIENCE = 5.0
"""Seconds that it has at a start: the window stands by then, but what is in it waits for this."""
MOST_PEM = 256 * 1024
"""Bytes of a file with certificates."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamped:
    """An event with a token."""

    seq: int
    token: Token
    new: bool
    """Whether it was made now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StampState:
    """How it stands with the tokens, as settings and audit trail tell; nothing is verified."""

    service: str
    """The service's address; "" for none."""
    certificates: str
    """The file with the certificates that it goes back to; "" for none."""
    seq: int = 0
    """The last event with a token that the trail notes; 0 for none."""
    at: datetime | None = None
    """When that was there, by the token."""
    later: int = 0
    """Events that came after it."""

    @property
    def chosen(self) -> bool:
        """Tell whether a token can be asked for."""
        return bool(self.service and self.certificates)


class Timestamps:
    """Asks for tokens, keeps them, and verifies them.

    Args:
        store: the database.
        archive: the ledger.
        files: the folder beside it.
        tool: asks and reads.
        settings: the service's address and certificates.
        clock: tells the moment.
    """

    def __init__(
        self,
        store: Store,
        archive: Archive,
        *,
        files: TokenFiles,
        tool: TimestampTool,
        settings: SettingsFile,
        clock: Clock,
    ) -> None:
        self._store = store
        self._archive = archive
        self._files = files
        self._tool = tool
        self._settings = settings
        self._clock = clock

    def choose(
        self, actor: Actor, *, service: str | None = None, certificates: Path | None = None
    ) -> None:
        """Remember the service, the file with the certificates that it goes back to, or both.

        Raises:
            UserError: `not_permitted`, `stamp_address`, `stamp_certificates_missing`,
                `stamp_certificates_unreadable`.
        """
        actor.require(*ARCHIVE_KEEPERS)
        chosen = self._settings.read()
        if service is not None:
            self._tool.check_address(service)
            chosen = replace(chosen, timestamp_service=service)
        if certificates is not None:
            self._tool.check_certificates(_read(certificates))
            chosen = replace(chosen, timestamp_certificates=str(certificates.absolute()))
        self._settings.save(chosen)

    def stamp(self, actor: Actor) -> Stamped:
        """Ask the service for a token over the ledger's head, unless it has one.

        Raises:
            UserError: `not_permitted`; `stamp_no_service`, `stamp_no_certificates`,
                `stamp_certificates_missing`, `stamp_certificates_unreadable`; `stamp_nothing`,
                while the ledger is empty.
            SurroundingsError: `archive_unreachable`, `stamp_unkept`, `stamp_unreadable`; whatever
                went wrong with the answer, as `TimestampTool`, and `stamp_clock`: the wish waits.
        """
        actor.require(*ARCHIVE_KEEPERS)
        self._must_have_service()
        pem, head = self._stated_pem(), self._head()
        names = self._files.names()
        if token_name(head.seq) in names:
            token = self._check(pem).read(head, names)
            self._note_if_lost(actor, head, pem, token)
            return Stamped(seq=head.seq, token=token, new=False)
        if request_name(head.seq) not in names:
            wish = self._tool.request(ledger_covered(head))
            self._files.keep(request_name(head.seq), wish)
        return self._send(actor, head, pem, PATIENCE)

    def state(self) -> StampState:
        """Return which service is chosen, and up to where there are tokens."""
        chosen = self._settings.read()
        with self._store.read() as snapshot:
            notes = [note for note in map(noted, snapshot.audit.entries(ARCHIVE)) if note]
            head = snapshot.ledger.head()
        last = max(notes, key=lambda note: int(str(note["seq"])), default=None)
        seq = int(str(last["seq"])) if last else 0
        return StampState(
            service=chosen.timestamp_service,
            certificates=chosen.timestamp_certificates,
            seq=seq,
            at=datetime.fromisoformat(str(last["stamped_at"])) if last else None,
            later=max(0, head.seq - seq) if head else 0,
        )

    def waiting(self) -> int | None:
        """Return the event that a token was asked for and has not come, if there is one."""
        return waiting(self._files.names())

    def follow_up(self, actor: Actor) -> list[Finding]:
        """Send a wish that waits again; return that it still waits, if it does.

        Nothing is raised: what stops it is told, and tried again at the next start.
        """
        if not self._archive.reachable():  # nor can it be seen whether a wish waits there
            return []
        try:
            seq = self.waiting()
            if seq is None:
                return []
            self._follow_up(actor, seq)
        except SmdeskError as error:
            if error.code == "stamp_unreadable":
                return [Finding(code=error.code, place=TOKENS, values=error.values)]
            place = f"{TOKENS}/{request_name(seq or 0)}"
            return [Finding(code="stamp_waiting", place=place, values={"seq": seq})]
        return []

    def _follow_up(self, actor: Actor, seq: int) -> None:
        actor.require(*ARCHIVE_KEEPERS)
        self._must_have_service()
        with self._store.read() as snapshot:
            entry = next(snapshot.ledger.since(seq - 1), None)
        if entry is None:  # an older database was put in
            raise SurroundingsError("stamp_other_hash")
        self._send(actor, entry, self._stated_pem(), START_PATIENCE)

    def _send(self, actor: Actor, entry: LedgerEntry, pem: bytes, patience: float) -> Stamped:
        """Send the kept request of an event, and keep the answer if it is valid."""
        wish = self._files.read(request_name(entry.seq))
        answer = self._tool.ask(self._settings.read().timestamp_service, wish, patience)
        covered = ledger_covered(entry)
        token = self._tool.read(answer, covered=covered, pem=pem, request=wish)
        if abs(token.at - self._clock()) > TOLERANCE:
            raise SurroundingsError("stamp_clock", moment=token.at)
        self._keep(actor, entry, pem, answer, token)
        return Stamped(seq=entry.seq, token=token, new=True)

    def _keep(
        self, actor: Actor, entry: LedgerEntry, pem: bytes, answer: bytes, token: Token
    ) -> None:
        """Keep certificates and token, flushed, then note them."""
        name = certificates_name(_sha256(pem))
        if name not in self._files.names():
            self._files.keep(name, pem)
        self._files.keep(token_name(entry.seq), answer)
        self._note(actor, entry, pem, answer, token)

    def _note_if_lost(self, actor: Actor, entry: LedgerEntry, pem: bytes, token: Token) -> None:
        """Note a token that a crash left unnoted: valid, but its certificates not vouched for."""
        with self._store.read() as snapshot:
            notes = [noted(one) for one in snapshot.audit.entries(ARCHIVE)]
        if all(note is None or note.get("seq") != entry.seq for note in notes):
            self._note(actor, entry, pem, self._files.read(token_name(entry.seq)), token)

    def _note(
        self, actor: Actor, entry: LedgerEntry, pem: bytes, answer: bytes, token: Token
    ) -> None:
        noted = {
            "seq": entry.seq,
            "hash": entry.hash,
            "stamped_at": token.at.isoformat(),
            "token_sha256": _sha256(answer),
            "certificates_sha256": _sha256(pem),
        }
        with self._store.write(actor) as work:
            work.audit.note(STAMPED, ARCHIVE, ARCHIVE, noted)
            work.commit()

    def verify(self, rows: Iterable[LedgerEntry], trail: Iterable[AuditEntry]) -> StampsVerified:
        """Verify all tokens against the ledger and against what the audit trail notes of them.

        Certificates beside the ledger are trusted if the trail knows them: whoever can write there
        could put others.
        """
        notes = [note for note in map(noted, trail) if note is not None]
        try:
            names = self._files.names()
            beside = kept_certificates(self._files, names)
        except SmdeskError as error:
            finding = Finding(code=error.code, place=TOKENS, values=error.values)
            return StampsVerified(findings=[finding])
        anchored = {note.get("certificates_sha256") for note in notes}
        trusted = [one for one in beside if _sha256(one) in anchored]
        trusted += self._stated_if_any(trusted)
        found = self._check(b"\n".join(trusted)).every(rows)
        return replace(found, findings=[*found.findings, *self._lost(notes, names)])

    def _lost(self, notes: Iterable[Mapping[str, object]], names: frozenset[str]) -> list[Finding]:
        """Return the tokens that the trail notes and that are gone, or others now."""
        found = []
        for seq, sha256 in {note.get("seq"): note.get("token_sha256") for note in notes}.items():
            name = f"{seq}.tsr"
            if name not in names:
                code = "stamp_missing"
            elif self._is_other(name, sha256):
                code = "stamp_exchanged"
            else:
                continue
            found.append(Finding(code=code, place=f"{TOKENS}/{name}", values={"seq": seq}))
        return found

    def _is_other(self, name: str, sha256: object) -> bool:
        """Tell whether a token is not the noted one; of what can't be read that has been told."""
        try:
            return _sha256(self._files.read(name)) != sha256
        except SurroundingsError:
            return False

    def _check(self, pem: bytes) -> TokenCheck:
        return TokenCheck(files=self._files, tool=self._tool, pem=pem, now=self._clock())

    def _head(self) -> LedgerEntry:
        with self._store.read() as snapshot:
            head, gone = snapshot.ledger.head(), is_gone(self._archive, snapshot.ledger)
        gone = gone or bool(self._archive.behind())  # the folder's ledger does not know the head
        if head is None:
            raise UserError("stamp_nothing")
        if gone:
            raise SurroundingsError("archive_unreachable", path=self._archive.root, reason="")
        return head

    def _must_have_service(self) -> None:
        if not self._settings.read().timestamp_service:
            raise UserError("stamp_no_service", at="service")

    def _stated_pem(self) -> bytes:
        stated = self._settings.read().timestamp_certificates
        if not stated:
            raise UserError("stamp_no_certificates", at="certificates")
        pem = _read(Path(stated))
        self._tool.check_certificates(pem)
        return pem

    def _stated_if_any(self, known: list[bytes]) -> list[bytes]:
        """Return the certificates of the settings, unless they are known or can't be read."""
        try:
            pem = self._stated_pem()
        except UserError:
            return []
        return [] if pem in known else [pem]


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST_PEM)
    except OSError as error:
        raise UserError("stamp_certificates_missing", at="certificates", path=path) from error


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def noted(entry: AuditEntry) -> Mapping[str, object] | None:
    """Return what the trail notes of a token; None for all else, and for what was erased."""
    if entry.action != STAMPED or entry.payload is None:
        return None
    body = json.loads(entry.payload)
    after = body.get("after") if isinstance(body, dict) else None
    return after if isinstance(after, dict) else None
