"""Documents that are read for their text: what is a heading, what is left out, what is refused."""

import io
import os
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.guidance import MAX_POLICY
from smdesk.exchange import policy_files, reader
from smdesk.exchange.policy_files import PolicyFiles

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STRICT = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
)
NONE: Mapping[str, str | bytes] = {}
ODT_KIND = b"application/vnd.oasis.opendocument.text"
STYLES = f"""<w:styles {W}>
<w:style w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Egen"><w:name w:val="Kommunens rubrik"/><w:basedOn w:val="Rubrik1"/></w:style>
<w:style w:styleId="Djup"><w:name w:val="Djup"/>
  <w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:styleId="Brod"><w:name w:val="Brödtext"/>
  <w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:styleId="Runt"><w:name w:val="Runt"/><w:basedOn w:val="Runt"/></w:style>
<w:style w:styleId="Inneh1"><w:name w:val="toc 1"/></w:style>
</w:styles>"""


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def docx(body: str, space: str = W, parts: Mapping[str, str | bytes] = NONE) -> bytes:
    document = f"<w:document {space}><w:body>{body}</w:body></w:document>"
    own: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": document,
        "word/styles.xml": STYLES,
    }
    return packed({**own, **parts})


def odt(body: str, parts: Mapping[str, str | bytes] = NONE) -> bytes:
    content = f"<office:document {ODF}><office:body>{body}</office:body></office:document>"
    return packed({"mimetype": ODT_KIND, "content.xml": content, **parts})


