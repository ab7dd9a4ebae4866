import pytest

from app.core.link import lead_of


@pytest.mark.parametrize(
    ("link", "lead"),
    [
        ("noojee-lead:9856", "9856"),
        ("NOOJEE-LEAD:9856", "9856"),
        ("noojee-lead://9856/", "9856"),
        ("noojee-lead:UK%2F0007%20%C3%B6", "UK/0007 ö"),
        ("noojee-lead:", ""),
    ],
)
def test_a_link_names_a_lead_and_nothing_else(link: str, lead: str) -> None:
    assert lead_of(link) == lead


@pytest.mark.parametrize("link", ["https://contact.example.com/9856", "9856", ""])
def test_what_is_no_such_link_is_refused(link: str) -> None:
    with pytest.raises(ValueError, match=f"^{link}$"):
        lead_of(link)
