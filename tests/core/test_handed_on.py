"""A connection for a colleague: no key in it, comments and all else as they were."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.handed_on import renamed, without_secrets

TEXT = '# Ours\nname = "Sales" # the team\nserver = "https://a.example.com"\n[lead]\ncampaign = 4\n'


def test_a_file_without_a_secret_stays_as_it_is() -> None:
    assert without_secrets(TEXT) == TEXT


@pytest.mark.parametrize(
    "line",
    ['apiKey = "s3cret"', ' "api_key" = "s3cret"', "'password'='s3cret'", 'SECRET = "s3cret"', '#  api_key = "s3cret"'],
)
@pytest.mark.parametrize("at", [0, 2, 5])
def test_a_secret_is_left_out_wherever_it_is(line: str, at: int) -> None:
    lines = TEXT.splitlines()
    made = without_secrets("\r\n".join([*lines[:at], line, *lines[at:], ""]))
    assert made == "\r\n".join([*lines, ""])


def test_a_secret_in_a_row_is_left_out_and_the_row_stays() -> None:
    rows = '[[fields]]\nname = "Mobile"\n[[fields]]\nname = "Name"\n'
    assert without_secrets(TEXT + rows.replace('"Mobile"\n', '"Mobile"\nPassword = "s3cret"\n')) == TEXT + rows


@pytest.mark.parametrize(
    "odd", ['key = """\ns3cret\n"""\n', 'x = { key = "s3cret" }\n', "key.a = 's3cret'\n", "[key]\na = 1\n"]
)
def test_one_that_can_not_be_left_out_is_handed_on_to_nobody(odd: str) -> None:
    assert without_secrets(odd + TEXT) is None


@pytest.mark.parametrize("name", ["Sales (copy)", 'a "b" \\ c', "é\u007f\t", "'''", "#"])
def test_another_name_changes_that_line_alone(name: str) -> None:
    made = renamed(TEXT, name)
    assert made is not None
    assert tomllib.loads(made) == {**tomllib.loads(TEXT), "name": name}
    assert made.startswith("# Ours\n")
    assert [each for each in made.splitlines() if "name" not in each] == [
        each for each in TEXT.splitlines() if "name" not in each
    ]


def test_the_name_of_a_field_is_another() -> None:
    text = '[[fields]]\nname = "Mobile"\n'
    assert renamed(text, "New") is None
    assert renamed('x = 1\nname = """\nOdd"""\n' + text, "New") is None


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_any_name_is_read_again_as_it_is(name: str) -> None:
    made = renamed(TEXT, name)
    assert made is not None
    assert tomllib.loads(made)["name"] == name
