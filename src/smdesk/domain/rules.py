"""What the policy demands of a channel, as data: one entry for each demand.

A demand that is not met gives a shortcoming, which the words package turns into a sentence
(`shortcoming.<rule>` and `reason.<rule>`). How each demand is checked is in `shortcomings`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Weight(StrEnum):
    """How urgent it is: at once, soon, when there is time."""

    NOW = "now"
    SOON = "soon"
    LATER = "later"


WEIGHT_ORDER = {Weight.NOW: 0, Weight.SOON: 1, Weight.LATER: 2}


class Heading(StrEnum):
    """The policy's own headings, by which the interface cites it."""

    WHAT = "what"
    WHY = "why"
    WHEN_NOT = "when_not"
    RESPONSIBLE = "responsible"
    EDITORS = "editors"
    WATCH = "watch"
    FORBIDDEN = "forbidden"
    RECORDS = "records"
    LIST = "list"
    EMPLOYEES = "employees"


class Rule(StrEnum):
    """The demands that a channel can fail to meet."""

    REMOVAL_OPEN = "removal_open"
    ACCOUNTABLE = "accountable"
    EDITOR = "editor"
    NOBODY_WATCHES = "nobody_watches"
    CAPTURE_OVERDUE = "capture_overdue"
    ADMIN_LEFT = "admin_left"
    MANDATE_MANAGER = "mandate_manager"
    MANDATE_ENDING = "mandate_ending"
    APPLICATION_WAITING = "application_waiting"
    CAPTURE_DUE = "capture_due"
    ADMINS = "admins"
    DORMANT = "dormant"
    REVIEW = "review"
    ADDRESS = "address"
    WEBSITE_LIST = "website_list"
    DEPUTY = "deputy"
    WATCH_HOURS = "watch_hours"
    CHECKLIST = "checklist"
    LAST_POST = "last_post"
    PURPOSE = "purpose"
    CRISIS_RANK = "crisis_rank"
    GREETING = "greeting"
    REFERRAL_CASE = "referral_case"
    MANDATE_FORM = "mandate_form"
    GUIDANCE_READ = "guidance_read"


class Acts(StrEnum):
    """Who should act when a demand is not met."""

    WEBMASTER = "webmaster"
    MANAGER = "manager"
    """The accountable manager."""
    OWN_MANAGER = "own_manager"
    """The editor's own manager."""
    EDITOR = "editor"
    CHIEF_EXECUTIVE = "chief_executive"


class Stage(StrEnum):
    """Where in its life a channel must be for a demand to concern it."""

    COMING = "coming"
    """Planned: an interest, an application, or decided but not started."""
    RUNNING = "running"
    """Active or dormant."""
    OVER = "over"
    """Closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """What the policy demands: its number and heading there, and who should act."""

    policy: str
    """The demand's number in the program's table of the policy: `P4`."""
    heading: Heading
    acts: Acts
    stages: frozenset[Stage] = frozenset({Stage.RUNNING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortcoming:
    """A demand that a channel does not meet on a day."""

    rule: Rule
    weight: Weight
    channel_id: str
    values: Mapping[str, object] = field(default_factory=dict)
    instead: Acts | None = None
    """Who acts where the office of whom the policy names is vacant; None: it is not."""

    @property
    def reason(self) -> str:
        """The part of `reason.<…>` that says why: the rule, and which variant of it."""
        variant = self.values.get("variant")
        return f"{self.rule}_{variant}" if variant else str(self.rule)

    @property
    def heading(self) -> Heading:
        """The policy's heading that demands it."""
        return DEMANDS[self.rule].heading

    @property
    def acts(self) -> Acts:
        """Who should act."""
        return self.instead or DEMANDS[self.rule].acts


DEMANDS: Mapping[Rule, Demand] = {
    Rule.ACCOUNTABLE: Demand(policy="P3", heading=Heading.RESPONSIBLE, acts=Acts.CHIEF_EXECUTIVE),
    Rule.EDITOR: Demand(policy="P4", heading=Heading.EDITORS, acts=Acts.MANAGER),
    Rule.NOBODY_WATCHES: Demand(policy="P7", heading=Heading.WATCH, acts=Acts.MANAGER),
    Rule.REMOVAL_OPEN: Demand(
        policy="P8",
        heading=Heading.FORBIDDEN,
        acts=Acts.WEBMASTER,
        stages=frozenset(Stage),
    ),
    Rule.CAPTURE_OVERDUE: Demand(policy="P10", heading=Heading.RECORDS, acts=Acts.WEBMASTER),
    Rule.ADMIN_LEFT: Demand(
        policy="P4",
        heading=Heading.EDITORS,
        acts=Acts.WEBMASTER,
        stages=frozenset({Stage.RUNNING, Stage.OVER}),
    ),
    Rule.MANDATE_MANAGER: Demand(policy="P4", heading=Heading.EDITORS, acts=Acts.OWN_MANAGER),
    Rule.MANDATE_ENDING: Demand(policy="P4", heading=Heading.EDITORS, acts=Acts.OWN_MANAGER),
    Rule.APPLICATION_WAITING: Demand(
        policy="P3",
        heading=Heading.RESPONSIBLE,
        acts=Acts.MANAGER,
        stages=frozenset({Stage.COMING}),
    ),
    Rule.CAPTURE_DUE: Demand(policy="P10", heading=Heading.RECORDS, acts=Acts.WEBMASTER),
    Rule.ADMINS: Demand(policy="P4", heading=Heading.EDITORS, acts=Acts.WEBMASTER),
    Rule.DORMANT: Demand(policy="P7", heading=Heading.WATCH, acts=Acts.MANAGER),
    Rule.REVIEW: Demand(policy="P4", heading=Heading.EDITORS, acts=Acts.WEBMASTER),
    Rule.ADDRESS: Demand(policy="P11", heading=Heading.LIST, acts=Acts.WEBMASTER),
    Rule.WEBSITE_LIST: Demand(
        policy="P11",
        heading=Heading.LIST,
        acts=Acts.WEBMASTER,
        stages=frozenset({Stage.RUNNING, Stage.OVER}),
    ),
    Rule.DEPUTY: Demand(policy="P7", heading=Heading.WATCH, acts=Acts.MANAGER),
    Rule.WATCH_HOURS: Demand(policy="P7", heading=Heading.WATCH, acts=Acts.MANAGER),
    Rule.CHECKLIST: Demand(policy="P3", heading=Heading.RESPONSIBLE, acts=Acts.WEBMASTER),
    Rule.LAST_POST: Demand(policy="P7", heading=Heading.WATCH, acts=Acts.WEBMASTER),
    Rule.PURPOSE: Demand(policy="P1", heading=Heading.WHY, acts=Acts.MANAGER),
    Rule.CRISIS_RANK: Demand(policy="P1", heading=Heading.WHY, acts=Acts.WEBMASTER),
    Rule.GREETING: Demand(policy="P5", heading=Heading.EDITORS, acts=Acts.MANAGER),
    Rule.REFERRAL_CASE: Demand(
        policy="P2",
        heading=Heading.WHEN_NOT,
        acts=Acts.WEBMASTER,
        stages=frozenset({Stage.RUNNING, Stage.OVER}),
    ),
    Rule.MANDATE_FORM: Demand(policy="P4", heading=Heading.EDITORS, acts=Acts.WEBMASTER),
    Rule.GUIDANCE_READ: Demand(policy="P12", heading=Heading.EMPLOYEES, acts=Acts.EDITOR),
}
