# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'main_window.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QAction, QBrush, QColor, QConicalGradient,
    QCursor, QFont, QFontDatabase, QGradient,
    QIcon, QImage, QKeySequence, QLinearGradient,
    QPainter, QPalette, QPixmap, QRadialGradient,
    QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QMainWindow, QSizePolicy,
    QStackedWidget, QVBoxLayout, QWidget)

from smdesk.desktop.widgets.rail import NavigationRail

class Ui_MainWindow(object):
    def setupUi(self, MainWindow):
        if not MainWindow.objectName():
            MainWindow.setObjectName(u"MainWindow")
        MainWindow.resize(1366, 768)
        MainWindow.setMinimumSize(QSize(800, 560))
        MainWindow.setWindowTitle(u"smdesk")
        self.page_overview = QAction(MainWindow)
        self.page_overview.setObjectName(u"page_overview")
        self.page_overview.setCheckable(True)
#if QT_CONFIG(shortcut)
        self.page_overview.setShortcut(u"Ctrl+1")
#endif // QT_CONFIG(shortcut)
        self.page_channels = QAction(MainWindow)
        self.page_channels.setObjectName(u"page_channels")
        self.page_channels.setCheckable(True)
#if QT_CONFIG(shortcut)
        self.page_channels.setShortcut(u"Ctrl+2")
#endif // QT_CONFIG(shortcut)
        self.page_people = QAction(MainWindow)
        self.page_people.setObjectName(u"page_people")
        self.page_people.setCheckable(True)
#if QT_CONFIG(shortcut)
        self.page_people.setShortcut(u"Ctrl+3")
#endif // QT_CONFIG(shortcut)
        self.page_round = QAction(MainWindow)
        self.page_round.setObjectName(u"page_round")
        self.page_round.setCheckable(True)
#if QT_CONFIG(shortcut)
        self.page_round.setShortcut(u"Ctrl+4")
#endif // QT_CONFIG(shortcut)
        self.page_archive = QAction(MainWindow)
        self.page_archive.setObjectName(u"page_archive")
        self.page_archive.setCheckable(True)
#if QT_CONFIG(shortcut)
        self.page_archive.setShortcut(u"Ctrl+5")
#endif // QT_CONFIG(shortcut)
        self.page_removals = QAction(MainWindow)
        self.page_removals.setObjectName(u"page_removals")
        self.page_removals.setCheckable(True)
#if QT_CONFIG(shortcut)
        self.page_removals.setShortcut(u"Ctrl+6")
#endif // QT_CONFIG(shortcut)
        self.page_schedule = QAction(MainWindow)
        self.page_schedule.setObjectName(u"page_schedule")
        self.page_schedule.setCheckable(True)
#if QT_CONFIG(shortcut)
        self.page_schedule.setShortcut(u"Ctrl+7")
#endif // QT_CONFIG(shortcut)
        self.page_reports = QAction(MainWindow)
        self.page_reports.setObjectName(u"page_reports")
        self.page_reports.setCheckable(True)
#if QT_CONFIG(shortcut)
        self.page_reports.setShortcut(u"Ctrl+8")
#endif // QT_CONFIG(shortcut)
        self.page_settings = QAction(MainWindow)
        self.page_settings.setObjectName(u"page_settings")
        self.page_settings.setCheckable(True)
#if QT_CONFIG(shortcut)
        self.page_settings.setShortcut(u"Ctrl+,")
#endif // QT_CONFIG(shortcut)
        self.page_start = QAction(MainWindow)
        self.page_start.setObjectName(u"page_start")
        self.page_start.setCheckable(True)
        self.page_watch = QAction(MainWindow)
        self.page_watch.setObjectName(u"page_watch")
        self.page_watch.setCheckable(True)
        self.page_import = QAction(MainWindow)
        self.page_import.setObjectName(u"page_import")
        self.page_import.setCheckable(True)
        self.command_help = QAction(MainWindow)
        self.command_help.setObjectName(u"command_help")
#if QT_CONFIG(shortcut)
        self.command_help.setShortcut(u"F1")
#endif // QT_CONFIG(shortcut)
        self.command_new = QAction(MainWindow)
        self.command_new.setObjectName(u"command_new")
