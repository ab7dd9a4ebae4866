"""The API key of all tests is in no log record and in no file that they left. Runs last (conftest)."""

from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest

from tests.seat import CANARY

FORMS = {CANARY, quote(CANARY, safe=""), quote(CANARY), quote_plus(CANARY)}


def holds_key(content: bytes) -> bool:
    return any(form.encode(encoding) in content for form in FORMS for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


def test_the_search_finds_a_key_in_every_form() -> None:
    assert holds_key(f"x{CANARY}y".encode())
    assert holds_key(quote(CANARY, safe="").encode("utf-16-le"))
    assert not holds_key(b"canary")


def test_the_key_is_in_no_file_and_in_no_log(tmp_path_factory: pytest.TempPathFactory, logged_keys: list[str]) -> None:
    folder: Path = tmp_path_factory.getbasetemp()
    files = [each for each in folder.rglob("*") if each.is_file()]
    assert [str(each) for each in files if holds_key(each.read_bytes())] == []
    assert logged_keys == []
