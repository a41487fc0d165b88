"""What the organisation decides, as the settings show it: grey fields, and a card that lists it."""

from smdesk.desktop.forms.settings_page import Ui_SettingsPage
from smdesk.desktop.widgets.card import Fact
from smdesk.services.settings.policy_holding import Held, Holding
from smdesk.words import Words


def show_managed(ui: Ui_SettingsPage, held: Held, words: Words) -> None:
    """Show what is managed; the card is there only if something is."""
    language = held.is_managed("language")
    ui.language.setEnabled(not language)
    ui.language.setAccessibleDescription(words("settings.managed.note") if language else "")
    ui.managed_language.setVisible(language)
    facts = [_fact(one, words) for name, one in held.settings.items() if held.is_managed(name)]
    ui.managed_card.setVisible(bool(facts))
    ui.managed.set_facts(facts)


def note(held: Held, name: str, words: Words) -> str:
    """Return what is said after a value that the organisation decides."""
    return words("settings.managed.note") if held.is_managed(name) else ""


def _fact(one: Holding, words: Words) -> Fact:
    return Fact(name=words(f"policy.name.{one.name}"), value=_value(one, words))


def _value(one: Holding, words: Words) -> str:
    if isinstance(one.value, bool):
        return words(f"settings.managed.{'yes' if one.value else 'no'}")
    key = f"policy.choice.{one.name}.{one.value}"
    return words(key) if words.has(key) else one.value or words("settings.managed.none")
