"""What of these tests Windows or Wine can't run, each with the reason. A run there names them."""

import ctypes
import os
import sys
from collections.abc import Mapping
from pathlib import Path

_TOOLS = "Qt's tools for translations are for whoever changes the texts"
_NO_SIGNALS = "it kills or stops a process by a signal that Windows has not"
_NO_LIMITS = "it takes rights or room from itself by calls that Windows has not"
_POSIX_FILES = "it is about the rights, links or pipes of POSIX files"
_PROXY = "the proxy of the tests would leave processes behind, which Windows ends one by one"
_TRUSTED = "what Windows trusts stands in no file that a test can name"

WINDOWS: Mapping[str, str] = {
    "tests/test_conflict_killed.py": _NO_SIGNALS,
    "tests/test_kill.py": _NO_SIGNALS,
    "tests/test_connection_disk.py::test_a_new_file_is_for_its_owner": _POSIX_FILES,
    "tests/test_connection_disk.py::test_a_change_keeps_mode": _POSIX_FILES,
    "tests/test_connection_disk.py::test_of_a_link": _POSIX_FILES,
    "tests/test_dev.py": "it sets the project up as on Linux",
    "tests/store/test_damage.py::test_a_lost_page": "Windows' SQLite is built without the table that names pages",
    "tests/store/test_durable.py::test_nothing_that_was_said_to_be_written": _NO_SIGNALS,
    "tests/store/test_durable.py::test_a_commit_that_the_disk_does_not_confirm": _NO_LIMITS,
    "tests/store/test_durable.py::test_without_the_setting_a_commit": _NO_LIMITS,
    "tests/store/test_export.py::test_a_file_that_can_not_be_written": _POSIX_FILES,
    "tests/store/test_outbox.py::test_files_are_for_this_account_alone": _POSIX_FILES,
    "tests/store/test_trouble.py::test_a_file_that_may_not_grow": _NO_LIMITS,
    "tests/store/test_trouble.py::test_a_folder_that_may_not_be_written": _NO_LIMITS,
    "tests/test_canary_run.py": "it looks into /proc, and ends a program by a signal",
    "tests/test_diagnostics.py::test_a_full_disk": _NO_LIMITS,
    "tests/test_diagnostics.py::test_a_link_in_the_place": _POSIX_FILES,
    "tests/test_diagnostics.py::test_odd_names": _POSIX_FILES,
    "tests/test_diagnostics.py::test_what_is_shown_is_what_is_saved": _POSIX_FILES,
    "tests/test_log.py::test_a_crash_is_written_down": _POSIX_FILES,
    "tests/test_log.py::test_a_disk_without_room": _NO_LIMITS,
    "tests/test_log.py::test_files_are_for_this_account": _POSIX_FILES,
    "tests/test_log.py::test_it_follows_no_link": _POSIX_FILES,
    "tests/test_log.py::test_noting_never_waits": _POSIX_FILES,
    "tests/test_log.py::test_what_somebody_takes_away": _POSIX_FILES,
    "tests/test_unexpected_run.py::test_a_broken_installation": _POSIX_FILES,
    "tests/test_config.py::test_data_lives_where_the_system_wants_it[linux": "paths are Windows' there",
    "tests/test_instance.py::test_a_hand_over_is_for_this_account_alone": _POSIX_FILES,
    "tests/test_instance.py::test_what_somebody_else_put_there": _POSIX_FILES,
    "tests/test_link_start.py": _NO_SIGNALS,
    "tests/test_lock.py::test_so_does_one_whose_process_id": "it needs a program that only rests, as sleep does",
    "tests/test_lock.py::test_a_closer_look_leaves": _POSIX_FILES,
    "tests/test_lock.py::test_a_folder_that_cant_be_written": _POSIX_FILES,
    "tests/test_lock.py::test_a_lock_that_cant_be_removed": _POSIX_FILES,
    "tests/test_language.py::test_a_start_speaks": "Windows tells its languages by no variables",
    "tests/test_translations.py::test_the_command": _TOOLS,
    "tests/test_translations.py::test_a_new_language": _TOOLS,
    "tests/test_policy.py::test_a_folder_or_a_pipe": _POSIX_FILES,
    "tests/test_policy.py::test_a_link_that_leads": _POSIX_FILES,
    "tests/test_policy.py::test_without_the_right": _POSIX_FILES,
    "tests/test_policy.py::test_each_system_has": "paths are Windows' there",
    "tests/test_second.py::test_a_first_that_does_not_answer": _NO_SIGNALS,
    "tests/test_second.py::test_a_folder_that_cant_be_written": _POSIX_FILES,
    "tests/test_vault.py::test_a_computer_without_a_bus": "it is about the session bus of Linux",
    **dict.fromkeys(
        (
            "tests/test_client_proxy.py::test_an_update_goes_through",
            "tests/test_client_proxy.py::test_without_a_password",
            "tests/test_client_proxy.py::test_a_login_that_is",
            "tests/test_client_proxy.py::test_a_server_behind_the_proxy",
            "tests/test_client_proxy.py::test_a_server_that_the_proxy",
            "tests/test_client_proxy.py::test_a_break_after",
            "tests/test_client_proxy.py::test_silence_after",
            "tests/test_client_proxy.py::test_a_proxy_of_the_environment",
            "tests/test_client_proxy.py::test_the_system_is_asked",
            "tests/test_client_proxy.py::test_a_network_that_comes_back",
        ),
        _PROXY,
    ),
    **dict.fromkeys(
        (
            "tests/test_client_trial.py::test_a_connection_that_works",
            "tests/test_client_trial.py::test_a_proxy_that_asks",
        ),
        _PROXY,
    ),
    **dict.fromkeys(
        (
            "tests/test_from_nothing.py",
            "tests/test_network_flow.py::test_an_update_is_applied_over",
            "tests/test_network_flow.py::test_a_login_that_was",
            "tests/test_network_flow.py::test_what_was_put",
        ),
        _PROXY,
    ),
    "tests/test_proxies.py::test_qt_s_answer": "Windows tells its proxies by no variables",
    "tests/test_proxies.py::test_linux_is_not_asked": "it is about Linux",
    "tests/test_hosts.py": "a program's own sockets speak to each other over loopback there",
    "tests/test_client_trust.py::test_what_the_system_trusts": _TRUSTED,
    "tests/test_outbox_flow.py::test_a_certificate_that_is_refused": _TRUSTED,
    "tests/test_store_words.py::test_a_csv_file_that_cannot_be_made": "it quotes a path of POSIX",
}
"""By the beginning of a test's id."""

