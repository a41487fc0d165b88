# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'channels_page.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize)
from PySide6.QtGui import (QAction)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QStackedWidget, QTabWidget, QVBoxLayout, QWidget)

from smdesk.desktop.widgets.card import (Card, KeyValueList)
from smdesk.desktop.widgets.data_table import DataTable
from smdesk.desktop.widgets.day_chip import DayChip
from smdesk.desktop.widgets.empty_state import EmptyState
from smdesk.desktop.widgets.filters import (FilterChips, SearchField)
from smdesk.desktop.widgets.labels import ElidingLabel
from smdesk.desktop.widgets.notice_box import NoticeBox
from smdesk.desktop.widgets.thumbnail import Thumbnail

class Ui_ChannelsPage(object):
    def setupUi(self, ChannelsPage):
        if not ChannelsPage.objectName():
            ChannelsPage.setObjectName(u"ChannelsPage")
        self.action_new = QAction(ChannelsPage)
        self.action_new.setObjectName(u"action_new")
        self.action_apply = QAction(ChannelsPage)
        self.action_apply.setObjectName(u"action_apply")
        self.action_watch = QAction(ChannelsPage)
        self.action_watch.setObjectName(u"action_watch")
        self.action_import = QAction(ChannelsPage)
        self.action_import.setObjectName(u"action_import")
        self.layout_20 = QVBoxLayout(ChannelsPage)
        self.layout_20.setSpacing(16)
        self.layout_20.setObjectName(u"layout_20")
        self.layout_20.setContentsMargins(0, 0, 0, 0)
        self.layout_14 = QHBoxLayout()
        self.layout_14.setSpacing(12)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 0, 0, 0)
        self.search = SearchField(ChannelsPage)
        self.search.setObjectName(u"search")
        self.search.setMinimumSize(QSize(130, 0))
        self.search.setMaximumSize(QSize(300, 16777215))

        self.layout_14.addWidget(self.search)

        self.chips = FilterChips(ChannelsPage)
        self.chips.setObjectName(u"chips")

        self.layout_14.addWidget(self.chips)

        self.day = DayChip(ChannelsPage)
        self.day.setObjectName(u"day")

        self.layout_14.addWidget(self.day)

        self.layout_14.setStretch(0, 1)
        self.layout_14.setStretch(1, 3)

        self.layout_20.addLayout(self.layout_14)

        self.layout_19 = QHBoxLayout()
        self.layout_19.setSpacing(16)
        self.layout_19.setObjectName(u"layout_19")
        self.layout_19.setContentsMargins(0, 0, 0, 0)
        self.list_card = Card(ChannelsPage)
        self.list_card.setObjectName(u"list_card")
        self.layout_15 = QVBoxLayout(self.list_card)
        self.layout_15.setSpacing(0)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(1, 1, 1, 1)
        self.lists = QStackedWidget(self.list_card)
        self.lists.setObjectName(u"lists")
        self.table = DataTable()
        self.table.setObjectName(u"table")
        self.lists.addWidget(self.table)
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.lists.addWidget(self.empty)

        self.layout_15.addWidget(self.lists)


        self.layout_19.addWidget(self.list_card)

        self.detail_card = Card(ChannelsPage)
        self.detail_card.setObjectName(u"detail_card")
        self.detail_card.setMinimumSize(QSize(408, 0))
        self.detail_card.setMaximumSize(QSize(408, 16777215))
        self.layout_18 = QVBoxLayout(self.detail_card)
        self.layout_18.setSpacing(0)
        self.layout_18.setObjectName(u"layout_18")
        self.layout_18.setContentsMargins(0, 0, 0, 0)
        self.details = QStackedWidget(self.detail_card)
        self.details.setObjectName(u"details")
        self.nothing = EmptyState()
        self.nothing.setObjectName(u"nothing")
        self.details.addWidget(self.nothing)
        self.view = QWidget()
        self.view.setObjectName(u"view")
        self.layout_10 = QVBoxLayout(self.view)
        self.layout_10.setSpacing(12)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(16, 16, 16, 16)
        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(12)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.thumbnail = Thumbnail(self.view)
        self.thumbnail.setObjectName(u"thumbnail")

        self.layout_2.addWidget(self.thumbnail)

        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(0)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.name = ElidingLabel(self.view)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"role", u"card-title")

        self.layout_1.addWidget(self.name)

        self.about = ElidingLabel(self.view)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.about)


        self.layout_2.addLayout(self.layout_1)

        self.layout_2.setStretch(1, 1)

        self.layout_10.addLayout(self.layout_2)

        self.tabs = QTabWidget(self.view)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.facts_tab = QWidget()
        self.facts_tab.setObjectName(u"facts_tab")
        self.layout_4 = QVBoxLayout(self.facts_tab)
        self.layout_4.setSpacing(0)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.facts_scroll = QScrollArea(self.facts_tab)
        self.facts_scroll.setObjectName(u"facts_scroll")
        self.facts_scroll.setWidgetResizable(True)
        self.facts_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.facts_body = QWidget()
        self.facts_body.setObjectName(u"facts_body")
        self.layout_3 = QVBoxLayout(self.facts_body)
        self.layout_3.setSpacing(16)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 12, 4, 0)
        self.notices = NoticeBox(self.facts_body)
        self.notices.setObjectName(u"notices")

        self.layout_3.addWidget(self.notices)

        self.facts = KeyValueList(self.facts_body)
        self.facts.setObjectName(u"facts")

        self.layout_3.addWidget(self.facts)

        self.space_21 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_3.addItem(self.space_21)

        self.facts_scroll.setWidget(self.facts_body)

        self.layout_4.addWidget(self.facts_scroll)

        self.tabs.addTab(self.facts_tab, "")
        self.life_tab = QWidget()
        self.life_tab.setObjectName(u"life_tab")
        self.layout_43 = QVBoxLayout(self.life_tab)
        self.layout_43.setSpacing(8)
        self.layout_43.setObjectName(u"layout_43")
        self.layout_43.setContentsMargins(0, 8, 0, 0)
        self.life_scroll = QScrollArea(self.life_tab)
        self.life_scroll.setObjectName(u"life_scroll")
        self.life_scroll.setWidgetResizable(True)
        self.life_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.life_body = QWidget()
        self.life_body.setObjectName(u"life_body")
        self.layout_41 = QVBoxLayout(self.life_body)
        self.layout_41.setSpacing(12)
        self.layout_41.setObjectName(u"layout_41")
        self.layout_41.setContentsMargins(0, 4, 8, 0)
        self.life_notices = NoticeBox(self.life_body)
        self.life_notices.setObjectName(u"life_notices")

        self.layout_41.addWidget(self.life_notices)

        self.life_facts = KeyValueList(self.life_body)
        self.life_facts.setObjectName(u"life_facts")

        self.layout_41.addWidget(self.life_facts)

        self.space_41 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_41.addItem(self.space_41)

        self.life_scroll.setWidget(self.life_body)

        self.layout_43.addWidget(self.life_scroll)

        self.layout_42 = QHBoxLayout()
        self.layout_42.setSpacing(8)
        self.layout_42.setObjectName(u"layout_42")
        self.layout_42.setContentsMargins(0, 0, 0, 0)
        self.life_apply = QPushButton(self.life_tab)
        self.life_apply.setObjectName(u"life_apply")
        self.life_apply.setProperty(u"kind", u"primary")

        self.layout_42.addWidget(self.life_apply)

        self.life_decide = QPushButton(self.life_tab)
        self.life_decide.setObjectName(u"life_decide")
        self.life_decide.setProperty(u"kind", u"primary")

        self.layout_42.addWidget(self.life_decide)

        self.life_start = QPushButton(self.life_tab)
        self.life_start.setObjectName(u"life_start")
        self.life_start.setProperty(u"kind", u"primary")

        self.layout_42.addWidget(self.life_start)

        self.life_checklist = QPushButton(self.life_tab)
        self.life_checklist.setObjectName(u"life_checklist")

        self.layout_42.addWidget(self.life_checklist)

        self.life_post = QPushButton(self.life_tab)
        self.life_post.setObjectName(u"life_post")

        self.layout_42.addWidget(self.life_post)

        self.life_drop = QPushButton(self.life_tab)
        self.life_drop.setObjectName(u"life_drop")
        self.life_drop.setProperty(u"kind", u"danger")

        self.layout_42.addWidget(self.life_drop)

        self.space_42 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_42.addItem(self.space_42)


        self.layout_43.addLayout(self.layout_42)

        self.layout_43.setStretch(0, 1)
        self.tabs.addTab(self.life_tab, "")
        self.editors_tab = QWidget()
        self.editors_tab.setObjectName(u"editors_tab")
        self.layout_6 = QVBoxLayout(self.editors_tab)
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 8, 0, 0)
        self.editors = DataTable(self.editors_tab)
        self.editors.setObjectName(u"editors")

        self.layout_6.addWidget(self.editors)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.new_assignment = QPushButton(self.editors_tab)
        self.new_assignment.setObjectName(u"new_assignment")

        self.layout_5.addWidget(self.new_assignment)

        self.end_assignment = QPushButton(self.editors_tab)
        self.end_assignment.setObjectName(u"end_assignment")

        self.layout_5.addWidget(self.end_assignment)

        self.space_22 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_5.addItem(self.space_22)


        self.layout_6.addLayout(self.layout_5)

        self.tabs.addTab(self.editors_tab, "")
        self.captures_tab = QWidget()
        self.captures_tab.setObjectName(u"captures_tab")
        self.layout_7 = QVBoxLayout(self.captures_tab)
        self.layout_7.setSpacing(0)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 8, 0, 0)
        self.captures = DataTable(self.captures_tab)
        self.captures.setObjectName(u"captures")

        self.layout_7.addWidget(self.captures)

        self.tabs.addTab(self.captures_tab, "")
        self.history_tab = QWidget()
        self.history_tab.setObjectName(u"history_tab")
        self.layout_8 = QVBoxLayout(self.history_tab)
        self.layout_8.setSpacing(0)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 8, 0, 0)
        self.history = DataTable(self.history_tab)
        self.history.setObjectName(u"history")

        self.layout_8.addWidget(self.history)

        self.tabs.addTab(self.history_tab, "")

        self.layout_10.addWidget(self.tabs)

        self.layout_9 = QHBoxLayout()
        self.layout_9.setSpacing(8)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.capture = QPushButton(self.view)
        self.capture.setObjectName(u"capture")
        self.capture.setProperty(u"kind", u"primary")

        self.layout_9.addWidget(self.capture)

        self.edit = QPushButton(self.view)
        self.edit.setObjectName(u"edit")

        self.layout_9.addWidget(self.edit)

        self.close_channel = QPushButton(self.view)
        self.close_channel.setObjectName(u"close_channel")

        self.layout_9.addWidget(self.close_channel)

        self.space_23 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_9.addItem(self.space_23)


        self.layout_10.addLayout(self.layout_9)

        self.layout_10.setStretch(1, 1)
        self.details.addWidget(self.view)
        self.editing = QWidget()
        self.editing.setObjectName(u"editing")
        self.editing_box = QVBoxLayout(self.editing)
        self.editing_box.setSpacing(0)
        self.editing_box.setObjectName(u"editing_box")
        self.editing_box.setContentsMargins(0, 0, 0, 0)
        self.details.addWidget(self.editing)
        self.mandate = QWidget()
        self.mandate.setObjectName(u"mandate")
        self.mandate_box = QVBoxLayout(self.mandate)
        self.mandate_box.setSpacing(0)
        self.mandate_box.setObjectName(u"mandate_box")
        self.mandate_box.setContentsMargins(0, 0, 0, 0)
        self.details.addWidget(self.mandate)

        self.layout_18.addWidget(self.details)


        self.layout_19.addWidget(self.detail_card)

        self.layout_19.setStretch(0, 1)

        self.layout_20.addLayout(self.layout_19)

        self.layout_20.setStretch(1, 1)

        self.retranslateUi(ChannelsPage)

        QMetaObject.connectSlotsByName(ChannelsPage)
    # setupUi

    def retranslateUi(self, ChannelsPage):
        self.action_new.setText(QCoreApplication.translate("ChannelsPage", u"Ny kanal", None))
