# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'schedule_page.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject)
from PySide6.QtGui import (QAction)
from PySide6.QtWidgets import (QTabWidget, QVBoxLayout,
    QWidget)

class Ui_SchedulePage(object):
    def setupUi(self, SchedulePage):
        if not SchedulePage.objectName():
            SchedulePage.setObjectName(u"SchedulePage")
        self.action_export = QAction(SchedulePage)
        self.action_export.setObjectName(u"action_export")
        self.action_new = QAction(SchedulePage)
        self.action_new.setObjectName(u"action_new")
        self.action_decide = QAction(SchedulePage)
        self.action_decide.setObjectName(u"action_decide")
        self.action_propose = QAction(SchedulePage)
        self.action_propose.setObjectName(u"action_propose")
        self.action_preserve = QAction(SchedulePage)
        self.action_preserve.setObjectName(u"action_preserve")
        self.layout_1 = QVBoxLayout(SchedulePage)
        self.layout_1.setSpacing(0)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.tabs = QTabWidget(SchedulePage)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.plan_tab = QWidget()
        self.plan_tab.setObjectName(u"plan_tab")
        self.plan_box = QVBoxLayout(self.plan_tab)
        self.plan_box.setSpacing(0)
        self.plan_box.setObjectName(u"plan_box")
        self.plan_box.setContentsMargins(0, 12, 0, 0)
        self.tabs.addTab(self.plan_tab, "")
        self.disposal_tab = QWidget()
        self.disposal_tab.setObjectName(u"disposal_tab")
        self.disposal_box = QVBoxLayout(self.disposal_tab)
        self.disposal_box.setSpacing(0)
        self.disposal_box.setObjectName(u"disposal_box")
        self.disposal_box.setContentsMargins(0, 12, 0, 0)
        self.tabs.addTab(self.disposal_tab, "")
        self.keep_tab = QWidget()
        self.keep_tab.setObjectName(u"keep_tab")
        self.keep_box = QVBoxLayout(self.keep_tab)
        self.keep_box.setSpacing(0)
        self.keep_box.setObjectName(u"keep_box")
        self.keep_box.setContentsMargins(0, 12, 0, 0)
        self.tabs.addTab(self.keep_tab, "")

        self.layout_1.addWidget(self.tabs)


        self.retranslateUi(SchedulePage)

        QMetaObject.connectSlotsByName(SchedulePage)
    # setupUi

    def retranslateUi(self, SchedulePage):
        self.action_export.setText(QCoreApplication.translate("SchedulePage", u"Exportera\u2026", None))
#if QT_CONFIG(statustip)
        self.action_export.setStatusTip(QCoreApplication.translate("SchedulePage", u"Spara planen som CSV, Excel eller PDF (Ctrl+P)", None))
#endif // QT_CONFIG(statustip)
        self.action_new.setText(QCoreApplication.translate("SchedulePage", u"Nytt f\u00f6rslag", None))
#if QT_CONFIG(statustip)
        self.action_new.setStatusTip(QCoreApplication.translate("SchedulePage", u"G\u00f6r en ny version att arbeta i, som en kopia av den senaste (Ctrl+N)", None))
#endif // QT_CONFIG(statustip)
        self.action_decide.setText(QCoreApplication.translate("SchedulePage", u"Beslutad\u2026", None))
#if QT_CONFIG(statustip)
        self.action_decide.setStatusTip(QCoreApplication.translate("SchedulePage", u"Anteckna beslutet, s\u00e5 att planen g\u00e4ller och l\u00e5ses", None))
#endif // QT_CONFIG(statustip)
        self.action_propose.setText(QCoreApplication.translate("SchedulePage", u"F\u00f6resl\u00e5 gallring\u2026", None))
#if QT_CONFIG(statustip)
        self.action_propose.setStatusTip(QCoreApplication.translate("SchedulePage", u"F\u00f6resl\u00e5 att det som \u00e4r valt gallras (Ctrl+N)", None))
#endif // QT_CONFIG(statustip)
        self.action_preserve.setText(QCoreApplication.translate("SchedulePage", u"L\u00e4gg alla i arkivet", None))
#if QT_CONFIG(statustip)
        self.action_preserve.setStatusTip(QCoreApplication.translate("SchedulePage", u"L\u00e4gg allt som v\u00e4ntar i arkivet", None))
#endif // QT_CONFIG(statustip)
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("SchedulePage", u"Dokumenthanteringsplanens delar", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.plan_tab), QCoreApplication.translate("SchedulePage", u"Planen", None))
        self.tabs.setTabText(self.tabs.indexOf(self.disposal_tab), QCoreApplication.translate("SchedulePage", u"Gallring", None))
        self.tabs.setTabText(self.tabs.indexOf(self.keep_tab), QCoreApplication.translate("SchedulePage", u"Att bevara", None))
        pass
    # retranslateUi

