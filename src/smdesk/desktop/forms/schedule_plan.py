# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'schedule_plan.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtWidgets import (QComboBox, QFrame, QHBoxLayout,
    QLabel, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout,
    QWidget)

from smdesk.desktop.widgets.card import (Card, KeyValueList)
from smdesk.desktop.widgets.data_table import DataTable
from smdesk.desktop.widgets.empty_state import EmptyState
from smdesk.desktop.widgets.labels import ElidingLabel
from smdesk.desktop.widgets.status import StatusPill

class Ui_SchedulePlan(object):
    def setupUi(self, SchedulePlan):
        if not SchedulePlan.objectName():
            SchedulePlan.setObjectName(u"SchedulePlan")
        self.layout_14 = QVBoxLayout(SchedulePlan)
        self.layout_14.setSpacing(0)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 0, 0, 0)
        self.sides = QStackedWidget(SchedulePlan)
        self.sides.setObjectName(u"sides")
        self.plan = QWidget()
        self.plan.setObjectName(u"plan")
        self.layout_13 = QVBoxLayout(self.plan)
        self.layout_13.setSpacing(12)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.layout_1 = QHBoxLayout()
        self.layout_1.setSpacing(12)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.label_versions = QLabel(self.plan)
        self.label_versions.setObjectName(u"label_versions")
        self.label_versions.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.label_versions)

        self.versions = QComboBox(self.plan)
        self.versions.setObjectName(u"versions")
        self.versions.setMinimumSize(QSize(190, 36))

        self.layout_1.addWidget(self.versions)

        self.state = StatusPill(self.plan)
        self.state.setObjectName(u"state")

        self.layout_1.addWidget(self.state)

        self.decided = ElidingLabel(self.plan)
        self.decided.setObjectName(u"decided")
        self.decided.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.decided)

        self.changes = QPushButton(self.plan)
        self.changes.setObjectName(u"changes")

        self.layout_1.addWidget(self.changes)

        self.drop = QPushButton(self.plan)
        self.drop.setObjectName(u"drop")
        self.drop.setProperty(u"kind", u"danger")

        self.layout_1.addWidget(self.drop)

        self.layout_1.setStretch(3, 1)

        self.layout_13.addLayout(self.layout_1)

        self.layout_12 = QHBoxLayout()
        self.layout_12.setSpacing(16)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.list_card = Card(self.plan)
        self.list_card.setObjectName(u"list_card")
        self.list_card.setProperty(u"role", u"card")
        self.layout_4 = QVBoxLayout(self.list_card)
        self.layout_4.setSpacing(0)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(1, 1, 1, 1)
        self.lists = QStackedWidget(self.list_card)
        self.lists.setObjectName(u"lists")
        self.table = DataTable()
        self.table.setObjectName(u"table")
        self.lists.addWidget(self.table)
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.lists.addWidget(self.empty)

        self.layout_4.addWidget(self.lists)

        self.row_bar = QWidget(self.list_card)
        self.row_bar.setObjectName(u"row_bar")
        self.layout_3 = QHBoxLayout(self.row_bar)
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(12, 8, 12, 8)
        self.add = QPushButton(self.row_bar)
        self.add.setObjectName(u"add")

        self.layout_3.addWidget(self.add)

        self.up = QPushButton(self.row_bar)
        self.up.setObjectName(u"up")

        self.layout_3.addWidget(self.up)

        self.down = QPushButton(self.row_bar)
        self.down.setObjectName(u"down")

        self.layout_3.addWidget(self.down)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.space_2)

        self.remove = QPushButton(self.row_bar)
        self.remove.setObjectName(u"remove")
        self.remove.setProperty(u"kind", u"danger")

        self.layout_3.addWidget(self.remove)


        self.layout_4.addWidget(self.row_bar)


        self.layout_12.addWidget(self.list_card)

        self.detail_card = Card(self.plan)
        self.detail_card.setObjectName(u"detail_card")
        self.detail_card.setMinimumSize(QSize(400, 0))
        self.detail_card.setMaximumSize(QSize(400, 16777215))
        self.detail_card.setProperty(u"role", u"card")
        self.layout_11 = QVBoxLayout(self.detail_card)
        self.layout_11.setSpacing(0)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(0, 0, 0, 0)
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
        self.layout_7 = QHBoxLayout()
        self.layout_7.setSpacing(12)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.name = QLabel(self.view)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"role", u"card-title")
        self.name.setWordWrap(True)

        self.layout_7.addWidget(self.name)

        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(0)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.pill = StatusPill(self.view)
        self.pill.setObjectName(u"pill")

        self.layout_6.addWidget(self.pill)

        self.space_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_6.addItem(self.space_5)


        self.layout_7.addLayout(self.layout_6)

        self.layout_7.setStretch(0, 1)

        self.layout_10.addLayout(self.layout_7)

        self.facts_scroll = QScrollArea(self.view)
        self.facts_scroll.setObjectName(u"facts_scroll")
        self.facts_scroll.setWidgetResizable(True)
        self.facts_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.facts_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.facts_scroll_body = QWidget()
        self.facts_scroll_body.setObjectName(u"facts_scroll_body")
        self.layout_9 = QVBoxLayout(self.facts_scroll_body)
        self.layout_9.setSpacing(12)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 4, 4, 0)
        self.facts = KeyValueList(self.facts_scroll_body)
        self.facts.setObjectName(u"facts")

        self.layout_9.addWidget(self.facts)

        self.space_8 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_9.addItem(self.space_8)

        self.facts_scroll.setWidget(self.facts_scroll_body)

        self.layout_10.addWidget(self.facts_scroll)

        self.layout_10.setStretch(1, 1)
        self.details.addWidget(self.view)
        self.row = QWidget()
        self.row.setObjectName(u"row")
        self.row_box = QVBoxLayout(self.row)
        self.row_box.setSpacing(0)
        self.row_box.setObjectName(u"row_box")
        self.row_box.setContentsMargins(0, 0, 0, 0)
        self.details.addWidget(self.row)
        self.decision = QWidget()
        self.decision.setObjectName(u"decision")
        self.decision_box = QVBoxLayout(self.decision)
        self.decision_box.setSpacing(0)
        self.decision_box.setObjectName(u"decision_box")
        self.decision_box.setContentsMargins(0, 0, 0, 0)
        self.details.addWidget(self.decision)
        self.export = QWidget()
        self.export.setObjectName(u"export")
        self.export_box = QVBoxLayout(self.export)
        self.export_box.setSpacing(0)
        self.export_box.setObjectName(u"export_box")
        self.export_box.setContentsMargins(0, 0, 0, 0)
        self.details.addWidget(self.export)

        self.layout_11.addWidget(self.details)


        self.layout_12.addWidget(self.detail_card)

        self.layout_12.setStretch(0, 1)

        self.layout_13.addLayout(self.layout_12)

        self.layout_13.setStretch(1, 1)
        self.sides.addWidget(self.plan)
        self.comparing = QWidget()
        self.comparing.setObjectName(u"comparing")
        self.comparing_box = QVBoxLayout(self.comparing)
        self.comparing_box.setSpacing(0)
        self.comparing_box.setObjectName(u"comparing_box")
        self.comparing_box.setContentsMargins(0, 0, 0, 0)
        self.sides.addWidget(self.comparing)
        self.no_plan = EmptyState()
        self.no_plan.setObjectName(u"no_plan")
        self.sides.addWidget(self.no_plan)

        self.layout_14.addWidget(self.sides)

