# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'round_page.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject)
from PySide6.QtGui import (QAction)
from PySide6.QtWidgets import (QComboBox, QFrame, QHBoxLayout,
    QLabel, QProgressBar, QSizePolicy,
    QVBoxLayout, QWidget)

from smdesk.desktop.pages.round.closing import RoundClosing
from smdesk.desktop.pages.round.exemption import RoundExemption
from smdesk.desktop.pages.round.extra import RoundExtra
from smdesk.desktop.pages.round.locked import RoundLocked
from smdesk.desktop.pages.round.result import RoundResult
from smdesk.desktop.pages.round.taking_import import RoundTakingImport
from smdesk.desktop.pages.round.taking_panel import RoundTakingPanel
from smdesk.desktop.widgets.data_table import DataTable
from smdesk.desktop.widgets.empty_state import EmptyState
from smdesk.desktop.widgets.notice_box import NoticeBox

class Ui_RoundPage(object):
    def setupUi(self, RoundPage):
        if not RoundPage.objectName():
            RoundPage.setObjectName(u"RoundPage")
        self.take_next = QAction(RoundPage)
        self.take_next.setObjectName(u"take_next")
        self.take_own = QAction(RoundPage)
        self.take_own.setObjectName(u"take_own")
        self.take_chosen = QAction(RoundPage)
        self.take_chosen.setObjectName(u"take_chosen")
        self.screen_chosen = QAction(RoundPage)
        self.screen_chosen.setObjectName(u"screen_chosen")
#if QT_CONFIG(shortcut)
        self.screen_chosen.setShortcut(u"Ctrl+Shift+N")
#endif // QT_CONFIG(shortcut)
        self.bring_in_chosen = QAction(RoundPage)
        self.bring_in_chosen.setObjectName(u"bring_in_chosen")
#if QT_CONFIG(shortcut)
        self.bring_in_chosen.setShortcut(u"Ctrl+I")
#endif // QT_CONFIG(shortcut)
        self.open_chosen = QAction(RoundPage)
        self.open_chosen.setObjectName(u"open_chosen")
        self.leave_out = QAction(RoundPage)
        self.leave_out.setObjectName(u"leave_out")
#if QT_CONFIG(shortcut)
        self.leave_out.setShortcut(u"Ctrl+U")
