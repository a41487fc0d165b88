"""Pages that look whole when they are not, as they are met outside."""

from collections.abc import Callable

from tests.capture.browser import site


def refused(rows: int) -> str:
    """A feed whose site says after a while that it is asked too often."""
    more = "const answer = await fetch(first > 3000 ? '/busy' : '/wait'); if (!answer.ok) return;"
    return site.feed(rows).replace("await (await fetch('/wait?wait=0.3')).text();", more)


def cut(rows: int) -> str:
    """A feed whose site hangs up after a while."""
    more = "await (await fetch(first > 3000 ? '/gone' : '/wait')).text()"
    return site.feed(rows).replace("await (await fetch('/wait?wait=0.3')).text()", more)


def barred(rows: int) -> str:
    """A feed whose site says after a while that nobody may have it."""
    more = "const answer = await fetch('/list?after=' + first); if (!answer.ok) return;"
    return site.feed(rows).replace("await (await fetch('/wait?wait=0.3')).text();", more)


def turned(rows: int) -> str:
    """Doesn't scroll, and moves what it holds at the turn of a wheel."""
    inside = f"<div style='position:absolute;inset:0;overflow:hidden'>{site.blocks(rows)}</div>"
    return site.page(inside, "<style>html, body { height: 100%; overflow: hidden }</style>")


def clipped(rows: int) -> str:
    """Has a body that cuts off by itself what it holds, and moves it at the turn of a wheel."""
    style = "<style>html, body { height: 100%; overflow: hidden }</style>"
    return site.page(f"<div style='will-change:transform'>{site.blocks(rows)}</div>", style)


def sealed(rows: int) -> str:
    """Is one element whose parts, which scroll, are closed to everybody."""
    inside = f"<div style='height:100vh;overflow-y:auto'>{site.blocks(rows)}</div>"
    return site.page(
        "<whole-page style='display:block;height:100%'></whole-page>",
        f"""<style>html, body {{ height: 100%; overflow: hidden }}</style>
<script>addEventListener('DOMContentLoaded', () => {{
  document.querySelector('whole-page').attachShadow({{ mode: 'closed' }}).innerHTML = `{inside}`;
}})</script>""",
    )


def parted(rows: int) -> str:
    """Is one element, fixed to the view, whose own parts scroll and are open to everybody."""
    inside = f"{site.STYLE}<div style='height:100vh;overflow-y:auto'>{site.blocks(rows)}</div>"
    return site.page(
        "<whole-page style='position:fixed;inset:0'></whole-page>",
        f"""<style>html, body {{ height: 100%; overflow: hidden }}</style>
<script>addEventListener('DOMContentLoaded', () => {{
  document.querySelector('whole-page').attachShadow({{ mode: 'open' }}).innerHTML = `{inside}`;
}})</script>""",
    )


def named(rows: int) -> str:
    """Is one element of a name of its own that holds what it shows, as frameworks make them."""
    text = "<p>Hej</p>" if rows else ""
    return site.page(f"<app-root style='display:block;height:100vh'>{text}</app-root>")