#if QT_CONFIG(statustip)
        self.action_new.setStatusTip(QCoreApplication.translate("ChannelsPage", u"L\u00e4gg till en kanal f\u00f6r hand (Ctrl+N)", None))
#endif // QT_CONFIG(statustip)
        self.action_apply.setText(QCoreApplication.translate("ChannelsPage", u"Ans\u00f6kan\u2026", None))
#if QT_CONFIG(statustip)
        self.action_apply.setStatusTip(QCoreApplication.translate("ChannelsPage", u"Skriv en ans\u00f6kan om en ny kanal, eller att en enhet visar intresse", None))
#endif // QT_CONFIG(statustip)
        self.action_watch.setText(QCoreApplication.translate("ChannelsPage", u"Bevakning", None))
#if QT_CONFIG(statustip)
        self.action_watch.setStatusTip(QCoreApplication.translate("ChannelsPage", u"Visa vem som vakar \u00f6ver kanalerna, bevakningstider och krislistan", None))
#endif // QT_CONFIG(statustip)
        self.action_import.setText(QCoreApplication.translate("ChannelsPage", u"Importera\u2026", None))
#if QT_CONFIG(statustip)
        self.action_import.setStatusTip(QCoreApplication.translate("ChannelsPage", u"L\u00e4s in kanaler fr\u00e5n en CSV- eller Excelfil", None))
