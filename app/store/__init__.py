"""The outbox, the history and the drafts on disk, encrypted: SQLCipher, on one thread of its own (its sole importer).

store       what the program calls, and the thread
opening     from a path to a database that can be relied upon
database    one SQLite file: how it is written to
sqlite      the door to the library
cipher      what the file is encrypted with, and whose a file is
encrypting  what is not encrypted becomes so
files       made, replaced and wiped
schema      the tables, and the steps from older ones
statements  SQL over their columns
rows        updates, attempts and connections as rows
outbox      updates and attempts are written and read
drafts      what was typed and not sent
history     what was sent: found
forgetting  the same, forgotten
export      what was sent: as a CSV file
recovery    a damaged file is set aside, and what can be read of it is kept
closed      a note that it was closed as it should be
look        it is looked through whole
salvage     rows are read out of a damaged file
wal         whether SQLite's log is whole
trouble     what can go wrong
"""

from app.store.opening import is_encrypted
from app.store.recovery import Recovered
from app.store.store import Store, set_aside
from app.store.trouble import StoreError, Trouble

__all__ = ["Recovered", "Store", "StoreError", "Trouble", "is_encrypted", "set_aside"]
