# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'reports_page.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize)
from PySide6.QtGui import (QAction)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem,
    QStackedWidget, QVBoxLayout, QWidget)

from smdesk.desktop.pages.reports.list import ReportList
from smdesk.desktop.pages.reports.preview import ReportsPreview
from smdesk.desktop.widgets.labels import ElidingLabel

class Ui_ReportsPage(object):
    def setupUi(self, ReportsPage):
        if not ReportsPage.objectName():
            ReportsPage.setObjectName(u"ReportsPage")
        self.action_save = QAction(ReportsPage)
        self.action_save.setObjectName(u"action_save")
        self.action_print = QAction(ReportsPage)
        self.action_print.setObjectName(u"action_print")
        self.action_all = QAction(ReportsPage)
        self.action_all.setObjectName(u"action_all")
        self.row = QHBoxLayout(ReportsPage)
        self.row.setSpacing(16)
        self.row.setObjectName(u"row")
        self.row.setContentsMargins(0, 0, 0, 0)
        self.list_card = QFrame(ReportsPage)
        self.list_card.setObjectName(u"list_card")
        self.list_card.setMinimumSize(QSize(224, 0))
        self.list_card.setMaximumSize(QSize(280, 16777215))
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.list_card.sizePolicy().hasHeightForWidth())
        self.list_card.setSizePolicy(sizePolicy)
        self.list_card.setProperty(u"role", u"card")
        self.list_box = QVBoxLayout(self.list_card)
        self.list_box.setObjectName(u"list_box")
        self.list_box.setContentsMargins(4, 4, 4, 4)
        self.list = ReportList(self.list_card)
        self.list.setObjectName(u"list")

        self.list_box.addWidget(self.list)


        self.row.addWidget(self.list_card)

        self.parts = QStackedWidget(ReportsPage)
        self.parts.setObjectName(u"parts")
        self.preview = ReportsPreview()
        self.preview.setObjectName(u"preview")
        self.preview.setProperty(u"role", u"card")
        self.parts.addWidget(self.preview)
        self.website_tab = QWidget()
        self.website_tab.setObjectName(u"website_tab")
        self.website_box = QVBoxLayout(self.website_tab)
        self.website_box.setSpacing(16)
        self.website_box.setObjectName(u"website_box")
        self.website_box.setContentsMargins(0, 0, 0, 0)
        self.folder_card = QFrame(self.website_tab)
        self.folder_card.setObjectName(u"folder_card")
        self.folder_card.setProperty(u"role", u"card")
        self.folder_row = QHBoxLayout(self.folder_card)
        self.folder_row.setSpacing(12)
        self.folder_row.setObjectName(u"folder_row")
        self.folder_row.setContentsMargins(16, 8, 8, 8)
        self.folder_label = QLabel(self.folder_card)
        self.folder_label.setObjectName(u"folder_label")
        self.folder_label.setProperty(u"role", u"muted")

        self.folder_row.addWidget(self.folder_label)

        self.folder = ElidingLabel(self.folder_card)
        self.folder.setObjectName(u"folder")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.folder.sizePolicy().hasHeightForWidth())
        self.folder.setSizePolicy(sizePolicy1)

        self.folder_row.addWidget(self.folder)

        self.choose_folder = QPushButton(self.folder_card)
        self.choose_folder.setObjectName(u"choose_folder")

        self.folder_row.addWidget(self.choose_folder)


        self.website_box.addWidget(self.folder_card)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.website_box.addItem(self.rest)

        self.website_box.setStretch(1, 1)
        self.parts.addWidget(self.website_tab)

        self.row.addWidget(self.parts)

        self.row.setStretch(1, 1)
        QWidget.setTabOrder(self.list, self.choose_folder)

        self.retranslateUi(ReportsPage)

        QMetaObject.connectSlotsByName(ReportsPage)
    # setupUi

    def retranslateUi(self, ReportsPage):
        self.action_save.setText(QCoreApplication.translate("ReportsPage", u"Spara som PDF\u2026", None))
#if QT_CONFIG(statustip)
        self.action_save.setStatusTip(QCoreApplication.translate("ReportsPage", u"Spara rapporten som den visas (Ctrl+S)", None))
#endif // QT_CONFIG(statustip)
        self.action_print.setText(QCoreApplication.translate("ReportsPage", u"Skriv ut\u2026", None))
#if QT_CONFIG(statustip)
        self.action_print.setStatusTip(QCoreApplication.translate("ReportsPage", u"Skriv ut rapporten som den visas (Ctrl+P)", None))
#endif // QT_CONFIG(statustip)
        self.action_all.setText(QCoreApplication.translate("ReportsPage", u"Allt till ledningen\u2026", None))
#if QT_CONFIG(statustip)
        self.action_all.setStatusTip(QCoreApplication.translate("ReportsPage", u"Spara alla rapporter som ledningen f\u00e5r, i en mapp", None))
#endif // QT_CONFIG(statustip)
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("ReportsPage", u"Rapporter", None))
#endif // QT_CONFIG(accessibility)
        self.folder_label.setText(QCoreApplication.translate("ReportsPage", u"Spara i", None))
#if QT_CONFIG(accessibility)
        self.folder.setAccessibleName(QCoreApplication.translate("ReportsPage", u"Mapp f\u00f6r filerna", None))
#endif // QT_CONFIG(accessibility)
        self.choose_folder.setText(QCoreApplication.translate("ReportsPage", u"V\u00e4lj mapp\u2026", None))
#if QT_CONFIG(accessibility)
        self.choose_folder.setAccessibleName(QCoreApplication.translate("ReportsPage", u"V\u00e4lj mapp f\u00f6r filerna", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

