"""Any row of any table, for hypothesis: whatever its annotations and forms allow."""

from datetime import UTC
from typing import Any

from hypothesis import strategies as st

from smdesk.domain.calendar import Period
from smdesk.domain.organisation import Office
from smdesk.exchange.shapes import CODE, Kind, Shape, shapes_of

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
LOADED = st.sampled_from([*"=+-@\t\r\n'; ,\"", "''", "'=", '"";', "\r\n", " x ", "\ufeff", "yes"])
"""What a cell could trip over, in front of a text."""
PERIODS = st.tuples(st.dates(), st.dates() | st.none()).map(
    lambda days: Period(min(days[0], days[1] or days[0]), days[1] and max(days[0], days[1]))
)


def things(made: type[Any]) -> st.SearchStrategy[Any]:
    """Return a strategy for a dataclass."""
    if made is Period:
        return PERIODS
    if made is Office:
        return st.builds(Office, *(values(shape) for shape in shapes_of(Office)))
    return st.builds(made, **{shape.name: values(shape) for shape in shapes_of(made)})


def values(shape: Shape) -> st.SearchStrategy[Any]:
    """Return a strategy for a field."""
    made = _plain(shape)
    return made | st.none() if shape.optional else made


def _plain(shape: Shape) -> st.SearchStrategy[Any]:
    match shape.kind:
        case Kind.TEXT if shape.form.pattern:
            return st.from_regex(shape.form.pattern, fullmatch=True)
        case Kind.NUMBER:
            return st.integers(shape.form.least, shape.form.most)
        case Kind.CHOICE:
            return st.sampled_from(shape.made)
        case Kind.CHOICES:
            return st.frozensets(st.sampled_from(shape.made))
        case Kind.PART:
            return things(shape.made)
    moments = st.datetimes(timezones=st.just(UTC))
    codes = st.lists(st.from_regex(CODE.pattern, fullmatch=True), max_size=4).map(tuple)
    simple = {
        Kind.CODES: codes,
        Kind.BOOLEAN: st.booleans(),
        Kind.DAY: st.dates(),
        Kind.MOMENT: moments,
    }
    return simple.get(shape.kind, st.builds(str.__add__, LOADED | st.just(""), TEXTS))
