# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'personal_page.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize)
from PySide6.QtGui import (QAction)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QStackedWidget,
    QTabWidget, QVBoxLayout, QWidget)

from smdesk.desktop.widgets.card import (Card, KeyValueList)
from smdesk.desktop.widgets.data_table import DataTable
from smdesk.desktop.widgets.empty_state import EmptyState
from smdesk.desktop.widgets.filters import (FilterChips, SearchField)
from smdesk.desktop.widgets.labels import ElidingLabel
from smdesk.desktop.widgets.notice_box import NoticeBox
from smdesk.desktop.widgets.status import StatusPill

class Ui_PersonalPage(object):
    def setupUi(self, PersonalPage):
        if not PersonalPage.objectName():
            PersonalPage.setObjectName(u"PersonalPage")
        self.action_settings = QAction(PersonalPage)
        self.action_settings.setObjectName(u"action_settings")
        self.action_record_pdf = QAction(PersonalPage)
        self.action_record_pdf.setObjectName(u"action_record_pdf")
        self.action_record_json = QAction(PersonalPage)
        self.action_record_json.setObjectName(u"action_record_json")
        self.layout_48 = QVBoxLayout(PersonalPage)
        self.layout_48.setSpacing(0)
        self.layout_48.setObjectName(u"layout_48")
        self.layout_48.setContentsMargins(0, 0, 0, 0)
        self.tabs = QTabWidget(PersonalPage)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.extract_tab = QWidget()
        self.extract_tab.setObjectName(u"extract_tab")
        self.layout_11 = QVBoxLayout(self.extract_tab)
        self.layout_11.setSpacing(12)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(0, 12, 0, 0)
        self.layout_1 = QHBoxLayout()
        self.layout_1.setSpacing(12)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.people_search = SearchField(self.extract_tab)
        self.people_search.setObjectName(u"people_search")
        self.people_search.setMinimumSize(QSize(170, 0))
        self.people_search.setMaximumSize(QSize(300, 16777215))

        self.layout_1.addWidget(self.people_search)

        self.people_chips = FilterChips(self.extract_tab)
        self.people_chips.setObjectName(u"people_chips")

        self.layout_1.addWidget(self.people_chips)

        self.layout_1.setStretch(0, 1)
        self.layout_1.setStretch(1, 3)

        self.layout_11.addLayout(self.layout_1)

        self.layout_10 = QHBoxLayout()
        self.layout_10.setSpacing(16)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.people_card = Card(self.extract_tab)
        self.people_card.setObjectName(u"people_card")
        self.layout_2 = QVBoxLayout(self.people_card)
        self.layout_2.setSpacing(0)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(1, 1, 1, 1)
        self.people_lists = QStackedWidget(self.people_card)
        self.people_lists.setObjectName(u"people_lists")
        self.people = DataTable()
        self.people.setObjectName(u"people")
        self.people_lists.addWidget(self.people)
        self.people_empty = EmptyState()
        self.people_empty.setObjectName(u"people_empty")
        self.people_lists.addWidget(self.people_empty)

        self.layout_2.addWidget(self.people_lists)


        self.layout_10.addWidget(self.people_card)

        self.extract_card = Card(self.extract_tab)
        self.extract_card.setObjectName(u"extract_card")
        self.extract_card.setMinimumSize(QSize(384, 0))
        self.extract_card.setMaximumSize(QSize(384, 16777215))
        self.layout_9 = QVBoxLayout(self.extract_card)
        self.layout_9.setSpacing(0)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.extract_details = QStackedWidget(self.extract_card)
        self.extract_details.setObjectName(u"extract_details")
        self.extract_nothing = EmptyState()
        self.extract_nothing.setObjectName(u"extract_nothing")
        self.extract_details.addWidget(self.extract_nothing)
        self.extract_view = QWidget()
        self.extract_view.setObjectName(u"extract_view")
        self.layout_8 = QVBoxLayout(self.extract_view)
        self.layout_8.setSpacing(12)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(16, 16, 16, 16)
        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(0)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.extract_name = ElidingLabel(self.extract_view)
        self.extract_name.setObjectName(u"extract_name")
        self.extract_name.setProperty(u"role", u"card-title")

        self.layout_3.addWidget(self.extract_name)

        self.extract_about = ElidingLabel(self.extract_view)
        self.extract_about.setObjectName(u"extract_about")
        self.extract_about.setProperty(u"role", u"muted")

        self.layout_3.addWidget(self.extract_about)


        self.layout_8.addLayout(self.layout_3)

        self.extract_scroll = QScrollArea(self.extract_view)
        self.extract_scroll.setObjectName(u"extract_scroll")
        self.extract_scroll.setWidgetResizable(True)
        self.extract_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.extract_body = QWidget()
        self.extract_body.setObjectName(u"extract_body")
        self.layout_5 = QVBoxLayout(self.extract_body)
        self.layout_5.setSpacing(12)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.extract_facts = KeyValueList(self.extract_body)
        self.extract_facts.setObjectName(u"extract_facts")

        self.layout_5.addWidget(self.extract_facts)

        self.extract_hint = QLabel(self.extract_body)
        self.extract_hint.setObjectName(u"extract_hint")
        self.extract_hint.setProperty(u"role", u"muted")
        self.extract_hint.setWordWrap(True)

        self.layout_5.addWidget(self.extract_hint)

        self.space_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_5.addItem(self.space_4)

        self.extract_scroll.setWidget(self.extract_body)

        self.layout_8.addWidget(self.extract_scroll)

        self.layout_7 = QHBoxLayout()
        self.layout_7.setSpacing(8)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.save_pdf = QPushButton(self.extract_view)
        self.save_pdf.setObjectName(u"save_pdf")
        self.save_pdf.setProperty(u"kind", u"primary")

        self.layout_7.addWidget(self.save_pdf)

        self.save_json = QPushButton(self.extract_view)
        self.save_json.setObjectName(u"save_json")

        self.layout_7.addWidget(self.save_json)

        self.space_6 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_7.addItem(self.space_6)


        self.layout_8.addLayout(self.layout_7)

        self.layout_8.setStretch(1, 1)
        self.extract_details.addWidget(self.extract_view)

        self.layout_9.addWidget(self.extract_details)


        self.layout_10.addWidget(self.extract_card)

        self.layout_10.setStretch(0, 1)

        self.layout_11.addLayout(self.layout_10)

        self.layout_11.setStretch(1, 1)
        self.tabs.addTab(self.extract_tab, "")
        self.leavers_tab = QWidget()
        self.leavers_tab.setObjectName(u"leavers_tab")
        self.layout_25 = QVBoxLayout(self.leavers_tab)
        self.layout_25.setSpacing(12)
        self.layout_25.setObjectName(u"layout_25")
        self.layout_25.setContentsMargins(0, 12, 0, 0)
        self.layout_24 = QHBoxLayout()
        self.layout_24.setSpacing(16)
        self.layout_24.setObjectName(u"layout_24")
        self.layout_24.setContentsMargins(0, 0, 0, 0)
        self.leavers_card = Card(self.leavers_tab)
        self.leavers_card.setObjectName(u"leavers_card")
        self.layout_12 = QVBoxLayout(self.leavers_card)
        self.layout_12.setSpacing(0)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(1, 1, 1, 1)
        self.leavers_lists = QStackedWidget(self.leavers_card)
        self.leavers_lists.setObjectName(u"leavers_lists")
        self.leavers = DataTable()
        self.leavers.setObjectName(u"leavers")
        self.leavers_lists.addWidget(self.leavers)
        self.leavers_empty = EmptyState()
        self.leavers_empty.setObjectName(u"leavers_empty")
        self.leavers_lists.addWidget(self.leavers_empty)

        self.layout_12.addWidget(self.leavers_lists)


        self.layout_24.addWidget(self.leavers_card)

        self.leaver_card = Card(self.leavers_tab)
        self.leaver_card.setObjectName(u"leaver_card")
        self.leaver_card.setMinimumSize(QSize(384, 0))
        self.leaver_card.setMaximumSize(QSize(384, 16777215))
        self.layout_23 = QVBoxLayout(self.leaver_card)
        self.layout_23.setSpacing(0)
        self.layout_23.setObjectName(u"layout_23")
        self.layout_23.setContentsMargins(0, 0, 0, 0)
        self.leaver_details = QStackedWidget(self.leaver_card)
        self.leaver_details.setObjectName(u"leaver_details")
        self.leaver_nothing = EmptyState()
        self.leaver_nothing.setObjectName(u"leaver_nothing")
        self.leaver_details.addWidget(self.leaver_nothing)
        self.leaver_view = QWidget()
        self.leaver_view.setObjectName(u"leaver_view")
        self.layout_22 = QVBoxLayout(self.leaver_view)
        self.layout_22.setSpacing(12)
        self.layout_22.setObjectName(u"layout_22")
        self.layout_22.setContentsMargins(16, 16, 16, 16)
        self.layout_13 = QVBoxLayout()
        self.layout_13.setSpacing(0)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.leaver_name = ElidingLabel(self.leaver_view)
        self.leaver_name.setObjectName(u"leaver_name")
        self.leaver_name.setProperty(u"role", u"card-title")

        self.layout_13.addWidget(self.leaver_name)

        self.leaver_about = ElidingLabel(self.leaver_view)
        self.leaver_about.setObjectName(u"leaver_about")
        self.leaver_about.setProperty(u"role", u"muted")

        self.layout_13.addWidget(self.leaver_about)


        self.layout_22.addLayout(self.layout_13)

        self.leaver_scroll = QScrollArea(self.leaver_view)
        self.leaver_scroll.setObjectName(u"leaver_scroll")
        self.leaver_scroll.setWidgetResizable(True)
        self.leaver_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.leaver_body = QWidget()
        self.leaver_body.setObjectName(u"leaver_body")
        self.layout_19 = QVBoxLayout(self.leaver_body)
        self.layout_19.setSpacing(12)
        self.layout_19.setObjectName(u"layout_19")
        self.layout_19.setContentsMargins(0, 0, 0, 0)
        self.leaver_notices = NoticeBox(self.leaver_body)
        self.leaver_notices.setObjectName(u"leaver_notices")

        self.layout_19.addWidget(self.leaver_notices)

        self.leaver_facts = KeyValueList(self.leaver_body)
        self.leaver_facts.setObjectName(u"leaver_facts")

        self.layout_19.addWidget(self.leaver_facts)

        self.proposing = QWidget(self.leaver_body)
        self.proposing.setObjectName(u"proposing")
        self.layout_15 = QVBoxLayout(self.proposing)
        self.layout_15.setSpacing(0)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(0, 0, 0, 0)
        self.layout_14 = QVBoxLayout()
        self.layout_14.setSpacing(4)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 0, 0, 0)
        self.label_reason = QLabel(self.proposing)
        self.label_reason.setObjectName(u"label_reason")
        self.label_reason.setProperty(u"role", u"muted")

        self.layout_14.addWidget(self.label_reason)

        self.reason = QLineEdit(self.proposing)
        self.reason.setObjectName(u"reason")

        self.layout_14.addWidget(self.reason)

        self.error_reason = QLabel(self.proposing)
        self.error_reason.setObjectName(u"error_reason")
        self.error_reason.setVisible(False)
        self.error_reason.setProperty(u"role", u"error")
        self.error_reason.setWordWrap(True)

        self.layout_14.addWidget(self.error_reason)


        self.layout_15.addLayout(self.layout_14)


        self.layout_19.addWidget(self.proposing)

        self.deciding = QWidget(self.leaver_body)
        self.deciding.setObjectName(u"deciding")
        self.layout_17 = QVBoxLayout(self.deciding)
        self.layout_17.setSpacing(0)
        self.layout_17.setObjectName(u"layout_17")
        self.layout_17.setContentsMargins(0, 0, 0, 0)
        self.layout_16 = QVBoxLayout()
        self.layout_16.setSpacing(4)
        self.layout_16.setObjectName(u"layout_16")
        self.layout_16.setContentsMargins(0, 0, 0, 0)
        self.label_case_number = QLabel(self.deciding)
        self.label_case_number.setObjectName(u"label_case_number")
        self.label_case_number.setProperty(u"role", u"muted")

        self.layout_16.addWidget(self.label_case_number)

        self.case_number = QLineEdit(self.deciding)
        self.case_number.setObjectName(u"case_number")

        self.layout_16.addWidget(self.case_number)

        self.error_case_number = QLabel(self.deciding)
        self.error_case_number.setObjectName(u"error_case_number")
        self.error_case_number.setVisible(False)
        self.error_case_number.setProperty(u"role", u"error")
        self.error_case_number.setWordWrap(True)

        self.layout_16.addWidget(self.error_case_number)


        self.layout_17.addLayout(self.layout_16)


        self.layout_19.addWidget(self.deciding)

        self.space_18 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_19.addItem(self.space_18)

        self.leaver_scroll.setWidget(self.leaver_body)

        self.layout_22.addWidget(self.leaver_scroll)

        self.layout_21 = QHBoxLayout()
        self.layout_21.setSpacing(8)
        self.layout_21.setObjectName(u"layout_21")
        self.layout_21.setContentsMargins(0, 0, 0, 0)
        self.propose = QPushButton(self.leaver_view)
        self.propose.setObjectName(u"propose")
        self.propose.setProperty(u"kind", u"primary")

        self.layout_21.addWidget(self.propose)

        self.approve = QPushButton(self.leaver_view)
        self.approve.setObjectName(u"approve")
        self.approve.setProperty(u"kind", u"primary")

        self.layout_21.addWidget(self.approve)

        self.refuse = QPushButton(self.leaver_view)
        self.refuse.setObjectName(u"refuse")

        self.layout_21.addWidget(self.refuse)

        self.carry_out = QPushButton(self.leaver_view)
        self.carry_out.setObjectName(u"carry_out")
        self.carry_out.setProperty(u"kind", u"danger")

        self.layout_21.addWidget(self.carry_out)

        self.space_20 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_21.addItem(self.space_20)


        self.layout_22.addLayout(self.layout_21)

        self.layout_22.setStretch(1, 1)
        self.leaver_details.addWidget(self.leaver_view)

        self.layout_23.addWidget(self.leaver_details)


        self.layout_24.addWidget(self.leaver_card)

        self.layout_24.setStretch(0, 1)

        self.layout_25.addLayout(self.layout_24)

        self.tabs.addTab(self.leavers_tab, "")
        self.record_tab = QWidget()
        self.record_tab.setObjectName(u"record_tab")
        self.layout_47 = QVBoxLayout(self.record_tab)
        self.layout_47.setSpacing(12)
        self.layout_47.setObjectName(u"layout_47")
        self.layout_47.setContentsMargins(0, 12, 0, 0)
        self.layout_27 = QHBoxLayout()
        self.layout_27.setSpacing(12)
        self.layout_27.setObjectName(u"layout_27")
        self.layout_27.setContentsMargins(0, 0, 0, 0)
        self.record_search = SearchField(self.record_tab)
        self.record_search.setObjectName(u"record_search")
        self.record_search.setMinimumSize(QSize(170, 0))
        self.record_search.setMaximumSize(QSize(300, 16777215))

        self.layout_27.addWidget(self.record_search)

        self.layout_26 = QHBoxLayout()
        self.layout_26.setSpacing(8)
        self.layout_26.setObjectName(u"layout_26")
        self.layout_26.setContentsMargins(0, 0, 0, 0)
        self.record_chips = FilterChips(self.record_tab)
        self.record_chips.setObjectName(u"record_chips")

        self.layout_26.addWidget(self.record_chips)

        self.add = QPushButton(self.record_tab)
        self.add.setObjectName(u"add")

        self.layout_26.addWidget(self.add)

        self.layout_26.setStretch(0, 1)

        self.layout_27.addLayout(self.layout_26)

        self.layout_27.setStretch(0, 1)
        self.layout_27.setStretch(1, 3)

        self.layout_47.addLayout(self.layout_27)

        self.layout_46 = QHBoxLayout()
        self.layout_46.setSpacing(16)
        self.layout_46.setObjectName(u"layout_46")
        self.layout_46.setContentsMargins(0, 0, 0, 0)
        self.record_card = Card(self.record_tab)
        self.record_card.setObjectName(u"record_card")
        self.layout_28 = QVBoxLayout(self.record_card)
        self.layout_28.setSpacing(0)
        self.layout_28.setObjectName(u"layout_28")
        self.layout_28.setContentsMargins(1, 1, 1, 1)
        self.record_lists = QStackedWidget(self.record_card)
        self.record_lists.setObjectName(u"record_lists")
        self.record = DataTable()
        self.record.setObjectName(u"record")
        self.record_lists.addWidget(self.record)
        self.record_empty = EmptyState()
        self.record_empty.setObjectName(u"record_empty")
        self.record_lists.addWidget(self.record_empty)

        self.layout_28.addWidget(self.record_lists)


        self.layout_46.addWidget(self.record_card)

        self.processing_card = Card(self.record_tab)
        self.processing_card.setObjectName(u"processing_card")
        self.processing_card.setMinimumSize(QSize(404, 0))
        self.processing_card.setMaximumSize(QSize(404, 16777215))
        self.layout_45 = QVBoxLayout(self.processing_card)
        self.layout_45.setSpacing(0)
        self.layout_45.setObjectName(u"layout_45")
        self.layout_45.setContentsMargins(0, 0, 0, 0)
        self.processing_details = QStackedWidget(self.processing_card)
        self.processing_details.setObjectName(u"processing_details")
        self.processing_nothing = EmptyState()
        self.processing_nothing.setObjectName(u"processing_nothing")
        self.processing_details.addWidget(self.processing_nothing)
        self.processing_view = QWidget()
        self.processing_view.setObjectName(u"processing_view")
        self.layout_44 = QVBoxLayout(self.processing_view)
        self.layout_44.setSpacing(12)
        self.layout_44.setObjectName(u"layout_44")
        self.layout_44.setContentsMargins(16, 16, 16, 16)
        self.layout_30 = QHBoxLayout()
        self.layout_30.setSpacing(8)
        self.layout_30.setObjectName(u"layout_30")
        self.layout_30.setContentsMargins(0, 0, 0, 0)
        self.layout_29 = QVBoxLayout()
        self.layout_29.setSpacing(0)
        self.layout_29.setObjectName(u"layout_29")
        self.layout_29.setContentsMargins(0, 0, 0, 0)
        self.processing_name = ElidingLabel(self.processing_view)
        self.processing_name.setObjectName(u"processing_name")
        self.processing_name.setProperty(u"role", u"card-title")

        self.layout_29.addWidget(self.processing_name)

        self.processing_about = ElidingLabel(self.processing_view)
        self.processing_about.setObjectName(u"processing_about")
        self.processing_about.setProperty(u"role", u"muted")

        self.layout_29.addWidget(self.processing_about)


        self.layout_30.addLayout(self.layout_29)

        self.processing_state = StatusPill(self.processing_view)
        self.processing_state.setObjectName(u"processing_state")

        self.layout_30.addWidget(self.processing_state)

        self.layout_30.setStretch(0, 1)

        self.layout_44.addLayout(self.layout_30)

        self.processing_scroll = QScrollArea(self.processing_view)
        self.processing_scroll.setObjectName(u"processing_scroll")
        self.processing_scroll.setWidgetResizable(True)
        self.processing_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.processing_body = QWidget()
        self.processing_body.setObjectName(u"processing_body")
        self.layout_41 = QVBoxLayout(self.processing_body)
        self.layout_41.setSpacing(12)
        self.layout_41.setObjectName(u"layout_41")
        self.layout_41.setContentsMargins(0, 0, 0, 0)
        self.layout_31 = QVBoxLayout()
        self.layout_31.setSpacing(4)
        self.layout_31.setObjectName(u"layout_31")
        self.layout_31.setContentsMargins(0, 0, 0, 0)
        self.label_name = QLabel(self.processing_body)
        self.label_name.setObjectName(u"label_name")
        self.label_name.setProperty(u"role", u"muted")

        self.layout_31.addWidget(self.label_name)

        self.name = QLineEdit(self.processing_body)
        self.name.setObjectName(u"name")
        self.name.setMaxLength(200)

        self.layout_31.addWidget(self.name)

        self.error_name = QLabel(self.processing_body)
        self.error_name.setObjectName(u"error_name")
        self.error_name.setVisible(False)
        self.error_name.setProperty(u"role", u"error")
        self.error_name.setWordWrap(True)

        self.layout_31.addWidget(self.error_name)


        self.layout_41.addLayout(self.layout_31)

        self.layout_32 = QVBoxLayout()
        self.layout_32.setSpacing(4)
        self.layout_32.setObjectName(u"layout_32")
        self.layout_32.setContentsMargins(0, 0, 0, 0)
        self.label_purpose = QLabel(self.processing_body)
        self.label_purpose.setObjectName(u"label_purpose")
        self.label_purpose.setProperty(u"role", u"muted")

        self.layout_32.addWidget(self.label_purpose)

        self.purpose = QPlainTextEdit(self.processing_body)
        self.purpose.setObjectName(u"purpose")
        self.purpose.setTabChangesFocus(True)
        self.purpose.setMinimumSize(QSize(0, 64))

        self.layout_32.addWidget(self.purpose)

        self.error_purpose = QLabel(self.processing_body)
        self.error_purpose.setObjectName(u"error_purpose")
        self.error_purpose.setVisible(False)
        self.error_purpose.setProperty(u"role", u"error")
        self.error_purpose.setWordWrap(True)

        self.layout_32.addWidget(self.error_purpose)


        self.layout_41.addLayout(self.layout_32)

        self.layout_33 = QVBoxLayout()
        self.layout_33.setSpacing(4)
        self.layout_33.setObjectName(u"layout_33")
        self.layout_33.setContentsMargins(0, 0, 0, 0)
        self.label_legal_basis = QLabel(self.processing_body)
        self.label_legal_basis.setObjectName(u"label_legal_basis")
        self.label_legal_basis.setProperty(u"role", u"muted")

        self.layout_33.addWidget(self.label_legal_basis)

        self.legal_basis = QPlainTextEdit(self.processing_body)
        self.legal_basis.setObjectName(u"legal_basis")
        self.legal_basis.setTabChangesFocus(True)
        self.legal_basis.setMinimumSize(QSize(0, 64))

        self.layout_33.addWidget(self.legal_basis)

        self.error_legal_basis = QLabel(self.processing_body)
        self.error_legal_basis.setObjectName(u"error_legal_basis")
        self.error_legal_basis.setVisible(False)
        self.error_legal_basis.setProperty(u"role", u"error")
        self.error_legal_basis.setWordWrap(True)

        self.layout_33.addWidget(self.error_legal_basis)


        self.layout_41.addLayout(self.layout_33)

        self.layout_34 = QVBoxLayout()
        self.layout_34.setSpacing(4)
        self.layout_34.setObjectName(u"layout_34")
        self.layout_34.setContentsMargins(0, 0, 0, 0)
        self.label_subjects = QLabel(self.processing_body)
        self.label_subjects.setObjectName(u"label_subjects")
        self.label_subjects.setProperty(u"role", u"muted")

        self.layout_34.addWidget(self.label_subjects)

        self.subjects = QPlainTextEdit(self.processing_body)
        self.subjects.setObjectName(u"subjects")
        self.subjects.setTabChangesFocus(True)
        self.subjects.setMinimumSize(QSize(0, 64))

        self.layout_34.addWidget(self.subjects)

        self.error_subjects = QLabel(self.processing_body)
        self.error_subjects.setObjectName(u"error_subjects")
        self.error_subjects.setVisible(False)
        self.error_subjects.setProperty(u"role", u"error")
        self.error_subjects.setWordWrap(True)

        self.layout_34.addWidget(self.error_subjects)


        self.layout_41.addLayout(self.layout_34)

        self.layout_35 = QVBoxLayout()
        self.layout_35.setSpacing(4)
        self.layout_35.setObjectName(u"layout_35")
        self.layout_35.setContentsMargins(0, 0, 0, 0)
        self.label_categories = QLabel(self.processing_body)
        self.label_categories.setObjectName(u"label_categories")
        self.label_categories.setProperty(u"role", u"muted")

        self.layout_35.addWidget(self.label_categories)

        self.categories = QPlainTextEdit(self.processing_body)
        self.categories.setObjectName(u"categories")
        self.categories.setTabChangesFocus(True)
        self.categories.setMinimumSize(QSize(0, 64))

        self.layout_35.addWidget(self.categories)

        self.error_categories = QLabel(self.processing_body)
        self.error_categories.setObjectName(u"error_categories")
        self.error_categories.setVisible(False)
        self.error_categories.setProperty(u"role", u"error")
        self.error_categories.setWordWrap(True)

        self.layout_35.addWidget(self.error_categories)


        self.layout_41.addLayout(self.layout_35)

        self.layout_36 = QVBoxLayout()
        self.layout_36.setSpacing(4)
        self.layout_36.setObjectName(u"layout_36")
        self.layout_36.setContentsMargins(0, 0, 0, 0)
        self.label_recipients = QLabel(self.processing_body)
        self.label_recipients.setObjectName(u"label_recipients")
        self.label_recipients.setProperty(u"role", u"muted")

        self.layout_36.addWidget(self.label_recipients)

        self.recipients = QPlainTextEdit(self.processing_body)
        self.recipients.setObjectName(u"recipients")
        self.recipients.setTabChangesFocus(True)
        self.recipients.setMinimumSize(QSize(0, 64))

        self.layout_36.addWidget(self.recipients)

        self.error_recipients = QLabel(self.processing_body)
        self.error_recipients.setObjectName(u"error_recipients")
        self.error_recipients.setVisible(False)
        self.error_recipients.setProperty(u"role", u"error")
        self.error_recipients.setWordWrap(True)

        self.layout_36.addWidget(self.error_recipients)


        self.layout_41.addLayout(self.layout_36)

        self.layout_37 = QVBoxLayout()
        self.layout_37.setSpacing(4)
        self.layout_37.setObjectName(u"layout_37")
        self.layout_37.setContentsMargins(0, 0, 0, 0)
        self.label_transfers = QLabel(self.processing_body)
        self.label_transfers.setObjectName(u"label_transfers")
        self.label_transfers.setProperty(u"role", u"muted")

        self.layout_37.addWidget(self.label_transfers)

        self.transfers = QPlainTextEdit(self.processing_body)
        self.transfers.setObjectName(u"transfers")
        self.transfers.setTabChangesFocus(True)
        self.transfers.setMinimumSize(QSize(0, 64))

        self.layout_37.addWidget(self.transfers)

        self.error_transfers = QLabel(self.processing_body)
        self.error_transfers.setObjectName(u"error_transfers")
        self.error_transfers.setVisible(False)
        self.error_transfers.setProperty(u"role", u"error")
        self.error_transfers.setWordWrap(True)

        self.layout_37.addWidget(self.error_transfers)


        self.layout_41.addLayout(self.layout_37)

        self.layout_38 = QVBoxLayout()
        self.layout_38.setSpacing(4)
        self.layout_38.setObjectName(u"layout_38")
        self.layout_38.setContentsMargins(0, 0, 0, 0)
        self.label_erasure = QLabel(self.processing_body)
        self.label_erasure.setObjectName(u"label_erasure")
        self.label_erasure.setProperty(u"role", u"muted")

        self.layout_38.addWidget(self.label_erasure)

        self.erasure = QPlainTextEdit(self.processing_body)
        self.erasure.setObjectName(u"erasure")
        self.erasure.setTabChangesFocus(True)
        self.erasure.setMinimumSize(QSize(0, 64))

        self.layout_38.addWidget(self.erasure)

        self.error_erasure = QLabel(self.processing_body)
        self.error_erasure.setObjectName(u"error_erasure")
        self.error_erasure.setVisible(False)
        self.error_erasure.setProperty(u"role", u"error")
        self.error_erasure.setWordWrap(True)

        self.layout_38.addWidget(self.error_erasure)


        self.layout_41.addLayout(self.layout_38)

        self.layout_39 = QVBoxLayout()
        self.layout_39.setSpacing(4)
        self.layout_39.setObjectName(u"layout_39")
        self.layout_39.setContentsMargins(0, 0, 0, 0)
        self.label_security = QLabel(self.processing_body)
        self.label_security.setObjectName(u"label_security")
        self.label_security.setProperty(u"role", u"muted")

        self.layout_39.addWidget(self.label_security)

        self.security = QPlainTextEdit(self.processing_body)
        self.security.setObjectName(u"security")
        self.security.setTabChangesFocus(True)
        self.security.setMinimumSize(QSize(0, 64))

        self.layout_39.addWidget(self.security)

        self.error_security = QLabel(self.processing_body)
        self.error_security.setObjectName(u"error_security")
        self.error_security.setVisible(False)
        self.error_security.setProperty(u"role", u"error")
        self.error_security.setWordWrap(True)

        self.layout_39.addWidget(self.error_security)


        self.layout_41.addLayout(self.layout_39)

        self.space_40 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_41.addItem(self.space_40)

        self.processing_scroll.setWidget(self.processing_body)

        self.layout_44.addWidget(self.processing_scroll)

        self.layout_43 = QHBoxLayout()
        self.layout_43.setSpacing(8)
        self.layout_43.setObjectName(u"layout_43")
        self.layout_43.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(self.processing_view)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.layout_43.addWidget(self.save)

        self.cancel = QPushButton(self.processing_view)
        self.cancel.setObjectName(u"cancel")

        self.layout_43.addWidget(self.cancel)

        self.space_42 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_43.addItem(self.space_42)

        self.restore = QPushButton(self.processing_view)
        self.restore.setObjectName(u"restore")

        self.layout_43.addWidget(self.restore)


        self.layout_44.addLayout(self.layout_43)

        self.layout_44.setStretch(1, 1)
        self.processing_details.addWidget(self.processing_view)

        self.layout_45.addWidget(self.processing_details)


        self.layout_46.addWidget(self.processing_card)

        self.layout_46.setStretch(0, 1)

        self.layout_47.addLayout(self.layout_46)

        self.layout_47.setStretch(1, 1)
        self.tabs.addTab(self.record_tab, "")

        self.layout_48.addWidget(self.tabs)