def paragraph(text: str, style: str = "", extra: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{extra}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


@pytest.fixture
def read(tmp_path: Path) -> "Reading":
    return Reading(tmp_path)


class Reading:
    """Writes bytes to a file and reads its text."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, data: bytes, name: str = "policy.docx") -> str:
        path = self.folder / name
        path.write_bytes(data)
        return PolicyFiles().read(path)

    def refused(self, data: bytes, code: str, name: str = "policy.docx") -> None:
        with pytest.raises(UserError) as caught:
            self(data, name)
        assert (caught.value.code, caught.value.at) == (code, "file")
        assert caught.value.values["name"] == name


# --- DOCX -----------------------------------------------------------------------------------------


def test_a_word_documents_headings_are_its_styles(read: Reading) -> None:
    body = (
        paragraph("Redaktörer 3", "Inneh1")
        + paragraph("1 Redaktörer", "Rubrik1")
        + paragraph("Den som skriver.", "Brod")
        + paragraph("Kontroll\u00a0och svar", "Egen")
        + paragraph("Svara", "Djup")
        + paragraph("Direkt", "", '<w:outlineLvl w:val="1"/>')
        + paragraph("Snabbt.", "Runt")
        + paragraph("först", "", "<w:numPr/>")
        + paragraph("sedan", "", "<w:numPr/>")
    )
    expected = (
        "# 1 Redaktörer\n\nDen som skriver.\n\n# Kontroll och svar\n\n### Svara\n\n## Direkt\n\n"
        "Snabbt.\n- först\n- sedan"
    )
    assert read(docx(body)) == expected
    assert read(docx(body, STRICT)) == expected


def test_of_a_word_document_only_what_is_seen_is_read(read: Reading) -> None:
    body = (
        "<w:p><w:r><w:t>Ett</w:t><w:tab/><w:t xml:space='preserve'>två </w:t></w:r>"
        "<w:del><w:r><w:delText>struket</w:delText><w:t>också</w:t></w:r></w:del>"
        "<w:ins><w:r><w:t>tre</w:t><w:br/><w:t>ny</w:t><w:noBreakHyphen/><w:t>rad</w:t></w:r></w:ins>"
        "<w:r><w:instrText>HYPERLINK</w:instrText></w:r></w:p>"
        "<w:p><w:r><w:drawing><w:p><w:r><w:t>i en ruta</w:t></w:r></w:p></w:drawing></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    assert read(docx(body)) == "Ett två tre\nny-rad\n\nCell"


def test_a_word_document_without_styles_has_no_headings(read: Reading) -> None:
    parts = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {W}>{paragraph('Rad', 'Rubrik1')}</w:document>",
    }
    assert read(packed(parts)) == "Rad"


# --- ODT ------------------------------------------------------------------------------------------


def test_an_odt_documents_headings_have_levels(read: Reading) -> None:
    body = (
        "<text:table-of-content><text:p>Redaktörer 3</text:p></text:table-of-content>"
        "<text:tracked-changes><text:p>struket</text:p></text:tracked-changes>"
        '<text:h text:outline-level="1">1 <text:span>Redak</text:span>törer</text:h>'
        "<text:p>Den<text:s text:c='2'/>som<text:tab/>skriver.<text:line-break/>Här."
        "<text:note><text:p>fotnot</text:p></text:note></text:p>"
        '<text:h text:outline-level="12">Utan nivå</text:h>'
        "<text:list><text:list-item><text:p>först</text:p></text:list-item>"
        "<text:list-item><text:p>sedan</text:p></text:list-item></text:list>"
        "<table:table><table:table-cell><text:p>Cell</text:p></table:table-cell></table:table>"
    )
    assert read(odt(body), "policy.odt") == (
        "# 1 Redaktörer\n\nDen  som skriver.\nHär.\n\nUtan nivå\n- först\n- sedan\n\nCell"
    )


def test_blanks_that_are_counted_are_not_trusted(read: Reading) -> None:
    many = '<text:p>a<text:s text:c="999999999"/>b</text:p>'
    assert len(read(odt(many), "policy.odt")) < 200


# --- text -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_is_read_in_its_encoding(read: Reading, encoding: str) -> None:
    assert read("# Redaktörer\r\nÅäö.\r\n".encode(encoding), "policy.txt") == "# Redaktörer\nÅäö."


def test_underlined_headings_are_marked(read: Reading) -> None:
    text = "Policy\n======\nText.\n\nKontroll och svar\n---\n- punkt\n---\n\n---\nSlut"
    assert read(text.encode(), "policy.md") == (
        "# Policy\nText.\n\n## Kontroll och svar\n- punkt\n---\n\n---\nSlut"
    )


# --- what is refused ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.7 ...", "policy_file_pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "policy_file_kind"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "policy_file_encrypted",
        ),
        (b"\x89PNG\r\n\x1a\n", "policy_file_kind"),
        (b"{\\rtf1 text}", "policy_file_kind"),
        (b"Text\x00mer", "policy_file_kind"),
        (b"", "policy_file_empty"),
        (b" \n\t\n", "policy_file_empty"),
        (b"x" * (MAX_POLICY + 1), "policy_file_long"),
        (b"PK\x03\x04 half a file", "policy_file_damaged"),
        (packed({"a.txt": "x"}), "policy_file_kind"),
        (packed({"mimetype": ODT_KIND}), "policy_file_kind"),
        (packed({"mimetype": "text/plain", "content.xml": "<a/>"}), "policy_file_kind"),
        (docx(""), "policy_file_empty"),
        (docx("<w:p>"), "policy_file_damaged"),
        (docx("", parts={"word/document.xml": b"<a>\xff</a>"}), "policy_file_damaged"),
        (docx("", parts={"word/document.xml": '<?xml version="1.0" encoding="none"?><a/>'}), None),
        (docx("", parts={"word/styles.xml": "no xml"}), "policy_file_damaged"),
        (docx("", parts={"word/styles.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}), None),
        (docx(paragraph("x" * (MAX_POLICY + 1))), "policy_file_long"),
        (docx("", parts={"word/media/a.bin": bytes(9_000_000)}), "policy_file_refused"),
        (
            odt("", parts={"META-INF/manifest.xml": "<a><encryption-data/></a>"}),
            "policy_file_encrypted",
        ),
    ],
)
def test_what_is_no_document_is_refused_kindly(
    read: Reading, data: bytes, code: str | None
) -> None:
    codes = {code} if code else {"policy_file_refused", "policy_file_damaged"}
    with pytest.raises(UserError) as caught:
        read(data)
    assert caught.value.code in codes
    assert (caught.value.at, caught.value.values["name"]) == ("file", "policy.docx")


def test_definitions_are_refused_in_any_encoding(read: Reading) -> None:
    for encoding in ("utf-8", "utf-16"):
        text = (
            f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
        )
        read.refused(odt("", parts={"content.xml": text.encode(encoding)}), "policy_file_refused")


def test_nothing_outside_the_file_is_fetched(read: Reading, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("hemligt")
    text = f'<!DOCTYPE a [<!ENTITY b SYSTEM "{secret.as_uri()}">]><a>&b;</a>'
    read.refused(odt("", parts={"content.xml": text}), "policy_file_refused")


def test_depth_is_not_trusted(read: Reading) -> None:
    deep = "<w:r>" * 40_000 + "<w:p><w:r><w:t>Djupt</w:t></w:r></w:p>" + "</w:r>" * 40_000
    assert read(docx(deep)) == "Djupt"


def test_a_part_that_is_too_large_is_not_read(
    read: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(policy_files, "MAX_TEXT_PART", 100)
    read.refused(docx(paragraph("Rad")), "policy_file_large")
    monkeypatch.setattr(reader, "MAX_FILE", 10)
    read.refused(b"more than ten bytes", "policy_file_large")


def test_what_is_no_file(tmp_path: Path) -> None:
    for missing in (tmp_path / "borta.docx", tmp_path, Path("a\0b.docx")):
        with pytest.raises(UserError, match="file_missing"):
            PolicyFiles().read(missing)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs rights that hold")
def test_a_file_without_the_right_to_read_it(tmp_path: Path) -> None:
    file = tmp_path / "policy.txt"
    file.write_text("text")
    file.chmod(0)
    with pytest.raises(SurroundingsError, match="file_unreadable"):
        PolicyFiles().read(file)