#endif // QT_CONFIG(shortcut)
        self.new_extra = QAction(RoundPage)
        self.new_extra.setObjectName(u"new_extra")
        self.close_round = QAction(RoundPage)
        self.close_round.setObjectName(u"close_round")
        self.show_chosen = QAction(RoundPage)
        self.show_chosen.setObjectName(u"show_chosen")
        self.go_to_channels = QAction(RoundPage)
        self.go_to_channels.setObjectName(u"go_to_channels")
        self.column = QVBoxLayout(RoundPage)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.progress_card = QFrame(RoundPage)
        self.progress_card.setObjectName(u"progress_card")
        self.progress_card.setProperty(u"role", u"card")
        self.progress_row = QHBoxLayout(self.progress_card)
        self.progress_row.setSpacing(16)
        self.progress_row.setObjectName(u"progress_row")
        self.progress_row.setContentsMargins(16, 8, 8, 8)
        self.bar = QProgressBar(self.progress_card)
        self.bar.setObjectName(u"bar")
        self.bar.setTextVisible(False)

        self.progress_row.addWidget(self.bar)

        self.percent = QLabel(self.progress_card)
        self.percent.setObjectName(u"percent")
        self.percent.setProperty(u"role", u"strong")

        self.progress_row.addWidget(self.percent)

        self.left = QLabel(self.progress_card)
        self.left.setObjectName(u"left")
        self.left.setProperty(u"role", u"muted")

        self.progress_row.addWidget(self.left)

        self.locked = RoundLocked(self.progress_card)
        self.locked.setObjectName(u"locked")

        self.progress_row.addWidget(self.locked)

        self.rounds = QComboBox(self.progress_card)
        self.rounds.setObjectName(u"rounds")
        self.rounds.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.rounds.setMinimumContentsLength(13)

        self.progress_row.addWidget(self.rounds)

        self.progress_row.setStretch(3, 1)

        self.column.addWidget(self.progress_card)

        self.notices = NoticeBox(RoundPage)
        self.notices.setObjectName(u"notices")

        self.column.addWidget(self.notices)

        self.taking = RoundTakingPanel(RoundPage)
        self.taking.setObjectName(u"taking")

        self.column.addWidget(self.taking)

        self.bring_in = RoundTakingImport(RoundPage)
        self.bring_in.setObjectName(u"bring_in")

        self.column.addWidget(self.bring_in)

        self.closing = RoundClosing(RoundPage)
        self.closing.setObjectName(u"closing")

        self.column.addWidget(self.closing)

        self.exemption = RoundExemption(RoundPage)
        self.exemption.setObjectName(u"exemption")

        self.column.addWidget(self.exemption)

        self.extra = RoundExtra(RoundPage)
        self.extra.setObjectName(u"extra")

        self.column.addWidget(self.extra)

        self.result = RoundResult(RoundPage)
        self.result.setObjectName(u"result")

        self.column.addWidget(self.result)

        self.table_card = QFrame(RoundPage)
        self.table_card.setObjectName(u"table_card")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.table_card.sizePolicy().hasHeightForWidth())
        self.table_card.setSizePolicy(sizePolicy)
        self.table_card.setProperty(u"role", u"card")
        self.table_box = QVBoxLayout(self.table_card)
        self.table_box.setObjectName(u"table_box")
        self.table_box.setContentsMargins(1, 1, 1, 1)
        self.table = DataTable(self.table_card)
        self.table.setObjectName(u"table")

        self.table_box.addWidget(self.table)

        self.empty = EmptyState(self.table_card)
        self.empty.setObjectName(u"empty")

        self.table_box.addWidget(self.empty)


        self.column.addWidget(self.table_card)

        QWidget.setTabOrder(self.locked, self.rounds)
        QWidget.setTabOrder(self.rounds, self.notices)
        QWidget.setTabOrder(self.notices, self.taking)
        QWidget.setTabOrder(self.taking, self.bring_in)
        QWidget.setTabOrder(self.bring_in, self.closing)
        QWidget.setTabOrder(self.closing, self.exemption)
        QWidget.setTabOrder(self.exemption, self.extra)
        QWidget.setTabOrder(self.extra, self.result)
        QWidget.setTabOrder(self.result, self.table)

        self.retranslateUi(RoundPage)

        QMetaObject.connectSlotsByName(RoundPage)
    # setupUi

    def retranslateUi(self, RoundPage):
        self.take_next.setText(QCoreApplication.translate("RoundPage", u"Ta n\u00e4sta", None))
#if QT_CONFIG(statustip)
        self.take_next.setStatusTip(QCoreApplication.translate("RoundPage", u"G\u00e5 igenom alla kanaler som \u00e4r att ta, en i taget", None))
#endif // QT_CONFIG(statustip)
        self.take_own.setText(QCoreApplication.translate("RoundPage", u"Ta kommunens egna webbplatser", None))
#if QT_CONFIG(statustip)
        self.take_own.setStatusTip(QCoreApplication.translate("RoundPage", u"Ta alla egna webbplatser som \u00e4r att ta, utan att du beh\u00f6ver vara med", None))
#endif // QT_CONFIG(statustip)
        self.take_chosen.setText(QCoreApplication.translate("RoundPage", u"Ta sk\u00e4rmdump", None))
#if QT_CONFIG(statustip)
        self.take_chosen.setStatusTip(QCoreApplication.translate("RoundPage", u"Ta en sk\u00e4rmdump av den valda kanalen (Ctrl+N)", None))
