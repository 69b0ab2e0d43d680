"""Starts the program's window: language, looks, the watch over what goes wrong, then the window itself."""

import gc
import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QSocketNotifier, Qt, QTranslator
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from forumdesk import resources, words
from forumdesk.ui.crash import Watch
from forumdesk.ui.settings import Settings, logs
from forumdesk.ui.style.dress import dress
from forumdesk.ui.times import Times
from forumdesk.ui.window import Window, after_paint
from forumdesk.words import _

LOCALES = {"sv": QLocale(QLocale.Language.Swedish), "en": QLocale("en_GB")}


def run(path: Path | None, language: str | None, times: Times | None = None) -> int:
    """Open the window, on the start screen or on that dialogue; the exit code when it is closed.

    The times are the computer's own if nothing else is said.
    """
    times = times or Times()
    app = application()
    settings = Settings()
    speak(language or settings.language)
    watch = Watch(logs())
    watch.put_up()
    clothes = Clothes(app, settings)
    window = Window(settings, times.today, times)
    clothes.window = window
    watch.said.connect(window.message.say)
    window.works.broke.connect(watch.note)
    _end_in_good_order(app, window)
    was_broken_off = watch.mark_running()
    window.show()
    after_paint(lambda: _begin(app, window, path, was_broken_off))
    try:
        return app.exec()
    finally:
        watch.take_down()


def application() -> QApplication:
    """The one application, named as its files and windows are."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setApplicationName("Forumdesk")
    app.setDesktopFileName("forumdesk")
    return app


def speak(language: str) -> None:
    """Let the program and Qt speak a language."""
    words.use(language)
    QLocale.setDefault(LOCALES[words.language()])


def _let_qt_speak(app: QApplication) -> None:
    """Qt's own menus and file dialogs, in the words that come with it."""
    own = QTranslator(app)
    if own.load(QLocale(), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(own)


class Clothes:
    """Keeps the looks as the settings and the system wish them."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        self._app, self._settings = app, settings
        self.window: Window | None = None
        self._language = settings.language
        self._put_on()
        settings.changed.connect(self._changed)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def _put_on(self) -> None:
        self._worn = (self._settings.theme, self._settings.text_percent)
        dress(self._app, self._settings.theme, self._settings.text_percent / 100)

    def _system_changed(self) -> None:
        if self._settings.theme == "system":
            self._put_on()

    def _changed(self) -> None:
        if self._worn != (self._settings.theme, self._settings.text_percent):
            self._put_on()
            if self.window is not None:
                self.window.dressed()
        if self._language != self._settings.language:
            self._language = self._settings.language
            if self.window is not None:
                self.window.message.say(
                    _("The program speaks the new language when it is started again."), "good"
                )


def _begin(app: QApplication, window: Window, path: Path | None, was_broken_off: bool) -> None:
    """What can wait until the window is there."""
    gc.freeze()
    gc.enable()
    _let_qt_speak(app)
    window.setWindowIcon(QIcon(str(resources.path("icons", "forumdesk.svg"))))
    if path is not None:
        window.open(path)
    if was_broken_off and not window.message.isVisible():
        window.message.say(_("The program was ended unexpectedly. Everything stored is still there."), "good")


def _end_in_good_order(app: QApplication, window: Window) -> None:
    """A log-off or an end from outside closes the window as she would, so that typed text is stored."""
    app.commitDataRequest.connect(lambda _manager: window.close_dialogue())
    if os.name == "posix":
        reading, writing = os.pipe()
        os.set_blocking(writing, False)
        signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        heard = QSocketNotifier(reading, QSocketNotifier.Type.Read, window)
        heard.activated.connect(lambda: _close(app, window))
    for kind in (signal.SIGTERM, signal.SIGINT):
        signal.signal(kind, lambda *_: None)


def _close(app: QApplication, window: Window) -> None:
    window.close()
    app.quit()
