# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'watch_page.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize)
from PySide6.QtGui import (QAction)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QStackedWidget, QTabWidget, QVBoxLayout, QWidget)

from smdesk.desktop.pages.watch.crisis import CrisisSheet
from smdesk.desktop.widgets.card import (Card, KeyValueList)
from smdesk.desktop.widgets.data_table import DataTable
from smdesk.desktop.widgets.empty_state import EmptyState
from smdesk.desktop.widgets.filters import (FilterChips, SearchField)
from smdesk.desktop.widgets.labels import ElidingLabel
from smdesk.desktop.widgets.notice_box import NoticeBox
from smdesk.desktop.widgets.status import StatusPill

class Ui_WatchPage(object):
    def setupUi(self, WatchPage):
        if not WatchPage.objectName():
            WatchPage.setObjectName(u"WatchPage")
        self.action_absence = QAction(WatchPage)
        self.action_absence.setObjectName(u"action_absence")
        self.action_crisis = QAction(WatchPage)
        self.action_crisis.setObjectName(u"action_crisis")
        self.action_now = QAction(WatchPage)
        self.action_now.setObjectName(u"action_now")
        self.action_channels = QAction(WatchPage)
        self.action_channels.setObjectName(u"action_channels")
        self.layout_1 = QVBoxLayout(WatchPage)
        self.layout_1.setSpacing(0)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.sides = QStackedWidget(WatchPage)
        self.sides.setObjectName(u"sides")
        self.now = QWidget()
        self.now.setObjectName(u"now")
        self.layout_2 = QVBoxLayout(self.now)
        self.layout_2.setSpacing(16)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(12)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.search = SearchField(self.now)
        self.search.setObjectName(u"search")
        self.search.setMinimumSize(QSize(170, 0))
        self.search.setMaximumSize(QSize(300, 16777215))

        self.layout_3.addWidget(self.search)

        self.chips = FilterChips(self.now)
        self.chips.setObjectName(u"chips")

        self.layout_3.addWidget(self.chips)

        self.layout_3.setStretch(0, 1)
        self.layout_3.setStretch(1, 3)

        self.layout_2.addLayout(self.layout_3)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(16)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.list_card = Card(self.now)
        self.list_card.setObjectName(u"list_card")
        self.layout_5 = QVBoxLayout(self.list_card)
        self.layout_5.setSpacing(0)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(1, 1, 1, 1)
        self.lists = QStackedWidget(self.list_card)
        self.lists.setObjectName(u"lists")
        self.table = DataTable()
        self.table.setObjectName(u"table")
        self.lists.addWidget(self.table)
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.lists.addWidget(self.empty)

        self.layout_5.addWidget(self.lists)


        self.layout_4.addWidget(self.list_card)

        self.detail_card = Card(self.now)
        self.detail_card.setObjectName(u"detail_card")
        self.detail_card.setMinimumSize(QSize(384, 0))
        self.detail_card.setMaximumSize(QSize(384, 16777215))
        self.layout_6 = QVBoxLayout(self.detail_card)
        self.layout_6.setSpacing(0)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.details = QStackedWidget(self.detail_card)
        self.details.setObjectName(u"details")
        self.nothing = EmptyState()
        self.nothing.setObjectName(u"nothing")
        self.details.addWidget(self.nothing)
        self.view = QWidget()
        self.view.setObjectName(u"view")
        self.layout_7 = QVBoxLayout(self.view)
        self.layout_7.setSpacing(12)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(16, 16, 16, 16)
        self.layout_8 = QHBoxLayout()
        self.layout_8.setSpacing(12)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.layout_9 = QVBoxLayout()
        self.layout_9.setSpacing(0)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.name = ElidingLabel(self.view)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"role", u"card-title")

        self.layout_9.addWidget(self.name)

        self.about = ElidingLabel(self.view)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"role", u"muted")

        self.layout_9.addWidget(self.about)


        self.layout_8.addLayout(self.layout_9)

        self.pill = StatusPill(self.view)
        self.pill.setObjectName(u"pill")

        self.layout_8.addWidget(self.pill)

        self.layout_8.setStretch(0, 1)

        self.layout_7.addLayout(self.layout_8)

        self.tabs = QTabWidget(self.view)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.now_tab = QWidget()
        self.now_tab.setObjectName(u"now_tab")
        self.layout_10 = QVBoxLayout(self.now_tab)
        self.layout_10.setSpacing(0)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.facts_scroll = QScrollArea(self.now_tab)
        self.facts_scroll.setObjectName(u"facts_scroll")
        self.facts_scroll.setWidgetResizable(True)
        self.facts_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.facts_body = QWidget()
        self.facts_body.setObjectName(u"facts_body")
        self.layout_11 = QVBoxLayout(self.facts_body)
        self.layout_11.setSpacing(16)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(0, 12, 4, 0)
        self.facts = KeyValueList(self.facts_body)
        self.facts.setObjectName(u"facts")

        self.layout_11.addWidget(self.facts)

        self.notices = NoticeBox(self.facts_body)
        self.notices.setObjectName(u"notices")

        self.layout_11.addWidget(self.notices)

        self.space_12 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_11.addItem(self.space_12)

        self.facts_scroll.setWidget(self.facts_body)

        self.layout_10.addWidget(self.facts_scroll)

        self.tabs.addTab(self.now_tab, "")
        self.hours_tab = QWidget()
        self.hours_tab.setObjectName(u"hours_tab")
        self.hours_box = QVBoxLayout(self.hours_tab)
        self.hours_box.setSpacing(0)
        self.hours_box.setObjectName(u"hours_box")
        self.hours_box.setContentsMargins(0, 0, 0, 0)
        self.tabs.addTab(self.hours_tab, "")
        self.absences_tab = QWidget()
        self.absences_tab.setObjectName(u"absences_tab")
        self.layout_13 = QVBoxLayout(self.absences_tab)
        self.layout_13.setSpacing(8)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 8, 0, 0)
        self.absence_lists = QStackedWidget(self.absences_tab)
        self.absence_lists.setObjectName(u"absence_lists")
        self.absences = DataTable()
        self.absences.setObjectName(u"absences")
        self.absence_lists.addWidget(self.absences)
        self.no_absences = EmptyState()
        self.no_absences.setObjectName(u"no_absences")
        self.absence_lists.addWidget(self.no_absences)

        self.layout_13.addWidget(self.absence_lists)

        self.layout_14 = QHBoxLayout()
        self.layout_14.setSpacing(8)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 0, 0, 0)
        self.new_absence = QPushButton(self.absences_tab)
        self.new_absence.setObjectName(u"new_absence")

        self.layout_14.addWidget(self.new_absence)

        self.remove_absence = QPushButton(self.absences_tab)
        self.remove_absence.setObjectName(u"remove_absence")

        self.layout_14.addWidget(self.remove_absence)

        self.space_15 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_14.addItem(self.space_15)


        self.layout_13.addLayout(self.layout_14)

        self.tabs.addTab(self.absences_tab, "")

        self.layout_7.addWidget(self.tabs)

        self.layout_7.setStretch(1, 1)
        self.details.addWidget(self.view)
        self.absence = QWidget()
        self.absence.setObjectName(u"absence")
        self.absence_box = QVBoxLayout(self.absence)
        self.absence_box.setSpacing(0)
        self.absence_box.setObjectName(u"absence_box")
        self.absence_box.setContentsMargins(0, 0, 0, 0)
        self.details.addWidget(self.absence)

        self.layout_6.addWidget(self.details)


        self.layout_4.addWidget(self.detail_card)

        self.layout_4.setStretch(0, 1)

        self.layout_2.addLayout(self.layout_4)

        self.layout_2.setStretch(1, 1)
        self.sides.addWidget(self.now)
        self.crisis = QWidget()
        self.crisis.setObjectName(u"crisis")
        self.layout_16 = QVBoxLayout(self.crisis)
        self.layout_16.setSpacing(0)
        self.layout_16.setObjectName(u"layout_16")
        self.layout_16.setContentsMargins(0, 0, 0, 0)
        self.crisis_card = Card(self.crisis)
        self.crisis_card.setObjectName(u"crisis_card")
        self.layout_17 = QVBoxLayout(self.crisis_card)
        self.layout_17.setSpacing(0)
        self.layout_17.setObjectName(u"layout_17")
        self.layout_17.setContentsMargins(1, 1, 1, 1)
        self.crisis_lists = QStackedWidget(self.crisis_card)
        self.crisis_lists.setObjectName(u"crisis_lists")
        self.crisis_scroll = QScrollArea()
        self.crisis_scroll.setObjectName(u"crisis_scroll")
        self.crisis_scroll.setWidgetResizable(True)
        self.crisis_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.sheet = CrisisSheet()
        self.sheet.setObjectName(u"sheet")
        self.crisis_scroll.setWidget(self.sheet)
        self.crisis_lists.addWidget(self.crisis_scroll)
        self.crisis_empty = EmptyState()
        self.crisis_empty.setObjectName(u"crisis_empty")
        self.crisis_lists.addWidget(self.crisis_empty)

        self.layout_17.addWidget(self.crisis_lists)


        self.layout_16.addWidget(self.crisis_card)

        self.sides.addWidget(self.crisis)

        self.layout_1.addWidget(self.sides)


        self.retranslateUi(WatchPage)

        QMetaObject.connectSlotsByName(WatchPage)
    # setupUi

    def retranslateUi(self, WatchPage):
        self.action_absence.setText(QCoreApplication.translate("WatchPage", u"Anteckna fr\u00e5nvaro", None))
