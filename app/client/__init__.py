"""Noojee over HTTPS: every reply and every failure as one value. The sole importer of httpx.

The key enters below httpx, in `transport`: no URL, log record or exception that httpx makes ever holds it. What a
server writes back is cleaned of it as well.
"""

from app.client.line import CONNECT_SECONDS, READ_SECONDS, warm_up
from app.client.lists import Lists
from app.client.noojee import LONGEST_ANSWER, Noojee
from app.client.trial import try_connection
from app.client.trust import trust_of_this_computer
from app.client.ways import Trust, Ways

__all__ = [
    "CONNECT_SECONDS",
    "LONGEST_ANSWER",
    "READ_SECONDS",
    "Lists",
    "Noojee",
    "Trust",
    "Ways",
    "trust_of_this_computer",
    "try_connection",
    "warm_up",
]
