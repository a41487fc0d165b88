"""What stands around a drawn page's content, or between its parts."""

from tests.soak.random_drawn import BESIDE, CONSENT, FOOTER, HEADER, SIDE, VIEW, Drawn, Stretch


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


def with_parallax(drawn: Drawn) -> None:
    """A background that stands still behind what scrolls."""
    drawn.static(drawn.chance.choice([150, 900]))
    drawn.between(
        "<div style='height:420px;background:repeating-linear-gradient(45deg, #9bd 0 30px,"
        " #bdf 30px 70px) fixed'>Utsikt</div>",
        420,
    )


def with_snapping(drawn: Drawn) -> None:
    """Stops only where a part begins."""
    drawn.head.append(
        "<style>html { scroll-snap-type: y mandatory; scroll-behavior: smooth }</style>"
    )
    for _ in range(drawn.chance.randint(1, 3)):
        drawn.between(
            "<div style='height:100vh;scroll-snap-align:start;background:"
            "linear-gradient(#fed, #c96)'>Del</div>",
            VIEW,
        )


def with_clinging(drawn: Drawn) -> None:
    """A header that is made fixed, and smaller, when the page is scrolled."""
    if drawn.header:
        return
    drawn.header = 110
    drawn.body.insert(
        0,
        "<div style='height:110px'><header class='clings' style='height:110px;width:100%;z-index:5;"
        f"background:rgb{HEADER}'>Kommunen</header></div>",
    )
    drawn.truth.insert(0, Stretch(110))
    drawn.script(
        """addEventListener('scroll', () => {
  const one = document.querySelector('.clings'), down = scrollY > 110;
  one.style.position = down ? 'fixed' : 'static'; one.style.top = '0';
  one.style.height = down ? '60px' : '110px';
});"""
    )
