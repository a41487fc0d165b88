"""Content of drawn pages that comes neither by a request of the page's nor by a timer."""

from tests.soak.random_drawn import Drawn
from tests.soak.random_feeds import feed

SHORT = 5000
"""Rows at most: a page that takes minutes to come is not taken whole in its time."""


def socketed(drawn: Drawn, rows: int) -> None:
    """Asks for more by a web socket."""
    wait = drawn.chance.choice([0.02, 0.3, 1.2, 2.5])
    drawn.script(
        """const socket = new WebSocket(`ws://${location.host}/socket`);
const opened = new Promise((done) => socket.addEventListener('open', done));
globalThis.ask = async (wait) => { await opened; socket.send(wait);
  await new Promise((done) => socket.addEventListener('message', done, { once: true })); };""",
        ready=False,
    )
    feed(drawn, min(rows, SHORT), f"await ask('{wait}')")


def worked(drawn: Drawn, rows: int) -> None:
    """Has a worker ask for more."""
    wait = drawn.chance.choice([0.02, 0.3, 1.2, 2.5])
    drawn.script(
        """const source = `onmessage = async ({ data }) => {
  await (await fetch(data)).text(); postMessage('klart'); }`;
const worker = new Worker(URL.createObjectURL(new Blob([source])));
globalThis.ask = (wait) => new Promise((done) => {
  worker.addEventListener('message', done, { once: true });
  worker.postMessage(`${location.origin}/wait?wait=${wait}`); });""",
        ready=False,
    )
    feed(drawn, min(rows, SHORT), f"await ask('{wait}')")
