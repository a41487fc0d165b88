"""The time-stamp tokens in another copy of the archive: those that the audit trail vouches for."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from smdesk.services.evidence.timestamps import ARCHIVE, noted
from smdesk.services.evidence.token_checks import certificates_name, token_name
from smdesk.services.ports import Store, TokenFiles

OpenTokens = Callable[[Path], TokenFiles]
"""Returns the folder of tokens in an archive's folder."""


class TokenCopies:
    """Brings tokens, and the certificates that they go back to, into a copy.

    Args:
        store: the database, whose trail knows the tokens.
        files: the tokens beside the archive's own ledger.
        open_tokens: opens those of a copy.
    """

    def __init__(self, store: Store, files: TokenFiles, open_tokens: OpenTokens) -> None:
        self._store = store
        self._files = files
        self._open_tokens = open_tokens

    def bring(self, root: Path) -> tuple[str, ...]:
        """Copy what the archive in a folder lacks; one that is damaged stays where it is.

        Returns:
            The names of what was copied.

        Raises:
            SurroundingsError: `stamp_unreadable`, `stamp_unkept`.
        """
        return self._copy(self._files, self._open_tokens(root))

    def bring_back(self, root: Path) -> tuple[str, ...]:
        """Likewise copy from there what the archive itself lacks. Raises as `bring`."""
        return self._copy(self._open_tokens(root), self._files)

    def _copy(self, source: TokenFiles, target: TokenFiles) -> tuple[str, ...]:
        vouched, copied = self._vouched(), []
        if not vouched:
            return ()
        for name in sorted((vouched.keys() & source.names()) - target.names()):
            data = source.read(name)
            if hashlib.sha256(data).hexdigest() == vouched[name]:
                target.keep(name, data)
                copied.append(name)
        return tuple(copied)

    def _vouched(self) -> dict[str, str]:
        """Return the checksums of the files that the trail knows, by name."""
        with self._store.read() as snapshot:
            notes = [noted(entry) for entry in snapshot.audit.entries(ARCHIVE)]
        found: dict[str, str] = {}
        for note in notes:
            if note is not None:
                certificates = str(note.get("certificates_sha256"))
                found[token_name(int(str(note.get("seq"))))] = str(note.get("token_sha256"))
                found[certificates_name(certificates)] = certificates
        return found
