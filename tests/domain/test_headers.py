"""Headers that sign somebody in are nobody's to keep."""

import pytest

from smdesk.domain.headers import public_headers

SECRET = (
    "Authorization", "proxy-authorization", "Cookie", "SET-COOKIE", "set-cookie2", " cookie",
    "ig-set-authorization", "X-CSRF-Token", "x-xsrf-header", "X-Auth-Token", "X-Session-Id",
)  # fmt: skip


@pytest.mark.parametrize("name", SECRET)
def test_what_signs_somebody_in_is_left_out(name: str) -> None:
    assert public_headers({name: "hemligt", "Server": "prov"}) == {"Server": "prov"}


def test_what_says_how_a_site_answered_stays() -> None:
    said = {"Content-Type": "text/html", "Date": "i dag", "WWW-Authenticate": "Basic", "ETag": "1"}
    assert public_headers(said) == said
