"""What makes it impossible to have a whole page: what is taken must then not be called whole."""

from tests.soak.random_drawn import Drawn
from tests.soak.random_feeds import feed, virtual


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


def modal(drawn: Drawn, rows: int) -> None:
    """Shows a dialog before all, and everything else darkened."""
    drawn.static(min(rows, 4000))
    wait = drawn.chance.choice([0, 700])
    drawn.body.append("<dialog>Vi använder kakor <button>Godkänn</button></dialog>")
    drawn.script(f"setTimeout(() => document.querySelector('dialog').showModal(), {wait});")
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
