"""A server's address, made right: what people paste out of browsers, mails and manuals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.address import Mended, made_right
from app.core.connection import blank
from app.core.reading import read_layout
from tests.core.samples import thorough

HOST = "https://contact.example.com"


@pytest.mark.parametrize(
    ("pasted", "text", "mended"),
    [
        (HOST, HOST, ()),
        ("contact.example.com", HOST, (Mended.SCHEME,)),
        ("//contact.example.com", HOST, (Mended.SCHEME,)),
        (f"  {HOST}/ ", HOST, ()),
        ("https://Contact.Example.COM", HOST, ()),
        (f"{HOST}/servicemanager/rest/", HOST, (Mended.PATH,)),
        (f"{HOST}:443/x", HOST, (Mended.PATH,)),
        ("http://contact.example.com:80", HOST, (Mended.ENCRYPTED,)),
        ("http://contact.example.com:8443", f"{HOST}:8443", (Mended.ENCRYPTED,)),
        (f"<{HOST}>,", HOST, (Mended.BLANKS,)),
        ("https://contact .example.com", HOST, (Mended.BLANKS,)),
        ("https://contact\u200b.example.com", HOST, (Mended.BLANKS,)),
        ("https://jane:pw@contact.example.com", HOST, (Mended.USER,)),
        ("https://b\u00fccher.example", "https://xn--bcher-kva.example", (Mended.LETTERS,)),
        ("127.0.0.1:8000", "http://127.0.0.1:8000", (Mended.SCHEME,)),
        ("http://localhost:8000/", "http://localhost:8000", ()),
        ("http://[::1]:8000", "http://[::1]:8000", ()),
        ("ftp://contact.example.com", "ftp://contact.example.com", ()),
        ("https://contact.example.com:99999", "https://contact.example.com:99999", ()),
        ("contact;/x", "contact;/x", ()),
        ("", "", ()),
    ],
)
def test_what_is_pasted_is_made_right(pasted: str, text: str, mended: tuple[Mended, ...]) -> None:
    made = made_right(pasted)
    assert (made.text, made.mended) == (text, mended)


def test_a_key_in_it_goes_into_its_own_box_and_nowhere_else() -> None:
    made = made_right(f"{HOST}/servicemanager/rest/CampaignAPI/getCampaignList?fTemplateId=41&apiKey=K3Y-of-a-test")
    assert made.key is not None
    assert made.key.reveal() == "K3Y-of-a-test"
    assert made.text == HOST
    assert "K3Y-of-a-test" not in repr(made)


@thorough
@given(
    st.one_of(
        st.text(max_size=60),
        st.from_regex(r"(https?:/{0,3})?[a-z0-9.:@\[\]-]{0,20}(/[ -~]{0,10})?", fullmatch=True),
    )
)
def test_doing_it_again_changes_nothing(pasted: str) -> None:
    made = made_right(pasted)
    again = made_right(made.text)
    assert (again.text, again.mended) == (made.text, ()) or made.text == pasted.strip()


@thorough
@given(
    st.from_regex(
        r"(http|https)://([a-z0-9-]{1,8}\.){0,2}[a-z]{1,8}(:[1-9][0-9]{0,3})?(/[a-z?=&#]{0,9})?", fullmatch=True
    )
)
def test_a_plain_address_ends_as_one_that_a_connection_can_have(pasted: str) -> None:
    _, mistakes = read_layout({**blank("UTC", "AU"), "server": made_right(pasted).text})
    wrong = [each.key for each in mistakes]
    assert "server" not in wrong or "-." in pasted or ".-" in pasted or "//-" in pasted