def driven(rows: int) -> str:
    """Has parts that scrolling itself makes appear, which are pale when they come into view."""
    style = """<style>.block { overflow: clip } @keyframes rise { from { opacity: 0.1 } }
.card { animation: rise linear both; animation-timeline: view();
  animation-range: entry 0% cover 60%; background: #135; height: 60px }</style>"""
    card = "<div class=card></div>"
    text = "".join(f"<p>ord {n}</p>" for n in range(14))
    return site.page((text + card) * (rows // 500), style)


def framed(rows: int) -> str:
    """Nothing but frames."""
    frames = f"<frame src='/plain?rows=100'><frame src='/plain?rows={rows}'>"
    return f"<html><title>Provsida</title><frameset rows='100,*'>{frames}</frameset></html>"


def growing(rows: int) -> str:
    """Has a frame that makes itself taller after a while, as embedded services do."""
    frame = "<iframe src='/later' scrolling=no style='display:block;border:0'></iframe>"
    grow = "onmessage = (event) => document.querySelector('iframe').style.height = event.data"
    return site.page(site.blocks(rows) + frame, f"<script>{grow}</script>")


def later(rows: int) -> str:
    del rows
    return site.page("<script>setTimeout(() => parent.postMessage('900px', '*'), 2500)</script>")


def dodging(rows: int) -> str:
    """Never stands still, and makes room above as soon as its header is taken out."""
    return site.page(
        "<header style='position:fixed;top:0;height:80px;width:100%;background:#fa0'>Topp"
        "</header><div id=above style='height:80px'></div><b id=clock>0</b>" + site.blocks(rows),
        """<script>addEventListener('DOMContentLoaded', () => {
  const above = document.querySelector('#above'), clock = document.querySelector('#clock');
  setInterval(() => { clock.textContent = Number(clock.textContent) + 1 }, 20);
  new MutationObserver(() => { above.style.height = '330px' })
    .observe(document.querySelector('header'), { attributes: true });
})</script>""",
    )


def polling(rows: int, late: int = 2900, tick: int = 100) -> str:
    """Has a clock, and an empty part that is filled by what looks again and again."""
    return site.page(
        f"<b id=clock>0</b>{site.blocks(rows // 2)}"
        f"<div id=late style='height:{rows // 2}px'></div>",
        f"""<script>addEventListener('DOMContentLoaded', () => {{
  const clock = document.querySelector('#clock');
  setInterval(() => {{ clock.textContent = Number(clock.textContent) + 1 }}, {tick});
  const poll = setInterval(() => {{
    if (performance.now() < {late}) return;
    clearInterval(poll);
    document.querySelector('#late').outerHTML = `{site.blocks(rows // 2, rows // 2)}`;
  }}, 250);
}})</script>""",
    )


def promising(rows: int) -> str:
    """The same with a quick clock, filled so late that nobody waits."""
    return polling(rows, 60_000, 20)


def drawing(rows: int) -> str:
    """Never stands still by what it draws, and has an empty part that something may yet fill."""
    return site.page(
        "<canvas width=80 height=80 style='position:absolute;left:20px;top:20px'></canvas>"
        f"{site.blocks(rows // 2)}<div style='height:{rows // 2}px'></div>",
        """<script>addEventListener('DOMContentLoaded', () => {
  const pen = document.querySelector('canvas').getContext('2d');
  let step = 0;
  setInterval(() => { pen.fillStyle = `rgb(${++step % 256} 0 0)`; pen.fillRect(0, 0, 80, 80) }, 20);
  setInterval(() => 0, 250);
})</script>""",
    )


def jumping(rows: int) -> str:
    """Goes to a place of its own a while after it has loaded."""
    jump = "setTimeout(() => scrollTo({ top: 400, behavior: 'instant' }), 1500)"
    return site.page(site.blocks(rows), f"<script>onload = () => {jump}</script>")


def pictureless(rows: int) -> str:
    """Has pictures that never come, and ones that nobody sees."""
    lost = "".join(f"<img src='/gone?{n}' width=300 height=200>" for n in range(2))
    small = "<img src='/gone' width=1 height=1><img src='/gone?x' style='display:none'>"
    return site.page(site.blocks(rows) + lost + small)


def allowed(rows: int) -> str:
    """Asks for what only somebody signed in gets, and ends a question of its own."""
    asks = "fetch('/private'); const one = new AbortController();"
    asks += "fetch('/wait?wait=5', one).catch(() => 0); one.abort();"
    return site.page(site.blocks(rows), f"<script>{asks}</script>")


def shell(rows: int) -> str:
    """A shell whose part that scrolls is filled only after it has loaded."""
    return site.page(
        "<div id=inner style='height:100vh;overflow-y:auto'><p>Laddar</p></div>",
        f"""<script>addEventListener('load', async () => {{
  await (await fetch('/wait?wait=0.5')).text();
  const inner = document.querySelector('#inner');
  inner.replaceChildren();
  for (let n = 0; n < {rows}; n += 600) inner.append(block(n, 600));
}})</script>""",
    )


def boxed(rows: int) -> str:
    """Has a large box that scrolls by itself."""
    box = "height:700px;width:900px;overflow-y:auto"
    return site.page(f"{site.blocks(rows)}<div style='{box}'>{'<p>rad</p>' * 300}</div>")


def drawers(rows: int) -> str:
    """Has what scrolls by itself, too, and holds nothing that a visitor came for."""
    small = "<div style='height:200px;width:900px;overflow-y:auto'>" + "<p>rad</p>" * 30 + "</div>"
    aside = "height:800px;width:200px;overflow-y:auto;position:fixed;right:10px;top:0"
    menu = f"<nav style='{aside}'>{'<p>val</p>' * 90}</nav>"
    across = (
        "<div style='width:1000px;height:700px;overflow-x:auto'><p style='width:3000px'>x</div>"
    )
    head = "<style>html, body { height: 100% } body { overflow-y: auto }</style>"
    return site.page(site.blocks(rows) + small + across + menu, head)


def members(rows: int) -> str:
    """Nothing but a question who somebody is."""
    del rows
    return site.page(
        "<h1>Välkommen</h1><form><input><input type=password><button>In</button></form>"
    )


def locked(rows: int) -> str:
    """A sign-in that covers the page, in a part of its own."""
    wall = "position:fixed;inset:0;background:#888"
    return site.page(
        f"{site.blocks(rows)}<div id=host></div><script>"
        "document.querySelector('#host').attachShadow({mode: 'open'}).innerHTML = "
        f"\"<div style='{wall}'>Logga in för att se mer <button>Logga in</button></div>\"</script>"
    )


def hanging(rows: int) -> str:
    """Has something fixed to a part of the page, which scrolls with it and changes meanwhile."""
    part = "height:600px;position:relative;backdrop-filter:blur(1px)"
    return site.page(
        f"{site.blocks(1200)}<div style='{part}'><div id=one style='position:fixed;left:0;top:0;"
        f"width:100%'>{site.blocks(600, 1200)}</div></div>{site.blocks(rows - 1800, 1800)}",
        """<script>addEventListener('scroll', () => {
  document.querySelector('#one').dataset.at = scrollY; })</script>""",
    )


def short(rows: int) -> str:
    """Has a button for more, in a few words."""
    return site.page(f"{site.blocks(rows)}<button>Se fler inlägg</button>")


def elsewhere(rows: int) -> str:
    """Ends with links that begin as such a button does."""
    return site.page(f"{site.blocks(rows)}<a href='/plain'>Se mer om hur du söker bygglov</a>")


PAGES: dict[str, Callable[[int], str]] = {
    made.__name__: made
    for made in (
        refused, cut, barred, allowed, turned, shell, boxed, clipped, sealed, parted, named,
        drawers, members, locked, hanging, short, elsewhere, driven, framed, growing, later,
        dodging, jumping, polling, promising, drawing, pictureless,
    )
}  # fmt: skip


class Handler(site.Handler):
    """Answers for them, and for the usual pages."""

    def do_GET(self) -> None:  # noqa: N802  the library's name
        name = self.path.strip("/").partition("?")[0]
        if name == "busy":
            self._answer("text/plain", b"senare", 429)
        elif name == "list":
            after = int(self.path.partition("=")[2])
            self._answer("text/plain", b"mer", 200 if after <= 3000 else 403)
        elif name == "private":
            self._answer("text/plain", b"nej", 403)
        elif name == "gone":
            self.close_connection = True
            self.connection.close()
        else:
            super().do_GET()

    def made(self, name: str, values: dict[str, str]) -> str | None:
        made = PAGES.get(name)
        return made(int(values.get("rows", 0))) if made else super().made(name, values)
