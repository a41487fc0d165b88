"""Pages drawn by seed, of every sort that breaks simple cameras, each with what is true of it.

Their content carries the ruler of `tests.capture.browser.site`, so that a picture is held against
the truth row by row. Only what the page is made of is drawn here; nothing knows how it is taken.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tests.capture.browser.site import (
    RULER_LEFT,
    RULER_WIDTH,
    Handler,
    block,
    blocks,
    page,
)

VIEW = 1000
"""The page's pixels that one view shows."""
HEADER, FOOTER, CONSENT, SIDE = (255, 170, 0), (34, 34, 204), (34, 34, 34), (204, 221, 238)
BESIDE = RULER_LEFT + RULER_WIDTH + 40
"""From here on to the right, things may stand that have nothing to do with the ruler."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows of a picture: some of the ruler's, or some without."""

    rows: int | None
    """The page's pixels; None where fonts decide."""
    first: int | None = None
    """The ruler's first; None where it isn't shown."""


@dataclass(slots=True)
class Drawn:
    """A page and what is true of it, in the page's own pixels."""

    seed: int
    sort: str
    chance: random.Random
    scale: float = 1.0
    body: list[str] = field(default_factory=list)
    head: list[str] = field(default_factory=list)
    truth: list[Stretch] = field(default_factory=list)
    capturable: bool = True
    header: int = 0
    """Rows of the header, which has a colour of its own and is shown once."""
    bars: list[tuple[int, int, int]] = field(default_factory=list)
    """Colours of bars that are not to be seen in the picture."""
    side: bool = False
    """Whether a column stands beside the content, to be seen in the first view alone."""
    crashes: bool = False
    max_height: int = 250_000
    next: int = 0
    """The ruler's next row."""

    @property
    def html(self) -> str:
        """The page."""
        return page("".join(self.body), "".join(self.head))

    @property
    def address(self) -> str:
        """Where it is served."""
        return f"drawn?seed={self.seed}"

    def script(self, text: str, *, ready: bool = True) -> None:
        """Have the page run something."""
        whole = f"addEventListener('DOMContentLoaded', () => {{{text}}})" if ready else text
        self.head.append(f"<script>{whole}</script>")

    def static(self, rows: int, extra: str = "") -> None:
        """Add content that is there from the start."""
        each = self.chance.choice([60, 140, 333, 600, 900])
        first = self.next
        for start in range(first, first + rows, each):
            self.body.append(block(start, min(each, first + rows - start), extra))
        self.claim(rows)

    def claim(self, rows: int) -> int:
        """Say that the ruler's next rows are to be seen; return their first."""
        first = self.next
        self.truth.append(Stretch(rows, first))
        self.next += rows
        return first

    def between(self, html: str, rows: int | None) -> None:
        """Add something that has no ruler."""
        self.body.append(html)
        self.truth.append(Stretch(rows))


def height_of(chance: random.Random, most: int = 40_000) -> int:
    """Draw how tall a page is: small ones are more often."""
    return int(800 * (most / 800) ** chance.random() ** 1.6)


# What a page's content is: each adds so many rows.


def plain(drawn: Drawn, rows: int) -> None:
    drawn.static(rows)


