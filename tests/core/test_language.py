"""Which language a person gets, from what was set and what the system has."""

import pytest

from app.core.language import choose


@pytest.mark.parametrize(
    ("said", "wanted", "meant"),
    [
        ("", ["de-Latn-DE", "de-DE", "de"], "de"),
        (None, ["de-AT", "en-US"], "de"),
        ("", ["en-AU", "en"], "en"),
        ("", ["fr-FR", "fr", "de-CH", "en"], "de"),
        ("", ["fr-FR", "fr"], "en"),
        ("", ["C"], "en"),
        ("", [], "en"),
        ("en", ["de-DE", "de"], "en"),
        ("de", ["en-AU", "en"], "de"),
        ("DE", ["en"], "en"),
        ("xx", ["de"], "de"),
        ("../../de", ["en"], "en"),
        (7, ["de"], "de"),
        (["de"], ["en"], "en"),
        ("", ["den-CA", "en"], "en"),
        ("", ["DE-de"], "de"),
    ],
)
def test_the_language_is_the_one_that_was_set_else_the_systems(said: object, wanted: list[str], meant: str) -> None:
    assert choose(said, wanted) == meant
