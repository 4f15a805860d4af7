"""Asking where to save something, without waiting for the answer."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where(
    parent: QWidget,
    title: str,
    file: str,
    act: Callable[[str], object],
    *,
    name: str = "save",
    kinds: Sequence[str] = (),
    folder: str = "",
) -> None:
    """Open a dialogue that asks where to save a file.

    Parameters
    ----------
    parent : QWidget
        What it lies over.
    title : str
        What is saved.
    file : str
        The name that is offered, with its ending, which is added where it is left out.
    act : callable
        Gets the path, once there is one.
    name : str
        Name of the dialogue in the program.
    kinds : sequence of str
        Kinds of files in words with their endings; the ending alone if empty.
    folder : str
        Where to begin; where the last one was if empty.
    """
    ending = file.rpartition(".")[2]
    dialog = QFileDialog(parent, title, folder)
    dialog.setObjectName(name)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(ending)
    dialog.setNameFilters(list(kinds) or [f"*.{ending}"])
    dialog.selectFile(file)
    dialog.fileSelected.connect(act)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
