"""How papers leave: opened to be printed, printed directly, saved as one PDF or many; and cancelled."""

import io
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QDesktopServices, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from forumdesk.forum import disposal, parking, people, printed
from forumdesk.forum.disposal.written import known
from forumdesk.paper.handout import AFTER, BETWEEN
from forumdesk.paper.handouts import all_handouts
from tests.paper import checks
from tests.paper.reading import read
from tests.ui.handouts.conftest import Opener, choose_only, view
from tests.ui.scene import Scene

PATIENCE = 60_000


def sizes(path: Path) -> list[tuple[int, int]]:
    """The sheets in millimetres."""
    with pikepdf.open(path) as pdf:
        boxes = [[float(length) for length in page.mediabox] for page in pdf.pages]
        return [(round(box[2] / 72 * 25.4), round(box[3] / 72 * 25.4)) for box in boxes]


def inked(path: Path) -> tuple[int, int, int, int]:
    """Between which edges the ink of the first page stands, in points at 144 dpi."""
    document = QPdfDocument()
    document.load(str(path))
    drawn = document.render(0, QSize(1190, 1684))
    document.close()
    white = QImage(drawn.size(), QImage.Format.Format_Grayscale8)
    white.fill(255)
    painter = QPainter(white)
    painter.drawImage(0, 0, drawn)
    painter.end()
    page = Image.frombytes("L", (1190, 1684), bytes(white.constBits()), "raw", "L", white.bytesPerLine())
    box = page.point(lambda value: 255 if value < 160 else 0).getbbox()
    assert box is not None
    return box


