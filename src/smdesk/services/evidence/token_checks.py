"""Whether time-stamp tokens vouch for a ledger: each against the event that it was made for."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from smdesk.domain.chain import ledger_covered
from smdesk.domain.errors import SmdeskError
from smdesk.domain.evidence import LedgerEntry
from smdesk.domain.findings import Finding
from smdesk.domain.layout import TOKENS
from smdesk.services.ports import Clock, StampsVerified, TimestampTool, Token, TokenFiles

TOLERANCE = timedelta(minutes=5)
"""How far two clocks may be apart: the service's and this computer's."""
NAME = re.compile(r"([1-9]\d{0,11})\.(tsr|tsq)")
CERTIFICATES = re.compile(r"certifikat-[0-9a-f]{16}\.pem")


def token_name(seq: int) -> str:
    """Return the name of the answer to the request for an event."""
    return f"{seq}.tsr"


def request_name(seq: int) -> str:
    """Return the name of the request for an event."""
    return f"{seq}.tsq"


def certificates_name(sha256: str) -> str:
    """Return the name of a file with certificates by its checksum."""
    return f"certifikat-{sha256[:16]}.pem"


def numbers(names: Iterable[str], kind: str) -> list[int]:
    """Return the events that there are answers (`tsr`) or requests (`tsq`) for, in order."""
    found = (NAME.fullmatch(name) for name in names)
    return sorted(int(one[1]) for one in found if one and one[2] == kind)


def waiting(names: Iterable[str]) -> int | None:
    """Return the last event that a token was asked for and has not come, if it is still wanted.

    A token for a later event vouches for all before it.
    """
    names = frozenset(names)
    asked, come = numbers(names, "tsq"), numbers(names, "tsr")
    return asked[-1] if asked and asked[-1] > (come or [0])[-1] else None


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenCheck:
    """Checks tokens against a ledger.

    Args of the class: the folder, what reads tokens, the certificates that are trusted, the moment.
    """

    files: TokenFiles
    tool: TimestampTool
    pem: bytes
    now: datetime

    def every(self, entries: Iterable[LedgerEntry]) -> StampsVerified:
        """Verify each token in the folder; those of events that the ledger lacks are findings."""
        try:
            names = self.files.names()
        except SmdeskError as error:
            return StampsVerified(findings=[_finding(TOKENS, error)])
        known = {entry.seq: entry for entry in entries}
        findings: list[Finding] = []
        moments: dict[int, datetime] = {}
        for number in numbers(names, "tsr"):
            found, token = self._one(number, known, names)
            findings += found
            if token is not None and not found:
                moments[number] = token.at
        last = next(reversed(moments), None)
        return StampsVerified(
            valid=len(moments),
            findings=findings,
            seq=last,
            at=moments.get(last or 0),
            waiting=waiting(names),
            moments=moments,
        )

    def _one(
        self, seq: int, known: Mapping[int, LedgerEntry], names: frozenset[str]
    ) -> tuple[list[Finding], Token | None]:
        place = f"{TOKENS}/{token_name(seq)}"
        entry = known.get(seq)
        if entry is None:
            return [Finding(code="stamp_beyond", place=place, values={"seq": seq})], None
        if not self.pem:
            return [Finding(code="stamp_untrusted", place=place)], None
        try:
            token = self.read(entry, names)
        except SmdeskError as error:
            return [_finding(place, error)], None
        return list(time_findings(token.at, entry, self.now, place)), token

    def read(self, entry: LedgerEntry, names: frozenset[str]) -> Token:
        """Return what an event's token says. Raises as `TimestampTool.read`."""
        asked = request_name(entry.seq)
        return self.tool.read(
            self.files.read(token_name(entry.seq)),
            covered=ledger_covered(entry),
            pem=self.pem,
            request=self.files.read(asked) if asked in names else None,
        )


def time_findings(at: datetime, entry: LedgerEntry, now: datetime, place: str) -> Iterator[Finding]:
    """Yield what is impossible about a token's time: before the event, or yet to come."""
    values = {"seq": entry.seq, "moment": at}
    if at < entry.at - TOLERANCE:
        yield Finding(code="stamp_before_event", place=place, values=values)
    if at > now + TOLERANCE:
        yield Finding(code="stamp_ahead", place=place, values=values)


def kept_certificates(files: TokenFiles, names: Iterable[str]) -> list[bytes]:
    """Return the certificate files beside the ledger, as they are.

    Raises:
        SurroundingsError: `stamp_unreadable`.
    """
    return [files.read(name) for name in sorted(names) if CERTIFICATES.fullmatch(name)]


def verify_tokens_beside(
    entries: Iterable[LedgerEntry], files: TokenFiles, tool: TimestampTool, clock: Clock
) -> StampsVerified:
    """Verify tokens with the certificates that lie beside them, for there is no database.

    They prove as much as these certificates: compare their checksum with the service's own.
    """
    try:
        pem = b"\n".join(kept_certificates(files, files.names()))
    except SmdeskError as error:
        return StampsVerified(findings=[_finding(TOKENS, error)])
    return TokenCheck(files=files, tool=tool, pem=pem, now=clock()).every(entries)


def _finding(place: str, error: SmdeskError) -> Finding:
    return Finding(code=error.code, place=place, values=error.values)