#if QT_CONFIG(shortcut)
        self.label_reason.setBuddy(self.reason)
        self.label_case_number.setBuddy(self.case_number)
        self.label_name.setBuddy(self.name)
        self.label_purpose.setBuddy(self.purpose)
        self.label_legal_basis.setBuddy(self.legal_basis)
        self.label_subjects.setBuddy(self.subjects)
        self.label_categories.setBuddy(self.categories)
        self.label_recipients.setBuddy(self.recipients)
        self.label_transfers.setBuddy(self.transfers)
        self.label_erasure.setBuddy(self.erasure)
        self.label_security.setBuddy(self.security)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PersonalPage)

        QMetaObject.connectSlotsByName(PersonalPage)
    # setupUi

    def retranslateUi(self, PersonalPage):
        self.action_settings.setText(QCoreApplication.translate("PersonalPage", u"Till Inst\u00e4llningar", None))
#if QT_CONFIG(statustip)
        self.action_settings.setStatusTip(QCoreApplication.translate("PersonalPage", u"Tillbaka till inst\u00e4llningarna", None))
#endif // QT_CONFIG(statustip)
        self.action_record_pdf.setText(QCoreApplication.translate("PersonalPage", u"Spara som PDF\u2026", None))
#if QT_CONFIG(statustip)
        self.action_record_pdf.setStatusTip(QCoreApplication.translate("PersonalPage", u"Spara hela registerf\u00f6rteckningen som PDF", None))
