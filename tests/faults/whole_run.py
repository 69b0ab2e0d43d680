"""The whole window in one run: each stage is shown, a person added, something breaks. Run with a file."""

import sys
import threading
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from forumdesk.forum import parking, people
from forumdesk.ui import app
from forumdesk.ui.window import Window

NAME = "Åsa Ångsvik"
"""Who does not exist, and must not stand in any log."""


def main(path: Path) -> int:
    application = app.application()

    def walk() -> None:
        window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, Window))
        if window.session is None:
            QTimer.singleShot(50, walk)
            return
        desk = window.session.desk
        desk.do("Add person", people.add, {"name": NAME, "email": "asa.angsvik@example.org"})
        desk.do("Add slip", parking.add, f"{NAME} frågar om bussen")
        for stage in window.session.screen.stages:
            window.session.screen.show_stage(stage)
            application.processEvents()
        desk.projector.toggle()
        application.processEvents()
        desk.projector.toggle()
        window.session.back_up()
        desk.undo()
        QTimer.singleShot(0, broken)
        threading.Thread(target=broken).start()
        QTimer.singleShot(0, lambda: desk.do("Add person", broken_insert))
        QTimer.singleShot(300, window.close)

    def broken() -> None:
        raise ValueError(f"{NAME}, 070-174 06 00")

    def broken_insert(conn: object) -> None:
        from sqlalchemy import Connection

        assert isinstance(conn, Connection)
        conn.exec_driver_sql("INSERT INTO person (id, name, inviter_id) VALUES (1, ?, 999)", (NAME,))

    QTimer.singleShot(100, walk)
    return app.run(path, "sv")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
