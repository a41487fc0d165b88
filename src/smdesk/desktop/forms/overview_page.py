# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'overview_page.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtGui import (QAction)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from smdesk.desktop.widgets.card import (Card, KeyValueList)
from smdesk.desktop.widgets.duty_list import DutyList
from smdesk.desktop.widgets.ring import RingProgress
from smdesk.desktop.widgets.thumbnail import ThumbnailRow
from smdesk.desktop.widgets.todo_list import TodoList

class Ui_OverviewPage(object):
    def setupUi(self, OverviewPage):
        if not OverviewPage.objectName():
            OverviewPage.setObjectName(u"OverviewPage")
        self.action_continue = QAction(OverviewPage)
        self.action_continue.setObjectName(u"action_continue")
        self.action_print = QAction(OverviewPage)
        self.action_print.setObjectName(u"action_print")
        self.layout_7 = QHBoxLayout(OverviewPage)
        self.layout_7.setSpacing(16)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.todo_card = Card(OverviewPage)
        self.todo_card.setObjectName(u"todo_card")
        self.layout_1 = QVBoxLayout(self.todo_card)
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(16, 16, 8, 8)
        self.todo_title = QLabel(self.todo_card)
        self.todo_title.setObjectName(u"todo_title")
        self.todo_title.setProperty(u"role", u"heading")

        self.layout_1.addWidget(self.todo_title)

        self.todo_scroll = QScrollArea(self.todo_card)
        self.todo_scroll.setObjectName(u"todo_scroll")
        self.todo_scroll.setWidgetResizable(True)
        self.todo_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.todo = TodoList()
        self.todo.setObjectName(u"todo")
        self.todo_scroll.setWidget(self.todo)

        self.layout_1.addWidget(self.todo_scroll)


        self.layout_7.addWidget(self.todo_card)

        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(16)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.half_card = Card(OverviewPage)
        self.half_card.setObjectName(u"half_card")
        self.half_card.setMinimumSize(QSize(330, 0))
        self.half_card.setMaximumSize(QSize(330, 16777215))
        self.layout_3 = QHBoxLayout(self.half_card)
        self.layout_3.setSpacing(16)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(16, 16, 16, 16)
        self.ring = RingProgress(self.half_card)
        self.ring.setObjectName(u"ring")

        self.layout_3.addWidget(self.ring)

        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.space_8 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_2.addItem(self.space_8)

        self.half_title = QLabel(self.half_card)
        self.half_title.setObjectName(u"half_title")
        self.half_title.setProperty(u"role", u"heading")

        self.layout_2.addWidget(self.half_title)

        self.half_days = QLabel(self.half_card)
        self.half_days.setObjectName(u"half_days")
        self.half_days.setProperty(u"role", u"muted")

        self.layout_2.addWidget(self.half_days)

        self.half_text = QLabel(self.half_card)
        self.half_text.setObjectName(u"half_text")
        self.half_text.setWordWrap(True)

        self.layout_2.addWidget(self.half_text)

        self.space_9 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_2.addItem(self.space_9)


        self.layout_3.addLayout(self.layout_2)

        self.layout_3.setStretch(1, 1)

        self.layout_6.addWidget(self.half_card)

        self.duties_card = Card(OverviewPage)
        self.duties_card.setObjectName(u"duties_card")
        self.duties_card.setVisible(False)
        self.duties_card.setMaximumSize(QSize(330, 16777215))
        self.layout_10 = QVBoxLayout(self.duties_card)
        self.layout_10.setSpacing(8)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(16, 16, 16, 12)
        self.duties_title = QLabel(self.duties_card)
        self.duties_title.setObjectName(u"duties_title")
        self.duties_title.setProperty(u"role", u"heading")

        self.layout_10.addWidget(self.duties_title)

        self.duties = DutyList(self.duties_card)
        self.duties.setObjectName(u"duties")

        self.layout_10.addWidget(self.duties)


        self.layout_6.addWidget(self.duties_card)

        self.last_card = Card(OverviewPage)
        self.last_card.setObjectName(u"last_card")
        self.last_card.setMaximumSize(QSize(330, 16777215))
        self.layout_4 = QVBoxLayout(self.last_card)
        self.layout_4.setSpacing(12)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(16, 16, 16, 16)
        self.last_title = QLabel(self.last_card)
        self.last_title.setObjectName(u"last_title")
        self.last_title.setProperty(u"role", u"heading")

        self.layout_4.addWidget(self.last_title)

        self.last = ThumbnailRow(self.last_card)
        self.last.setObjectName(u"last")

        self.layout_4.addWidget(self.last)

        self.last_empty = QLabel(self.last_card)
        self.last_empty.setObjectName(u"last_empty")
        self.last_empty.setProperty(u"role", u"muted")
        self.last_empty.setWordWrap(True)

        self.layout_4.addWidget(self.last_empty)


        self.layout_6.addWidget(self.last_card)

        self.coming_card = Card(OverviewPage)
        self.coming_card.setObjectName(u"coming_card")
        self.coming_card.setMaximumSize(QSize(330, 16777215))
        self.layout_5 = QVBoxLayout(self.coming_card)
        self.layout_5.setSpacing(12)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(16, 16, 16, 16)
        self.coming_title = QLabel(self.coming_card)
        self.coming_title.setObjectName(u"coming_title")
        self.coming_title.setProperty(u"role", u"heading")

        self.layout_5.addWidget(self.coming_title)

        self.coming_scroll = QScrollArea(self.coming_card)
        self.coming_scroll.setObjectName(u"coming_scroll")
        self.coming_scroll.setWidgetResizable(True)
        self.coming_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.coming_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.coming_inner = QWidget()
        self.coming_inner.setObjectName(u"coming_inner")
        self.layout_9 = QVBoxLayout(self.coming_inner)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 8, 0)
        self.coming = KeyValueList(self.coming_inner)
        self.coming.setObjectName(u"coming")

        self.layout_9.addWidget(self.coming)

        self.coming_empty = QLabel(self.coming_inner)
        self.coming_empty.setObjectName(u"coming_empty")
        self.coming_empty.setProperty(u"role", u"muted")
        self.coming_empty.setWordWrap(True)

        self.layout_9.addWidget(self.coming_empty)

        self.space_10 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_9.addItem(self.space_10)

        self.coming_scroll.setWidget(self.coming_inner)

        self.layout_5.addWidget(self.coming_scroll)


        self.layout_6.addWidget(self.coming_card)

        self.layout_6.setStretch(3, 1)

        self.layout_7.addLayout(self.layout_6)

        self.layout_7.setStretch(0, 1)

        self.retranslateUi(OverviewPage)

        QMetaObject.connectSlotsByName(OverviewPage)
    # setupUi

    def retranslateUi(self, OverviewPage):
        self.action_continue.setText(QCoreApplication.translate("OverviewPage", u"Forts\u00e4tt omg\u00e5ngen", None))