#if QT_CONFIG(shortcut)
        self.label_versions.setBuddy(self.versions)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SchedulePlan)

        QMetaObject.connectSlotsByName(SchedulePlan)
    # setupUi

    def retranslateUi(self, SchedulePlan):
        self.label_versions.setText(QCoreApplication.translate("SchedulePlan", u"Version", None))
#if QT_CONFIG(accessibility)
        self.versions.setAccessibleName(QCoreApplication.translate("SchedulePlan", u"Version av planen", None))
#endif // QT_CONFIG(accessibility)
        self.changes.setText(QCoreApplication.translate("SchedulePlan", u"Vad \u00e4r \u00e4ndrat", None))
#if QT_CONFIG(accessibility)
        self.changes.setAccessibleName(QCoreApplication.translate("SchedulePlan", u"Vad \u00e4r \u00e4ndrat mellan tv\u00e5 versioner", None))
#endif // QT_CONFIG(accessibility)
        self.drop.setText(QCoreApplication.translate("SchedulePlan", u"Ta bort f\u00f6rslaget", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("SchedulePlan", u"Handlingstyper", None))
#endif // QT_CONFIG(accessibility)
        self.add.setText(QCoreApplication.translate("SchedulePlan", u"L\u00e4gg till", None))
#if QT_CONFIG(accessibility)
        self.add.setAccessibleName(QCoreApplication.translate("SchedulePlan", u"L\u00e4gg till en handlingstyp", None))
#endif // QT_CONFIG(accessibility)
        self.up.setText(QCoreApplication.translate("SchedulePlan", u"Flytta upp", None))
#if QT_CONFIG(accessibility)
        self.up.setAccessibleName(QCoreApplication.translate("SchedulePlan", u"Flytta upp handlingstypen", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.up.setToolTip(QCoreApplication.translate("SchedulePlan", u"Alt+Uppil", None))
#endif // QT_CONFIG(tooltip)
        self.down.setText(QCoreApplication.translate("SchedulePlan", u"Flytta ner", None))
#if QT_CONFIG(accessibility)
        self.down.setAccessibleName(QCoreApplication.translate("SchedulePlan", u"Flytta ner handlingstypen", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.down.setToolTip(QCoreApplication.translate("SchedulePlan", u"Alt+Nedpil", None))
#endif // QT_CONFIG(tooltip)
        self.remove.setText(QCoreApplication.translate("SchedulePlan", u"Ta bort", None))
#if QT_CONFIG(accessibility)
        self.remove.setAccessibleName(QCoreApplication.translate("SchedulePlan", u"Ta bort handlingstypen", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.facts_scroll.setAccessibleName(QCoreApplication.translate("SchedulePlan", u"Handlingstypens uppgifter", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

