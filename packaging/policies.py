"""Writes what Windows and the README say of the settings, from the table in app/core/policy.py.

`dev.py policies` runs it by `.venv`'s Python. It writes the templates of Windows' group policies, which administrators
put into PolicyDefinitions (or import into Intune), and the tables in README.md between its marks.
"""

from __future__ import annotations

import sys
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from app.core.policy import SETTINGS  # noqa: E402 - where the program is has to be said first
from app.core.setting import Kind, Setting, Value  # noqa: E402 - as above

FOLDER = ROOT / "packaging" / "windows" / "policy"
ADMX, ADML = FOLDER / "LeadEditor.admx", FOLDER / "en-US" / "LeadEditor.adml"
README = ROOT / "README.md"
KEY = r"Software\Policies\LeadEditor"
NAME = "LeadEditor"
SUPPORTED = "SUPPORTED_LeadEditor"
_XMLNS = {
    "xmlns:xsd": "http://www.w3.org/2001/XMLSchema",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "revision": "1.0",
    "schemaVersion": "1.0",
    "xmlns": "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions",
}
_TYPES = {
    Kind.WHOLE: "REG_DWORD",
    Kind.TRUTH: "REG_DWORD, 0 or 1",
    Kind.CHOICE: "REG_SZ",
    Kind.TEXTS: "REG_SZ values in a key of that name, or REG_MULTI_SZ",
    Kind.ADDRESS: "REG_SZ",
}


def admx() -> str:
    """The policies: what Windows writes for each."""
    root = ET.Element("policyDefinitions", _XMLNS)
    spaces = ET.SubElement(root, "policyNamespaces")
    ET.SubElement(spaces, "target", prefix="leadeditor", namespace="LeadEditor.Policies.LeadEditor")
    ET.SubElement(root, "resources", minRequiredRevision="1.0")
    definitions = ET.SubElement(ET.SubElement(root, "supportedOn"), "definitions")
    ET.SubElement(definitions, "definition", name=SUPPORTED, displayName=_string(SUPPORTED))
    ET.SubElement(ET.SubElement(root, "categories"), "category", name=NAME, displayName=_string(NAME))
    policies = ET.SubElement(root, "policies")
    for setting in SETTINGS.values():
        _policy(policies, setting)
    return _xml(root)


def adml() -> str:
    """Their words, in English."""
    root = ET.Element("policyDefinitionResources", _XMLNS)
    ET.SubElement(root, "displayName").text = "Lead Editor"
    ET.SubElement(root, "description").text = "What is set for everybody who edits leads on a computer."
    resources = ET.SubElement(root, "resources")
    strings, shown = ET.SubElement(resources, "stringTable"), ET.SubElement(resources, "presentationTable")
    texts = {NAME: "Lead Editor", SUPPORTED: "Lead Editor 0.1 and newer"}
    for setting in SETTINGS.values():
        texts |= {setting.registry_name: setting.title, f"{setting.registry_name}_Explain": _explained(setting)}
        texts |= {_item(setting, value): words for value, words in _choices(setting).items()}
        if setting.kind is not Kind.TRUTH:
            _presentation(ET.SubElement(shown, "presentation", id=setting.registry_name), setting)
    for name, text in texts.items():
        ET.SubElement(strings, "string", id=name).text = text
    return _xml(root)


def table() -> str:
    """The README's lines."""
    lines = [
        "| setting | in the registry | value | if a policy can't be used | what it is for |",
        "|---|---|---|---|---|",
    ]
    for each in SETTINGS.values():
        safe = "the next source" if each.strictest is None else _written(each.strictest)
        about = f"{each.title}. {each.about}".replace("|", "\\|").replace("*", "`*`")
        registry = f"`{each.registry_name}`, {_TYPES[each.kind]}"
        lines.append(f"| `{each.name}` | {registry} | {_value(each)} | {safe} | {about} |")
    return "\n".join(lines)


def readme(text: str) -> str:
    """The README with the table as it is now."""
    begin, end = "<!-- settings: made by packaging/policies.py -->\n", "\n<!-- end of the settings -->"
    before, _, rest = text.partition(begin)
    _, found, after = rest.partition(end)
    if not found:
        raise ValueError("README.md has lost the marks around the table of settings")
    return f"{before}{begin}{table()}{end}{after}"


def written() -> dict[Path, str]:
    """What each file is to hold."""
    return {ADMX: admx(), ADML: adml(), README: readme(README.read_text("utf-8"))}


