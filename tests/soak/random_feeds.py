"""Content of drawn pages that comes by itself: feeds, lists that unload, what is drawn late."""

from tests.capture.browser.site import blocks
from tests.soak.random_drawn import BESIDE, Drawn


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
    then = drawn.chance.choice([0, 0, 1500])
    drawn.body.append("<s class='end' style='display:block'></s>")
    drawn.script(
        f"""const end = document.querySelector('.end');
new IntersectionObserver((all, own) => {{
  if (!all.some((one) => one.isIntersecting)) return;
  own.disconnect();
  setTimeout(() => setTimeout(() => end.before(block({first}, {last})), {then}), {wait});
}}).observe(end);"""
    )


def filled(drawn: Drawn, rows: int) -> None:
    """Keeps places for what is drawn a while after they have come into view, unasked."""
    chance = drawn.chance
    each, wait = chance.choice([60, 90, 250]), chance.choice([100, 400, 900, 1800])
    beside = chance.random() < 0.5
    rows = max(each, rows // each * each)
    first = drawn.claim(rows)
    look = f"position:absolute;left:{BESIDE}px;top:0;font:12px/15px monospace;white-space:pre"
    for start in range(first, first + rows, each):
        text = "\n".join(f"rad {start + 15 * row}" for row in range(each // 15))
        inside = f"<pre style='margin:0;{look}'>{text}</pre>" if beside else ""
        drawn.body.append(
            f"<div class='place' style='height:{each}px;position:relative;overflow:hidden'"
            f" data-first={start}>{inside}</div>"
        )
    drawn.script(
        f"""const seen = new IntersectionObserver((all) => all.forEach((one) => {{
  if (!one.isIntersecting) return;
  seen.unobserve(one.target);
  setTimeout(() => one.target.prepend(block(+one.target.dataset.first, {each})), {wait});
}}));
document.querySelectorAll('.place').forEach((one) => seen.observe(one));"""
    )


def skeletons(drawn: Drawn, rows: int) -> None:
    """Shows glimmering places until their content is drawn, unasked."""
    each, wait = drawn.chance.choice([120, 300]), drawn.chance.choice([300, 900, 2500])
    rows = max(each, rows // each * each)
    first = drawn.claim(rows)
    drawn.head.append(
        "<style>.skeleton { background: linear-gradient(90deg, #eee, #fff, #eee) 0 / 200%;"
        "height: 100%; animation: glimmer 1s infinite linear }"
        "@keyframes glimmer { to { background-position: -200% } }</style>"
    )
    for start in range(first, first + rows, each):
        drawn.body.append(
            f"<div class='place' style='height:{each}px' data-first={start}>"
            "<div class='skeleton'></div></div>"
        )
    drawn.script(
        f"""const seen = new IntersectionObserver((all) => all.forEach((one) => {{
  if (!one.isIntersecting) return;
  seen.unobserve(one.target);
  setTimeout(() => one.target.replaceChildren(block(+one.target.dataset.first, {each})), {wait});
}}));
document.querySelectorAll('.place').forEach((one) => seen.observe(one));"""
    )


def virtual(drawn: Drawn, rows: int, wait: int | None = None) -> None:
    """Keeps only what is near the view; what comes in is drawn a moment later."""
    chance = drawn.chance
    each = chance.choice([40, 120, 200, 440])
    rows = max(each, rows // each * each)
    first = drawn.claim(rows)
    wait = chance.choice([0, 30, 150, 500, 900, 1400]) if wait is None else wait
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
    drawn.head.append("<style>.padded s { display: block }</style>")
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