#if QT_CONFIG(statustip)
        self.action_absence.setStatusTip(QCoreApplication.translate("WatchPage", u"Anteckna att n\u00e5gon \u00e4r borta, s\u00e5 att ers\u00e4ttaren vakar (Ctrl+N)", None))
#endif // QT_CONFIG(statustip)
        self.action_crisis.setText(QCoreApplication.translate("WatchPage", u"Krislista", None))
#if QT_CONFIG(statustip)
        self.action_crisis.setStatusTip(QCoreApplication.translate("WatchPage", u"Visa kanalerna vid en kris och vilka som g\u00e5r att n\u00e5", None))
#endif // QT_CONFIG(statustip)
        self.action_now.setText(QCoreApplication.translate("WatchPage", u"Till bevakningen", None))
#if QT_CONFIG(statustip)
        self.action_now.setStatusTip(QCoreApplication.translate("WatchPage", u"Visa vem som vakar just nu (Esc)", None))
#endif // QT_CONFIG(statustip)
        self.action_channels.setText(QCoreApplication.translate("WatchPage", u"Till kanalerna", None))
#if QT_CONFIG(statustip)
        self.action_channels.setStatusTip(QCoreApplication.translate("WatchPage", u"G\u00e5 tillbaka till kanalerna (Esc)", None))
