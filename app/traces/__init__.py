"""What the program leaves for support: a log, a note of a crash, and a file that a person can read before sending it.

files        lines in files of a limited size, for this account alone
recording    all of it, for one run
log          events on their way to the disk, on a thread of their own
libraries    what libraries log, as events
crash        what the system ended, as Python's own fault handler writes it down
bundle       the end of the log, and a zip file
"""

from app.traces.recording import Recording

__all__ = ["Recording"]
