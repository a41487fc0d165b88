"""The address of a PostgreSQL database, and the password that never stands in it.

A password in a settings file or a policy is read by whoever may read that. It is kept in the
account's credential store instead, under the account, the server and the database that it is for:
an address that leads elsewhere finds none.
"""

from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlsplit

from smdesk.domain.secret import Secret

SCHEMES = frozenset({"postgresql", "postgres", "postgresql+psycopg"})
PORT = 5432


def _parts(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return None
    return parts if parts.scheme in SCHEMES and "://" in address else None


def is_postgresql(address: str) -> bool:
    """Tell whether an address is one of a PostgreSQL database: `postgresql://host/name`."""
    parts = _parts(address)
    return parts is not None and bool(parts.path.strip("/")) and address.isprintable()


def states_password(address: str) -> bool:
    """Tell whether a password stands in an address, or where one is looked for."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "@" in address
    before = parts.netloc.rpartition("@")[0]
    asked = parse_qsl(parts.query, keep_blank_values=True)
    return ":" in before or any(name.casefold().endswith("password") for name, _ in asked)


def secret_name(address: str) -> str | None:
    """Return under which name the password for an address is kept; None where none is needed.

    Without an account in the address the server asks the system who it is.
    """
    parts = _parts(address)
    if parts is None or not parts.username or states_password(address):
        return None
    server = f"{parts.hostname or ''}:{parts.port or PORT}"
    if parts.query:  # other servers may be named there
        server += f"?{parts.query}"
    return f"database {unquote(parts.username)}@{server}{parts.path}"


def with_password(address: str, secret: Secret) -> str:
    """Return an address with the password that belongs to it; to connect with, never to show."""
    before, _, rest = address.partition("@")
    return f"{before}:{quote(secret.text, safe='')}@{rest}"


def without_password(address: str) -> str:
    """Return an address for people to read: nothing of an account's password or of the options."""
    before, at, rest = address.partition("?")[0].rpartition("@")
    scheme, mark, account = before.partition("://")
    return f"{scheme}{mark}{account.partition(':')[0]}{at}{rest}"
