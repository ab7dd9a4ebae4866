"""Lead Editor: edit one lead of Noojee Contact, send the change, and know what became of it.

The map of the package. Imports run one way, towards the top of this list; tests/test_imports.py sees to it.

    core        pure: what an edit is, what it becomes on the wire, what an answer means
    numbers     how a phone number reads                                         (sole importer of phonenumbers)
    hours       calling hours, places and holidays, as data
    toml_file   what a TOML file says, or where it can't be read
    whole_file  writes a file whole or not at all
    config      where things are: the command line, folders, connection files
    connections the connection files on this computer: found, copied, put away
    connection_file  writes connection files, and keeps what people wrote in them   (sole importer of tomlkit)
    private     files that one account alone may read
    not_started what is told where the program can't start
    policy      what is set for everybody on this computer
    lock        of all programs on a data folder, one has it
    handover    what a second program hands over, as files
    instance    one program a data folder
    lists       lists of leads, from CSV and XLSX files                          (sole importer of charset_normalizer)
    unwaited    work on a thread that nobody has to wait for
    secret_service   the credential store of Linux, over D-Bus                   (sole importer of jeepney)
    vault       secrets in the credential store of the system                    (sole importer of keyring)
    data_key    the key that this account's files are encrypted with
    proxies     the proxies that this computer is set up for                     (sole importer of QtNetwork)
    client      Noojee over HTTPS; every reply and every failure as one value   (sole importer of httpx)
    store       outbox, history and drafts on disk, encrypted                   (sole importer of sqlcipher3)
    outbox_file the store's file with its key, or a store for one run without
    sender      sends the outbox and publishes what changed: asyncio, no Qt
    practice    a practice server: Noojee's contract over real HTTP, faults as data
    traces      the log, and what support is given
    guards      what must never happen quietly: nested event loops, lost exceptions
    garbage     is looked for on the thread of the window alone
    turns       of threads with the interpreter: the window's comes soon
    big_memory  goes back to the system once it is free
    qt_enums    makes Qt's enums quickly
    qt_support  loads PySide6, without what only its texts need
    qt_messages what Qt itself has to say
    gui         the window
    session     one run, from the first paint to the end
    __main__    puts it together                                                 (sole importer of qasync)
"""

__version__ = "0.1.0"