#endif // QT_CONFIG(statustip)
        self.search.setPlaceholderText(QCoreApplication.translate("WatchPage", u"S\u00f6k kanal eller person", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("WatchPage", u"S\u00f6k kanal eller person", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.chips.setAccessibleName(QCoreApplication.translate("WatchPage", u"Visa", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("WatchPage", u"Kanaler och vem som vakar", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("WatchPage", u"Kanalens bevakning", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.facts_scroll.setAccessibleName(QCoreApplication.translate("WatchPage", u"S\u00e5 bevakas kanalen", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.now_tab), QCoreApplication.translate("WatchPage", u"Nu", None))
        self.tabs.setTabText(self.tabs.indexOf(self.hours_tab), QCoreApplication.translate("WatchPage", u"Tider", None))
#if QT_CONFIG(accessibility)
        self.absences.setAccessibleName(QCoreApplication.translate("WatchPage", u"Fr\u00e5nvaro bland dem som vakar \u00f6ver kanalen", None))
#endif // QT_CONFIG(accessibility)
        self.new_absence.setText(QCoreApplication.translate("WatchPage", u"Anteckna fr\u00e5nvaro\u2026", None))
        self.remove_absence.setText(QCoreApplication.translate("WatchPage", u"Ta bort", None))
        self.tabs.setTabText(self.tabs.indexOf(self.absences_tab), QCoreApplication.translate("WatchPage", u"Fr\u00e5nvaro", None))
#if QT_CONFIG(accessibility)
        self.crisis_scroll.setAccessibleName(QCoreApplication.translate("WatchPage", u"Krislista", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

