"""The templates of Windows' policies and the README's table, held to the table of settings.

The rules of form are those of Microsoft's schema (PolicyDefinitionFiles.xsd): which parts follow each other, which
attributes they have, and what a name may consist of.
"""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from app.core.policy import SETTINGS
from app.core.setting import Kind, Setting
from app.policy import KEY
from tests.test_dev import load

policies = load("policies")
SPACE = "{http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions}"
NAME = re.compile(r"\w+")
REFERENCE = re.compile(r"\$\((string|presentation)\.(\w+)\)")
REVISION = re.compile(r"[0-9]{1,4}\.[0-9]{1,5}")
ELEMENTS = {Kind.WHOLE: "decimal", Kind.CHOICE: "enum", Kind.TEXTS: "list", Kind.ADDRESS: "text"}
SHOWN = {"decimal": "decimalTextBox", "enum": "dropdownList", "list": "listBox", "text": "textBox"}
ATTRIBUTES = {
    "decimal": {"id", "valueName", "required", "minValue", "maxValue"},
    "enum": {"id", "valueName", "required"},
    "list": {"id", "key", "valuePrefix", "expandable"},
    "text": {"id", "valueName", "required"},
}


def tree(path: Path) -> ET.Element:
    return ET.fromstring(path.read_text("utf-8").encode())  # noqa: S314 - a file of this project


ADMX, ADML = tree(policies.ADMX), tree(policies.ADML)


def tags(element: ET.Element) -> list[str]:
    return [each.tag.removeprefix(SPACE) for each in element]


def the(element: ET.Element, path: str) -> ET.Element:
    found = element.find("/".join(f"{SPACE}{each}" for each in path.split("/")))
    assert found is not None, path
    return found


def policy(setting: Setting) -> ET.Element:
    (found,) = [each for each in the(ADMX, "policies") if each.get("name") == setting.registry_name]
    return found


def strings() -> dict[str | None, str]:
    return {each.get("id"): each.text or "" for each in the(ADML, "resources/stringTable")}


@pytest.mark.parametrize("path", policies.written(), ids=lambda path: path.name)
def test_what_is_committed_is_what_the_table_makes(path: Path) -> None:
    assert path.read_text("utf-8") == policies.written()[path], "run packaging/dev.py policies"


def test_both_have_the_form_of_the_schema() -> None:
    assert (ADMX.tag, ADML.tag) == (f"{SPACE}policyDefinitions", f"{SPACE}policyDefinitionResources")
    assert tags(ADMX) == ["policyNamespaces", "resources", "supportedOn", "categories", "policies"]
    assert tags(ADML) == ["displayName", "description", "resources"]
    assert tags(the(ADML, "resources")) == ["stringTable", "presentationTable"]
    for root in (ADMX, ADML):
        assert all(REVISION.fullmatch(root.get(name, "")) for name in ("revision", "schemaVersion"))
    target = the(ADMX, "policyNamespaces/target")
    assert NAME.fullmatch(target.get("prefix", ""))
    assert target.get("namespace")
    assert REVISION.fullmatch(the(ADMX, "resources").get("minRequiredRevision", ""))


def test_each_setting_is_one_policy_and_there_is_no_other() -> None:
    assert [each.get("name") for each in the(ADMX, "policies")] == [each.registry_name for each in SETTINGS.values()]


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=SETTINGS)
def test_a_policy_has_its_place_its_words_and_its_key(setting: Setting) -> None:
    found = policy(setting)
    own = {"valueName"} if setting.kind is Kind.TRUTH else {"presentation"}
    assert set(found.keys()) == {"name", "class", "displayName", "explainText", "key"} | own
    assert (found.get("class"), found.get("key")) == ("Both", KEY)
    values = ["enabledValue", "disabledValue"] if setting.kind is Kind.TRUTH else ["elements"]
    assert tags(found) == ["parentCategory", "supportedOn", *values]
    assert the(found, "parentCategory").get("ref") == the(ADMX, "categories/category").get("name")
    assert the(found, "supportedOn").get("ref") == the(ADMX, "supportedOn/definitions/definition").get("name")
    said = strings()
    assert said[setting.registry_name] == setting.title
    assert said[f"{setting.registry_name}_Explain"].startswith(setting.about)


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=SETTINGS)
def test_it_writes_what_the_program_reads(setting: Setting) -> None:
    found = policy(setting)
    if setting.kind is Kind.TRUTH:
        assert found.get("valueName") == setting.registry_name
        for name, number in (("enabledValue", 1), ("disabledValue", 0)):
            written = the(found, f"{name}/decimal").get("value")
            assert (written, setting.read(number)) == (str(number), bool(number))
        return
    (element,) = the(found, "elements")
    kind = element.tag.removeprefix(SPACE)
    assert kind == ELEMENTS[setting.kind]
    assert set(element.keys()) == ATTRIBUTES[kind]
    assert element.get("id") == setting.registry_name
    if setting.kind is Kind.TEXTS:
        assert (element.get("key"), element.get("valuePrefix")) == (f"{KEY}\\{setting.registry_name}", "")
        assert element.get("expandable") == ("true" if setting.paths else "false")
        return
    assert (element.get("valueName"), element.get("required")) == (setting.registry_name, "true")
    if setting.kind is Kind.WHOLE:
        assert (element.get("minValue"), element.get("maxValue")) == (str(setting.least), str(setting.most))
    if setting.kind is Kind.CHOICE:
        offered = [the(each, "value/string").text for each in element]
        assert offered == [each for each in setting.choices if each]  # "" is to say nothing
        assert all(setting.read(each) == each for each in offered)
        words = [REFERENCE.fullmatch(each.get("displayName", "")) for each in element]
        assert [strings()[each[2]] for each in words if each] == [setting.choices[str(each)] for each in offered]


@pytest.mark.parametrize(
    "setting", [each for each in SETTINGS.values() if each.kind is not Kind.TRUTH], ids=lambda each: each.name
)
def test_it_is_shown_by_a_control_of_its_kind(setting: Setting) -> None:
    shown = the(ADML, "resources/presentationTable")
    (presentation,) = [each for each in shown if each.get("id") == setting.registry_name]
    (control,) = presentation
    kind = ELEMENTS[setting.kind]
    assert control.tag == f"{SPACE}{SHOWN[kind]}"
    assert control.get("refId") == setting.registry_name
    label = the(control, "label") if kind == "text" else control
    assert label.text == setting.title
    if kind == "decimal":
        assert control.get("defaultValue") == str(setting.default)
    if kind == "enum":
        assert 0 <= int(control.get("defaultItem", "-1")) < len(setting.choices)


def test_every_reference_leads_somewhere_and_nothing_is_there_twice_or_for_nobody() -> None:
    used = {kind: set[str]() for kind in ("string", "presentation")}
    for each in ADMX.iter():
        for value in each.attrib.values():
            if value.startswith("$("):
                found = REFERENCE.fullmatch(value)
                assert found is not None, value
                used[found[1]].add(found[2])
    tables = {"string": "resources/stringTable", "presentation": "resources/presentationTable"}
    for kind, path in tables.items():
        ids = [each.get("id", "") for each in the(ADML, path)]
        assert len(ids) == len(set(ids))
        assert set(ids) == used[kind]
        assert all(NAME.fullmatch(each) for each in ids)
    assert all(strings().values())


def test_a_readme_without_its_marks_is_not_written() -> None:
    with pytest.raises(ValueError, match="marks"):
        policies.readme("# Lead Editor\n")