#endif // QT_CONFIG(statustip)
        self.action_record_json.setText(QCoreApplication.translate("PersonalPage", u"Spara som JSON\u2026", None))
#if QT_CONFIG(statustip)
        self.action_record_json.setStatusTip(QCoreApplication.translate("PersonalPage", u"Spara hela registerf\u00f6rteckningen som JSON", None))
#endif // QT_CONFIG(statustip)
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("PersonalPage", u"Personuppgifter", None))
#endif // QT_CONFIG(accessibility)
        self.people_search.setPlaceholderText(QCoreApplication.translate("PersonalPage", u"S\u00f6k person", None))
#if QT_CONFIG(accessibility)
        self.people_search.setAccessibleName(QCoreApplication.translate("PersonalPage", u"S\u00f6k person", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.people_chips.setAccessibleName(QCoreApplication.translate("PersonalPage", u"Visa personer", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.people.setAccessibleName(QCoreApplication.translate("PersonalPage", u"Personer", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.extract_scroll.setAccessibleName(QCoreApplication.translate("PersonalPage", u"Det som \u00e4r lagrat", None))
#endif // QT_CONFIG(accessibility)
        self.extract_hint.setText(QCoreApplication.translate("PersonalPage", u"L\u00e4s igenom utdraget innan du l\u00e4mnar ut det. Det sparas bara d\u00e4r du v\u00e4ljer, och att det sparades st\u00e5r i historiken.", None))
        self.save_pdf.setText(QCoreApplication.translate("PersonalPage", u"Spara som PDF\u2026", None))
        self.save_json.setText(QCoreApplication.translate("PersonalPage", u"Spara som JSON\u2026", None))
        self.tabs.setTabText(self.tabs.indexOf(self.extract_tab), QCoreApplication.translate("PersonalPage", u"Registerutdrag", None))
#if QT_CONFIG(accessibility)
        self.leavers.setAccessibleName(QCoreApplication.translate("PersonalPage", u"De som slutat", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.leaver_scroll.setAccessibleName(QCoreApplication.translate("PersonalPage", u"Avidentifiering", None))
#endif // QT_CONFIG(accessibility)
        self.label_reason.setText(QCoreApplication.translate("PersonalPage", u"Sk\u00e4l, utan namn", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("PersonalPage", u"Sk\u00e4l, utan namn", None))
#endif // QT_CONFIG(accessibility)
        self.label_case_number.setText(QCoreApplication.translate("PersonalPage", u"Diarienummer", None))
#if QT_CONFIG(accessibility)
        self.case_number.setAccessibleName(QCoreApplication.translate("PersonalPage", u"Diarienummer", None))
#endif // QT_CONFIG(accessibility)
        self.propose.setText(QCoreApplication.translate("PersonalPage", u"F\u00f6resl\u00e5 avidentifiering", None))
        self.approve.setText(QCoreApplication.translate("PersonalPage", u"Besluta", None))
        self.refuse.setText(QCoreApplication.translate("PersonalPage", u"Avsl\u00e5", None))
        self.carry_out.setText(QCoreApplication.translate("PersonalPage", u"Genomf\u00f6r", None))
        self.tabs.setTabText(self.tabs.indexOf(self.leavers_tab), QCoreApplication.translate("PersonalPage", u"Har slutat", None))
        self.record_search.setPlaceholderText(QCoreApplication.translate("PersonalPage", u"S\u00f6k behandling", None))
#if QT_CONFIG(accessibility)
        self.record_search.setAccessibleName(QCoreApplication.translate("PersonalPage", u"S\u00f6k behandling", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.record_chips.setAccessibleName(QCoreApplication.translate("PersonalPage", u"Visa behandlingar", None))
#endif // QT_CONFIG(accessibility)
        self.add.setText(QCoreApplication.translate("PersonalPage", u"Ny behandling", None))
#if QT_CONFIG(accessibility)
        self.record.setAccessibleName(QCoreApplication.translate("PersonalPage", u"Behandlingar av personuppgifter", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.processing_scroll.setAccessibleName(QCoreApplication.translate("PersonalPage", u"Behandlingen", None))
#endif // QT_CONFIG(accessibility)
        self.label_name.setText(QCoreApplication.translate("PersonalPage", u"Namn", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("PersonalPage", u"Namn", None))
#endif // QT_CONFIG(accessibility)
        self.label_purpose.setText(QCoreApplication.translate("PersonalPage", u"\u00c4ndam\u00e5l", None))
#if QT_CONFIG(accessibility)
        self.purpose.setAccessibleName(QCoreApplication.translate("PersonalPage", u"\u00c4ndam\u00e5l", None))
#endif // QT_CONFIG(accessibility)
        self.label_legal_basis.setText(QCoreApplication.translate("PersonalPage", u"R\u00e4ttslig grund", None))
#if QT_CONFIG(accessibility)
        self.legal_basis.setAccessibleName(QCoreApplication.translate("PersonalPage", u"R\u00e4ttslig grund", None))
#endif // QT_CONFIG(accessibility)
        self.label_subjects.setText(QCoreApplication.translate("PersonalPage", u"Vilka som registreras", None))
#if QT_CONFIG(accessibility)
        self.subjects.setAccessibleName(QCoreApplication.translate("PersonalPage", u"Vilka som registreras", None))
#endif // QT_CONFIG(accessibility)
        self.label_categories.setText(QCoreApplication.translate("PersonalPage", u"Personuppgifter", None))
#if QT_CONFIG(accessibility)
        self.categories.setAccessibleName(QCoreApplication.translate("PersonalPage", u"Personuppgifter", None))
#endif // QT_CONFIG(accessibility)
        self.label_recipients.setText(QCoreApplication.translate("PersonalPage", u"Mottagare", None))
#if QT_CONFIG(accessibility)
        self.recipients.setAccessibleName(QCoreApplication.translate("PersonalPage", u"Mottagare", None))
#endif // QT_CONFIG(accessibility)
        self.label_transfers.setText(QCoreApplication.translate("PersonalPage", u"\u00d6verf\u00f6ring till tredje land", None))
#if QT_CONFIG(accessibility)
        self.transfers.setAccessibleName(QCoreApplication.translate("PersonalPage", u"\u00d6verf\u00f6ring till tredje land", None))
#endif // QT_CONFIG(accessibility)
        self.label_erasure.setText(QCoreApplication.translate("PersonalPage", u"Lagringstid och gallring", None))
#if QT_CONFIG(accessibility)
        self.erasure.setAccessibleName(QCoreApplication.translate("PersonalPage", u"Lagringstid och gallring", None))
#endif // QT_CONFIG(accessibility)
        self.label_security.setText(QCoreApplication.translate("PersonalPage", u"S\u00e4kerhets\u00e5tg\u00e4rder", None))
#if QT_CONFIG(accessibility)
        self.security.setAccessibleName(QCoreApplication.translate("PersonalPage", u"S\u00e4kerhets\u00e5tg\u00e4rder", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("PersonalPage", u"Spara", None))
        self.cancel.setText(QCoreApplication.translate("PersonalPage", u"\u00c5ngra \u00e4ndringarna", None))
        self.restore.setText(QCoreApplication.translate("PersonalPage", u"Ta bort egen text", None))
        self.tabs.setTabText(self.tabs.indexOf(self.record_tab), QCoreApplication.translate("PersonalPage", u"Registerf\u00f6rteckning", None))
        pass
    # retranslateUi

