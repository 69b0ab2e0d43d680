"""The fault menu as data: each row's number, what is injected, and the tests or the script that judge it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """`tests` are names of pytest's; `script` is a word for `tests.faults.scripts` or a module to run."""

    number: int
    area: str
    injected: str
    tests: tuple[str, ...] = ()
    script: tuple[str, ...] = ()


def scripted(name: str) -> tuple[str, ...]:
    return "tests.faults.scripts", name


STORE, FAULTS, UI = "tests/store", "tests/faults", "tests/ui"

MENU = (
    Row(1, "death", "kill -9 at a random moment, 200 times", (f"{STORE}/test_killed.py",)),
    Row(1, "death", "kill -9 every four seconds, the whole evening by keyboard",
        script=("tests.faults.evening_killed", "4")),
    Row(2, "death", "SIGKILL at the N-th disk call", script=scripted("any-call")),
    Row(3, "death", "SIGTERM; the window closed while something is typed", (
        f"{UI}/test_starting.py::test_an_end_from_outside_closes_in_good_order",
        f"{UI}/test_window.py::test_what_is_being_typed_is_stored_when_the_window_closes",
    )),
    Row(4, "death", "out of memory while a report is made", script=scripted("out-of-memory")),
    Row(5, "death", "SIGSEGV in the window", script=scripted("segfault")),
    Row(6, "power", "power cut: 150 disks of a scripted evening", (f"{FAULTS}/test_power_cut.py",)),
    Row(6, "power", "power cut while the -wal is taken in: pages half old, half new", (
        f"{FAULTS}/test_torn_checkpoint.py",
    )),
    Row(6, "power", "power cut: 2,000 disks", script=("tests.faults.power", "2000")),
    Row(8, "power", "power cut right after a copy was acknowledged", (
        f"{FAULTS}/test_power_cut.py::test_no_power_cut_loses_what_was_acknowledged",
    )),
    Row(10, "disk", "no space from the N-th page on", (f"{STORE}/test_disk.py",)),
    Row(11, "disk", "a disk of 400 kB that is really full", script=scripted("full-disk")),
    Row(13, "disk", "one write that fails (EIO)", (
        f"{STORE}/test_disk.py::test_a_disk_that_fails_once_loses_nothing_that_was_acknowledged",
    )),
    Row(14, "disk", "one sync that fails; all syncs at the close", (
        f"{STORE}/test_disk.py::test_a_disk_that_fails_once_loses_nothing_that_was_acknowledged",
        f"{FAULTS}/test_failing_close.py",
    )),
    Row(16, "disk", "removing and shortening files fails", script=scripted("removals-fail")),
    Row(17, "disk", "two seconds a sync, and a double click", (
        f"{FAULTS}/test_window.py::test_a_disk_that_takes_two_seconds_is_said_within_one_and_a_double_click_acts_once",
    )),
    Row(18, "disk", "a limit on the size of files", (
        f"{STORE}/test_disk.py::test_a_full_disk_loses_one_change_and_works_again_when_there_is_space",
    )),
    Row(19, "folder", "a folder for reading only, as an ordinary user", (
        f"{STORE}/test_opening.py::test_a_read_only_folder_opens_for_reading_as_an_ordinary_user",
        f"{STORE}/test_opening.py::test_where_writing_is_not_allowed_the_file_opens_for_reading",
    )),
    Row(20, "folder", "a disk mounted for reading only", script=scripted("read-only-disk")),
    Row(21, "folder", "a disk that goes away under the open file", script=scripted("pulled-stick")),
    Row(24, "folder", "OneDrive, Dropbox, cifs, nfs, sshfs, a server's share", (
        f"{FAULTS}/test_window.py::test_a_folder_that_a_cloud_service_synchronises_is_told_once",
        f"{FAULTS}/test_window.py::test_folders_in_which_others_have_a_hand",
    )),
    Row(25, "folder", "-wal cleaned away, or of another state of the file", (
        f"{STORE}/test_opening.py::test_a_wal_that_was_cleaned_away_takes_its_changes_with_it_and_nothing_else",
        f"{STORE}/test_opening.py::test_a_wal_of_another_state_is_set_aside_and_kept",
    )),
    Row(26, "folder", "the folder renamed under the program", (
        f"{STORE}/test_file.py::test_a_file_moved_away_under_the_program_is_noticed",
    )),
    Row(27, "two", "a second start on the same file", (
        f"{FAULTS}/test_window.py::test_a_second_start_says_so_and_brings_the_first_window_to_the_front",
        f"{STORE}/test_opening.py::test_a_refused_second_window_does_not_cost_the_first_its_lock",
    )),
    Row(28, "two", "the first killed, and started again", (
        f"{STORE}/test_opening.py::test_a_file_open_in_another_program_is_refused",
    )),
    Row(30, "two", "another program holds the file", (
        f"{STORE}/test_opening.py::test_a_file_that_another_program_holds_for_a_while_is_refused_and_untouched",
    )),
    Row(31, "file", "0 bytes, folder, zip, other program's, newer", (
        f"{STORE}/test_opening.py::test_an_empty_file", f"{STORE}/test_opening.py::test_a_folder",
        f"{STORE}/test_opening.py::test_a_zip_by_another_name",
        f"{STORE}/test_opening.py::test_a_file_of_another_program",
        f"{STORE}/test_opening.py::test_a_file_of_a_newer_version",
    )),
    Row(32, "file", "cut off, zeroed, garbage, swapped pages; two clicks back to a copy", (
        f"{STORE}/test_opening.py::test_a_damaged_file",
        f"{FAULTS}/test_window.py::test_from_any_of_these_two_clicks_lead_back_to_work_and_the_damaged_file_is_kept",
    )),
    Row(33, "file", "one bit flipped in a text", (
        f"{STORE}/test_opening.py::test_a_flipped_bit_is_found_in_a_copy_that_was_moved",
    )),
    Row(35, "file", "triggers, views, virtual tables, an endless view", (
        f"{STORE}/test_opening.py::test_something_that_acts_by_itself",
    )),
    Row(36, "file", "a file of every released version", ("tests/old_files/test_old_files.py",)),
    Row(37, "file", "a migration killed at a statement", (
        f"{STORE}/test_migrating.py::test_a_step_killed_at_any_statement_leaves_one_version_or_the_other",
    )),
    Row(38, "file", "a migration without room for its copy", (
        f"{STORE}/test_migrating.py::test_without_room_for_the_copy_nothing_is_renewed",
    )),
    Row(39, "import", "CSV of Windows with a bad row; 20,000 rows", (f"{UI}/people/test_import.py",)),
    Row(40, "import", "random and changed bytes as lists and as JSON", (
        "tests/forum/test_lists.py::test_any_bytes_are_rows_or_a_refusal_and_soon",
        "tests/forum/test_lists.py::test_a_damaged_spreadsheet_is_rows_or_a_refusal",
        f"{FAULTS}/test_imports.py",
    )),
    Row(41, "import", "zip bombs, a forged size, a cell in the farthest corner", (
        f"{FAULTS}/test_imports.py::test_a_bomb_is_refused_in_words_soon_and_within_a_little_memory",
    )),
    Row(43, "text", "markup in every field", (
        f"{UI}/plan/test_hostile_text.py",
        "tests/paper/test_report.py::test_what_is_typed_is_printed_and_never_obeyed",
    )),
    Row(44, "text", "pictures and links in texts, on paper", (
        "tests/paper/test_report.py::test_what_is_typed_is_printed_and_never_obeyed",
    )),
    Row(45, "text", "markup on the screen", (
        f"{UI}/test_window.py::test_a_title_that_looks_like_markup_is_shown_as_it_was_typed",
        f"{UI}/people/test_list.py::test_hostile_texts_are_shown_as_typed",
    )),
    Row(46, "text", "formulas in exports", (
        "tests/forum/test_exchange.py::test_sheets_hold_every_list_and_no_formula",
    )),
    Row(47, "text", "control characters, turned directions", (
        "tests/paper/test_press.py::test_control_characters_and_turned_directions_are_left_out",
    )),
    Row(48, "text", "more than 20,000 characters pasted", (
        f"{UI}/documentation/test_editor.py::test_more_than_a_field_holds_is_refused_aloud",
    )),
    Row(49, "text", "characters without a glyph", (
        "tests/paper/test_press.py::test_characters_without_a_glyph_are_told_before_printing",
    )),
    Row(50, "text", "a table row higher than a page", (
        "tests/paper/test_press.py::test_a_table_row_higher_than_a_page_is_one_row_over_several",
    )),
    Row(52, "time", "the clock set back", (
        f"{STORE}/test_backups.py::test_a_clock_set_back_rotates_nothing_new_away",
        f"{UI}/evening/test_killed_clock.py::test_a_clock_set_back_is_asked_about",
    )),
    Row(54, "time", "the laptop sleeps in a round", (f"{UI}/evening/test_killed_clock.py",)),
    Row(55, "net", "the whole program, watched by strace", (
        f"{FAULTS}/test_nothing_gets_out.py::test_no_socket_of_a_network_is_opened",
    )),
    Row(56, "persons", "disposal, then every byte is searched", (
        "tests/commands/test_dispose.py::test_no_byte_of_a_name_is_left_in_any_file",
        f"{FAULTS}/test_disposed_to_the_byte.py",
    )),
    Row(57, "persons", "disposal interrupted by kill -9 and by power cuts", (
        "tests/commands/test_dispose.py::test_an_interrupted_disposal_is_finished_when_the_file_is_opened",
        f"{FAULTS}/test_power_cut.py::test_no_power_cut_loses_what_was_acknowledged",
    )),
    Row(58, "persons", "names planted, the report read", (
        "tests/paper/test_report.py::test_no_participant_is_named",
        "tests/paper/test_attendance_list.py::test_the_report_names_no_participant_of_the_list",
    )),
    Row(59, "persons", "a failed insert of a planted name", (
        f"{FAULTS}/test_nothing_gets_out.py::test_logs_and_errors_hold_no_name_and_say_what_broke",
    )),
    Row(60, "persons", "modes of every file written", (
        f"{FAULTS}/test_nothing_gets_out.py::test_every_file_and_folder_is_for_its_owner_alone",
    )),
    Row(61, "growth", "2,000 dialogues opened and closed, 10,000 moves on the board",
        script=("tests.faults.growth",)),
    Row(62, "proof", "the safeguards taken out one by one", script=("tests.faults.mutants",)),
)  # fmt: skip
