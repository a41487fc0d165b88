"""What a neutral note should not hold is noticed, and what it may hold is left alone."""

import string
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smdesk.domain.cautions import Caution, CautionCode, cautions, is_luhn

DAYS = st.dates(min_value=date(1890, 1, 1), max_value=date(2029, 12, 31))
ENDS = st.integers(0, 999)
HYPHENS = st.sampled_from(["", "-", "+", " - ", " ", "\u2011", "–", "  "])
BETWEEN = st.sampled_from(["", " ", "-", "\u00a0"])


def with_check(nine: str) -> str:
    """Nine digits and their check digit."""
    return next(nine + digit for digit in string.digits if is_luhn(nine + digit))


def codes(text: str) -> list[CautionCode]:
    return [one.code for one in cautions(text)]


def written(day: date, end: int, *, century: bool, more: int, hyphen: str, between: str) -> str:
    """A number with its check digit, as somebody may write it."""
    digits = with_check(f"{day:%y%m}{day.day + more:02}{end:03}")
    parts = (digits[:2], digits[2:4], digits[4:6])
    first = f"{day.year // 100}" if century else ""
    return first + between.join(parts) + hyphen + digits[6:]


@given(DAYS, ENDS, st.booleans(), st.sampled_from([0, 60]), st.tuples(HYPHENS, BETWEEN))
def test_identity_and_coordination_numbers_are_noticed(
    day: date, end: int, century: bool, more: int, signs: tuple[str, str]
) -> None:
    hyphen, between = signs
    text = written(day, end, century=century, more=more, hyphen=hyphen, between=between)
    assert cautions(f"Gäller {text}.") == (Caution(code=CautionCode.IDENTITY_NUMBER, found=text),)


@given(DAYS, ENDS, st.booleans(), st.integers(1, 9))
def test_a_wrong_check_digit_is_no_identity_number(
    day: date, end: int, century: bool, off: int
) -> None:
    text = written(day, end, century=century, more=0, hyphen="-", between="")
    wrong = text[:-1] + str((int(text[-1]) + off) % 10)
    assert CautionCode.IDENTITY_NUMBER not in codes(wrong)


@given(st.integers(1, 9), st.integers(20, 99), st.integers(0, 99), ENDS)
def test_an_organisation_number_is_left_alone(group: int, two: int, pair: int, end: int) -> None:
    digits = with_check(f"{group}0{two:02}{pair:02}{end:03}")
    assert CautionCode.IDENTITY_NUMBER not in codes(f"{digits[:6]}-{digits[6:]}")


@given(DAYS, ENDS, st.text(string.digits, min_size=1, max_size=3))
def test_digits_within_a_longer_number_are_left_alone(day: date, end: int, more: str) -> None:
    digits = with_check(f"{day:%y%m%d}{end:03}")
    assert CautionCode.IDENTITY_NUMBER not in codes(digits + "000" + more)


@pytest.mark.parametrize(
    "text",
    [
        "850230-1230",  # no such day
        "851301-1231",  # no such month
        "212000-0829",
        "556036-0793",
        "2026-11-23 14:05",
        "KS 2026/00123",
        "DNR 2026-001234",
    ],
)
def test_what_is_no_identity_number(text: str) -> None:
    assert CautionCode.IDENTITY_NUMBER not in codes(text)


@pytest.mark.parametrize("text", ["000229-123", "960229-123"])
def test_a_leap_day_is_a_day(text: str) -> None:
    digits = with_check(text.replace("-", ""))
    assert codes(digits) == [CautionCode.IDENTITY_NUMBER]


@pytest.mark.parametrize(
    "text",
    [
        "070-123 45 67",
        "0701234567",
        "0123-191 00",
        "08-123 456 78",
        "(0123) 191 00",
        "+46 70 123 45 67",
        "+46 (0)123 191 00",
        "0046701234567",
        "+47 22 12 34 56",
    ],
)
def test_a_phone_number_is_noticed(text: str) -> None:
    assert cautions(f"Ring {text} i kväll") == (Caution(code=CautionCode.PHONE, found=text),)


@pytest.mark.parametrize(
    "text",
    [
        "Öppet 08.00-16.30",
        "kl. 08:30",
        "ring 112",
        "ring 114 14",
        "2026-01-02",
        "KS 2026/00123",
        "dnr 2026-0012345",
        "https://exempel.se/0123456789",
        "bild 0000000",
    ],
)
def test_what_is_no_phone_number(text: str) -> None:
    assert codes(text) == []


def test_an_address_is_noticed() -> None:
    found = cautions("Skriv till anna.ek+x@exempel.se, eller @exempel på nätet")
    assert found == (Caution(code=CautionCode.EMAIL, found="anna.ek+x@exempel.se"),)


@pytest.mark.parametrize(
    "text",
    [
        "hennes autismdiagnos",
        "ett biståndsbeslut",
        "Försörjningsstödet",
        "en orosanmälan",
        "beslut enligt LVU",
        "insats enligt LSS",
        "barnets skola",
        "Sjukdomen",
        "alkoholmissbruk",
        "vårdnadstvist",
    ],
)
def test_details_of_a_case_are_noticed(text: str) -> None:
    assert codes(text) == [CautionCode.CASE_DETAILS]


@pytest.mark.parametrize(
    "text",
    [
        "Fråga om ett bygglov",
        "Fråga om hemtjänst",
        "barnens dag",
        "solen skiner",
        "en journalist frågade",
        "",
    ],
)
def test_a_neutral_note_is_left_alone(text: str) -> None:
    assert codes(text) == []


def test_each_is_told_once_and_as_one_thing() -> None:
    like_a_phone_number = with_check("050101000")
    text = f"811218-9876, 811218-9876 och {like_a_phone_number}"
    assert [one.found for one in cautions(text)] == ["811218-9876", like_a_phone_number]
    assert set(codes(text)) == {CautionCode.IDENTITY_NUMBER}


@given(st.text(max_size=80))
def test_any_text_can_be_asked_about(text: str) -> None:
    assert all(one.found in text for one in cautions(text))


@pytest.mark.parametrize("text", ["a" * 300_000, "1" * 300_000, "a." * 150_000, "å-+" * 100_000])
def test_a_long_pasted_text_is_looked_through_in_a_blink(text: str) -> None:
    """Without the rule where an address begins, each of these would take many minutes."""
    assert cautions(text) == ()
