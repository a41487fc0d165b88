# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'disposal_tab.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QStackedWidget, QTabWidget,
    QVBoxLayout, QWidget)

from smdesk.desktop.widgets.card import (Card, KeyValueList)
from smdesk.desktop.widgets.check_tree import CheckTree
from smdesk.desktop.widgets.data_table import DataTable
from smdesk.desktop.widgets.empty_state import EmptyState
from smdesk.desktop.widgets.filters import FilterChips
from smdesk.desktop.widgets.notice_box import NoticeBox
from smdesk.desktop.widgets.status import StatusPill

class Ui_DisposalTab(object):
    def setupUi(self, DisposalTab):
        if not DisposalTab.objectName():
            DisposalTab.setObjectName(u"DisposalTab")
        self.layout_41 = QVBoxLayout(DisposalTab)
        self.layout_41.setSpacing(12)
        self.layout_41.setObjectName(u"layout_41")
        self.layout_41.setContentsMargins(0, 0, 0, 0)
        self.layout_35 = QHBoxLayout()
        self.layout_35.setSpacing(8)
        self.layout_35.setObjectName(u"layout_35")
        self.layout_35.setContentsMargins(0, 0, 0, 0)
        self.chips = FilterChips(DisposalTab)
        self.chips.setObjectName(u"chips")

        self.layout_35.addWidget(self.chips)


        self.layout_41.addLayout(self.layout_35)

        self.layout_40 = QHBoxLayout()
        self.layout_40.setSpacing(16)
        self.layout_40.setObjectName(u"layout_40")
        self.layout_40.setContentsMargins(0, 0, 0, 0)
        self.list_card = Card(DisposalTab)
        self.list_card.setObjectName(u"list_card")
        self.list_card.setProperty(u"role", u"card")
        self.layout_38 = QVBoxLayout(self.list_card)
        self.layout_38.setSpacing(0)
        self.layout_38.setObjectName(u"layout_38")
        self.layout_38.setContentsMargins(1, 1, 1, 1)
        self.lists = QStackedWidget(self.list_card)
        self.lists.setObjectName(u"lists")
        self.candidates = CheckTree()
        self.candidates.setObjectName(u"candidates")
        self.lists.addWidget(self.candidates)
        self.disposals = DataTable()
        self.disposals.setObjectName(u"disposals")
        self.lists.addWidget(self.disposals)
        self.holds = DataTable()
        self.holds.setObjectName(u"holds")
        self.lists.addWidget(self.holds)
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.lists.addWidget(self.empty)

        self.layout_38.addWidget(self.lists)

        self.check_bar = QWidget(self.list_card)
        self.check_bar.setObjectName(u"check_bar")
        self.layout_37 = QHBoxLayout(self.check_bar)
        self.layout_37.setSpacing(8)
        self.layout_37.setObjectName(u"layout_37")
        self.layout_37.setContentsMargins(12, 8, 12, 8)
        self.chosen = QLabel(self.check_bar)
        self.chosen.setObjectName(u"chosen")
        self.chosen.setProperty(u"role", u"muted")

        self.layout_37.addWidget(self.chosen)

        self.space_36 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_37.addItem(self.space_36)

        self.all = QPushButton(self.check_bar)
        self.all.setObjectName(u"all")
        self.all.setProperty(u"kind", u"quiet")

        self.layout_37.addWidget(self.all)

        self.none = QPushButton(self.check_bar)
        self.none.setObjectName(u"none")
        self.none.setProperty(u"kind", u"quiet")

        self.layout_37.addWidget(self.none)


        self.layout_38.addWidget(self.check_bar)


        self.layout_40.addWidget(self.list_card)

        self.detail_card = Card(DisposalTab)
        self.detail_card.setObjectName(u"detail_card")
        self.detail_card.setMinimumSize(QSize(400, 0))
        self.detail_card.setMaximumSize(QSize(400, 16777215))
        self.detail_card.setProperty(u"role", u"card")
        self.layout_39 = QVBoxLayout(self.detail_card)
        self.layout_39.setSpacing(0)
        self.layout_39.setObjectName(u"layout_39")
        self.layout_39.setContentsMargins(0, 0, 0, 0)
        self.details = QStackedWidget(self.detail_card)
        self.details.setObjectName(u"details")
        self.nothing = EmptyState()
        self.nothing.setObjectName(u"nothing")
        self.details.addWidget(self.nothing)
        self.candidate = QWidget()
        self.candidate.setObjectName(u"candidate")
        self.layout_9 = QVBoxLayout(self.candidate)
        self.layout_9.setSpacing(12)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(16, 16, 16, 16)
        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(12)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(0)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.candidate_name = QLabel(self.candidate)
        self.candidate_name.setObjectName(u"candidate_name")
        self.candidate_name.setProperty(u"role", u"card-title")
        self.candidate_name.setWordWrap(True)

        self.layout_1.addWidget(self.candidate_name)

        self.candidate_about = QLabel(self.candidate)
        self.candidate_about.setObjectName(u"candidate_about")
        self.candidate_about.setProperty(u"role", u"muted")
        self.candidate_about.setWordWrap(True)

        self.layout_1.addWidget(self.candidate_about)


        self.layout_4.addLayout(self.layout_1)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(0)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.candidate_pill = StatusPill(self.candidate)
        self.candidate_pill.setObjectName(u"candidate_pill")

        self.layout_3.addWidget(self.candidate_pill)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_3.addItem(self.space_2)


        self.layout_4.addLayout(self.layout_3)

        self.layout_4.setStretch(0, 1)

        self.layout_9.addLayout(self.layout_4)

        self.candidate_scroll = QScrollArea(self.candidate)
        self.candidate_scroll.setObjectName(u"candidate_scroll")
        self.candidate_scroll.setWidgetResizable(True)
        self.candidate_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.candidate_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.candidate_scroll_body = QWidget()
        self.candidate_scroll_body.setObjectName(u"candidate_scroll_body")
        self.layout_6 = QVBoxLayout(self.candidate_scroll_body)
        self.layout_6.setSpacing(16)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 4, 4, 0)
        self.candidate_facts = KeyValueList(self.candidate_scroll_body)
        self.candidate_facts.setObjectName(u"candidate_facts")

        self.layout_6.addWidget(self.candidate_facts)

        self.candidate_notices = NoticeBox(self.candidate_scroll_body)
        self.candidate_notices.setObjectName(u"candidate_notices")

        self.layout_6.addWidget(self.candidate_notices)

        self.space_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_6.addItem(self.space_5)

        self.candidate_scroll.setWidget(self.candidate_scroll_body)

        self.layout_9.addWidget(self.candidate_scroll)

        self.layout_8 = QHBoxLayout()
        self.layout_8.setSpacing(8)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.hold = QPushButton(self.candidate)
        self.hold.setObjectName(u"hold")

        self.layout_8.addWidget(self.hold)

        self.lift = QPushButton(self.candidate)
        self.lift.setObjectName(u"lift")

        self.layout_8.addWidget(self.lift)

        self.space_7 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_8.addItem(self.space_7)


        self.layout_9.addLayout(self.layout_8)

        self.layout_9.setStretch(1, 1)
        self.details.addWidget(self.candidate)
        self.disposal = QWidget()
        self.disposal.setObjectName(u"disposal")
        self.layout_25 = QVBoxLayout(self.disposal)
        self.layout_25.setSpacing(12)
        self.layout_25.setObjectName(u"layout_25")
        self.layout_25.setContentsMargins(16, 16, 16, 16)
        self.layout_13 = QHBoxLayout()
        self.layout_13.setSpacing(12)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.layout_10 = QVBoxLayout()
        self.layout_10.setSpacing(0)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.disposal_name = QLabel(self.disposal)
        self.disposal_name.setObjectName(u"disposal_name")
        self.disposal_name.setProperty(u"role", u"card-title")
        self.disposal_name.setWordWrap(True)

        self.layout_10.addWidget(self.disposal_name)

        self.disposal_about = QLabel(self.disposal)
        self.disposal_about.setObjectName(u"disposal_about")
        self.disposal_about.setProperty(u"role", u"muted")
        self.disposal_about.setWordWrap(True)

        self.layout_10.addWidget(self.disposal_about)


        self.layout_13.addLayout(self.layout_10)

        self.layout_12 = QVBoxLayout()
        self.layout_12.setSpacing(0)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.disposal_pill = StatusPill(self.disposal)
        self.disposal_pill.setObjectName(u"disposal_pill")

        self.layout_12.addWidget(self.disposal_pill)

        self.space_11 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_12.addItem(self.space_11)


        self.layout_13.addLayout(self.layout_12)

        self.layout_13.setStretch(0, 1)

        self.layout_25.addLayout(self.layout_13)

        self.disposal_tabs = QTabWidget(self.disposal)
        self.disposal_tabs.setObjectName(u"disposal_tabs")
        self.disposal_tabs.setDocumentMode(True)
        self.about_tab = QWidget()
        self.about_tab.setObjectName(u"about_tab")
        self.layout_16 = QVBoxLayout(self.about_tab)
        self.layout_16.setSpacing(0)
        self.layout_16.setObjectName(u"layout_16")
        self.layout_16.setContentsMargins(0, 0, 0, 0)
        self.disposal_scroll = QScrollArea(self.about_tab)
        self.disposal_scroll.setObjectName(u"disposal_scroll")
        self.disposal_scroll.setWidgetResizable(True)
        self.disposal_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.disposal_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.disposal_scroll_body = QWidget()
        self.disposal_scroll_body.setObjectName(u"disposal_scroll_body")
        self.layout_15 = QVBoxLayout(self.disposal_scroll_body)
        self.layout_15.setSpacing(16)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(0, 12, 4, 0)
        self.disposal_notices = NoticeBox(self.disposal_scroll_body)
        self.disposal_notices.setObjectName(u"disposal_notices")

        self.layout_15.addWidget(self.disposal_notices)

        self.disposal_facts = KeyValueList(self.disposal_scroll_body)
        self.disposal_facts.setObjectName(u"disposal_facts")

        self.layout_15.addWidget(self.disposal_facts)

        self.space_14 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_15.addItem(self.space_14)

        self.disposal_scroll.setWidget(self.disposal_scroll_body)

        self.layout_16.addWidget(self.disposal_scroll)

        self.disposal_tabs.addTab(self.about_tab, "")
        self.items_tab = QWidget()
        self.items_tab.setObjectName(u"items_tab")
        self.layout_17 = QVBoxLayout(self.items_tab)
        self.layout_17.setSpacing(0)
        self.layout_17.setObjectName(u"layout_17")
        self.layout_17.setContentsMargins(0, 8, 0, 0)
        self.items = DataTable(self.items_tab)
        self.items.setObjectName(u"items")

        self.layout_17.addWidget(self.items)

        self.disposal_tabs.addTab(self.items_tab, "")

        self.layout_25.addWidget(self.disposal_tabs)

        self.settling = QWidget(self.disposal)
        self.settling.setObjectName(u"settling")
        self.layout_22 = QVBoxLayout(self.settling)
        self.layout_22.setSpacing(12)
        self.layout_22.setObjectName(u"layout_22")
        self.layout_22.setContentsMargins(0, 0, 0, 0)
        self.layout_19 = QVBoxLayout()
        self.layout_19.setSpacing(4)
        self.layout_19.setObjectName(u"layout_19")
        self.layout_19.setContentsMargins(0, 0, 0, 0)
        self.label_settle_number = QLabel(self.settling)
        self.label_settle_number.setObjectName(u"label_settle_number")
        self.label_settle_number.setProperty(u"role", u"muted")
        self.label_settle_number.setWordWrap(True)

        self.layout_19.addWidget(self.label_settle_number)

        self.settle_number = QLineEdit(self.settling)
        self.settle_number.setObjectName(u"settle_number")

        self.layout_19.addWidget(self.settle_number)

        self.error_settle_number = QLabel(self.settling)
        self.error_settle_number.setObjectName(u"error_settle_number")
        self.error_settle_number.setVisible(False)
        self.error_settle_number.setProperty(u"role", u"error")
        self.error_settle_number.setWordWrap(True)

        self.layout_19.addWidget(self.error_settle_number)


        self.layout_22.addLayout(self.layout_19)

        self.layout_21 = QHBoxLayout()
        self.layout_21.setSpacing(8)
        self.layout_21.setObjectName(u"layout_21")
        self.layout_21.setContentsMargins(0, 0, 0, 0)
        self.approve = QPushButton(self.settling)
        self.approve.setObjectName(u"approve")
        self.approve.setProperty(u"kind", u"primary")

        self.layout_21.addWidget(self.approve)

        self.refuse = QPushButton(self.settling)
        self.refuse.setObjectName(u"refuse")

        self.layout_21.addWidget(self.refuse)

        self.space_20 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_21.addItem(self.space_20)


        self.layout_22.addLayout(self.layout_21)


        self.layout_25.addWidget(self.settling)

        self.layout_24 = QHBoxLayout()
        self.layout_24.setSpacing(8)
        self.layout_24.setObjectName(u"layout_24")
        self.layout_24.setContentsMargins(0, 0, 0, 0)
        self.carry_out = QPushButton(self.disposal)
        self.carry_out.setObjectName(u"carry_out")
        self.carry_out.setProperty(u"kind", u"primary")

        self.layout_24.addWidget(self.carry_out)

        self.save_report = QPushButton(self.disposal)
        self.save_report.setObjectName(u"save_report")

        self.layout_24.addWidget(self.save_report)

        self.space_23 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_24.addItem(self.space_23)


        self.layout_25.addLayout(self.layout_24)

        self.layout_25.setStretch(1, 1)
        self.details.addWidget(self.disposal)
        self.holding = QWidget()
        self.holding.setObjectName(u"holding")
        self.layout_34 = QVBoxLayout(self.holding)
        self.layout_34.setSpacing(12)
        self.layout_34.setObjectName(u"layout_34")
        self.layout_34.setContentsMargins(16, 16, 16, 16)
        self.layout_29 = QHBoxLayout()
        self.layout_29.setSpacing(12)
        self.layout_29.setObjectName(u"layout_29")
        self.layout_29.setContentsMargins(0, 0, 0, 0)
        self.layout_26 = QVBoxLayout()
        self.layout_26.setSpacing(0)
        self.layout_26.setObjectName(u"layout_26")
        self.layout_26.setContentsMargins(0, 0, 0, 0)
        self.hold_name = QLabel(self.holding)
        self.hold_name.setObjectName(u"hold_name")
        self.hold_name.setProperty(u"role", u"card-title")
        self.hold_name.setWordWrap(True)

        self.layout_26.addWidget(self.hold_name)

        self.hold_about = QLabel(self.holding)
        self.hold_about.setObjectName(u"hold_about")
        self.hold_about.setProperty(u"role", u"muted")
        self.hold_about.setWordWrap(True)

        self.layout_26.addWidget(self.hold_about)


        self.layout_29.addLayout(self.layout_26)

        self.layout_28 = QVBoxLayout()
        self.layout_28.setSpacing(0)
        self.layout_28.setObjectName(u"layout_28")
        self.layout_28.setContentsMargins(0, 0, 0, 0)
        self.hold_pill = StatusPill(self.holding)
        self.hold_pill.setObjectName(u"hold_pill")

        self.layout_28.addWidget(self.hold_pill)

        self.space_27 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_28.addItem(self.space_27)


        self.layout_29.addLayout(self.layout_28)

        self.layout_29.setStretch(0, 1)

        self.layout_34.addLayout(self.layout_29)

        self.hold_scroll = QScrollArea(self.holding)
        self.hold_scroll.setObjectName(u"hold_scroll")
        self.hold_scroll.setWidgetResizable(True)
        self.hold_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.hold_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hold_scroll_body = QWidget()
        self.hold_scroll_body.setObjectName(u"hold_scroll_body")
        self.layout_31 = QVBoxLayout(self.hold_scroll_body)
        self.layout_31.setSpacing(16)
        self.layout_31.setObjectName(u"layout_31")
        self.layout_31.setContentsMargins(0, 4, 4, 0)
        self.hold_facts = KeyValueList(self.hold_scroll_body)
        self.hold_facts.setObjectName(u"hold_facts")

        self.layout_31.addWidget(self.hold_facts)

        self.space_30 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_31.addItem(self.space_30)

        self.hold_scroll.setWidget(self.hold_scroll_body)

        self.layout_34.addWidget(self.hold_scroll)

        self.layout_33 = QHBoxLayout()
        self.layout_33.setSpacing(8)
        self.layout_33.setObjectName(u"layout_33")
        self.layout_33.setContentsMargins(0, 0, 0, 0)
        self.lift_hold = QPushButton(self.holding)
        self.lift_hold.setObjectName(u"lift_hold")

        self.layout_33.addWidget(self.lift_hold)

        self.space_32 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_33.addItem(self.space_32)


        self.layout_34.addLayout(self.layout_33)

        self.layout_34.setStretch(1, 1)
        self.details.addWidget(self.holding)
        self.proposing = QWidget()
        self.proposing.setObjectName(u"proposing")
        self.propose_box = QVBoxLayout(self.proposing)
        self.propose_box.setSpacing(0)
        self.propose_box.setObjectName(u"propose_box")
        self.propose_box.setContentsMargins(0, 0, 0, 0)
        self.details.addWidget(self.proposing)
        self.hold_form = QWidget()
        self.hold_form.setObjectName(u"hold_form")
        self.hold_box = QVBoxLayout(self.hold_form)
        self.hold_box.setSpacing(0)
        self.hold_box.setObjectName(u"hold_box")
        self.hold_box.setContentsMargins(0, 0, 0, 0)
        self.details.addWidget(self.hold_form)

        self.layout_39.addWidget(self.details)


        self.layout_40.addWidget(self.detail_card)

        self.layout_40.setStretch(0, 1)

        self.layout_41.addLayout(self.layout_40)

        self.layout_41.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.label_settle_number.setBuddy(self.settle_number)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DisposalTab)

        QMetaObject.connectSlotsByName(DisposalTab)
    # setupUi

    def retranslateUi(self, DisposalTab):
