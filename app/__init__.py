"""Lead Editor: edit one lead of Noojee Contact, send the change, and know what became of it.

The map of the package. Imports run one way, towards the top of this list; tests/test_imports.py sees to it.

    core        pure: what an edit is, what it becomes on the wire, what an answer means
    config      where things are: the command line, folders, connection files
    client      Noojee over HTTPS; every reply and every failure as one value   (sole importer of httpx)
    practice    a practice server: Noojee's contract over real HTTP, faults as data
    guards      what must never happen quietly: nested event loops, lost exceptions
    gui         the window
    __main__    puts it together, runs it, takes it apart in order               (sole importer of qasync)
"""

__version__ = "0.1.0"
