"""The templates for Windows' group policy and Intune, made from the program's own table.

With --update they are written, with --check they are judged. Their form is Microsoft's
PolicyDefinitions 1.0: each policy twice, enforced and recommended, for the computer and the user.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET  # it only writes here

from smdesk.managed.registry import KEY, RECOMMENDED
from smdesk.services.settings.policy import POLICIES, Kind, Policy
from smdesk.words import Words
from tools.running import ROOT

FOLDER = ROOT / "packaging" / "policy"
SCHEMA = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
NAMESPACE = "Smdesk.Policies"
CULTURES = {"sv": "sv-SE", "en": "en-US"}
MOST_LETTERS = "1023"
"""Of a text in the registry; group policy takes no more by default."""
CATEGORIES = {KEY: "smdesk", RECOMMENDED: "smdesk_recommended"}
TEXTS = {"smdesk": "policy.category", "smdesk_recommended": "policy.category_recommended"}


def templates() -> Iterator[tuple[Path, str]]:
    """Yield each file and what stands in it."""
    yield FOLDER / "smdesk.admx", _text(_definitions())
    for language, culture in CULTURES.items():
        yield FOLDER / culture / "smdesk.adml", _text(_resources(Words(language)))


def _text(root: ET.Element) -> str:
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, "unicode")}\n'


def _root(name: str) -> ET.Element:
    return ET.Element(name, {"xmlns": SCHEMA, "revision": "1.0", "schemaVersion": "1.0"})


def _add(parent: ET.Element, kind: str, text: str = "", /, **attributes: str) -> ET.Element:
    made = ET.SubElement(parent, kind, attributes)
    made.text = text or None
    return made


# --- what there is ----------------------------------------------------------------------------


def _definitions() -> ET.Element:
    root = _root("policyDefinitions")
    spaces = _add(root, "policyNamespaces")
    _add(spaces, "target", prefix="smdesk", namespace=NAMESPACE)
    _add(root, "resources", minRequiredRevision="1.0")
    supported = _add(_add(root, "supportedOn"), "definitions")
    _add(supported, "definition", name="supported", displayName="$(string.supported)")
    categories = _add(root, "categories")
    _add(categories, "category", name="smdesk", displayName="$(string.smdesk)")
    below = {"name": "smdesk_recommended", "displayName": "$(string.smdesk_recommended)"}
    _add(_add(categories, "category", **below), "parentCategory", ref="smdesk")
    policies = _add(root, "policies")
    for key in CATEGORIES:
        for policy in POLICIES:
            _policy(policies, policy, key)
    return root


def _name(policy: Policy, key: str) -> str:
    return policy.registry_name + ("" if key == KEY else "_recommended")


def _policy(parent: ET.Element, policy: Policy, key: str) -> None:
    name = _name(policy, key)
    stated = {
        "name": name,
        "class": "Both",
        "displayName": f"$(string.{name})",
        "explainText": f"$(string.{name}_help)",
        "key": key,
    }
    if policy.kind is Kind.SWITCH:
        stated["valueName"] = policy.registry_name
    else:
        stated["presentation"] = f"$(presentation.{policy.registry_name})"
    made = _add(parent, "policy", **stated)
    _add(made, "parentCategory", ref=CATEGORIES[key])
    _add(made, "supportedOn", ref="supported")
    if policy.kind is Kind.SWITCH:
        for value, number in (("enabledValue", "1"), ("disabledValue", "0")):
            _add(_add(made, value), "decimal", value=number)
    else:
        _element(_add(made, "elements"), policy)


def _element(parent: ET.Element, policy: Policy) -> None:
    name = {"id": policy.registry_name, "valueName": policy.registry_name, "required": "true"}
    if policy.kind is not Kind.CHOICE:
        expandable = {"expandable": "true"} if policy.kind is Kind.FOLDER else {}
        _add(parent, "text", **name, maxLength=MOST_LETTERS, **expandable)
        return
    choices = _add(parent, "enum", **name)
    for word in policy.choices:
        item = _add(choices, "item", displayName=f"$(string.{policy.registry_name}_{word})")
        _add(_add(item, "value"), "string", word)


# --- what it is called ------------------------------------------------------------------------


def _resources(words: Words) -> ET.Element:
    root = _root("policyDefinitionResources")
    _add(root, "displayName", "smdesk")
    _add(root, "description", "smdesk")
    resources = _add(root, "resources")
    strings = _add(resources, "stringTable")
    for name, text in _strings(words):
        _add(strings, "string", text, id=name)
    presentations = _add(resources, "presentationTable")
    for policy in POLICIES:
        if policy.kind is not Kind.SWITCH:
            _presentation(presentations, policy, words)
    return root


def _strings(words: Words) -> Iterator[tuple[str, str]]:
    yield "supported", words("policy.supported")
    for name, key in TEXTS.items():
        yield name, words(key)
    for policy in POLICIES:
        name = words(f"policy.name.{policy.name}")
        said = words(f"policy.help.{policy.name}")
        yield _name(policy, KEY), name
        yield f"{_name(policy, KEY)}_help", said
        yield _name(policy, RECOMMENDED), words("policy.recommended", name=name)
        also = f"{said}\n\n{words('policy.recommended_help')}"
        yield f"{_name(policy, RECOMMENDED)}_help", also
        for word in policy.choices:
            text = words(f"policy.choice.{policy.name}.{word}")
            yield f"{policy.registry_name}_{word}", text


def _presentation(parent: ET.Element, policy: Policy, words: Words) -> None:
    made = _add(parent, "presentation", id=policy.registry_name)
    label = f"{words(f'policy.name.{policy.name}')}:"
    if policy.kind is Kind.CHOICE:
        _add(made, "dropdownList", label, refId=policy.registry_name, noSort="true")
    else:
        _add(_add(made, "textBox", refId=policy.registry_name), "label", label)


def main() -> int:
    """Write the templates anew, or with --check say which of them that would change."""
    stale = [
        (path, text)
        for path, text in templates()
        if not path.is_file() or path.read_text("utf-8") != text
    ]
    if "--check" not in sys.argv:
        for path, text in stale:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8", newline="\n")
        return 0
    for path, _ in stale:
        print(f"{path.relative_to(ROOT)} is stale. Mend it with: python -m tools.admx --update")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
