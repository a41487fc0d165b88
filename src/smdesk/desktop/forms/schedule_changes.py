# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'schedule_changes.ui'
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
from smdesk.desktop.widgets.status import StatusPill

class Ui_ScheduleChanges(object):
    def setupUi(self, ScheduleChanges):
        if not ScheduleChanges.objectName():
            ScheduleChanges.setObjectName(u"ScheduleChanges")
        self.layout_11 = QVBoxLayout(ScheduleChanges)
        self.layout_11.setSpacing(12)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(0, 0, 0, 0)
        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(12)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.label_before = QLabel(ScheduleChanges)
        self.label_before.setObjectName(u"label_before")
        self.label_before.setProperty(u"role", u"muted")

        self.layout_2.addWidget(self.label_before)

        self.before = QComboBox(ScheduleChanges)
        self.before.setObjectName(u"before")
        self.before.setMinimumSize(QSize(190, 0))

        self.layout_2.addWidget(self.before)

        self.label_after = QLabel(ScheduleChanges)
        self.label_after.setObjectName(u"label_after")
        self.label_after.setProperty(u"role", u"muted")

        self.layout_2.addWidget(self.label_after)

        self.after = QComboBox(ScheduleChanges)
        self.after.setObjectName(u"after")
        self.after.setMinimumSize(QSize(190, 0))

        self.layout_2.addWidget(self.after)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.space_1)

        self.close = QPushButton(ScheduleChanges)
        self.close.setObjectName(u"close")

        self.layout_2.addWidget(self.close)


        self.layout_11.addLayout(self.layout_2)

        self.layout_10 = QHBoxLayout()
        self.layout_10.setSpacing(16)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.list_card = Card(ScheduleChanges)
        self.list_card.setObjectName(u"list_card")
        self.list_card.setProperty(u"role", u"card")
        self.layout_3 = QVBoxLayout(self.list_card)
        self.layout_3.setSpacing(0)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(1, 1, 1, 1)
        self.lists = QStackedWidget(self.list_card)
        self.lists.setObjectName(u"lists")
        self.table = DataTable()
        self.table.setObjectName(u"table")
        self.lists.addWidget(self.table)
        self.same = EmptyState()
        self.same.setObjectName(u"same")
        self.lists.addWidget(self.same)

        self.layout_3.addWidget(self.lists)


        self.layout_10.addWidget(self.list_card)

        self.detail_card = Card(ScheduleChanges)
        self.detail_card.setObjectName(u"detail_card")
        self.detail_card.setMinimumSize(QSize(400, 0))
        self.detail_card.setMaximumSize(QSize(400, 16777215))
        self.detail_card.setProperty(u"role", u"card")
        self.layout_9 = QVBoxLayout(self.detail_card)
        self.layout_9.setSpacing(12)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(16, 16, 16, 16)
        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(12)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.name = QLabel(self.detail_card)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"role", u"card-title")
        self.name.setWordWrap(True)

        self.layout_6.addWidget(self.name)

        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(0)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.pill = StatusPill(self.detail_card)
        self.pill.setObjectName(u"pill")

        self.layout_5.addWidget(self.pill)

        self.space_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_5.addItem(self.space_4)


        self.layout_6.addLayout(self.layout_5)

        self.layout_6.setStretch(0, 1)

        self.layout_9.addLayout(self.layout_6)

        self.facts_scroll = QScrollArea(self.detail_card)
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

        self.layout_9.addWidget(self.facts_scroll)

        self.layout_9.setStretch(1, 1)

        self.layout_10.addWidget(self.detail_card)

        self.layout_10.setStretch(0, 1)

        self.layout_11.addLayout(self.layout_10)

        self.layout_11.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.label_before.setBuddy(self.before)
        self.label_after.setBuddy(self.after)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ScheduleChanges)

        QMetaObject.connectSlotsByName(ScheduleChanges)
    # setupUi

    def retranslateUi(self, ScheduleChanges):
        self.label_before.setText(QCoreApplication.translate("ScheduleChanges", u"Fr\u00e5n", None))
#if QT_CONFIG(accessibility)
        self.before.setAccessibleName(QCoreApplication.translate("ScheduleChanges", u"Fr\u00e5n version", None))
#endif // QT_CONFIG(accessibility)
        self.label_after.setText(QCoreApplication.translate("ScheduleChanges", u"till", None))
#if QT_CONFIG(accessibility)
        self.after.setAccessibleName(QCoreApplication.translate("ScheduleChanges", u"Till version", None))
#endif // QT_CONFIG(accessibility)
        self.close.setText(QCoreApplication.translate("ScheduleChanges", u"Tillbaka till planen", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ScheduleChanges", u"\u00c4ndringar mellan versionerna", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.facts_scroll.setAccessibleName(QCoreApplication.translate("ScheduleChanges", u"\u00c4ndringen i sin helhet", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

