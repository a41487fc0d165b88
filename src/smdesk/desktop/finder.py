"""Searches behind the window for what is typed in the search panel, and goes to what is chosen."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import PageContext
from smdesk.desktop.widgets.search_panel import PanelWords, SearchPanel
from smdesk.desktop.widgets.search_result import Result
from smdesk.domain.errors import SmdeskError
from smdesk.domain.search import Hit, HitKind
from smdesk.words import Words
from smdesk.words.hits import about_hit

LIMIT = 20
"""One more is asked for, to know whether there are more."""
ICONS = {
    HitKind.CHANNEL: "channels",
    HitKind.PERSON: "person",
    HitKind.UNIT: "organisation",
    HitKind.SECTOR: "organisation",
    HitKind.CAPTURE: "picture",
}
PAGES = {
    HitKind.CHANNEL: ("channels",),
    HitKind.PERSON: ("people",),
    HitKind.UNIT: ("organisation", "people"),
    HitKind.SECTOR: ("organisation", "people"),
    HitKind.CAPTURE: ("archive",),
}
"""Where a kind is shown; the first of the pages that are there."""


def search_over(place: QWidget, context: PageContext) -> SearchPanel:
    """Return a panel, not shown yet, that searches the register over a widget."""
    panel = SearchPanel(_panel_words(context.words), place)
    Finder(panel, context)
    return panel


def _panel_words(words: Words) -> PanelWords:
    return PanelWords(
        field=words("search.field"), results=words("search.results"), hint=words("search.hint")
    )


class Finder(QObject):
    """Searches, one search at a time; of what is typed meanwhile only the last is searched."""

    def __init__(self, panel: SearchPanel, context: PageContext) -> None:
        super().__init__(panel)
        self._panel = panel
        self._context = context
        self._words = context.words
        self._text = ""
        self._searching = False
        panel.searched.connect(self._search)
        panel.chosen.connect(self._go)

    def _search(self, text: str) -> None:
        self._text = text
        if not self._searching:
            self._start()

    def _start(self) -> None:
        self._searching = True
        text, search = self._text, self._context.desk.search

        def work(_: JobProgress) -> tuple[str, tuple[Hit, ...]]:
            return text, search.find(text, limit=LIMIT + 1)

        self._context.jobs.start("", work, self._found, self._failed)

    def _found(self, answer: tuple[str, tuple[Hit, ...]]) -> None:
        text, hits = answer
        self._searching = False
        if text != self._text:
            self._start()
            return
        self._panel.show_results(
            text, [self._result(hit) for hit in hits[:LIMIT]], self._note(answer)
        )

    def _note(self, answer: tuple[str, tuple[Hit, ...]]) -> str:
        """Return how many there are."""
        text, hits = answer
        if not hits:
            return self._words("search.none", text=text)
        if len(hits) > LIMIT:
            return self._words("search.more", count=LIMIT)
        return self._words("search.hits", count=len(hits))

    def _failed(self, _error: SmdeskError) -> bool:
        self._searching = False
        return False  # a banner tells it

    def _result(self, hit: Hit) -> Result:
        return Result(
            kind=self._words(f"search.kind.{hit.kind}"),
            icon=ICONS[hit.kind],
            title=hit.title,
            about=about_hit(hit, self._words),
            marked=frozenset(hit.matched),
            gone=hit.gone,
            target=hit.key,
        )

    def _go(self, result: Result) -> None:
        if isinstance(result.target, tuple):
            kind, identifier = result.target
            page = next(filter(self._context.has_page, PAGES[kind]))
            self._context.open_page(page, identifier)
