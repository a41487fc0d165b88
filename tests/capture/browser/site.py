"""Pages with a ruler in their pixels, served on loopback.

Row `n` of a page's content has a colour of its own at the left, so that a picture's every row
tells which row of the page it shows.
"""

import struct
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit

import numpy as np
from numpy.typing import NDArray

from smdesk.resource_files import resource_path
from tests.capture.browser.sockets import talk

RULER_LEFT, RULER_WIDTH = 300, 64
"""Pixels of the page."""
BLOCK = 600
STYLE = f"""<style>
* {{ box-sizing: border-box }}
body {{ margin: 0; font: 16px/20px sans-serif; background: #fff }}
.block {{ position: relative; overflow: hidden; border-right: 9px solid #246; contain: none }}
.block i {{ position: absolute; left: {RULER_LEFT}px; top: 0; bottom: 0; width: {RULER_WIDTH}px;
  background-size: 100% 100%; image-rendering: pixelated }}
.block img {{ position: absolute; left: {RULER_LEFT}px; top: 0; width: {RULER_WIDTH}px;
  image-rendering: pixelated }}
.block p {{ margin: 0; padding: 4px 0 0 {RULER_LEFT + RULER_WIDTH + 20}px }}
</style>"""
SCRIPT = """<script>
const ruler = (first, rows) => `/ruler?first=${first}&rows=${rows}`;
function block(first, rows, text) {
  const made = document.createElement('div');
  made.className = 'block'; made.style.height = rows + 'px';
  made.innerHTML = `<i style="background-image:url('${ruler(first, rows)}')"></i>`
    + `<p>${text ?? 'Inlägg ' + first}: ett två tre</p>`;
  return made;
}
</script>"""


