"""A link to a lead: `noojee-lead:9856`. A page may hold one, so it names a lead and can ask for nothing else."""

from urllib.parse import unquote

SCHEME = "noojee-lead"


def lead_of(link: str) -> str:
    """The id that the link names; "" where it names none. ValueError where it is no such link.

    Browsers may add slashes and escape characters.
    """
    scheme, colon, rest = link.strip().partition(":")
    if not colon or scheme.lower() != SCHEME:
        raise ValueError(link)
    return unquote(rest.removeprefix("//").removesuffix("/")).strip()