#if QT_CONFIG(shortcut)
        self.command_new.setShortcut(u"Ctrl+N")
#endif // QT_CONFIG(shortcut)
        self.command_search = QAction(MainWindow)
        self.command_search.setObjectName(u"command_search")
#if QT_CONFIG(shortcut)
        self.command_search.setShortcut(u"Ctrl+F")
#endif // QT_CONFIG(shortcut)
        self.command_save = QAction(MainWindow)
        self.command_save.setObjectName(u"command_save")
#if QT_CONFIG(shortcut)
        self.command_save.setShortcut(u"Ctrl+S")
#endif // QT_CONFIG(shortcut)
        self.command_export = QAction(MainWindow)
        self.command_export.setObjectName(u"command_export")
#if QT_CONFIG(shortcut)
        self.command_export.setShortcut(u"Ctrl+P")
#endif // QT_CONFIG(shortcut)
        self.command_refresh = QAction(MainWindow)
        self.command_refresh.setObjectName(u"command_refresh")
#if QT_CONFIG(shortcut)
        self.command_refresh.setShortcut(u"F5")
#endif // QT_CONFIG(shortcut)
        self.command_back = QAction(MainWindow)
        self.command_back.setObjectName(u"command_back")
#if QT_CONFIG(shortcut)
        self.command_back.setShortcut(u"Esc")
#endif // QT_CONFIG(shortcut)
        self.centre = QWidget(MainWindow)
        self.centre.setObjectName(u"centre")
        self.column = QVBoxLayout(self.centre)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.row = QHBoxLayout()
        self.row.setSpacing(0)
        self.row.setObjectName(u"row")
        self.rail = NavigationRail(self.centre)
        self.rail.setObjectName(u"rail")

        self.row.addWidget(self.rail)

        self.stack = QStackedWidget(self.centre)
        self.stack.setObjectName(u"stack")

        self.row.addWidget(self.stack)


        self.column.addLayout(self.row)

        MainWindow.setCentralWidget(self.centre)

        self.retranslateUi(MainWindow)

        QMetaObject.connectSlotsByName(MainWindow)
    # setupUi

    def retranslateUi(self, MainWindow):
        self.page_overview.setText(QCoreApplication.translate("MainWindow", u"\u00d6versikt", None))
        self.page_channels.setText(QCoreApplication.translate("MainWindow", u"Kanaler", None))
        self.page_people.setText(QCoreApplication.translate("MainWindow", u"Personer", None))
        self.page_round.setText(QCoreApplication.translate("MainWindow", u"Halv\u00e5rsomg\u00e5ng", None))
        self.page_archive.setText(QCoreApplication.translate("MainWindow", u"Arkiv", None))
        self.page_removals.setText(QCoreApplication.translate("MainWindow", u"Borttagningar", None))
        self.page_schedule.setText(QCoreApplication.translate("MainWindow", u"Dokumenthanteringsplan", None))
        self.page_reports.setText(QCoreApplication.translate("MainWindow", u"Rapporter", None))
        self.page_settings.setText(QCoreApplication.translate("MainWindow", u"Inst\u00e4llningar", None))
        self.page_start.setText(QCoreApplication.translate("MainWindow", u"Kom ig\u00e5ng", None))
        self.page_watch.setText(QCoreApplication.translate("MainWindow", u"Bevakning", None))
        self.page_import.setText(QCoreApplication.translate("MainWindow", u"Importera kanaler", None))
        self.command_help.setText(QCoreApplication.translate("MainWindow", u"Hj\u00e4lp", None))
        self.command_new.setText(QCoreApplication.translate("MainWindow", u"Ny", None))
        self.command_search.setText(QCoreApplication.translate("MainWindow", u"S\u00f6k", None))
        self.command_save.setText(QCoreApplication.translate("MainWindow", u"Spara", None))
        self.command_export.setText(QCoreApplication.translate("MainWindow", u"Exportera", None))
        self.command_refresh.setText(QCoreApplication.translate("MainWindow", u"Uppdatera", None))
        self.command_back.setText(QCoreApplication.translate("MainWindow", u"Tillbaka", None))
#if QT_CONFIG(accessibility)
        self.rail.setAccessibleName(QCoreApplication.translate("MainWindow", u"Sidor", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

