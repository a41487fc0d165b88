# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'access_page.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize)
from PySide6.QtGui import (QAction)
from PySide6.QtWidgets import (QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QStackedWidget,
    QVBoxLayout, QWidget)

from smdesk.desktop.widgets.card import Card
from smdesk.desktop.widgets.data_table import DataTable
from smdesk.desktop.widgets.empty_state import EmptyState
from smdesk.desktop.widgets.filters import (FilterChips, SearchField)
from smdesk.desktop.widgets.labels import ElidingLabel
from smdesk.desktop.widgets.notice_box import NoticeBox

class Ui_AccessPage(object):
    def setupUi(self, AccessPage):
        if not AccessPage.objectName():
            AccessPage.setObjectName(u"AccessPage")
        self.action_people = QAction(AccessPage)
        self.action_people.setObjectName(u"action_people")
        self.layout_9 = QVBoxLayout(AccessPage)
        self.layout_9.setSpacing(16)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.layout_1 = QHBoxLayout()
        self.layout_1.setSpacing(12)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.search = SearchField(AccessPage)
        self.search.setObjectName(u"search")
        self.search.setMinimumSize(QSize(170, 0))
        self.search.setMaximumSize(QSize(300, 16777215))

        self.layout_1.addWidget(self.search)

        self.chips = FilterChips(AccessPage)
        self.chips.setObjectName(u"chips")

        self.layout_1.addWidget(self.chips)

        self.layout_1.setStretch(0, 1)
        self.layout_1.setStretch(1, 3)

        self.layout_9.addLayout(self.layout_1)

        self.layout_8 = QHBoxLayout()
        self.layout_8.setSpacing(16)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.list_card = Card(AccessPage)
        self.list_card.setObjectName(u"list_card")
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


        self.layout_8.addWidget(self.list_card)

        self.detail_card = Card(AccessPage)
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
        self.layout_5 = QVBoxLayout(self.view)
        self.layout_5.setSpacing(12)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(16, 16, 16, 16)
        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(0)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.name = ElidingLabel(self.view)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"role", u"card-title")

        self.layout_3.addWidget(self.name)

        self.about = ElidingLabel(self.view)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"role", u"muted")

        self.layout_3.addWidget(self.about)


        self.layout_5.addLayout(self.layout_3)

        self.notices = NoticeBox(self.view)
        self.notices.setObjectName(u"notices")

        self.layout_5.addWidget(self.notices)

        self.admins = DataTable(self.view)
        self.admins.setObjectName(u"admins")

        self.layout_5.addWidget(self.admins)

        self.hint = QLabel(self.view)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"muted")
        self.hint.setWordWrap(True)

        self.layout_5.addWidget(self.hint)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.confirm = QPushButton(self.view)
        self.confirm.setObjectName(u"confirm")
        self.confirm.setProperty(u"kind", u"primary")

        self.layout_4.addWidget(self.confirm)

        self.add = QPushButton(self.view)
        self.add.setObjectName(u"add")

        self.layout_4.addWidget(self.add)

        self.end = QPushButton(self.view)
        self.end.setObjectName(u"end")

        self.layout_4.addWidget(self.end)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_4.addItem(self.space_1)


        self.layout_5.addLayout(self.layout_4)

        self.layout_5.setStretch(2, 1)
        self.details.addWidget(self.view)
        self.forming = QWidget()
        self.forming.setObjectName(u"forming")
        self.form_box = QVBoxLayout(self.forming)
        self.form_box.setSpacing(0)
        self.form_box.setObjectName(u"form_box")
        self.form_box.setContentsMargins(0, 0, 0, 0)
        self.details.addWidget(self.forming)

        self.layout_7.addWidget(self.details)


        self.layout_8.addWidget(self.detail_card)

        self.layout_8.setStretch(0, 1)

        self.layout_9.addLayout(self.layout_8)

        self.layout_9.setStretch(1, 1)

        self.retranslateUi(AccessPage)

        QMetaObject.connectSlotsByName(AccessPage)
    # setupUi

    def retranslateUi(self, AccessPage):
        self.action_people.setText(QCoreApplication.translate("AccessPage", u"Till Personer", None))
#if QT_CONFIG(statustip)
        self.action_people.setStatusTip(QCoreApplication.translate("AccessPage", u"Tillbaka till personerna", None))
#endif // QT_CONFIG(statustip)
        self.search.setPlaceholderText(QCoreApplication.translate("AccessPage", u"S\u00f6k kanal, person", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("AccessPage", u"S\u00f6k kanal eller person", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.chips.setAccessibleName(QCoreApplication.translate("AccessPage", u"Visa", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("AccessPage", u"Kanaler och administrat\u00f6rer", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.admins.setAccessibleName(QCoreApplication.translate("AccessPage", u"Administrat\u00f6rer i kanalen", None))
#endif // QT_CONFIG(accessibility)
        self.hint.setText(QCoreApplication.translate("AccessPage", u"Titta i plattformens inst\u00e4llningar: har just de h\u00e4r personerna r\u00e4ttigheter? D\u00e5 bekr\u00e4ftar du.", None))
        self.confirm.setText(QCoreApplication.translate("AccessPage", u"Bekr\u00e4fta", None))
        self.add.setText(QCoreApplication.translate("AccessPage", u"L\u00e4gg till\u2026", None))
        self.end.setText(QCoreApplication.translate("AccessPage", u"Avsluta\u2026", None))
        pass
    # retranslateUi