#endif // QT_CONFIG(statustip)
        self.search.setPlaceholderText(QCoreApplication.translate("ChannelsPage", u"S\u00f6k kanal, enhet, person", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("ChannelsPage", u"S\u00f6k kanal, enhet eller person", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.chips.setAccessibleName(QCoreApplication.translate("ChannelsPage", u"Visa", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("ChannelsPage", u"Visa registret per dag", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ChannelsPage", u"Kanaler", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("ChannelsPage", u"Kanalens kort", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.facts_scroll.setAccessibleName(QCoreApplication.translate("ChannelsPage", u"Uppgifter", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.facts_tab), QCoreApplication.translate("ChannelsPage", u"Uppgifter", None))
#if QT_CONFIG(accessibility)
        self.life_scroll.setAccessibleName(QCoreApplication.translate("ChannelsPage", u"Kanalens livscykel", None))
#endif // QT_CONFIG(accessibility)
        self.life_apply.setText(QCoreApplication.translate("ChannelsPage", u"Forts\u00e4tt ans\u00f6kan", None))
        self.life_decide.setText(QCoreApplication.translate("ChannelsPage", u"Fatta beslut\u2026", None))
        self.life_start.setText(QCoreApplication.translate("ChannelsPage", u"Starta\u2026", None))
        self.life_checklist.setText(QCoreApplication.translate("ChannelsPage", u"Checklista\u2026", None))
        self.life_post.setText(QCoreApplication.translate("ChannelsPage", u"Senaste inl\u00e4gg\u2026", None))
        self.life_drop.setText(QCoreApplication.translate("ChannelsPage", u"Ta bort utkastet", None))
        self.tabs.setTabText(self.tabs.indexOf(self.life_tab), QCoreApplication.translate("ChannelsPage", u"Livscykel", None))
#if QT_CONFIG(accessibility)
        self.editors.setAccessibleName(QCoreApplication.translate("ChannelsPage", u"Redakt\u00f6rer med uppdrag", None))
#endif // QT_CONFIG(accessibility)
        self.new_assignment.setText(QCoreApplication.translate("ChannelsPage", u"Nytt uppdrag\u2026", None))
        self.end_assignment.setText(QCoreApplication.translate("ChannelsPage", u"\u00c4ndra\u2026", None))
        self.tabs.setTabText(self.tabs.indexOf(self.editors_tab), QCoreApplication.translate("ChannelsPage", u"Redakt\u00f6rer", None))
#if QT_CONFIG(accessibility)
        self.captures.setAccessibleName(QCoreApplication.translate("ChannelsPage", u"Sk\u00e4rmdumpar av kanalen", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.captures_tab), QCoreApplication.translate("ChannelsPage", u"Bilder", None))
#if QT_CONFIG(accessibility)
        self.history.setAccessibleName(QCoreApplication.translate("ChannelsPage", u"Vem har \u00e4ndrat kanalen", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.history_tab), QCoreApplication.translate("ChannelsPage", u"Historik", None))
        self.capture.setText(QCoreApplication.translate("ChannelsPage", u"Ta sk\u00e4rmdump", None))
        self.edit.setText(QCoreApplication.translate("ChannelsPage", u"\u00c4ndra", None))
        self.close_channel.setText(QCoreApplication.translate("ChannelsPage", u"Avsluta\u2026", None))
        pass
    # retranslateUi

