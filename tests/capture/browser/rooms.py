"""Pages on which a person signs in, is asked things, and is led elsewhere."""

from urllib.parse import urlsplit

from tests.capture.browser import site

DAYS = 30 * 24 * 3600
PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)
ROOMS = {
    "signin": (
        f"<button onclick=\"document.cookie='anna=1;max-age={DAYS}';location='/in'\">In</button>"
    ),
    "in": (
        "<header style='position:sticky;top:0;height:50px;background:#fa0'>Inloggad</header>"
        + site.blocks(2400)
    ),
    "alert": "<p>Hej</p><script>alert('Vill du?')</script>",
    "spinning": "<p>Vänta</p><script>setTimeout(() => { for (;;); }, 200)</script>",
    "staying": "<p>Skriv här</p><script>addEventListener('beforeunload', "
    "event => event.preventDefault())</script>",
    "printing": "<p>Skriv ut</p><script>addEventListener('load', () => print())</script>",
}


class Handler(site.Handler):
    """Answers for the rooms, and else for the usual pages."""

    def do_GET(self) -> None:  # noqa: N802  the library's name
        name = urlsplit(self.path).path.strip("/")
        if name in ROOMS:
            self._answer("text/html", site.page(ROOMS[name]).encode())
        elif name == "who":
            self._answer("text/html", f"<p>{self.headers.get('Cookie', '')}</p>".encode())
        elif name == "file.zip":
            self._answer("application/zip", b"PK")
        elif name == "paper.pdf":
            self._answer("application/pdf", PDF)
        else:
            super().do_GET()