def _policy(policies: ET.Element, setting: Setting) -> None:
    name = setting.registry_name
    given = {
        "name": name,
        "class": "Both",
        "displayName": _string(name),
        "explainText": _string(f"{name}_Explain"),
        "key": KEY,
    }
    given |= {"valueName": name} if setting.kind is Kind.TRUTH else {"presentation": f"$(presentation.{name})"}
    policy = ET.SubElement(policies, "policy", given)
    ET.SubElement(policy, "parentCategory", ref=NAME)
    ET.SubElement(policy, "supportedOn", ref=SUPPORTED)
    if setting.kind is Kind.TRUTH:
        for state, number in (("enabledValue", 1), ("disabledValue", 0)):
            ET.SubElement(ET.SubElement(policy, state), "decimal", value=str(number))
        return
    elements, own = ET.SubElement(policy, "elements"), {"id": name, "valueName": name}
    if setting.kind is Kind.WHOLE:
        limits = {"minValue": str(setting.least), "maxValue": str(setting.most)}
        ET.SubElement(elements, "decimal", {**own, "required": "true", **limits})
    elif setting.kind is Kind.CHOICE:
        listed = ET.SubElement(elements, "enum", {**own, "required": "true"})
        for value in _choices(setting):
            item = ET.SubElement(listed, "item", displayName=_string(_item(setting, value)))
            ET.SubElement(ET.SubElement(item, "value"), "string").text = value
    elif setting.kind is Kind.TEXTS:
        expandable = "true" if setting.paths else "false"
        ET.SubElement(elements, "list", id=name, key=f"{KEY}\\{name}", valuePrefix="", expandable=expandable)
    else:
        ET.SubElement(elements, "text", {**own, "required": "true"})


def _presentation(shown: ET.Element, setting: Setting) -> None:
    name, title = setting.registry_name, setting.title
    if setting.kind is Kind.WHOLE:
        ET.SubElement(shown, "decimalTextBox", refId=name, defaultValue=str(setting.default)).text = title
    elif setting.kind is Kind.CHOICE:
        places = list(_choices(setting))
        usual = places.index(str(setting.default)) if setting.default in places else 0
        ET.SubElement(shown, "dropdownList", refId=name, noSort="true", defaultItem=str(usual)).text = title
    elif setting.kind is Kind.TEXTS:
        ET.SubElement(shown, "listBox", refId=name).text = title
    else:
        ET.SubElement(ET.SubElement(shown, "textBox", refId=name), "label").text = title


def _explained(setting: Setting) -> str:
    lines = [setting.about, "", f"Not configured: each person chooses; otherwise {_usual(setting)}."]
    if not setting.offered:
        lines[-1] = f"Not configured: {_usual(setting)}."
    if setting.kind is Kind.TRUTH:
        lines += ["Enabled: yes.", "Disabled: no."]
    elif setting.kind is Kind.WHOLE:
        lines.append(f"From {setting.least} to {setting.most}.")
    if setting.kind is not Kind.TRUTH:
        lines.append("Disabled: as if it were not configured.")
    return "\n".join(lines)


def _usual(setting: Setting) -> str:
    if isinstance(setting.default, bool):
        return "yes" if setting.default else "no"
    if setting.choices:
        return f'"{setting.choices[str(setting.default)]}"'
    return str(setting.default) if setting.kind is Kind.WHOLE else "none"


def _choices(setting: Setting) -> dict[str, str]:
    """Those of the template. What is the same as saying nothing is not configured there."""
    return {value: words for value, words in setting.choices.items() if value}


def _value(setting: Setting) -> str:
    values = {
        Kind.WHOLE: f"{setting.least} to {setting.most}",
        Kind.TRUTH: "true, false",
        Kind.CHOICE: ", ".join(_written(each) for each in setting.choices),
        Kind.TEXTS: "a list of texts",
        Kind.ADDRESS: "an `https` address",
    }[setting.kind]
    return values if setting.kind in {Kind.TEXTS, Kind.ADDRESS} else f"{values}; else {_written(setting.default)}"


def _written(value: Value) -> str:
    """As a policy file has it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return f"[{', '.join(_written(each) for each in value)}]"
    return f'`"{value}"`' if isinstance(value, str) else str(value)


def _item(setting: Setting, value: str) -> str:
    return f"{setting.registry_name}_{value}"


def _string(name: str) -> str:
    return f"$(string.{name})"


def _xml(root: ET.Element) -> str:
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, "unicode")}\n'


def main() -> int:
    for path, text in written().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
        print(path.relative_to(ROOT).as_posix())
    return 0


if __name__ == "__main__":
    sys.exit(main())
