"""What the conflict dialog says: of the conflict, of each row, of what is still to do."""

from collections.abc import Sequence

from app.core import edit as edits
from app.core import merge
from app.core.contract import CALLBACK, DISPOSITION, PRIORITY, PRIORITY_DEFAULT
from app.core.edit import Edit
from app.core.layout import Kind, Layout
from app.core.likeness import Likeness, as_sent
from app.core.merge import Bar, Choice, Conflict, Decision, Look, Row, Why
from app.gui import ticket as tickets
from app.gui import words
from app.gui.tone import Tone
from app.gui.words import Nice, quoted, stamp, translate


def headline(conflict: Conflict, times: int) -> str:
    """What has happened, and what is to be done about it."""
    item = conflict.item
    told = translate("conflict", "Someone was editing lead {0} at {1}, so Noojee applied nothing of your update.")
    parts = [told.format(item.lead, words.clock(item.since))]
    if times == 2:
        parts.append(translate("conflict", "It is the second time in a row."))
    elif times > 2:
        more = translate("conflict", "It is the {0}th time in a row: talk to your team about who edits this lead.")
        third = translate("conflict", "It is the third time in a row: talk to your team about who edits this lead.")
        parts.append(third if times == 3 else more.format(times))
    parts.append(
        translate(
            "conflict",
            "Look at the lead in Noojee, and say here what it has now: sent without a look, yours would overwrite what "
            "they did. They may not have finished yet. Your changes are kept, and nothing is sent before you send it.",
        )
    )
    return " ".join(parts)


def label(row: Row, layout: Layout) -> str:
    own = {
        DISPOSITION: translate("words", "Disposition"),
        CALLBACK: translate("words", "Call-back"),
        PRIORITY: translate("words", "Priority"),
    }
    return own.get(row.name) or next(each.label for each in layout.fields if each.name == row.name)


def shown(row: Row, value: str, nice: Nice) -> str:
    """A value as people read it. The sent form is in the words of the details."""
    if not value:
        return translate("conflict", "(none)") if row.name == CALLBACK else translate("conflict", "(empty)")
    if row.kind is Kind.PHONE:
        return nice(value)
    return words.wire_moment(value) if row.name == CALLBACK else value


def mine(row: Row, nice: Nice) -> str:
    """What I want, as people read it."""
    if row.mine is None:
        return translate("conflict", "not changed")
    return translate("conflict", "not set") if merge.is_left_to_noojee(row) else shown(row, row.mine, nice)


def last_known(row: Row, nice: Nice) -> str:
    if row.last is None:
        return translate("conflict", "not known")
    return translate("conflict", "{0}\nas of {1}").format(shown(row, row.last.value, nice), stamp(row.last.when))


def verdict(row: Row, conflict: Conflict) -> tuple[str, Tone]:
    """What becomes of the row, or what is still to be said of it."""
    wrong = merge.bar(row, conflict)
    if wrong is not None:
        return _bar(wrong, row), Tone.PROBLEM
    found = merge.decision(row)
    if merge.is_left_to_noojee(row):
        return _left(row, found, brought=merge.goes_out(conflict.row(DISPOSITION)))
    if found is None:
        if row.look is Look.SEEN:
            return translate("conflict", "Differs: choose."), Tone.CAUTION
        if row.look is Look.COULD_NOT:
            return translate("conflict", "Not seen: keeping Noojee's is the safe one."), Tone.CAUTION
        return translate("conflict", "What does Noojee have now?"), Tone.CAUTION
    match found.why:
        case Why.UNTOUCHED:
            return translate("conflict", "You did not change it: it stays."), Tone.QUIET
        case Why.ALREADY_SO if row.like(row.mine or "") is Likeness.WRITTEN:
            return translate("conflict", "Noojee has it already, only written differently: it stays."), Tone.GOOD
        case Why.ALREADY_SO if row.name == DISPOSITION:
            return translate("conflict", "Noojee has it already: it stays, and its actions don't run again."), Tone.GOOD
        case Why.ALREADY_SO:
            return translate("conflict", "Noojee has it already: it stays."), Tone.GOOD
        case Why.ONLY_MINE:
            return translate("conflict", "Nobody else changed it: yours will be sent."), Tone.GOOD
        case Why.PERSON:
            return _chosen(row, found.choice, conflict)


def theirs(row: Row, layout: Layout) -> str:
    """What to know about the disposition that Noojee has now; empty where there is nothing."""
    if row.name != DISPOSITION or row.look is not Look.SEEN:
        return ""
    meant = layout.meant(row.now)
    if meant is not None and meant.closes:
        return translate("conflict", "Theirs closes the lead: it is not called again.")
    return ""


def progress(conflict: Conflict) -> str:
    """How many of the rows that matter are decided, and what else is missing."""
    rows = [each for each in conflict.rows if each.mine is not None]
    left = [each for each in merge.undecided(conflict) if each.mine is not None]
    told = translate("conflict", "{0} of {1} decided.").format(len(rows) - len(left), len(rows))
    if not left and conflict.looked is None:
        told += " " + translate("conflict", "Tick that you looked at the lead.")
    return told


def use_all_mine(conflict: Conflict) -> str:
    seen, unseen = merge.overwritten_by_mine(conflict)
    if not seen and not unseen:
        return translate("conflict", "Use all &mine")
    return translate("conflict", "Use all &mine anyway: overwrites {0} seen and {1} unseen").format(seen, unseen)