#if QT_CONFIG(accessibility)
        self.chips.setAccessibleName(QCoreApplication.translate("DisposalTab", u"Visa", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.candidates.setAccessibleName(QCoreApplication.translate("DisposalTab", u"Det som kan gallras i dag", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.disposals.setAccessibleName(QCoreApplication.translate("DisposalTab", u"Gallringar", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.holds.setAccessibleName(QCoreApplication.translate("DisposalTab", u"R\u00e4ttsliga stopp", None))
#endif // QT_CONFIG(accessibility)
        self.all.setText(QCoreApplication.translate("DisposalTab", u"Kryssa f\u00f6r allt", None))
        self.none.setText(QCoreApplication.translate("DisposalTab", u"Kryssa ur allt", None))
#if QT_CONFIG(accessibility)
        self.candidate_scroll.setAccessibleName(QCoreApplication.translate("DisposalTab", u"Om det som kan gallras", None))
#endif // QT_CONFIG(accessibility)
        self.hold.setText(QCoreApplication.translate("DisposalTab", u"L\u00e4gg r\u00e4ttsligt stopp\u2026", None))
        self.lift.setText(QCoreApplication.translate("DisposalTab", u"H\u00e4v stoppet", None))
#if QT_CONFIG(accessibility)
        self.disposal_tabs.setAccessibleName(QCoreApplication.translate("DisposalTab", u"Gallringens delar", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.disposal_scroll.setAccessibleName(QCoreApplication.translate("DisposalTab", u"Om gallringen", None))
#endif // QT_CONFIG(accessibility)
        self.disposal_tabs.setTabText(self.disposal_tabs.indexOf(self.about_tab), QCoreApplication.translate("DisposalTab", u"Beslut", None))
#if QT_CONFIG(accessibility)
        self.items.setAccessibleName(QCoreApplication.translate("DisposalTab", u"Vad som gallras", None))
#endif // QT_CONFIG(accessibility)
        self.disposal_tabs.setTabText(self.disposal_tabs.indexOf(self.items_tab), QCoreApplication.translate("DisposalTab", u"Vad", None))
        self.label_settle_number.setText(QCoreApplication.translate("DisposalTab", u"Diarienummer f\u00f6r beslutet (frivilligt)", None))
#if QT_CONFIG(accessibility)
        self.settle_number.setAccessibleName(QCoreApplication.translate("DisposalTab", u"Diarienummer f\u00f6r beslutet", None))
#endif // QT_CONFIG(accessibility)
        self.settle_number.setPlaceholderText(QCoreApplication.translate("DisposalTab", u"KS 2026/218", None))
        self.approve.setText(QCoreApplication.translate("DisposalTab", u"Besluta", None))
#if QT_CONFIG(accessibility)
        self.approve.setAccessibleName(QCoreApplication.translate("DisposalTab", u"Besluta gallringen", None))
#endif // QT_CONFIG(accessibility)
        self.refuse.setText(QCoreApplication.translate("DisposalTab", u"Avsl\u00e5", None))
#if QT_CONFIG(accessibility)
        self.refuse.setAccessibleName(QCoreApplication.translate("DisposalTab", u"Avsl\u00e5 gallringen", None))
#endif // QT_CONFIG(accessibility)
        self.carry_out.setText(QCoreApplication.translate("DisposalTab", u"Genomf\u00f6r\u2026", None))
        self.save_report.setText(QCoreApplication.translate("DisposalTab", u"Spara rapporten\u2026", None))
#if QT_CONFIG(accessibility)
        self.hold_scroll.setAccessibleName(QCoreApplication.translate("DisposalTab", u"Om stoppet", None))
#endif // QT_CONFIG(accessibility)
        self.lift_hold.setText(QCoreApplication.translate("DisposalTab", u"H\u00e4v stoppet", None))
        pass
    # retranslateUi

