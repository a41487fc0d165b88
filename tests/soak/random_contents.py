"""What a drawn page's content is: each sort adds so many rows, and comes while they are reached."""

from tests.capture.browser.site import block
from tests.soak.random_drawn import HEADER, Drawn


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