def a_file(path: Path) -> QPrinter:
    """A printer whose paper is a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def load(shown: Scene, path: Path) -> None:
    """Choose, as the print dialogue would, a printer whose paper is that file."""

    def ask(_parent: QWidget) -> QPrinter | None:
        return a_file(path)

    view(shown).leaving.ask_printer = ask


def stop_at_first_step(shown: Scene) -> None:
    """Press Cancel as soon as there is something to be cancelled."""

    def cancel() -> None:
        job = shown.desk.works.running[-1]
        job.advanced.connect(lambda done, _total: job.cancel() if done else None)

    shown.desk.works.started.connect(lambda _job: cancel())


# --- opened to be printed -----------------------------------------------------------------------------------


def test_one_press_opens_all_of_a_moment_one_pdf_for_each_size_of_sheet(
    lerum: Scene, qtbot: QtBot, opener: Opener
) -> None:
    view(lerum).moments[BETWEEN].click()
    qtbot.waitUntil(lambda: len(opener.paths) == 2, timeout=PATIENCE)
    assert [path.name for path in opener.paths] == [
        "Mellan passen A3 Näringslivsstrategi 2011-05-18.pdf",
        "Mellan passen A4 Näringslivsstrategi 2011-05-18.pdf",
    ]
    assert {max(size) for size in sizes(opener.paths[0])} == {420}
    assert {max(size) for size in sizes(opener.paths[1])} == {297}
    assert len(sizes(opener.paths[0])) + len(sizes(opener.paths[1])) == 35
    assert opener.paths[0].parent.stat().st_mode & 0o077 == 0


def test_each_paper_is_there_with_its_copies_and_a_bookmark(
    lerum: Scene, qtbot: QtBot, opener: Opener
) -> None:
    choose_only(lerum, "table-signs", "rules", "rotation-overview")
    view(lerum).print_button.click()
    qtbot.waitUntil(lambda: len(opener.paths) == 1, timeout=PATIENCE)
    assert opener.paths[0].name == "Utskrifter Näringslivsstrategi 2011-05-18.pdf"
    data = opener.paths[0].read_bytes()
    assert read(data).pages == 6 + 7 + 2
    assert checks.faults(data) == []
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_outline() as outline:
        assert [str(one.title) for one in outline.root] == [
            "Bordsskyltar",
            "Kvällens spelregler",
            "Rotationsöversikt",
        ]


def test_without_a_program_for_pdf_files_two_other_ways_are_offered(
    lerum: Scene, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    choose_only(lerum, "table-signs")
    view(lerum).print_button.click()
    qtbot.waitUntil(view(lerum).leaving.no_program.isVisible, timeout=PATIENCE)
    assert view(lerum).leaving.directly.hasFocus()


# --- printed directly ---------------------------------------------------------------------------------------


def test_printed_directly_are_all_copies_at_300_dpi_on_sheets_of_their_own_size(
    lerum: Scene, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "printed.pdf"
    load(lerum, path)
    choose_only(lerum, "rules", "agenda-poster", "area-signs")
    with qtbot.waitSignal(view(lerum).leaving.out.printed, timeout=PATIENCE) as told:
        view(lerum).directly_button.click()
    assert told.args == [1 + 7 + 6]
    assert sizes(path) == [(297, 420)] + [(210, 297)] * 7 + [(297, 210)] * 6
    with pikepdf.open(path) as pdf:
        wide = {image.Width for image in pdf.pages[1].get_images().values()}
    assert wide == {2480}, "210 mm at 300 dpi"


def test_what_is_printed_directly_stands_where_it_does_in_the_pdf(
    lerum: Scene, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "printed.pdf"
    load(lerum, path)
    choose_only(lerum, "rules")
    with qtbot.waitSignal(view(lerum).leaving.out.printed, timeout=PATIENCE):
        view(lerum).directly_button.click()
    outgoing, orders = view(lerum).chosen()
    (tmp_path / "wanted.pdf").write_bytes(outgoing.one_each(orders)[0].make(lambda _count: None))
    edges = [inked(tmp_path / name) for name in ("printed.pdf", "wanted.pdf")]
    assert edges[1][2] > 500
    assert all(abs(one - other) <= 3 for one, other in zip(*edges, strict=True)), "half a millimetre"


def test_printed_sheets_that_come_back_are_entered(lerum: Scene, qtbot: QtBot, tmp_path: Path) -> None:
    load(lerum, tmp_path / "printed.pdf")
    choose_only(lerum, "parking-slips")
    with qtbot.waitSignal(view(lerum).leaving.out.printed, timeout=PATIENCE):
        view(lerum).directly_button.click()
    assert {one.handout for one in lerum.desk.ask(printed.in_order)} == {"parking-slips"}


def test_without_a_printer_it_is_said_and_nothing_happens(
    lerum: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    view(lerum).directly_button.click()
    assert lerum.said == ["Datorn har ingen skrivare. Spara som PDF och skriv ut från en annan dator."]


def test_printing_that_is_cancelled_leaves_nothing(lerum: Scene, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "printed.pdf"
    load(lerum, path)
    choose_only(lerum, "receipt", "feedback-letter")
    stop_at_first_step(lerum)
    with qtbot.assertNotEmitted(view(lerum).leaving.out.printed):
        view(lerum).directly_button.click()
        qtbot.waitUntil(lambda: not lerum.desk.works.running, timeout=PATIENCE)
    assert not path.exists()
    assert lerum.said == []


# --- saved --------------------------------------------------------------------------------------------------


def test_several_papers_are_saved_in_a_folder_and_replace_nothing(
    lerum: Scene, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(folder))
    choose_only(lerum, *(one.id for one in all_handouts() if one.when == AFTER), "table-signs")
    for _again in range(2):
        with qtbot.waitSignal(view(lerum).leaving.out.saved, timeout=PATIENCE):
            view(lerum).leaving.save_each()
    names = sorted(path.name for path in folder.iterdir())
    assert len(names) == 2 * 4
    assert "Bordsskyltar Näringslivsstrategi 2011-05-18 (2).pdf" in names
    assert read((folder / "Bordsskyltar Näringslivsstrategi 2011-05-18.pdf").read_bytes()).pages == 6
    assert read((folder / "Kvitto på kvällen Näringslivsstrategi 2011-05-18.pdf").read_bytes()).pages == 1
    assert view(lerum).leaving.saved.words.text() == "4 PDF-filer sparades i papers"


def test_all_papers_are_saved_as_one_pdf_from_the_menu(
    lerum: Scene, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(_parent: object, _title: str, proposed: str, _kinds: str) -> tuple[str, str]:
        asked.append(Path(proposed).name)
        return str(tmp_path / "all.pdf"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    choose_only(lerum, "agenda-poster", "rules")
    ways = view(lerum).save_button.menu()
    assert ways is not None
    with qtbot.waitSignal(view(lerum).leaving.out.saved, timeout=PATIENCE):
        ways.actions()[1].trigger()
    assert asked == ["Inför kvällen Näringslivsstrategi 2011-05-18.pdf"]
    assert sizes(tmp_path / "all.pdf") == [(297, 420)] + [(210, 297)] * 7


def test_saving_that_is_cancelled_leaves_no_paper(lerum: Scene, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    choose_only(lerum, "table-signs", "rules", "leader-guide", "fallback-kit")
    stop_at_first_step(lerum)
    outgoing, orders = view(lerum).chosen()
    with qtbot.assertNotEmitted(view(lerum).leaving.out.saved):
        view(lerum).leaving.out.save_all(outgoing.one_each(orders), folder)
        qtbot.waitUntil(lambda: not lerum.desk.works.running, timeout=PATIENCE)
    assert list(folder.iterdir()) == []


# --- names --------------------------------------------------------------------------------------------------


def test_a_saved_paper_with_names_is_found_by_the_disposal(
    lerum: Scene, qtbot: QtBot, tmp_path: Path
) -> None:
    lerum.desk.do("Add person", people.add, {"name": "Åsa Öman"})
    choose_only(lerum, "attendance-list", "table-signs")
    outgoing, orders = view(lerum).chosen()
    with qtbot.waitSignal(view(lerum).leaving.out.saved, timeout=PATIENCE):
        view(lerum).leaving.out.save_all(outgoing.one_each(orders), tmp_path)
    path = tmp_path / "Närvarolista Näringslivsstrategi 2011-05-18.pdf"
    assert "Åsa Öman" in read(path.read_bytes()).words
    assert lerum.desk.ask(known) == (path,)
    disposal.dispose(lerum.file, "KS 2011/42", "2011-09-01", date(2011, 9, 2))
    assert not path.exists()
    assert (tmp_path / "Bordsskyltar Näringslivsstrategi 2011-05-18.pdf").exists()


def test_signs_that_cannot_be_printed_are_told_before_printing(lerum: Scene) -> None:
    assert not view(lerum).unprintable_band.isVisible()
    lerum.desk.do("Park", parking.add, "Vad betyder \U00012000 här?")
    assert view(lerum).unprintable_band.isVisible()
    assert "”\U00012000” i ”Vad betyder \U00012000 här?”" in view(lerum).unprintable.text()
    lerum.desk.do("Add person", people.add, {"name": "Ea \U00012040"})
    assert "Ea" not in view(lerum).unprintable.text(), "no paper with names is chosen"
    view(lerum).list.ticked.emit("name-badges")
    assert "Ea" in view(lerum).unprintable.text()