#if QT_CONFIG(statustip)
        self.action_continue.setStatusTip(QCoreApplication.translate("OverviewPage", u"Ta sk\u00e4rmdump av de kanaler som \u00e5terst\u00e5r", None))
#endif // QT_CONFIG(statustip)
        self.action_print.setText(QCoreApplication.translate("OverviewPage", u"Skriv ut l\u00e4get", None))
#if QT_CONFIG(statustip)
        self.action_print.setStatusTip(QCoreApplication.translate("OverviewPage", u"Policyregister som PDF", None))
#endif // QT_CONFIG(statustip)
        self.todo_title.setText(QCoreApplication.translate("OverviewPage", u"Att g\u00f6ra", None))
#if QT_CONFIG(accessibility)
        self.todo_scroll.setAccessibleName(QCoreApplication.translate("OverviewPage", u"Att g\u00f6ra", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.todo.setAccessibleName(QCoreApplication.translate("OverviewPage", u"Att g\u00f6ra", None))
#endif // QT_CONFIG(accessibility)
        self.duties_title.setText(QCoreApplication.translate("OverviewPage", u"V\u00e4ntar", None))
#if QT_CONFIG(accessibility)
        self.duties.setAccessibleName(QCoreApplication.translate("OverviewPage", u"V\u00e4ntar", None))
#endif // QT_CONFIG(accessibility)
        self.last_title.setText(QCoreApplication.translate("OverviewPage", u"Senast tagna", None))
#if QT_CONFIG(accessibility)
        self.last.setAccessibleName(QCoreApplication.translate("OverviewPage", u"Senast tagna", None))
#endif // QT_CONFIG(accessibility)
        self.last_empty.setText(QCoreApplication.translate("OverviewPage", u"Inget \u00e4r taget \u00e4nnu.", None))
        self.coming_title.setText(QCoreApplication.translate("OverviewPage", u"Kommande", None))
#if QT_CONFIG(accessibility)
        self.coming_scroll.setAccessibleName(QCoreApplication.translate("OverviewPage", u"Kommande", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.coming.setAccessibleName(QCoreApplication.translate("OverviewPage", u"Kommande", None))
#endif // QT_CONFIG(accessibility)
        self.coming_empty.setText(QCoreApplication.translate("OverviewPage", u"Inget de n\u00e4rmaste 60 dagarna.", None))
        pass
    # retranslateUi

