# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_page.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize)
from PySide6.QtGui import (QAction)
from PySide6.QtWidgets import (QComboBox, QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QStackedWidget,
    QVBoxLayout, QWidget)

from smdesk.desktop.widgets.card import Card
from smdesk.desktop.widgets.data_table import DataTable
from smdesk.desktop.widgets.empty_state import EmptyState
from smdesk.desktop.widgets.filters import FilterChips

class Ui_ImportPage(object):
    def setupUi(self, ImportPage):
        if not ImportPage.objectName():
            ImportPage.setObjectName(u"ImportPage")
        self.action_apply = QAction(ImportPage)
        self.action_apply.setObjectName(u"action_apply")
        self.action_choose = QAction(ImportPage)
        self.action_choose.setObjectName(u"action_choose")
        self.action_another = QAction(ImportPage)
        self.action_another.setObjectName(u"action_another")
        self.layout_3 = QVBoxLayout(ImportPage)
        self.layout_3.setSpacing(16)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.layout_1 = QHBoxLayout()
        self.layout_1.setSpacing(12)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.chips = FilterChips(ImportPage)
        self.chips.setObjectName(u"chips")

        self.layout_1.addWidget(self.chips)

        self.file = QLabel(ImportPage)
        self.file.setObjectName(u"file")
        self.file.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.file)

        self.layout_1.setStretch(0, 1)

        self.layout_3.addLayout(self.layout_1)

        self.placeless = QWidget(ImportPage)
        self.placeless.setObjectName(u"placeless")
        self.layout_4 = QHBoxLayout(self.placeless)
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.label_place = QLabel(self.placeless)
        self.label_place.setObjectName(u"label_place")

        self.layout_4.addWidget(self.label_place)

        self.place = QComboBox(self.placeless)
        self.place.setObjectName(u"place")
        self.place.setMinimumSize(QSize(300, 0))

        self.layout_4.addWidget(self.place)

        self.space_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_4.addItem(self.space_5)

        self.layout_4.setStretch(2, 1)

        self.layout_3.addWidget(self.placeless)

        self.list_card = Card(ImportPage)
        self.list_card.setObjectName(u"list_card")
        self.layout_2 = QVBoxLayout(self.list_card)
        self.layout_2.setSpacing(0)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(1, 1, 1, 1)
        self.lists = QStackedWidget(self.list_card)
        self.lists.setObjectName(u"lists")
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.lists.addWidget(self.empty)
        self.table = DataTable()
        self.table.setObjectName(u"table")
        self.lists.addWidget(self.table)

        self.layout_2.addWidget(self.lists)


        self.layout_3.addWidget(self.list_card)

        self.layout_3.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.label_place.setBuddy(self.place)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ImportPage)

        QMetaObject.connectSlotsByName(ImportPage)
    # setupUi

    def retranslateUi(self, ImportPage):
        self.action_apply.setText(QCoreApplication.translate("ImportPage", u"Importera", None))
#if QT_CONFIG(statustip)
        self.action_apply.setStatusTip(QCoreApplication.translate("ImportPage", u"Spara alla rader som \u00e4r nya eller \u00e4ndrade", None))
#endif // QT_CONFIG(statustip)
        self.action_choose.setText(QCoreApplication.translate("ImportPage", u"V\u00e4lj fil\u2026", None))
#if QT_CONFIG(statustip)
        self.action_choose.setStatusTip(QCoreApplication.translate("ImportPage", u"V\u00e4lj en CSV- eller Excelfil", None))
#endif // QT_CONFIG(statustip)
        self.action_another.setText(QCoreApplication.translate("ImportPage", u"V\u00e4lj en annan fil\u2026", None))
#if QT_CONFIG(statustip)
        self.action_another.setStatusTip(QCoreApplication.translate("ImportPage", u"V\u00e4lj en CSV- eller Excelfil", None))
#endif // QT_CONFIG(statustip)
#if QT_CONFIG(accessibility)
        self.chips.setAccessibleName(QCoreApplication.translate("ImportPage", u"Visa", None))
#endif // QT_CONFIG(accessibility)
        self.label_place.setText(QCoreApplication.translate("ImportPage", u"Rader utan sektor:", None))
#if QT_CONFIG(accessibility)
        self.place.setAccessibleName(QCoreApplication.translate("ImportPage", u"Rader utan sektor", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ImportPage", u"Raderna i filen", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