_STRIPPED = "Wine takes QT_QPA_PLATFORM from what is started, and a program then looks for a screen"
_FONTS = "Wine has no fonts but a wide one, and less fits on a line"

WINE: Mapping[str, str] = {
    "tests/test_exit.py": _STRIPPED,
    "tests/test_second.py": _STRIPPED,
    "tests/test_lock.py::test_one_whose_process_id_is_now_another_pythons": "Wine tells no names of processes",
    "tests/test_outbox_window.py::test_buttons_go_on_in_a_next_line": _FONTS,
    "tests/test_outbox_window.py::test_what_is_cut_short": _FONTS,
    "tests/test_window.py::test_nothing_needs_scrolling_sideways": _FONTS,
}
"""What runs on a real Windows."""

_SOURCES = "it reads the program's source files, of which the frozen program has none"

FROZEN: Mapping[str, str] = {
    "tests/practice/test_server.py::test_the_world_is_light": "a frozen program loads Qt before its first line",
    "tests/test_imports.py::test_imports_run_one_way": _SOURCES,
    "tests/test_imports.py::test_a_start_has_loaded": "PyInstaller has imported more before its first line",
    "tests/test_language.py::test_each_language_has_its_files": _SOURCES,
    "tests/test_mirrored.py::test_qt_mirrors": "it has Qt's own words of the program's languages only",
    "tests/test_policy_templates.py": _SOURCES,
    "tests/test_qt_enums.py": "its children listen before PySide6 is loaded, which is done by then",
    "tests/test_qt_support.py": "its children say for themselves how PySide6 is loaded, which is done by then",
    "tests/test_source.py::test_no_file_of_the_program_runs": _SOURCES,
    "tests/test_spoken.py": _SOURCES,
}
"""What a frozen program can't run: packaging/frozen_suite.py."""


def left_out(test: str) -> str:
    """Why `test` is not run on this system; "" where it is."""
    if os.name != "nt":
        return ""
    reasons = {**WINDOWS, **(WINE if _is_wine() else {}), **(FROZEN if getattr(sys, "frozen", False) else {})}
    name = test.replace("\\", "/")
    return next((why for beginning, why in reasons.items() if name.startswith(beginning)), "")


def _is_wine() -> bool:
    return hasattr(ctypes.CDLL("ntdll"), "wine_get_version")


def unknown(root: Path) -> list[str]:
    """What is listed here and is no test of the project below `root`."""
    missing = []
    for each in [*WINDOWS, *WINE, *FROZEN]:
        file, _, function = each.partition("::")
        path = root / file
        if not path.exists() or f"def {function.partition('[')[0]}" not in path.read_text(encoding="utf-8"):
            missing.append(each)
    return missing
