"""Who wins: the policy of the machine, then that of the person, then what was deployed with the program."""

import pytest

from app.core.policy import SETTINGS, Layers, Updates, registry_name, updates

ADDRESS = "https://releases.example.com/lead-editor"
OTHER = "https://intranet.example.com/software"


@pytest.mark.parametrize(
    ("layers", "expected"),
    [
        ([], Updates()),
        ([{}, {}, {}], Updates()),
        ([{}, {}, {"updates_address": ADDRESS}], Updates(ADDRESS)),
        ([{}, {"updates_address": OTHER}, {"updates_address": ADDRESS}], Updates(OTHER)),
        ([{"updates_address": ADDRESS}, {"updates_address": OTHER}, {}], Updates(ADDRESS)),
        ([{"check_for_updates": 0}, {}, {"updates_address": ADDRESS}], Updates(ADDRESS, off=True)),
        ([{}, {"check_for_updates": False}, {"updates_address": ADDRESS}], Updates(ADDRESS, off=True)),
        ([{"check_for_updates": 1}, {"check_for_updates": 0}, {}], Updates()),
        ([{"updates_address": ""}, {"updates_address": OTHER}, {}], Updates()),
        ([{"another": 7}, {}, {}], Updates()),
    ],
)
def test_the_first_layer_that_says_something_counts(layers: Layers, expected: Updates) -> None:
    assert updates(layers) == expected


@pytest.mark.parametrize(
    "value",
    [
        *(
            "http://releases.example.com",
            "releases.example.com",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "https://",
        ),
        *("https://[", "https://releases.example.com/ x", "https://releases.example.com/\n", 7, None, True, [ADDRESS]),
    ],
)
def test_an_address_that_is_none_is_refused_by_name(value: object) -> None:
    with pytest.raises(ValueError, match=r"^updates_address: "):
        updates([{"updates_address": value}])


@pytest.mark.parametrize("value", ["0", "no", 2, -1, None, 0.0, []])
def test_a_switch_is_true_or_false(value: object) -> None:
    with pytest.raises(ValueError, match=r"^check_for_updates: true or false"):
        updates([{"check_for_updates": value}])


def test_each_has_a_name_of_its_own_in_the_registry() -> None:
    assert [registry_name(each) for each in SETTINGS] == ["UpdatesAddress", "CheckForUpdates"]