def lazy(drawn: Drawn, rows: int) -> None:
    """Pictures that the browser itself loads when they come near."""
    each = drawn.chance.choice([150, 400, 700])
    rows = max(each, rows // each * each)
    first = drawn.claim(rows)
    for start in range(first, first + rows, each):
        wait = drawn.chance.choice([0, 0.05, 0.3, 0.9])
        drawn.body.append(
            f'<div class="block" style="height:{each}px"><img loading="lazy" height="{each}" '
            f'src="/ruler?first={start}&rows={each}&wait={wait}"><p>Bild {start}</p></div>'
        )


def observed(drawn: Drawn, rows: int) -> None:
    """Pictures that a script loads when they come near."""
    each = drawn.chance.choice([150, 400, 700])
    rows = max(each, rows // each * each)
    first, wait = drawn.claim(rows), drawn.chance.choice([0, 0.1, 0.6])
    for start in range(first, first + rows, each):
        drawn.body.append(
            f'<div class="block" style="height:{each}px"><i class="late" '
            f"data-src=\"url('/ruler?first={start}&rows={each}&wait={wait}')\"></i>"
            f"<p>Bild {start}</p></div>"
        )
    margin = drawn.chance.choice([0, 200])
    drawn.script(
        f"""const seen = new IntersectionObserver((all) => all.forEach((one) => {{
  if (!one.isIntersecting) return;
  one.target.style.backgroundImage = one.target.dataset.src; seen.unobserve(one.target);
}}), {{ rootMargin: '{margin}px' }});
document.querySelectorAll('.late').forEach((one) => seen.observe(one));"""
    )


def reveal(drawn: Drawn, rows: int) -> None:
    """Content that fades in when it comes into view."""
    lasts, waits = drawn.chance.choice([0.2, 0.6, 1.0]), drawn.chance.choice([0, 0.2, 0.5])
    drawn.head.append(
        f"<style>.veiled {{ opacity: 0; transition: opacity {lasts}s {waits}s }}"
        ".veiled.seen { opacity: 1 }</style>"
    )
    each = drawn.chance.choice([120, 350, 800])
    first = drawn.claim(rows)
    for start in range(first, first + rows, each):
        inside = block(start, min(each, first + rows - start))
        drawn.body.append(f"<div class='veiled'>{inside}</div>")
    drawn.script(
        """const seen = new IntersectionObserver((all) => all.forEach((one) =>
  one.isIntersecting && one.target.classList.add('seen')));
document.querySelectorAll('.veiled').forEach((one) => seen.observe(one));"""
    )


def feed(drawn: Drawn, rows: int, pause: str = "", end: int | None = None) -> None:
    """Grows when its end comes near, by asking the server unless `pause` says otherwise."""
    chance = drawn.chance
    each, batch = chance.choice([80, 250, 600]), chance.choice([2, 3, 6])
    rows = max(rows, 3000) // each * each
    first = drawn.claim(rows)
    start = min(rows, max(1400, 4 * each) // each * each)
    wait = chance.choice([0.02, 0.2, 0.8, 1.6])
    waits = pause or f"await (await fetch('/wait?wait={wait}')).text()"
    heard = chance.random() < 0.5
    spinner = chance.random() < 0.4
    drawn.body.append(f"<main class='feed'>{blocks(start, first, each)}</main><s class='end'></s>")
    drawn.script(
        f"""let next = {first + start}, busy = false;
const last = {first + (end or rows)}, main = document.querySelector('.feed');
const end = document.querySelector('.end');
end.style.cssText = 'display:block;height:1px;margin-top:-1px';
const more = async () => {{
  if (busy || next >= last) return;
  busy = true;
  const spins = document.createElement('div');
  spins.setAttribute('role', 'progressbar'); spins.style.cssText = 'height:40px;background:#eee';
  if ({str(spinner).lower()}) main.append(spins);
  {waits};
  spins.remove();
  for (let n = 0; n < {batch} && next < last; n += 1, next += {each})
    main.append(block(next, {each}));
  busy = false;
  near() && more();
}};
const near = () => end.getBoundingClientRect().top < innerHeight + 300;
if ({str(heard).lower()}) addEventListener('scroll', () => near() && more());
else new IntersectionObserver((all) => all.some((one) => one.isIntersecting) && more(),
  {{ rootMargin: '300px' }}).observe(end);
near() && more();"""
    )


def timed(drawn: Drawn, rows: int) -> None:
    """Grows a while after its end was reached, and asks for nothing."""
    wait = drawn.chance.choice([200, 1000, 2300, 3500, 4800])
    feed(drawn, min(rows, 9000), f"await new Promise((done) => setTimeout(done, {wait}))")


def afterwards(drawn: Drawn, rows: int) -> None:
    """Draws its last part once, a while after the bottom was reached, and asks for nothing."""
    drawn.static(rows)
    last = drawn.chance.choice([60, 200, 900])
    first = drawn.claim(last)
    wait = drawn.chance.choice([300, 1200, 2500, 4000, 5000])
    drawn.body.append("<s class='end' style='display:block'></s>")
    drawn.script(
        f"""const end = document.querySelector('.end');
new IntersectionObserver((all, own) => {{
  if (!all.some((one) => one.isIntersecting)) return;
  own.disconnect(); setTimeout(() => end.before(block({first}, {last})), {wait});
}}).observe(end);"""
    )


def virtual(drawn: Drawn, rows: int, wait: int | None = None) -> None:
    """Keeps only what is near the view; what comes in is drawn a moment later."""
    chance = drawn.chance
    each = chance.choice([40, 120, 200, 440])
    rows = max(each, rows // each * each)
    first = drawn.claim(rows)
    wait = chance.choice([0, 30, 150, 500, 900]) if wait is None else wait
    near = chance.choice([0, 100, 300])
    drawn.body.append(f"<main class='virtual' style='position:relative;height:{rows}px'></main>")
    drawn.script(
        f"""const main = document.querySelector('.virtual'), shown = new Map();
const draw = () => {{
  const top = -main.getBoundingClientRect().top;
  const low = Math.max(0, Math.floor((top - {near}) / {each}));
  const high = Math.min({rows // each}, Math.ceil((top + innerHeight + {near}) / {each}));
  for (const [n, one] of shown) if (n < low || n >= high) {{ one.remove(); shown.delete(n); }}
  for (let n = low; n < high; n += 1) if (!shown.has(n)) {{
    const one = block({first} + n * {each}, {each});
    one.style.cssText += `position:absolute;left:0;right:0;top:${{n * {each}}}px`;
    main.append(one); shown.set(n, one);
  }}
}};
addEventListener('scroll', () => setTimeout(draw, {wait})); draw();"""
    )


def padded(drawn: Drawn, rows: int) -> None:
    """Keeps only what is near the view, between two fillers, and asks the server for the rest."""
    each = drawn.chance.choice([100, 250])
    rows = max(2000, rows) // each * each
    first, wait = drawn.claim(rows), drawn.chance.choice([0.02, 0.2, 0.5])
    drawn.body.append("<main class='padded'><s></s><div></div><s></s></main>")
    drawn.head.append(
        "<style>.padded { overflow-anchor: none } .padded s { display: block }</style>"
    )
    drawn.script(
        f"""const main = document.querySelector('.padded'), known = new Set();
const [above, list, below] = main.children, count = {rows // each};
const cell = (n) => known.has(n) ? block({first} + n * {each}, {each}) : empty();
const empty = () => {{ const one = document.createElement('div');
  one.style.cssText = 'height:{each}px;background:#f4f4f4'; return one; }};
const draw = async (asks) => {{
  const top = -main.getBoundingClientRect().top;
  const low = Math.max(0, Math.floor((top - 300) / {each}));
  const high = Math.min(count, Math.ceil((top + innerHeight + 300) / {each}));
  above.style.height = low * {each} + 'px'; below.style.height = (count - high) * {each} + 'px';
  const wanted = Array.from({{ length: high - low }}, (_, n) => low + n);
  list.replaceChildren(...wanted.map(cell));
  const missing = wanted.filter((n) => !known.has(n));
  if (!asks || !missing.length) return;
  await (await fetch('/wait?wait={wait}')).text();
  missing.forEach((n) => known.add(n)); draw(false);
}};
addEventListener('scroll', () => draw(true)); draw(true);"""
    )


# What stands around the content.


def with_header(drawn: Drawn) -> None:
    """Something at the top that stays there: sticky, or fixed above a filler."""
    height = drawn.chance.choice([48, 80, 130])
    colour = f"rgb{HEADER}"
    look = f"top:0;height:{height}px;background:{colour};z-index:5;width:100%"
    drawn.header = height
    drawn.truth.append(Stretch(height))
    if drawn.chance.random() < 0.5:
        drawn.body.append(f"<header style='position:sticky;{look}'>Kommunen</header>")
    else:
        drawn.body.append(f"<header style='position:fixed;{look}'>Kommunen</header>")
        drawn.body.append(f"<div style='height:{height}px'></div>")


def with_headings(drawn: Drawn) -> None:
    """Sections with headings that stay below the header while their section is in view."""
    for number in range(drawn.chance.randint(2, 4)):
        drawn.body.append("<section>")
        drawn.between(
            f"<h2 style='position:sticky;top:{drawn.header}px;margin:0;height:40px;"
            f"background:#eee;z-index:3'>Rubrik {number}</h2>",
            40,
        )
        drawn.static(drawn.chance.choice([400, 1300, 2100]))
        drawn.body.append("</section>")


def with_footer(drawn: Drawn) -> None:
    drawn.bars.append(FOOTER)
    drawn.body.append(
        "<footer style='position:fixed;bottom:0;height:60px;width:100%;color:#fff;z-index:6;"
        f"background:rgb{FOOTER}'>Kontakt</footer>"
    )


def with_consent(drawn: Drawn) -> None:
    """A bar that asks for consent, there from the start or a moment later."""
    drawn.bars.append(CONSENT)
    bar = (
        f"<div id=kakor style='position:fixed;bottom:0;height:160px;width:100%;z-index:7;"
        f"background:rgb{CONSENT};color:#fff'>Vi använder kakor. <button>Godkänn</button></div>"
    )
    wait = drawn.chance.choice([0, 300, 1500])
    if not wait:
        drawn.body.append(bar)
        return
    drawn.script(
        f"setTimeout(() => document.body.insertAdjacentHTML('beforeend', `{bar}`), {wait});"
    )


def with_side(drawn: Drawn) -> None:
    drawn.side = True
    drawn.body.append(
        "<nav style='position:fixed;top:0;left:0;width:240px;height:100vh;z-index:4;"
        f"background:rgb{SIDE}'>Meny<br>ett<br>två</nav>"
    )


def with_chat(drawn: Drawn) -> None:
    """A round button that floats at the lower right."""
    drawn.body.append(
        "<a style='position:fixed;right:20px;bottom:20px;width:70px;height:70px;z-index:8;"
        f"border-radius:50%;background:rgb{FOOTER}'></a>"
    )


def with_hero(drawn: Drawn) -> None:
    drawn.between(
        "<div style='height:100vh;background:linear-gradient(#def,#8ac)'>Välkommen</div>", VIEW
    )


def with_blank(drawn: Drawn) -> None:
    """A blank area, sometimes taller than a view."""
    drawn.static(drawn.chance.choice([150, 700]))
    rows = drawn.chance.choice([90, 400, 1100, 2600])
    drawn.between(f"<div style='height:{rows}px'></div>", rows)


def with_cards(drawn: Drawn) -> None:
    """Cards that look all the same, for more than a view."""
    drawn.static(drawn.chance.choice([150, 700]))
    each, count = drawn.chance.choice([40, 125, 300]), drawn.chance.choice([6, 14, 30])
    card = f"<div style='height:{each}px;border:6px solid #69c;padding:0 0 0 {BESIDE}px'>Kort</div>"
    drawn.between(card * count, each * count)


def with_animation(drawn: Drawn) -> None:
    """Things that never stand still, far from the ruler."""
    drawn.head.append(
        "<style>.dot { background: #c22; animation: swing 1s infinite alternate linear;"
        "position:absolute;right:200px;top:40px;width:40px;height:40px }"
        "@keyframes swing { to { transform: translateX(90px) rotate(180deg) } }</style>"
    )
    moving = drawn.chance.choice(["<div class='dot'></div>", "<canvas class='film'></canvas>"])
    drawn.script(
        """const films = [...document.querySelectorAll('.film')];
for (const one of films) {
  one.width = 320; one.height = 90; one.style.cssText = 'position:absolute;right:60px;top:20px';
}
const paint = (now) => { for (const one of films) {
  const ink = one.getContext('2d');
  ink.fillStyle = `hsl(${now / 10 % 360} 60% 50%)`; ink.fillRect(0, 0, 320, 90);
  ink.fillStyle = '#fff'; ink.fillText(now, 20 + now / 20 % 200, 50);
} requestAnimationFrame(paint); };
films.length && requestAnimationFrame(paint);"""
    )
    drawn.static(drawn.chance.choice([200, 600, 1500]), moving)


def with_frame(drawn: Drawn) -> None:
    """A frame with a page of its own, which comes a moment later."""
    drawn.static(200)
    rows = drawn.chance.choice([120, 320])
    drawn.between(
        f"<iframe src='/frame?wait={drawn.chance.choice([0, 0.4, 1.2])}' scrolling='no' "
        f"style='display:block;border:0;height:{rows}px;width:500px'></iframe>",
        rows,
    )


def with_font(drawn: Drawn) -> None:
    """Text whose height is known only when its font has come."""
    drawn.head.append(
        f"<style>@font-face {{ font-family: Late; font-display: swap;"
        f"src: url('/font?wait={drawn.chance.choice([0, 0.3, 0.9, 2.0])}') }}"
        f".swaps {{ font: 17px/1.3 Late, monospace; margin: 0 0 0 {BESIDE}px; width: 300px }}"
        "</style>"
    )
    drawn.static(300)
    drawn.between(f"<p class='swaps'>{'ord ' * 60}</p>", None)


def with_shift(drawn: Drawn) -> None:
    """Something that is put in at the top a while after the page has loaded."""
    rows, wait = drawn.chance.choice([30, 90, 250]), drawn.chance.choice([100, 600, 1500, 3000])
    drawn.between("<div class='ad'></div>", rows)
    drawn.script(
        f"setTimeout(() => document.querySelector('.ad').style.cssText = "
        f"'height:{rows}px;background:#fea', {wait});"
    )


# What makes it impossible to have the whole page; what is taken must then not be called whole.


def endless(drawn: Drawn, rows: int) -> None:
    feed(drawn, rows, end=10_000_000)
    drawn.max_height = drawn.chance.choice([3000, 6000])
    drawn.capturable = False


def never(drawn: Drawn, rows: int) -> None:
    """Draws what comes in so late that nobody waits."""
    virtual(drawn, max(2400, min(rows, 6000)), 60_000)
    drawn.capturable = False


def wall(drawn: Drawn, rows: int) -> None:
    """Asks to sign in half-way."""
    drawn.static(max(3000, min(rows, 9000)))
    whole = drawn.chance.choice(["inset:0", "left:0;right:0;bottom:0;top:18%"])
    drawn.script(
        f"""addEventListener('scroll', () => {{
  if (scrollY < 1200 || document.getElementById('wall')) return;
  const wall = document.createElement('div'); wall.id = 'wall';
  wall.style.cssText = 'position:fixed;{whole};background:#fff;z-index:9';
  wall.innerHTML = '<h1>Logga in för att se mer</h1><input type=password>';
  document.body.append(wall); document.documentElement.style.overflow = 'hidden';
}})"""
    )
    drawn.capturable = False


def more(drawn: Drawn, rows: int) -> None:
    """Has more behind a button."""
    drawn.static(min(rows, 9000))
    label = drawn.chance.choice(["Visa fler inlägg", "Ladda mer", "Load more", "See more posts"])
    drawn.between(f"<button style='display:block;height:30px'>{label}</button>", 30)
    drawn.capturable = False


def leaves(drawn: Drawn, rows: int) -> None:
    """Goes elsewhere when it is scrolled."""
    drawn.static(max(3000, min(rows, 9000)))
    drawn.script("addEventListener('scroll', () => scrollY > 1200 && (location = '/plain'))")
    drawn.capturable = False


def crash(drawn: Drawn, rows: int) -> None:
    drawn.static(max(4000, min(rows, 9000)))
    drawn.crashes, drawn.capturable = True, False


def wide(drawn: Drawn, rows: int) -> None:
    """Is wider than the view."""
    drawn.static(min(rows, 6000))
    width = drawn.chance.choice([1400, 2600])
    drawn.between(f"<div style='width:{width}px;height:80px;background:#edf'>Tabell</div>", 80)
    drawn.capturable = False


def spinning(drawn: Drawn, rows: int) -> None:
    """Shows at its end that something is on its way, and it never comes."""
    drawn.static(min(rows, 6000))
    drawn.between("<div role='progressbar' aria-busy='true' style='height:60px'>Laddar…</div>", 60)
    drawn.capturable = False


def broken(drawn: Drawn, rows: int) -> None:
    """Pictures in view that never come."""
    drawn.static(400)
    rows = drawn.chance.choice([150, 500])
    first = drawn.claim(rows)
    drawn.body.append(
        f'<div class="block" style="height:{rows}px"><img height="{rows}" '
        f'src="/ruler?first={first}&rows={rows}&wait=60"><p>Bild</p></div>'
    )
    drawn.static(400)
    drawn.capturable = False


def restless(drawn: Drawn, rows: int) -> None:
    """Asks for what never comes and changes all the time; all of its content is there."""
    drawn.between("<p id='n' style='margin:0;height:20px'></p>", 20)
    drawn.static(min(rows, 2500))
    drawn.script(
        "fetch('/wait?wait=60').catch(() => 0); setInterval(() =>"
        "document.getElementById('n').textContent = performance.now(), 20);"
    )


def inner(drawn: Drawn, rows: int) -> None:
    """Scrolls in a part of the view, with things around it."""
    chance = drawn.chance
    top, bottom, left = chance.choice([0, 60, 120]), chance.choice([0, 40]), chance.choice([0, 200])
    if top:
        drawn.header = top
        drawn.between(
            f"<header style='position:absolute;top:0;height:{top}px;width:100%;"
            f"background:rgb{HEADER}'>Topp</header>",
            top,
        )
    drawn.body.append(
        f"<nav style='position:absolute;top:{top}px;bottom:{bottom}px;width:{left}px;"
        f"background:#cdf'></nav><main id='inner' style='position:absolute;top:{top}px;"
        f"bottom:{bottom}px;left:{left}px;right:0;overflow-y:auto'>"
        f"<div style='margin-left:-{left}px'>"
    )
    chance.choice([plain, lazy, observed])(drawn, max(rows, 1500))
    drawn.body.append("</div></main>")
    if bottom:
        drawn.between(
            f"<footer style='position:absolute;bottom:0;height:{bottom}px;width:100%;"
            "background:#9c9'>Fot</footer>",
            bottom,
        )


Draw = Callable[[Drawn, int], None]
WHOLE: Sequence[Draw] = (
    plain, plain, plain, lazy, lazy, observed, observed, reveal, reveal, feed, feed, feed, timed,
    afterwards, virtual, virtual, virtual, padded, padded, inner, inner, restless,
)  # fmt: skip
HOPELESS: Sequence[Draw] = (
    endless, never, wall, more, leaves, crash, wide, spinning, broken,
)  # fmt: skip
AROUND = (with_hero, with_blank, with_cards, with_animation, with_frame, with_font, with_shift)
BARS = (with_footer, with_consent, with_side, with_chat)
HOPELESS_SHARE = 0.2
SCALED = 5
"""Each so many-th page is taken at scale 2."""


def draw(seed: int, most: int = 40_000) -> Drawn:
    """Draw a page.

    Args:
        seed: decides everything.
        most: the height that the tallest may have, about.
    """
    chance = random.Random(f"page {seed}")  # noqa: S311  repeatable on purpose
    sorts = HOPELESS if chance.random() < HOPELESS_SHARE else WHOLE
    sort = chance.choice(sorts)
    drawn = Drawn(seed, sort.__name__, chance)
    if seed % SCALED == 0:
        drawn.scale, most = 2.0, min(most, 8000)
    rows = height_of(chance, most)
    if sort is inner:
        inner(drawn, rows)
        return drawn
    if chance.random() < 0.4:
        with_header(drawn)
    for around in chance.sample(AROUND, chance.choice([0, 0, 1, 1, 2])):
        around(drawn)
    if chance.random() < 0.1:
        with_headings(drawn)
    sort(drawn, rows)
    for bar in chance.sample(BARS, chance.choice([0, 0, 0, 1, 2])):
        bar(drawn)
    return drawn


class RandomHandler(Handler):
    """Answers for drawn pages, too."""

    def made(self, name: str, values: dict[str, str]) -> str | None:
        """Return a page, or None where there is none."""
        if name == "drawn":
            return draw(int(values["seed"]), int(values.get("most", "40000"))).html
        if name == "frame":
            return "<!doctype html><body style='background:#fed'>En sida i sidan"
        return super().made(name, values)
