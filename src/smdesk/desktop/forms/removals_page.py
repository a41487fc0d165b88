# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'removals_page.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtGui import (QAction)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QStackedWidget, QTabWidget, QVBoxLayout,
    QWidget)

from smdesk.desktop.widgets.card import (Card, KeyValueList)
from smdesk.desktop.widgets.data_table import DataTable
from smdesk.desktop.widgets.empty_state import EmptyState
from smdesk.desktop.widgets.filters import (FilterChips, SearchField)
from smdesk.desktop.widgets.labels import ElidingLabel
from smdesk.desktop.widgets.notice_box import NoticeBox
from smdesk.desktop.widgets.status import StatusPill

class Ui_RemovalsPage(object):
    def setupUi(self, RemovalsPage):
        if not RemovalsPage.objectName():
            RemovalsPage.setObjectName(u"RemovalsPage")
        self.action_new = QAction(RemovalsPage)
        self.action_new.setObjectName(u"action_new")
        self.action_store = QAction(RemovalsPage)
        self.action_store.setObjectName(u"action_store")
        self.layout_1 = QVBoxLayout(RemovalsPage)
        self.layout_1.setSpacing(0)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.sides = QStackedWidget(RemovalsPage)
        self.sides.setObjectName(u"sides")
        self.lists_side = QWidget()
        self.lists_side.setObjectName(u"lists_side")
        self.layout_2 = QVBoxLayout(self.lists_side)
        self.layout_2.setSpacing(0)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.parts = QTabWidget(self.lists_side)
        self.parts.setObjectName(u"parts")
        self.parts.setDocumentMode(True)
        self.removals_tab = QWidget()
        self.removals_tab.setObjectName(u"removals_tab")
        self.layout_3 = QVBoxLayout(self.removals_tab)
        self.layout_3.setSpacing(16)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 16, 0, 0)
        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(12)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.search = SearchField(self.removals_tab)
        self.search.setObjectName(u"search")
        self.search.setMinimumSize(QSize(170, 0))
        self.search.setMaximumSize(QSize(300, 16777215))

        self.layout_4.addWidget(self.search)

        self.chips = FilterChips(self.removals_tab)
        self.chips.setObjectName(u"chips")

        self.layout_4.addWidget(self.chips)

        self.layout_4.setStretch(0, 1)
        self.layout_4.setStretch(1, 3)

        self.layout_3.addLayout(self.layout_4)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(16)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.list_card = Card(self.removals_tab)
        self.list_card.setObjectName(u"list_card")
        self.layout_6 = QVBoxLayout(self.list_card)
        self.layout_6.setSpacing(0)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(1, 1, 1, 1)
        self.lists = QStackedWidget(self.list_card)
        self.lists.setObjectName(u"lists")
        self.table = DataTable()
        self.table.setObjectName(u"table")
        self.lists.addWidget(self.table)
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.lists.addWidget(self.empty)

        self.layout_6.addWidget(self.lists)


        self.layout_5.addWidget(self.list_card)

        self.detail_card = Card(self.removals_tab)
        self.detail_card.setObjectName(u"detail_card")
        self.detail_card.setMinimumSize(QSize(384, 0))
        self.detail_card.setMaximumSize(QSize(384, 16777215))
        self.layout_7 = QVBoxLayout(self.detail_card)
        self.layout_7.setSpacing(0)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.details = QStackedWidget(self.detail_card)
        self.details.setObjectName(u"details")
        self.nothing = EmptyState()
        self.nothing.setObjectName(u"nothing")
        self.details.addWidget(self.nothing)
        self.view = QWidget()
        self.view.setObjectName(u"view")
        self.layout_8 = QVBoxLayout(self.view)
        self.layout_8.setSpacing(12)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(16, 16, 16, 16)
        self.layout_9 = QHBoxLayout()
        self.layout_9.setSpacing(12)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.layout_10 = QVBoxLayout()
        self.layout_10.setSpacing(0)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.name = ElidingLabel(self.view)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"role", u"card-title")

        self.layout_10.addWidget(self.name)

        self.about = ElidingLabel(self.view)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"role", u"muted")

        self.layout_10.addWidget(self.about)


        self.layout_9.addLayout(self.layout_10)

        self.pill = StatusPill(self.view)
        self.pill.setObjectName(u"pill")

        self.layout_9.addWidget(self.pill)

        self.layout_9.setStretch(0, 1)

        self.layout_8.addLayout(self.layout_9)

        self.layout_11 = QHBoxLayout()
        self.layout_11.setSpacing(8)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(0, 0, 0, 0)
        self.go_on = QPushButton(self.view)
        self.go_on.setObjectName(u"go_on")
        self.go_on.setProperty(u"kind", u"primary")

        self.layout_11.addWidget(self.go_on)

        self.close_case = QPushButton(self.view)
        self.close_case.setObjectName(u"close_case")

        self.layout_11.addWidget(self.close_case)

        self.drop = QPushButton(self.view)
        self.drop.setObjectName(u"drop")

        self.layout_11.addWidget(self.drop)

        self.space_12 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_11.addItem(self.space_12)


        self.layout_8.addLayout(self.layout_11)

        self.tabs = QTabWidget(self.view)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.facts_tab = QWidget()
        self.facts_tab.setObjectName(u"facts_tab")
        self.layout_13 = QVBoxLayout(self.facts_tab)
        self.layout_13.setSpacing(0)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.facts_scroll = QScrollArea(self.facts_tab)
        self.facts_scroll.setObjectName(u"facts_scroll")
        self.facts_scroll.setWidgetResizable(True)
        self.facts_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.facts_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.facts_body = QWidget()
        self.facts_body.setObjectName(u"facts_body")
        self.layout_14 = QVBoxLayout(self.facts_body)
        self.layout_14.setSpacing(16)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 12, 4, 0)
        self.notices = NoticeBox(self.facts_body)
        self.notices.setObjectName(u"notices")

        self.layout_14.addWidget(self.notices)

        self.facts = KeyValueList(self.facts_body)
        self.facts.setObjectName(u"facts")

        self.layout_14.addWidget(self.facts)

        self.space_15 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_14.addItem(self.space_15)

        self.facts_scroll.setWidget(self.facts_body)

        self.layout_13.addWidget(self.facts_scroll)

        self.tabs.addTab(self.facts_tab, "")
        self.copies_tab = QWidget()
        self.copies_tab.setObjectName(u"copies_tab")
        self.layout_16 = QVBoxLayout(self.copies_tab)
        self.layout_16.setSpacing(8)
        self.layout_16.setObjectName(u"layout_16")
        self.layout_16.setContentsMargins(0, 8, 0, 0)
        self.copy_lists = QStackedWidget(self.copies_tab)
        self.copy_lists.setObjectName(u"copy_lists")
        self.copies = DataTable()
        self.copies.setObjectName(u"copies")
        self.copy_lists.addWidget(self.copies)
        self.no_copies = EmptyState()
        self.no_copies.setObjectName(u"no_copies")
        self.copy_lists.addWidget(self.no_copies)

        self.layout_16.addWidget(self.copy_lists)

        self.copy_fate = QLabel(self.copies_tab)
        self.copy_fate.setObjectName(u"copy_fate")
        self.copy_fate.setProperty(u"role", u"muted")
        self.copy_fate.setWordWrap(True)

        self.layout_16.addWidget(self.copy_fate)

        self.layout_17 = QHBoxLayout()
        self.layout_17.setSpacing(8)
        self.layout_17.setObjectName(u"layout_17")
        self.layout_17.setContentsMargins(0, 0, 0, 0)
        self.open_copy = QPushButton(self.copies_tab)
        self.open_copy.setObjectName(u"open_copy")

        self.layout_17.addWidget(self.open_copy)

        self.release = QPushButton(self.copies_tab)
        self.release.setObjectName(u"release")

        self.layout_17.addWidget(self.release)

        self.space_18 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_17.addItem(self.space_18)


        self.layout_16.addLayout(self.layout_17)

        self.layout_19 = QHBoxLayout()
        self.layout_19.setSpacing(8)
        self.layout_19.setObjectName(u"layout_19")
        self.layout_19.setContentsMargins(0, 0, 0, 0)
        self.save_copy = QPushButton(self.copies_tab)
        self.save_copy.setObjectName(u"save_copy")

        self.layout_19.addWidget(self.save_copy)

        self.destroy = QPushButton(self.copies_tab)
        self.destroy.setObjectName(u"destroy")

        self.layout_19.addWidget(self.destroy)

        self.space_20 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_19.addItem(self.space_20)


        self.layout_16.addLayout(self.layout_19)

        self.tabs.addTab(self.copies_tab, "")
        self.history_tab = QWidget()
        self.history_tab.setObjectName(u"history_tab")
        self.layout_21 = QVBoxLayout(self.history_tab)
        self.layout_21.setSpacing(0)
        self.layout_21.setObjectName(u"layout_21")
        self.layout_21.setContentsMargins(0, 0, 0, 0)
        self.history = DataTable(self.history_tab)
        self.history.setObjectName(u"history")

        self.layout_21.addWidget(self.history)

        self.tabs.addTab(self.history_tab, "")

        self.layout_8.addWidget(self.tabs)

        self.layout_8.setStretch(2, 1)
        self.details.addWidget(self.view)
        self.asking = QWidget()
        self.asking.setObjectName(u"asking")
        self.asking_box = QVBoxLayout(self.asking)
        self.asking_box.setSpacing(0)
        self.asking_box.setObjectName(u"asking_box")
        self.asking_box.setContentsMargins(0, 0, 0, 0)
        self.details.addWidget(self.asking)

        self.layout_7.addWidget(self.details)


        self.layout_5.addWidget(self.detail_card)

        self.layout_5.setStretch(0, 1)

        self.layout_3.addLayout(self.layout_5)

        self.layout_3.setStretch(1, 1)
        self.parts.addTab(self.removals_tab, "")
        self.referrals_tab = QWidget()
        self.referrals_tab.setObjectName(u"referrals_tab")
        self.layout_22 = QVBoxLayout(self.referrals_tab)
        self.layout_22.setSpacing(16)
        self.layout_22.setObjectName(u"layout_22")
        self.layout_22.setContentsMargins(0, 16, 0, 0)
        self.layout_23 = QHBoxLayout()
        self.layout_23.setSpacing(16)
        self.layout_23.setObjectName(u"layout_23")
        self.layout_23.setContentsMargins(0, 0, 0, 0)
        self.referral_list_card = Card(self.referrals_tab)
        self.referral_list_card.setObjectName(u"referral_list_card")
        self.layout_24 = QVBoxLayout(self.referral_list_card)
        self.layout_24.setSpacing(0)
        self.layout_24.setObjectName(u"layout_24")
        self.layout_24.setContentsMargins(1, 1, 1, 1)
        self.referral_lists = QStackedWidget(self.referral_list_card)
        self.referral_lists.setObjectName(u"referral_lists")
        self.referral_table = DataTable()
        self.referral_table.setObjectName(u"referral_table")
        self.referral_lists.addWidget(self.referral_table)
        self.referral_empty = EmptyState()
        self.referral_empty.setObjectName(u"referral_empty")
        self.referral_lists.addWidget(self.referral_empty)

        self.layout_24.addWidget(self.referral_lists)


        self.layout_23.addWidget(self.referral_list_card)

        self.referral_detail_card = Card(self.referrals_tab)
        self.referral_detail_card.setObjectName(u"referral_detail_card")
        self.referral_detail_card.setMinimumSize(QSize(384, 0))
        self.referral_detail_card.setMaximumSize(QSize(384, 16777215))
        self.layout_25 = QVBoxLayout(self.referral_detail_card)
        self.layout_25.setSpacing(0)
        self.layout_25.setObjectName(u"layout_25")
        self.layout_25.setContentsMargins(0, 0, 0, 0)
        self.referral_details = QStackedWidget(self.referral_detail_card)
        self.referral_details.setObjectName(u"referral_details")
        self.referral_nothing = EmptyState()
        self.referral_nothing.setObjectName(u"referral_nothing")
        self.referral_details.addWidget(self.referral_nothing)
        self.referral_view = QWidget()
        self.referral_view.setObjectName(u"referral_view")
        self.layout_26 = QVBoxLayout(self.referral_view)
        self.layout_26.setSpacing(12)
        self.layout_26.setObjectName(u"layout_26")
        self.layout_26.setContentsMargins(16, 16, 16, 16)
        self.layout_27 = QHBoxLayout()
        self.layout_27.setSpacing(12)
        self.layout_27.setObjectName(u"layout_27")
        self.layout_27.setContentsMargins(0, 0, 0, 0)
        self.layout_28 = QVBoxLayout()
        self.layout_28.setSpacing(0)
        self.layout_28.setObjectName(u"layout_28")
        self.layout_28.setContentsMargins(0, 0, 0, 0)
        self.referral_name = ElidingLabel(self.referral_view)
        self.referral_name.setObjectName(u"referral_name")
        self.referral_name.setProperty(u"role", u"card-title")

        self.layout_28.addWidget(self.referral_name)

        self.referral_about = ElidingLabel(self.referral_view)
        self.referral_about.setObjectName(u"referral_about")
        self.referral_about.setProperty(u"role", u"muted")

        self.layout_28.addWidget(self.referral_about)


        self.layout_27.addLayout(self.layout_28)


        self.layout_26.addLayout(self.layout_27)

        self.referral_facts_scroll = QScrollArea(self.referral_view)
        self.referral_facts_scroll.setObjectName(u"referral_facts_scroll")
        self.referral_facts_scroll.setWidgetResizable(True)
        self.referral_facts_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.referral_facts_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.referral_facts_body = QWidget()
        self.referral_facts_body.setObjectName(u"referral_facts_body")
        self.layout_29 = QVBoxLayout(self.referral_facts_body)
        self.layout_29.setSpacing(16)
        self.layout_29.setObjectName(u"layout_29")
        self.layout_29.setContentsMargins(0, 12, 4, 0)
        self.referral_notices = NoticeBox(self.referral_facts_body)
        self.referral_notices.setObjectName(u"referral_notices")

        self.layout_29.addWidget(self.referral_notices)

        self.referral_facts = KeyValueList(self.referral_facts_body)
        self.referral_facts.setObjectName(u"referral_facts")

        self.layout_29.addWidget(self.referral_facts)

        self.space_30 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_29.addItem(self.space_30)

        self.referral_facts_scroll.setWidget(self.referral_facts_body)

        self.layout_26.addWidget(self.referral_facts_scroll)

        self.layout_31 = QHBoxLayout()
        self.layout_31.setSpacing(8)
        self.layout_31.setObjectName(u"layout_31")
        self.layout_31.setContentsMargins(0, 0, 0, 0)
        self.edit_referral = QPushButton(self.referral_view)
        self.edit_referral.setObjectName(u"edit_referral")

        self.layout_31.addWidget(self.edit_referral)

        self.remove_referral = QPushButton(self.referral_view)
        self.remove_referral.setObjectName(u"remove_referral")

        self.layout_31.addWidget(self.remove_referral)

        self.space_32 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_31.addItem(self.space_32)


        self.layout_26.addLayout(self.layout_31)

        self.layout_26.setStretch(1, 1)
        self.referral_details.addWidget(self.referral_view)
        self.referral_forming = QWidget()
        self.referral_forming.setObjectName(u"referral_forming")
        self.referral_box = QVBoxLayout(self.referral_forming)
        self.referral_box.setSpacing(0)
        self.referral_box.setObjectName(u"referral_box")
        self.referral_box.setContentsMargins(0, 0, 0, 0)
        self.referral_details.addWidget(self.referral_forming)

        self.layout_25.addWidget(self.referral_details)


        self.layout_23.addWidget(self.referral_detail_card)

        self.layout_23.setStretch(0, 1)

        self.layout_22.addLayout(self.layout_23)

        self.parts.addTab(self.referrals_tab, "")
        self.grounds_tab = QWidget()
        self.grounds_tab.setObjectName(u"grounds_tab")
        self.layout_33 = QVBoxLayout(self.grounds_tab)
        self.layout_33.setSpacing(16)
        self.layout_33.setObjectName(u"layout_33")
        self.layout_33.setContentsMargins(0, 16, 0, 0)
        self.layout_34 = QHBoxLayout()
        self.layout_34.setSpacing(16)
        self.layout_34.setObjectName(u"layout_34")
        self.layout_34.setContentsMargins(0, 0, 0, 0)
        self.ground_list_card = Card(self.grounds_tab)
        self.ground_list_card.setObjectName(u"ground_list_card")
        self.layout_35 = QVBoxLayout(self.ground_list_card)
        self.layout_35.setSpacing(0)
        self.layout_35.setObjectName(u"layout_35")
        self.layout_35.setContentsMargins(1, 1, 1, 1)
        self.ground_lists = QStackedWidget(self.ground_list_card)
        self.ground_lists.setObjectName(u"ground_lists")
        self.ground_table = DataTable()
        self.ground_table.setObjectName(u"ground_table")
        self.ground_lists.addWidget(self.ground_table)
        self.ground_empty = EmptyState()
        self.ground_empty.setObjectName(u"ground_empty")
        self.ground_lists.addWidget(self.ground_empty)

        self.layout_35.addWidget(self.ground_lists)


        self.layout_34.addWidget(self.ground_list_card)

        self.ground_detail_card = Card(self.grounds_tab)
        self.ground_detail_card.setObjectName(u"ground_detail_card")
        self.ground_detail_card.setMinimumSize(QSize(384, 0))
        self.ground_detail_card.setMaximumSize(QSize(384, 16777215))
        self.layout_36 = QVBoxLayout(self.ground_detail_card)
        self.layout_36.setSpacing(0)
        self.layout_36.setObjectName(u"layout_36")
        self.layout_36.setContentsMargins(0, 0, 0, 0)
        self.ground_details = QStackedWidget(self.ground_detail_card)
        self.ground_details.setObjectName(u"ground_details")
        self.ground_nothing = EmptyState()
        self.ground_nothing.setObjectName(u"ground_nothing")
        self.ground_details.addWidget(self.ground_nothing)
        self.ground_view = QWidget()
        self.ground_view.setObjectName(u"ground_view")
        self.layout_37 = QVBoxLayout(self.ground_view)
        self.layout_37.setSpacing(12)
        self.layout_37.setObjectName(u"layout_37")
        self.layout_37.setContentsMargins(16, 16, 16, 16)
        self.layout_38 = QHBoxLayout()
        self.layout_38.setSpacing(12)
        self.layout_38.setObjectName(u"layout_38")
        self.layout_38.setContentsMargins(0, 0, 0, 0)
        self.layout_39 = QVBoxLayout()
        self.layout_39.setSpacing(0)
        self.layout_39.setObjectName(u"layout_39")
        self.layout_39.setContentsMargins(0, 0, 0, 0)
        self.ground_name = ElidingLabel(self.ground_view)
        self.ground_name.setObjectName(u"ground_name")
        self.ground_name.setProperty(u"role", u"card-title")

        self.layout_39.addWidget(self.ground_name)

        self.ground_about = ElidingLabel(self.ground_view)
        self.ground_about.setObjectName(u"ground_about")
        self.ground_about.setProperty(u"role", u"muted")

        self.layout_39.addWidget(self.ground_about)


        self.layout_38.addLayout(self.layout_39)


        self.layout_37.addLayout(self.layout_38)

        self.ground_facts_scroll = QScrollArea(self.ground_view)
        self.ground_facts_scroll.setObjectName(u"ground_facts_scroll")
        self.ground_facts_scroll.setWidgetResizable(True)
        self.ground_facts_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.ground_facts_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.ground_facts_body = QWidget()
        self.ground_facts_body.setObjectName(u"ground_facts_body")
        self.layout_40 = QVBoxLayout(self.ground_facts_body)
        self.layout_40.setSpacing(16)
        self.layout_40.setObjectName(u"layout_40")
        self.layout_40.setContentsMargins(0, 12, 4, 0)
        self.ground_notices = NoticeBox(self.ground_facts_body)
        self.ground_notices.setObjectName(u"ground_notices")

        self.layout_40.addWidget(self.ground_notices)

        self.ground_facts = KeyValueList(self.ground_facts_body)
        self.ground_facts.setObjectName(u"ground_facts")

        self.layout_40.addWidget(self.ground_facts)

        self.space_41 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_40.addItem(self.space_41)

        self.ground_facts_scroll.setWidget(self.ground_facts_body)

        self.layout_37.addWidget(self.ground_facts_scroll)

        self.layout_42 = QHBoxLayout()
        self.layout_42.setSpacing(8)
        self.layout_42.setObjectName(u"layout_42")
        self.layout_42.setContentsMargins(0, 0, 0, 0)
        self.edit_ground = QPushButton(self.ground_view)
        self.edit_ground.setObjectName(u"edit_ground")

        self.layout_42.addWidget(self.edit_ground)

        self.check_ground = QPushButton(self.ground_view)
        self.check_ground.setObjectName(u"check_ground")

        self.layout_42.addWidget(self.check_ground)

        self.retire_ground = QPushButton(self.ground_view)
        self.retire_ground.setObjectName(u"retire_ground")

        self.layout_42.addWidget(self.retire_ground)

        self.space_43 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_42.addItem(self.space_43)


        self.layout_37.addLayout(self.layout_42)

        self.layout_37.setStretch(1, 1)
        self.ground_details.addWidget(self.ground_view)
        self.ground_forming = QWidget()
        self.ground_forming.setObjectName(u"ground_forming")
        self.ground_box = QVBoxLayout(self.ground_forming)
        self.ground_box.setSpacing(0)
        self.ground_box.setObjectName(u"ground_box")
        self.ground_box.setContentsMargins(0, 0, 0, 0)
        self.ground_details.addWidget(self.ground_forming)

        self.layout_36.addWidget(self.ground_details)


        self.layout_34.addWidget(self.ground_detail_card)

        self.layout_34.setStretch(0, 1)

        self.layout_33.addLayout(self.layout_34)

        self.parts.addTab(self.grounds_tab, "")

        self.layout_2.addWidget(self.parts)

        self.sides.addWidget(self.lists_side)

        self.layout_1.addWidget(self.sides)


        self.retranslateUi(RemovalsPage)

        QMetaObject.connectSlotsByName(RemovalsPage)
    # setupUi

    def retranslateUi(self, RemovalsPage):
        self.action_new.setText(QCoreApplication.translate("RemovalsPage", u"Ny borttagning", None))
