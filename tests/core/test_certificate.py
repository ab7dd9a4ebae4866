"""What a certificate says, read from its bytes; and nothing where they are none."""

import ssl
from datetime import UTC, datetime, timedelta

import pytest
import trustme
from hypothesis import given
from hypothesis import strategies as st

from app.core.certificate import Certificate, read_certificate
from tests.core.samples import thorough

AUTHORITY = trustme.CA(organization_name="Example Company Ü", organization_unit_name="IT")
ENDS = datetime(2031, 2, 3, 4, 5, 6, tzinfo=UTC)
_LEAF = AUTHORITY.issue_cert("contact.example.com", common_name="contact", not_after=ENDS)
WHOLE = ssl.PEM_cert_to_DER_cert(_LEAF.cert_chain_pems[0].bytes().decode())


def test_issuer_subject_and_end_are_read() -> None:
    assert read_certificate(WHOLE) == Certificate("contact", "Example Company Ü", ENDS)


def test_it_says_what_openssl_says() -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(cadata=AUTHORITY.cert_pem.bytes().decode())
    (said,) = context.get_ca_certs()
    found = read_certificate(ssl.PEM_cert_to_DER_cert(AUTHORITY.cert_pem.bytes().decode()))
    assert found is not None
    assert found.ends.timestamp() == ssl.cert_time_to_seconds(str(said["notAfter"]))


@pytest.mark.parametrize("year", [1951, 2049, 2050, 2120])
def test_each_form_of_a_year_is_read(year: int) -> None:
    ends = datetime(year, 6, 1, tzinfo=UTC)
    pem = AUTHORITY.issue_cert("a.example.com", not_before=ends - timedelta(1), not_after=ends).cert_chain_pems[0]
    found = read_certificate(ssl.PEM_cert_to_DER_cert(pem.bytes().decode()))
    assert found is not None
    assert found.ends == ends


@pytest.mark.parametrize("length", range(0, len(WHOLE), 7))
def test_half_a_certificate_is_none(length: int) -> None:
    assert read_certificate(WHOLE[:length]) is None


@thorough
@given(content=st.binary(max_size=300), at=st.integers(0, len(WHOLE) - 1), byte=st.integers(0, 255))
def test_nothing_is_raised_whatever_it_is_given(content: bytes, at: int, byte: int) -> None:
    read_certificate(content)
    found = read_certificate(WHOLE[:at] + bytes([byte]) + WHOLE[at + 1 :])
    assert found is None or (found.issuer.isprintable() and found.subject.isprintable())
