"""A database's address: where its password is kept, and that none is shown."""

import pytest
from sqlalchemy import make_url

from smdesk.domain.secret import Secret
from smdesk.services.settings.database_address import secret_name, with_password, without_password

ADDRESS = "postgresql://bo%40x@server/smdesk"


def test_the_password_belongs_to_account_server_and_database() -> None:
    assert secret_name(ADDRESS) == "database bo@x@server:5432/smdesk"
    others = [
        "postgresql://bo@server/smdesk",
        "postgresql://bo%40x@server:5433/smdesk",
        "postgresql://bo%40x@server.example.org/smdesk",
        "postgresql://bo%40x@server/other",
        "postgresql://bo%40x@server/smdesk?host=other",
    ]
    assert len({secret_name(one) for one in (ADDRESS, *others)}) == 6


@pytest.mark.parametrize(
    "address",
    ["postgresql://server/smdesk", "postgresql://bo:x@server/smdesk", "smdesk.sqlite3", "a://["],
)
def test_no_password_is_looked_for_where_none_is_needed(address: str) -> None:
    assert secret_name(address) is None


@pytest.mark.parametrize("password", ["hemligt", "a@b:c/d?e#f%20", "lösen ord"])
def test_any_password_goes_in_and_is_never_shown(password: str) -> None:
    made = with_password(ADDRESS, Secret(password))
    url = make_url(made)
    assert (url.username, url.password, url.host) == ("bo@x", password, "server")
    assert without_password(made) == ADDRESS


def test_the_options_are_not_shown() -> None:
    assert without_password("postgresql://server/x?password=p") == "postgresql://server/x"
    assert without_password("postgresql://bo:p@server/x?a=b@c") == "postgresql://bo@server/x"


@pytest.mark.parametrize("account", ["åsa.öström", "%C3%A5sa.%C3%B6str%C3%B6m"])
def test_an_account_with_letters_of_ours_has_one_name(account: str) -> None:
    assert secret_name(f"postgresql://{account}@server/sm") == "database åsa.öström@server:5432/sm"
