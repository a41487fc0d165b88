"""Keeps what is to be said of a picture while it is made."""

from dataclasses import dataclass, field

from smdesk.domain.completeness import (
    Band,
    Bound,
    Completeness,
    Gap,
    GapReason,
    PageFinding,
    Repeat,
    Seen,
)
from smdesk.domain.evidence import Rectangle


@dataclass(slots=True)
class Notes:
    """What was noticed so far."""

    gaps: list[Gap] = field(default_factory=list)
    repeats: list[Repeat] = field(default_factory=list)
    bands: list[Band] = field(default_factory=list)
    moved: list[Rectangle] = field(default_factory=list)
    findings: list[PageFinding] = field(default_factory=list)
    bound: Bound | None = None
    bottom_proven: bool = False

    def gap(self, top: int, height: int, reason: GapReason) -> None:
        """Note rows where something is or may be missing."""
        self.gaps.append(Gap(top=top, height=height, reason=reason))

    def band(self, band: Band) -> None:
        """Note what does not scroll, once."""
        if band not in self.bands:
            self.bands.append(band)

    def found(self, code: Seen, **values: object) -> None:
        """Note a finding, once."""
        finding = PageFinding(code=code, values=values)
        if finding not in self.findings:
            self.findings.append(finding)

    def has(self, code: Seen) -> bool:
        """Tell whether something of a sort was found."""
        return any(one.code is code for one in self.findings)

    def statement(self, width: int, height: int, scale: float) -> Completeness:
        """Return what can be said of the finished picture."""
        lost = sum(min(gap.height, height - gap.top) for gap in self.gaps)
        return Completeness(
            width=width,
            height=height,
            scale=scale,
            rows=max(0, height - lost),
            gaps=tuple(self.gaps),
            repeats=tuple(self.repeats),
            bands=tuple(self.bands),
            moved=tuple(merged(self.moved)),
            bound=self.bound,
            bottom_proven=self.bottom_proven,
            findings=tuple(self.findings),
        )


def merged(areas: list[Rectangle]) -> list[Rectangle]:
    """Join areas that overlap: one moving thing is seen in several views."""
    joined: list[Rectangle] = []
    for area in sorted(areas, key=lambda one: (one.top, one.left)):
        other = next((one for one in joined if _meet(one, area)), None)
        if other is None:
            joined.append(area)
            continue
        joined.remove(other)
        left, top = min(other.left, area.left), min(other.top, area.top)
        right = max(other.left + other.width, area.left + area.width)
        bottom = max(other.top + other.height, area.top + area.height)
        joined.append(Rectangle(left=left, top=top, width=right - left, height=bottom - top))
    return joined


def _meet(one: Rectangle, other: Rectangle) -> bool:
    across = one.left < other.left + other.width and other.left < one.left + one.width
    down = one.top <= other.top + other.height and other.top <= one.top + one.height
    return across and down
