"""Sealing with age (X25519, ChaCha20-Poly1305): any age tool opens what this seals."""

from pyrage import (  # type: ignore[import-untyped]  # it has no types
    DecryptError,
    IdentityError,
    decrypt,
    encrypt,
)
from pyrage.x25519 import Identity, Recipient  # type: ignore[import-untyped]  # likewise

from smdesk.domain.secret import Secret
from smdesk.services.ports import KeyPair, UnopenedError


class AgeSealer:
    """Seals to a public key and opens with the secret one; see `ports.Sealer`."""

    def make(self) -> KeyPair:
        """Make a key."""
        made = Identity.generate()
        return KeyPair(Secret(str(made)), str(made.to_public()))

    def recipient_of(self, secret: Secret) -> str:
        """Return a secret key's public half.

        Raises:
            ValueError: for a text that is no key.
        """
        return str(_identity(secret).to_public())

    def seal(self, data: bytes, recipient: str) -> bytes:
        """Encrypt bytes."""
        return bytes(encrypt(data, [Recipient.from_str(recipient)]))

    def seal_text(self, text: str, recipient: str) -> str:
        """Encrypt a text in age's armour, its lines ended alike on every system."""
        armoured = encrypt(text.encode(), [Recipient.from_str(recipient)], armored=True)
        return bytes(armoured).decode("ascii").replace("\r\n", "\n")  # as Windows ends them

    def open(self, sealed: bytes, secret: Secret) -> bytes:
        """Return what was sealed.

        Raises:
            UnopenedError: if the key is another, or a byte was changed.
        """
        try:
            return bytes(decrypt(sealed, [_identity(secret)]))
        except DecryptError as error:
            raise UnopenedError from error

    def open_text(self, sealed: str, secret: Secret) -> str:
        """Return a text that was sealed. Raises as `open`."""
        try:
            return self.open(sealed.encode("ascii"), secret).decode()
        except UnicodeError as error:
            raise UnopenedError from error


def _identity(secret: Secret) -> Identity:
    try:
        return Identity.from_str(secret.text)
    except IdentityError:
        raise ValueError("no secret key of age") from None  # its own words could quote the key