#endif // QT_CONFIG(statustip)
        self.screen_chosen.setText(QCoreApplication.translate("RoundPage", u"Ta sk\u00e4rmbild i st\u00e4llet\u2026", None))
#if QT_CONFIG(statustip)
        self.screen_chosen.setStatusTip(QCoreApplication.translate("RoundPage", u"Ta en bild av sk\u00e4rmen, ett omr\u00e5de eller ett f\u00f6nster (Ctrl+Skift+N)", None))
#endif // QT_CONFIG(statustip)
        self.bring_in_chosen.setText(QCoreApplication.translate("RoundPage", u"H\u00e4mta in en bild\u2026", None))
#if QT_CONFIG(statustip)
        self.bring_in_chosen.setStatusTip(QCoreApplication.translate("RoundPage", u"H\u00e4mta in en bild av den valda kanalen som \u00e4r tagen p\u00e5 annat s\u00e4tt (Ctrl+I)", None))
#endif // QT_CONFIG(statustip)
        self.open_chosen.setText(QCoreApplication.translate("RoundPage", u"\u00d6ppna kanalen", None))
#if QT_CONFIG(statustip)
        self.open_chosen.setStatusTip(QCoreApplication.translate("RoundPage", u"\u00d6ppna den valda kanalen i webbl\u00e4saren, s\u00e5 att den syns p\u00e5 sk\u00e4rmen", None))
#endif // QT_CONFIG(statustip)
        self.leave_out.setText(QCoreApplication.translate("RoundPage", u"Undanta\u2026", None))
#if QT_CONFIG(statustip)
        self.leave_out.setStatusTip(QCoreApplication.translate("RoundPage", u"Undanta den valda kanalen fr\u00e5n omg\u00e5ngen, eller \u00e4ndra undantaget (Ctrl+U)", None))
#endif // QT_CONFIG(statustip)
        self.new_extra.setText(QCoreApplication.translate("RoundPage", u"Ny extra omg\u00e5ng\u2026", None))
#if QT_CONFIG(statustip)
        self.new_extra.setStatusTip(QCoreApplication.translate("RoundPage", u"Ta n\u00e5gra kanaler en g\u00e5ng till: vid en st\u00f6rre \u00e4ndring eller inf\u00f6r avslut", None))
#endif // QT_CONFIG(statustip)
        self.close_round.setText(QCoreApplication.translate("RoundPage", u"Avsluta omg\u00e5ngen\u2026", None))
#if QT_CONFIG(statustip)
        self.close_round.setStatusTip(QCoreApplication.translate("RoundPage", u"Skriv protokollet och l\u00e5s omg\u00e5ngen", None))
#endif // QT_CONFIG(statustip)
        self.show_chosen.setText(QCoreApplication.translate("RoundPage", u"Visa i arkivet", None))
        self.go_to_channels.setText(QCoreApplication.translate("RoundPage", u"G\u00e5 till Kanaler", None))
#if QT_CONFIG(accessibility)
        self.bar.setAccessibleName(QCoreApplication.translate("RoundPage", u"Tagna sk\u00e4rmdumpar i omg\u00e5ngen", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.rounds.setAccessibleName(QCoreApplication.translate("RoundPage", u"Omg\u00e5ng", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.rounds.setToolTip(QCoreApplication.translate("RoundPage", u"V\u00e4lj omg\u00e5ng: ett tidigare halv\u00e5r eller en extra omg\u00e5ng", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.result.setAccessibleName(QCoreApplication.translate("RoundPage", u"Senaste sk\u00e4rmdumpen", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("RoundPage", u"Kanaler i omg\u00e5ngen", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleDescription(QCoreApplication.translate("RoundPage", u"Enter \u00f6ppnar kanalen i webbl\u00e4saren, Ctrl+N tar en sk\u00e4rmdump av den, Ctrl+Skift+N en bild av sk\u00e4rmen, Ctrl+I h\u00e4mtar in en bild, Ctrl+U undantar den.", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