def sends(edit: Edit, conflict: Conflict, nice: Nice) -> str:
    """What sending the merged edit does."""
    layout = conflict.item.layout
    if not merge.changes_anything(conflict):
        return translate("conflict", "Noojee's values stay everywhere: there is nothing to send.")
    told = words.sentence(edits.promise(edit, layout), layout, nice)
    given_up = [label(each, layout) for each in conflict.rows if _is_given_up(each)]
    if given_up:
        told += " " + translate("conflict", "Not yours but Noojee's stays in: {0}.").format(words.listed(given_up))
    return told


def _is_given_up(row: Row) -> bool:
    """Whether I wanted something for it, and Noojee's stays."""
    found = merge.decision(row)
    mine = row.mine is not None and not merge.is_left_to_noojee(row)
    return mine and found is not None and found.choice is Choice.KEEP


def unmatched(lines: Sequence[str]) -> str:
    """What was pasted and fits no field."""
    most = 4
    listed = ", ".join(quoted(each) for each in lines[:most])
    more = translate("conflict", " and {0} more").format(len(lines) - most) if len(lines) > most else ""
    return translate("conflict", "Not taken, as no field of this connection is called so: {0}").format(listed) + more


def ticket(conflict: Conflict, nice: Nice, *, short: bool) -> str:
    """The conflict as text for a colleague."""
    happened = translate("conflict", "Not updated: someone was editing it (code 110).")
    return tickets.ticket(conflict.item, [happened, *told(conflict, nice)], short=short)


def told(conflict: Conflict, nice: Nice) -> list[str]:
    """Of each value that I changed: what was known, what was seen, mine, and what was decided; then when, and who."""
    lines = []
    for row in conflict.rows:
        if row.mine is None:
            continue
        last = shown(row, row.last.value, nice) if row.last is not None else translate("conflict", "not known")
        now = shown(row, row.now, nice) if row.look is Look.SEEN else translate("conflict", "not seen")
        texts = (label(row, conflict.item.layout), last, now, mine(row, nice), verdict(row, conflict)[0])
        lines.append(translate("conflict", "{0}: last known {1}; in Noojee now {2}; mine {3}. {4}").format(*texts))
    if conflict.looked is not None:
        lines.append(translate("conflict", "Looked at {0}.").format(stamp(conflict.looked)))
    if conflict.who:
        lines.append(translate("conflict", "By {0}.").format(conflict.who))
    return lines


def _bar(why: Bar, row: Row) -> str:
    match why:
        case Bar.CALLBACK_UNSEEN:
            return translate(
                "conflict",
                "This server keeps a call-back only if it is sent again. Type the one that Noojee has as "
                "2026/11/26 10:00, or “none”; or use yours.",
            )
        case Bar.PRIORITY_UNSEEN:
            return translate("conflict", "It stays only if it is sent again. Type the one that Noojee has now.")
        case Bar.NOT_UNDERSTOOD if row.name == CALLBACK:
            return translate("conflict", "A call-back looks like 2026/11/26 10:00, or “none”.")
        case Bar.NOT_UNDERSTOOD if row.name == PRIORITY:
            return translate("words", "A priority is a number from 0 to 100.")
        case Bar.NOT_UNDERSTOOD if row.kind is Kind.PHONE:
            return translate("words", "A number has only digits, and perhaps one + in front.")
        case Bar.NOT_UNDERSTOOD if row.kind is Kind.DATE:
            return translate("words", "A date here looks like 2026/11/26: year, month, day.")
        case Bar.NOT_UNDERSTOOD:
            return translate("conflict", "This campaign has no such disposition.")


def _left(row: Row, found: Decision | None, *, brought: bool) -> tuple[str, Tone]:
    """Of a priority that I did not set: Noojee sets one, unless the one that it has is sent again."""
    default = translate("conflict", "Noojee sets its usual one, {0}.").format(PRIORITY_DEFAULT)
    own = translate("conflict", "The disposition that is sent brings its own.") if brought else default
    if found is None:
        what = translate("conflict", "You did not set one. {0}").format(own)
        more = translate("conflict", "What does it have now? Then that is kept.")
        return (what, Tone.QUIET) if brought else (f"{what} {more}", Tone.CAUTION)
    match found.choice:
        case Choice.MINE:
            return own, Tone.GOOD
        case Choice.OTHER:
            return translate("conflict", "{0} will be sent.").format(quoted(row.other)), Tone.GOOD
        case Choice.KEEP if brought and row.choice is None:
            return own, Tone.QUIET
        case Choice.KEEP:
            return translate("conflict", "Noojee's stays: it will be sent again as you saw it."), Tone.GOOD


def _chosen(row: Row, choice: Choice, conflict: Conflict) -> tuple[str, Tone]:
    layout = conflict.item.layout
    if choice is Choice.KEEP and row.name == CALLBACK and not layout.profile.keep_callback:
        if row.look is Look.SEEN and not as_sent(row.name, row.kind, row.now, layout):
            words_ = translate("conflict", "Noojee has none, and none is sent: the lead then counts as a new one.")
            return words_, Tone.CAUTION
        return translate("conflict", "Noojee's stays: it will be sent again as you saw it."), Tone.GOOD
    if choice is Choice.KEEP:
        return translate("conflict", "Noojee's stays."), Tone.GOOD
    told = translate("conflict", "Yours will be sent.")
    if choice is Choice.OTHER:
        told = translate("conflict", "{0} will be sent.").format(quoted(row.other))
    if row.name == DISPOSITION:
        meant = layout.meant(row.other if choice is Choice.OTHER else row.mine or "")
        told += " " + words.actions(meant)
    return told, Tone.GOOD