#if QT_CONFIG(statustip)
        self.action_new.setStatusTip(QCoreApplication.translate("RemovalsPage", u"Logga n\u00e5got som m\u00e5ste bort, steg f\u00f6r steg (Ctrl+N)", None))
#endif // QT_CONFIG(statustip)
        self.action_store.setText(QCoreApplication.translate("RemovalsPage", u"Sp\u00e4rrat f\u00f6rr\u00e5d", None))
#if QT_CONFIG(statustip)
        self.action_store.setStatusTip(QCoreApplication.translate("RemovalsPage", u"Visa om kopiorna g\u00e5r att \u00f6ppna, och nycklarna till dem", None))
#endif // QT_CONFIG(statustip)
#if QT_CONFIG(accessibility)
        self.parts.setAccessibleName(QCoreApplication.translate("RemovalsPage", u"Borttagningar, h\u00e4nvisningar och grunder", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("RemovalsPage", u"S\u00f6k plats, \u00e4rende, kanal", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("RemovalsPage", u"S\u00f6k plats, \u00e4rende, kanal", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.chips.setAccessibleName(QCoreApplication.translate("RemovalsPage", u"Visa", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("RemovalsPage", u"Borttagningar", None))
#endif // QT_CONFIG(accessibility)
        self.go_on.setText(QCoreApplication.translate("RemovalsPage", u"Forts\u00e4tt", None))
        self.close_case.setText(QCoreApplication.translate("RemovalsPage", u"\u00c4rendet \u00e4r avslutat\u2026", None))
        self.drop.setText(QCoreApplication.translate("RemovalsPage", u"Ta bort loggen", None))
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("RemovalsPage", u"Borttagningens uppgifter", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.facts_scroll.setAccessibleName(QCoreApplication.translate("RemovalsPage", u"Borttagningens uppgifter", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.facts_tab), QCoreApplication.translate("RemovalsPage", u"Uppgifter", None))
#if QT_CONFIG(accessibility)
        self.copies.setAccessibleName(QCoreApplication.translate("RemovalsPage", u"Kopior i det sp\u00e4rrade f\u00f6rr\u00e5det", None))
#endif // QT_CONFIG(accessibility)
        self.open_copy.setText(QCoreApplication.translate("RemovalsPage", u"\u00d6ppna kopia\u2026", None))
        self.release.setText(QCoreApplication.translate("RemovalsPage", u"L\u00e4mna ut maskad kopia\u2026", None))
        self.save_copy.setText(QCoreApplication.translate("RemovalsPage", u"Spara till fil\u2026", None))
        self.destroy.setText(QCoreApplication.translate("RemovalsPage", u"Beg\u00e4r att kopian f\u00f6rst\u00f6rs\u2026", None))
        self.tabs.setTabText(self.tabs.indexOf(self.copies_tab), QCoreApplication.translate("RemovalsPage", u"Kopior", None))
#if QT_CONFIG(accessibility)
        self.history.setAccessibleName(QCoreApplication.translate("RemovalsPage", u"Vem har \u00e4ndrat loggen", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.history_tab), QCoreApplication.translate("RemovalsPage", u"Historik", None))
        self.parts.setTabText(self.parts.indexOf(self.removals_tab), QCoreApplication.translate("RemovalsPage", u"Borttagningar", None))
#if QT_CONFIG(accessibility)
        self.referral_table.setAccessibleName(QCoreApplication.translate("RemovalsPage", u"H\u00e4nvisningar", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.referral_facts_scroll.setAccessibleName(QCoreApplication.translate("RemovalsPage", u"H\u00e4nvisningens uppgifter", None))
#endif // QT_CONFIG(accessibility)
        self.edit_referral.setText(QCoreApplication.translate("RemovalsPage", u"\u00c4ndra", None))
        self.remove_referral.setText(QCoreApplication.translate("RemovalsPage", u"Ta bort", None))
        self.parts.setTabText(self.parts.indexOf(self.referrals_tab), QCoreApplication.translate("RemovalsPage", u"H\u00e4nvisningar", None))
#if QT_CONFIG(accessibility)
        self.ground_table.setAccessibleName(QCoreApplication.translate("RemovalsPage", u"Grunder", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.ground_facts_scroll.setAccessibleName(QCoreApplication.translate("RemovalsPage", u"Grundens uppgifter", None))
#endif // QT_CONFIG(accessibility)
        self.edit_ground.setText(QCoreApplication.translate("RemovalsPage", u"\u00c4ndra", None))
        self.check_ground.setText(QCoreApplication.translate("RemovalsPage", u"Kontrollerad i dag", None))
        self.retire_ground.setText(QCoreApplication.translate("RemovalsPage", u"Ta ur bruk", None))
        self.parts.setTabText(self.parts.indexOf(self.grounds_tab), QCoreApplication.translate("RemovalsPage", u"Grunder", None))
        pass
    # retranslateUi