def shown(pixels: NDArray[np.uint8], scale: float = 1.0) -> NDArray[np.int64]:
    """Return for each row of a picture which of the page's it shows; -1 for none."""
    column = pixels[:, int((RULER_LEFT + RULER_WIDTH // 2) * scale), :3].astype(np.int64)
    red, green, blue = column.T
    marked = (red >= 0x80) & (green < 0x80) & (blue < 0x80)
    return np.where(marked, (red & 0x7F) << 14 | green << 7 | blue, -1)


@lru_cache(maxsize=512)
def ruler(first: int, rows: int) -> bytes:
    """Return a PNG, one pixel wide, with the colours of some rows."""
    numbers = np.arange(first, first + rows)
    data = np.zeros((rows, 4), np.uint8)
    data[:, 1], data[:, 2], data[:, 3] = 0x80 | numbers >> 14, numbers >> 7 & 0x7F, numbers & 0x7F

    def chunk(kind: bytes, body: bytes) -> bytes:
        whole = kind + body
        return struct.pack(">I", len(body)) + whole + struct.pack(">I", zlib.crc32(whole))

    head = struct.pack(">2I5B", 1, rows, 8, 2, 0, 0, 0)
    parts = chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(data.tobytes(), 1))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts) + chunk(b"IEND", b"")


def block(first: int, rows: int, extra: str = "") -> str:
    """Return some rows of content."""
    picture = f"background-image:url('/ruler?first={first}&rows={rows}')"
    return (
        f'<div class="block" style="height:{rows}px"><i style="{picture}"></i>'
        f"<p>Inlägg {first}: å ä ö, ord {first * 7 % 101} {first * 13 % 97}</p>{extra}</div>"
    )


def blocks(rows: int, first: int = 0, each: int = BLOCK) -> str:
    """Return content of so many rows."""
    return "".join(
        block(start, min(each, first + rows - start)) for start in range(first, first + rows, each)
    )


def page(body: str, head: str = "") -> str:
    return (
        f'<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Provsida</title>'
        f"{STYLE}{SCRIPT}{head}</head><body>{body}</body></html>"
    )


def plain(rows: int) -> str:
    return page(blocks(rows))


def lazy(rows: int) -> str:
    parts = [
        f'<div class="block" style="height:{BLOCK}px"><img loading="lazy" height="{BLOCK}" '
        f'src="/ruler?first={first}&rows={BLOCK}&wait=0.15"><p>Bild {first}</p></div>'
        for first in range(0, rows, BLOCK)
    ]
    return page("".join(parts))


def feed(rows: int) -> str:
    """Grows when its end comes near, until there is no more."""
    return page(
        f"<main>{blocks(1800)}</main><footer style='height:60px;background:#ddd'>Slut</footer>",
        f"""<script>addEventListener('DOMContentLoaded', () => {{
  let first = 1800, busy = false;
  const more = async () => {{
    if (busy || first >= {rows}) return;
    busy = true;
    await (await fetch('/wait?wait=0.3')).text();
    for (let n = 0; n < 3 && first < {rows}; n += 1, first += {BLOCK})
      document.querySelector('main').append(block(first, {BLOCK}));
    busy = false;
  }};
  new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && more())
    .observe(document.querySelector('footer'));
  addEventListener('scroll', () =>
    scrollY + innerHeight > document.documentElement.scrollHeight - 300 && more());
}})</script>""",
    )


def timed(rows: int) -> str:
    """Grows a while after its end was reached, and asks for nothing."""
    asks = "await (await fetch('/wait?wait=0.3')).text()"
    return feed(rows).replace(asks, "await new Promise((done) => setTimeout(done, 1500))")


def inner(rows: int) -> str:
    return page(
        f"<header style='position:absolute;top:0;height:60px;width:100%;background:#fc0'>Topp"
        f"</header><nav style='position:absolute;top:60px;bottom:40px;width:200px;"
        f"background:#cdf'>Meny<br>ett<br>två</nav>"
        f"<main style='position:absolute;top:60px;bottom:40px;left:200px;right:0;"
        f"overflow-y:auto'><div style='margin-left:-200px'>{blocks(rows)}</div></main>"
        f"<footer style='position:absolute;bottom:0;height:40px;width:100%;background:#9c9'>"
        f"Fot</footer>"
    )


def slow(rows: int) -> str:
    """Draws what comes in long after it was scrolled there."""
    return virtual(rows, 800)


def never(rows: int) -> str:
    """Draws it so late that nobody waits."""
    return virtual(rows, 60_000)


def virtual(rows: int, late: int = 30) -> str:
    """Keeps only what is near the view; what comes in is drawn a moment later."""
    return page(
        f"<main style='position:relative;height:{rows}px'></main>",
        f"""<script>addEventListener('DOMContentLoaded', () => {{
  const main = document.querySelector('main'), each = 200, shown = new Map();
  const draw = () => {{
    const low = Math.max(0, Math.floor((scrollY - 300) / each));
    const high = Math.min({rows} / each, Math.ceil((scrollY + innerHeight + 300) / each));
    for (const [n, one] of shown) if (n < low || n >= high) {{ one.remove(); shown.delete(n); }}
    for (let n = low; n < high; n += 1) if (!shown.has(n)) {{
      const one = block(n * each, each);
      one.style.cssText += `position:absolute;left:0;right:0;top:${{n * each}}px`;
      main.append(one); shown.set(n, one);
    }}
  }};
  addEventListener('scroll', () => setTimeout(draw, {late})); draw();
}})</script>""",
    )


def hero(rows: int) -> str:
    top = "<div style='height:100vh;background:linear-gradient(#def,#8ac)'>Välkommen</div>"
    return page(top + blocks(rows))


def sticky(rows: int) -> str:
    """A sticky header, sticky headings inside, and a fixed footer."""
    heading = (
        "<h2 style='position:sticky;top:80px;margin:0;height:40px;background:#eee'>Rubrik</h2>"
    )
    parts = "".join(
        f"<section>{heading}{blocks(min(3000, rows - first), first)}</section>"
        for first in range(0, rows, 3000)
    )
    return page(
        "<header style='position:sticky;top:0;height:80px;background:#fa0;z-index:2'>Kommunen"
        f"</header>{parts}<footer style='position:fixed;bottom:0;height:60px;width:100%;"
        "background:#22c;color:#fff'>Kontakt</footer>"
    )


def cookie(rows: int) -> str:
    return page(
        "<header style='position:fixed;top:0;width:100%;height:80px;background:#fa0;z-index:2'>"
        f"Kommunen</header><div style='height:80px'></div>{blocks(rows)}"
        "<div id='kakor' style='position:fixed;bottom:0;height:160px;width:100%;background:#222;"
        "color:#fff'>Vi använder kakor. <button>Godkänn</button></div>"
    )


def side(rows: int) -> str:
    return page(
        "<nav style='position:fixed;top:0;left:0;width:240px;height:100vh;background:#cde'>Meny<br>"
        f"ett<br>två</nav>{blocks(rows)}"
    )


def animation(rows: int) -> str:
    """A box that never stands still, and one that is changed by a script."""
    box = (
        "<div class='dot' style='position:absolute;right:200px;top:300px;width:60px;height:60px'>"
        "</div><b class='count' style='position:absolute;right:40px;top:100px'>0</b>"
    )
    parts = "".join(block(first, BLOCK, box) for first in range(0, rows, BLOCK))
    return page(
        parts,
        "<style>.dot { background: #c22; animation: swing 1s infinite alternate linear }"
        "@keyframes swing { to { transform: translateX(90px) rotate(180deg) } }</style>"
        "<script>setInterval(() => { for (const one of document.querySelectorAll('.count'))"
        " one.textContent = Math.floor(performance.now()) }, 40)</script>",
    )


def fonts(rows: int) -> str:
    """Text whose height depends on a font that comes late."""
    text = "".join(
        f"{block(first, BLOCK)}<p class='late'>{'ord ' * 60}</p>" for first in range(0, rows, BLOCK)
    )
    return page(
        text,
        "<style>@font-face { font-family: Late; src: url('/font?wait=0.9'); font-display: swap }"
        ".late { font: 17px/1.3 Late, monospace; margin: 0 0 0 400px; width: 300px }</style>",
    )


def shifting(rows: int) -> str:
    """Something is put in at the top a while after the page has loaded."""
    return page(
        f"<main>{blocks(rows)}</main>",
        """<script>addEventListener('load', () => setTimeout(() => {
  const late = document.createElement('div');
  late.style.cssText = 'height:210px;background:#fea'; late.textContent = 'Annons';
  document.querySelector('main').prepend(late);
}, 1500))</script>""",
    )


def pushing(rows: int) -> str:
    """Something is put in at the top once somebody has come some way down."""
    late = "scrollY > 1500 && !document.getElementById('ad')"
    return page(
        f"<main>{blocks(rows)}</main>",
        f"""<script>addEventListener('scroll', () => {late}
  && document.querySelector('main').insertAdjacentHTML('afterbegin',
    "<div id=ad style='height:210px;background:#fea'>Annons</div>"))</script>""",
    )


def restless(rows: int) -> str:
    """Asks for something that never comes, and changes all the time."""
    return page(
        f"<p id='n' style='margin:0;height:20px'></p>{blocks(rows)}",
        "<script>fetch('/wait?wait=60').catch(() => 0);"
        "setInterval(() => document.getElementById('n').textContent = performance.now(), 20)"
        "</script>",
    )


def wall(rows: int) -> str:
    """Asks to sign in when somebody has come half the way."""
    return page(
        blocks(rows),
        """<script>addEventListener('scroll', () => {
  if (scrollY < 2000 || document.getElementById('wall')) return;
  const wall = document.createElement('div'); wall.id = 'wall';
  wall.style.cssText = 'position:fixed;inset:0;background:#fff;z-index:9';
  wall.innerHTML = '<h1>Logga in för att se mer</h1><input type=password>';
  document.body.append(wall); document.documentElement.style.overflow = 'hidden';
})</script>""",
    )


def more(rows: int) -> str:
    return page(
        f"{blocks(rows)}<button style='display:block;margin:20px'>Visa fler inlägg</button>"
    )


def ending(rows: int) -> str:
    """Draws its last part a while after its end was reached, and asks for nothing."""
    return page(
        f"{blocks(rows - 200)}<s style='display:block'></s>",
        f"""<script>addEventListener('DOMContentLoaded', () => {{
  const end = document.querySelector('s');
  new IntersectionObserver((seen, own) => {{
    if (!seen.some((one) => one.isIntersecting)) return;
    own.disconnect(); setTimeout(() => end.before(block({rows - 200}, 200)), 2600);
  }}).observe(end);
}})</script>""",
    )


def filled(rows: int) -> str:
    """Keeps small places for what is drawn a while after they have come into view."""
    each = 60
    places = "".join(f"<p class='place' style='margin:0;height:{each}px'></p>" * (rows // each))
    return page(
        places,
        f"""<script>addEventListener('DOMContentLoaded', () => {{
  const places = [...document.querySelectorAll('.place')];
  const seen = new IntersectionObserver((all) => all.forEach((one) => {{
    if (!one.isIntersecting) return;
    seen.unobserve(one.target);
    const first = places.indexOf(one.target) * {each};
    setTimeout(() => one.target.append(block(first, {each})), 900);
  }}));
  places.forEach((one) => seen.observe(one));
}})</script>""",
    )


def alone(rows: int) -> str:
    """Draws its last part a while after it has loaded, scrolled or not."""
    script = f"setTimeout(() => document.body.append(block({rows - 200}, 200)), 3500)"
    return page(blocks(rows - 200), f"<script>{script}</script>")


def spinning(rows: int) -> str:
    """Says at its end that more is on its way."""
    return page(f"{blocks(rows)}<div role=progressbar style='height:60px'>Laddar</div>")


def broken(rows: int) -> str:
    """Has a picture that never comes."""
    return page(f"{blocks(rows)}<img height=300 width=300 src='/wait?wait=60'>")


def framed(rows: int) -> str:
    """Has frames with pages of their own."""
    frame = "<iframe src='/wait?wait=0.3' scrolling=no style='display:block;border:0'></iframe>"
    return page("".join(blocks(900, first) + frame for first in range(0, rows, 900)))


def snapping(rows: int) -> str:
    """Stops only where a part begins."""
    parts = "".join(
        f"<section style='scroll-snap-align:start'>{blocks(1200, first)}</section>"
        for first in range(0, rows, 1200)
    )
    return page(parts, "<style>html { scroll-snap-type: y mandatory }</style>")


def parallax(rows: int) -> str:
    """Has backgrounds that stand still behind what scrolls."""
    look = "height:420px;background:repeating-linear-gradient(45deg,#9bd 0 9px,#bdf 9px 70px) fixed"
    return page(
        "".join(
            f"{blocks(1200, first)}<div style='{look}'></div>" for first in range(0, rows, 1200)
        )
    )


def clinging(rows: int) -> str:
    """Makes its header fixed when it is scrolled."""
    return page(
        "<div style='height:110px'><header style='height:110px;width:100%;background:#fa0'>Topp"
        f"</header></div>{blocks(rows)}",
        """<script>addEventListener('scroll', () => {
  const one = document.querySelector('header'), down = scrollY > 110;
  one.style.position = down ? 'fixed' : 'static'; one.style.top = '0';
  one.style.height = down ? '60px' : '110px';
})</script>""",
    )


def gaping(rows: int) -> str:
    """Has an empty part over which its header becomes fixed."""
    gap = "<div style='height:1100px'></div>"
    content = blocks(700) + gap + blocks(rows - 700, 700)
    return clinging(0).replace("</div></body>", f"</div>{content}")


def latecookie(rows: int) -> str:
    """Asks about cookies a moment after it has loaded."""
    return page(
        blocks(rows),
        """<script>addEventListener('load', () => setTimeout(() =>
  document.body.insertAdjacentHTML('beforeend', `<div style="position:fixed;bottom:0;height:160px;
    width:100%;background:#222;color:#fff">Vi använder kakor. <button>Godkänn</button></div>`), 60))
</script>""",
    )


def wide(rows: int) -> str:
    return page(f"{blocks(rows)}<div style='width:2000px;height:80px;background:#edf'>Bred</div>")


def leaves(rows: int) -> str:
    return page(
        blocks(rows),
        "<script>addEventListener('scroll', () => "
        "scrollY > 2000 && (location = '/plain'))</script>",
    )


PAGES: dict[str, Callable[[int], str]] = {
    made.__name__: made
    for made in (
        plain, lazy, feed, timed, inner, virtual, slow, never, hero, sticky, cookie, side,
        animation, fonts, shifting, pushing, restless, wall, more, leaves, ending, filled, alone,
        spinning, broken, framed, snapping, parallax, clinging, gaping, latecookie,
        wide,
    )
}  # fmt: skip


class Handler(BaseHTTPRequestHandler):
    """Answers for the pages."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        values = {name: value[0] for name, value in parse_qs(asked.query).items()}
        time.sleep(min(60.0, float(values.get("wait", 0))))
        name = asked.path.strip("/")
        if name == "ruler":
            self._answer("image/png", ruler(int(values["first"]), int(values["rows"])))
        elif name == "font":
            found = next(resource_path("fonts").rglob("*.ttf"))
            self._answer("font/ttf", found.read_bytes())
        elif name == "socket":
            talk(self)
        elif name == "wait":
            self._answer("text/plain", b"klart")
        elif (made := self.made(name, values)) is not None:
            self._answer("text/html", made.encode())
        else:
            self._answer("text/html", page("<h1>Finns inte</h1>").encode(), 404)

    def made(self, name: str, values: dict[str, str]) -> str | None:
        """Return a page, or None where there is none."""
        return PAGES[name](int(values.get("rows", 3000))) if name in PAGES else None

    def _answer(self, kind: str, data: bytes, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Set-Cookie", "hemlig=1")
        self.send_header("X-Prov", "ja")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """Doesn't complain when a browser hangs up."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 128  # a browser opens many at once, and we may be busy with its pictures

    def handle_error(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(handler: type[Handler] = Handler) -> Iterator[str]:
    """Serve the pages for as long as the block lasts, and yield their address."""
    server = Server(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
