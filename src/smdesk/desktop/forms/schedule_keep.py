# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'schedule_keep.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QStackedWidget, QVBoxLayout, QWidget)

from smdesk.desktop.widgets.card import (Card, KeyValueList)
from smdesk.desktop.widgets.data_table import DataTable
from smdesk.desktop.widgets.empty_state import EmptyState
from smdesk.desktop.widgets.filters import FilterChips
from smdesk.desktop.widgets.status import StatusPill

class Ui_ScheduleKeep(object):
    def setupUi(self, ScheduleKeep):
        if not ScheduleKeep.objectName():
            ScheduleKeep.setObjectName(u"ScheduleKeep")
        self.layout_14 = QVBoxLayout(ScheduleKeep)
        self.layout_14.setSpacing(12)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 0, 0, 0)
        self.layout_1 = QHBoxLayout()
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.chips = FilterChips(ScheduleKeep)
        self.chips.setObjectName(u"chips")

        self.layout_1.addWidget(self.chips)


        self.layout_14.addLayout(self.layout_1)

        self.layout_13 = QHBoxLayout()
        self.layout_13.setSpacing(16)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.list_card = Card(ScheduleKeep)
        self.list_card.setObjectName(u"list_card")
        self.list_card.setProperty(u"role", u"card")
        self.layout_2 = QVBoxLayout(self.list_card)
        self.layout_2.setSpacing(0)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(1, 1, 1, 1)
        self.lists = QStackedWidget(self.list_card)
        self.lists.setObjectName(u"lists")
        self.table = DataTable()
        self.table.setObjectName(u"table")
        self.lists.addWidget(self.table)
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.lists.addWidget(self.empty)

        self.layout_2.addWidget(self.lists)


        self.layout_13.addWidget(self.list_card)

        self.detail_card = Card(ScheduleKeep)
        self.detail_card.setObjectName(u"detail_card")
        self.detail_card.setMinimumSize(QSize(400, 0))
        self.detail_card.setMaximumSize(QSize(400, 16777215))
        self.detail_card.setProperty(u"role", u"card")
        self.layout_12 = QVBoxLayout(self.detail_card)
        self.layout_12.setSpacing(0)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.details = QStackedWidget(self.detail_card)
        self.details.setObjectName(u"details")
        self.nothing = EmptyState()
        self.nothing.setObjectName(u"nothing")
        self.details.addWidget(self.nothing)
        self.view = QWidget()
        self.view.setObjectName(u"view")
        self.layout_11 = QVBoxLayout(self.view)
        self.layout_11.setSpacing(12)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(16, 16, 16, 16)
        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(12)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(0)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.name = QLabel(self.view)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"role", u"card-title")
        self.name.setWordWrap(True)

        self.layout_3.addWidget(self.name)

        self.about = QLabel(self.view)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"role", u"muted")
        self.about.setWordWrap(True)

        self.layout_3.addWidget(self.about)


        self.layout_6.addLayout(self.layout_3)

        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(0)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.pill = StatusPill(self.view)
        self.pill.setObjectName(u"pill")

        self.layout_5.addWidget(self.pill)

        self.space_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_5.addItem(self.space_4)


        self.layout_6.addLayout(self.layout_5)

        self.layout_6.setStretch(0, 1)

        self.layout_11.addLayout(self.layout_6)

        self.facts_scroll = QScrollArea(self.view)
        self.facts_scroll.setObjectName(u"facts_scroll")
        self.facts_scroll.setWidgetResizable(True)
        self.facts_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.facts_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.facts_scroll_body = QWidget()
        self.facts_scroll_body.setObjectName(u"facts_scroll_body")
        self.layout_8 = QVBoxLayout(self.facts_scroll_body)
        self.layout_8.setSpacing(12)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 4, 4, 0)
        self.facts = KeyValueList(self.facts_scroll_body)
        self.facts.setObjectName(u"facts")

        self.layout_8.addWidget(self.facts)

        self.space_7 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_8.addItem(self.space_7)

        self.facts_scroll.setWidget(self.facts_scroll_body)

        self.layout_11.addWidget(self.facts_scroll)

        self.layout_10 = QHBoxLayout()
        self.layout_10.setSpacing(8)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.preserve = QPushButton(self.view)
        self.preserve.setObjectName(u"preserve")
        self.preserve.setProperty(u"kind", u"primary")

        self.layout_10.addWidget(self.preserve)

        self.open_pdf = QPushButton(self.view)
        self.open_pdf.setObjectName(u"open_pdf")

        self.layout_10.addWidget(self.open_pdf)

        self.space_9 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_10.addItem(self.space_9)


        self.layout_11.addLayout(self.layout_10)

        self.layout_11.setStretch(1, 1)
        self.details.addWidget(self.view)

        self.layout_12.addWidget(self.details)


        self.layout_13.addWidget(self.detail_card)

        self.layout_13.setStretch(0, 1)

        self.layout_14.addLayout(self.layout_13)

        self.layout_14.setStretch(1, 1)

        self.retranslateUi(ScheduleKeep)

        QMetaObject.connectSlotsByName(ScheduleKeep)
    # setupUi

    def retranslateUi(self, ScheduleKeep):
#if QT_CONFIG(accessibility)
        self.chips.setAccessibleName(QCoreApplication.translate("ScheduleKeep", u"Visa", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ScheduleKeep", u"Handlingar som planen bevarar", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.facts_scroll.setAccessibleName(QCoreApplication.translate("ScheduleKeep", u"Om handlingen", None))
#endif // QT_CONFIG(accessibility)
        self.preserve.setText(QCoreApplication.translate("ScheduleKeep", u"L\u00e4gg i arkivet", None))
        self.open_pdf.setText(QCoreApplication.translate("ScheduleKeep", u"\u00d6ppna", None))
#if QT_CONFIG(accessibility)
        self.open_pdf.setAccessibleName(QCoreApplication.translate("ScheduleKeep", u"\u00d6ppna handlingen", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

