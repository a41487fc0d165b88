"""The templates for group policy: well formed, as their schema has it, and nothing missing."""

import re
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import parse

from smdesk.managed.registry import KEY, RECOMMENDED
from smdesk.services.settings.policy import POLICIES, Kind
from tools import admx

SPACE = f"{{{admx.SCHEMA}}}"
ORDER = {
    "policyDefinitions": ["policyNamespaces", "resources", "supportedOn", "categories", "policies"],
    "policyDefinitionResources": ["displayName", "description", "resources"],
    "policy": ["parentCategory", "supportedOn", "enabledValue", "disabledValue", "elements"],
}
"""The order that the schema asks for: each is a sequence."""


@pytest.fixture(scope="module")
def definitions() -> Element:
    return read(admx.FOLDER / "smdesk.admx")


def read(path: Path) -> Element:
    root = parse(path).getroot()
    assert isinstance(root, Element)
    return root


def all_of(root: Element, name: str) -> list[Element]:
    return list(root.iter(f"{SPACE}{name}"))


def test_they_are_what_the_table_gives() -> None:
    for path, text in admx.templates():
        assert path.read_text("utf-8") == text, path


def test_each_setting_is_there_twice_with_the_names_that_are_read(definitions: Element) -> None:
    found = set()
    for one in all_of(definitions, "policy"):
        inner = [*all_of(one, "text"), *all_of(one, "enum")]
        names = {one.get("valueName")} | {each.get("valueName") for each in inner}
        found |= {(one.get("key"), name) for name in names - {None}}
        assert one.get("class") == "Both"
    wanted = {(key, one.registry_name) for key in (KEY, RECOMMENDED) for one in POLICIES}
    assert found == wanted
    assert len(all_of(definitions, "policy")) == 2 * len(POLICIES)


def test_values_are_of_the_kind_that_is_read(definitions: Element) -> None:
    by_name = {one.get("name"): one for one in all_of(definitions, "policy")}
    for policy in POLICIES:
        one = by_name[policy.registry_name]
        numbers = [each.get("value") for each in all_of(one, "decimal")]
        assert numbers == (["1", "0"] if policy.kind is Kind.SWITCH else [])
        assert [each.text for each in all_of(one, "string")] == list(policy.choices)
        assert all(each.get("required") == "true" for each in all_of(one, "text"))


@pytest.mark.parametrize("culture", admx.CULTURES.values())
def test_every_reference_resolves_in_both_languages(definitions: Element, culture: str) -> None:
    texts = read(admx.FOLDER / culture / "smdesk.adml")
    strings = {one.get("id"): one.text for one in all_of(texts, "string")}
    forms = {one.get("id"): one for one in all_of(texts, "presentation")}
    used = re.findall(r"\$\((string|presentation)\.(\w+)\)", " ".join(attributes(definitions)))
    assert {name for kind, name in used if kind == "string"} == strings.keys()
    assert {name for kind, name in used if kind == "presentation"} == forms.keys()
    assert all(strings.values())
    for one in all_of(definitions, "policy"):
        ids = {each.get("id") for each in one.iter() if each.get("id")}
        form = forms.get(str(one.get("presentation"))[len("$(presentation.") : -1])
        refers = {each.get("refId") for each in form} if form is not None else set()
        assert ids == refers


def attributes(root: Element) -> list[str]:
    return [value for one in root.iter() for value in one.attrib.values()]


def test_categories_and_support_resolve(definitions: Element) -> None:
    categories = {one.get("name") for one in all_of(definitions, "category")}
    assert {one.get("ref") for one in all_of(definitions, "parentCategory")} == categories
    supports = {one.get("name") for one in all_of(definitions, "definition")}
    assert supports == {"supported"}
    policies = all_of(definitions, "policy")
    assert all(one.find(f"{SPACE}supportedOn").get("ref") in supports for one in policies)  # type: ignore[union-attr]


@pytest.mark.parametrize("path", [path for path, _ in admx.templates()], ids=lambda one: one.name)
def test_the_shape_is_the_schemas(path: Path) -> None:
    root = read(path)
    assert (root.get("revision"), root.get("schemaVersion")) == ("1.0", "1.0")
    for one in root.iter():
        assert one.tag.startswith(SPACE)
        order = ORDER.get(one.tag.removeprefix(SPACE))
        if order is not None:
            names = [each.tag.removeprefix(SPACE) for each in one]
            assert names == [name for name in order if name in names]
            assert len(set(names)) == len(names)


def test_what_is_stale_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(admx, "ROOT", tmp_path)
    monkeypatch.setattr(admx, "FOLDER", tmp_path / "policy")
    monkeypatch.setattr("sys.argv", ["admx", "--check"])
    assert admx.main() == 1
    assert "smdesk.admx is stale" in capsys.readouterr().out
    monkeypatch.setattr("sys.argv", ["admx", "--update"])
    assert admx.main() == 0
    monkeypatch.setattr("sys.argv", ["admx", "--check"])
    assert admx.main() == 0
