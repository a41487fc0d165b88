# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'guidance_page.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize)
from PySide6.QtGui import (QAction)
from PySide6.QtWidgets import (QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QStackedWidget,
    QTabWidget, QVBoxLayout, QWidget)

from smdesk.desktop.widgets.card import (Card, KeyValueList)
from smdesk.desktop.widgets.data_table import DataTable
from smdesk.desktop.widgets.date_field import DateField
from smdesk.desktop.widgets.empty_state import EmptyState
from smdesk.desktop.widgets.labels import ElidingLabel

class Ui_GuidancePage(object):
    def setupUi(self, GuidancePage):
        if not GuidancePage.objectName():
            GuidancePage.setObjectName(u"GuidancePage")
        self.action_new = QAction(GuidancePage)
        self.action_new.setObjectName(u"action_new")
        self.action_settings = QAction(GuidancePage)
        self.action_settings.setObjectName(u"action_settings")
        self.layout_12 = QVBoxLayout(GuidancePage)
        self.layout_12.setSpacing(0)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.parts = QStackedWidget(GuidancePage)
        self.parts.setObjectName(u"parts")
        self.listing = QWidget()
        self.listing.setObjectName(u"listing")
        self.layout_10 = QHBoxLayout(self.listing)
        self.layout_10.setSpacing(16)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.list_card = Card(self.listing)
        self.list_card.setObjectName(u"list_card")
        self.layout_8 = QVBoxLayout(self.list_card)
        self.layout_8.setSpacing(0)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(1, 1, 1, 1)
        self.lists = QStackedWidget(self.list_card)
        self.lists.setObjectName(u"lists")
        self.table = DataTable()
        self.table.setObjectName(u"table")
        self.lists.addWidget(self.table)
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.lists.addWidget(self.empty)

        self.layout_8.addWidget(self.lists)


        self.layout_10.addWidget(self.list_card)

        self.detail_card = Card(self.listing)
        self.detail_card.setObjectName(u"detail_card")
        self.detail_card.setMinimumSize(QSize(440, 0))
        self.layout_9 = QVBoxLayout(self.detail_card)
        self.layout_9.setSpacing(0)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.details = QStackedWidget(self.detail_card)
        self.details.setObjectName(u"details")
        self.nothing = EmptyState()
        self.nothing.setObjectName(u"nothing")
        self.details.addWidget(self.nothing)
        self.view = QWidget()
        self.view.setObjectName(u"view")
        self.layout_7 = QVBoxLayout(self.view)
        self.layout_7.setSpacing(12)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(16, 16, 16, 16)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(0)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.name = ElidingLabel(self.view)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"role", u"card-title")

        self.layout_1.addWidget(self.name)

        self.about = ElidingLabel(self.view)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.about)


        self.layout_7.addLayout(self.layout_1)

        self.facts = KeyValueList(self.view)
        self.facts.setObjectName(u"facts")

        self.layout_7.addWidget(self.facts)

        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.original = QPushButton(self.view)
        self.original.setObjectName(u"original")

        self.layout_2.addWidget(self.original)

        self.remove = QPushButton(self.view)
        self.remove.setObjectName(u"remove")

        self.layout_2.addWidget(self.remove)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.space_1)


        self.layout_7.addLayout(self.layout_2)

        self.tabs = QTabWidget(self.view)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.headings_tab = QWidget()
        self.headings_tab.setObjectName(u"headings_tab")
        self.layout_3 = QVBoxLayout(self.headings_tab)
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 8, 0, 0)
        self.headings = DataTable(self.headings_tab)
        self.headings.setObjectName(u"headings")

        self.layout_3.addWidget(self.headings)

        self.lacking = QLabel(self.headings_tab)
        self.lacking.setObjectName(u"lacking")
        self.lacking.setProperty(u"role", u"small")
        self.lacking.setWordWrap(True)

        self.layout_3.addWidget(self.lacking)

        self.layout_3.setStretch(0, 1)
        self.tabs.addTab(self.headings_tab, "")
        self.readings_tab = QWidget()
        self.readings_tab.setObjectName(u"readings_tab")
        self.layout_6 = QVBoxLayout(self.readings_tab)
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 8, 0, 0)
        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.readings_hint = QLabel(self.readings_tab)
        self.readings_hint.setObjectName(u"readings_hint")
        self.readings_hint.setProperty(u"role", u"muted")
        self.readings_hint.setWordWrap(True)

        self.layout_4.addWidget(self.readings_hint)


        self.layout_6.addLayout(self.layout_4)

        self.readings = DataTable(self.readings_tab)
        self.readings.setObjectName(u"readings")

        self.layout_6.addWidget(self.readings)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.confirm = QPushButton(self.readings_tab)
        self.confirm.setObjectName(u"confirm")
        self.confirm.setProperty(u"kind", u"primary")

        self.layout_5.addWidget(self.confirm)

        self.day = DateField(self.readings_tab)
        self.day.setObjectName(u"day")
        self.day.setMinimumSize(QSize(110, 0))
        self.day.setMaximumSize(QSize(120, 16777215))

        self.layout_5.addWidget(self.day)

        self.mark_left = QPushButton(self.readings_tab)
        self.mark_left.setObjectName(u"mark_left")
        self.mark_left.setProperty(u"kind", u"link")

        self.layout_5.addWidget(self.mark_left)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_5.addItem(self.space_2)


        self.layout_6.addLayout(self.layout_5)

        self.error_day = QLabel(self.readings_tab)
        self.error_day.setObjectName(u"error_day")
        self.error_day.setVisible(False)
        self.error_day.setProperty(u"role", u"error")
        self.error_day.setWordWrap(True)

        self.layout_6.addWidget(self.error_day)

        self.layout_6.setStretch(1, 1)
        self.tabs.addTab(self.readings_tab, "")

        self.layout_7.addWidget(self.tabs)

        self.layout_7.setStretch(3, 1)
        self.details.addWidget(self.view)

        self.layout_9.addWidget(self.details)


        self.layout_10.addWidget(self.detail_card)

        self.layout_10.setStretch(0, 2)
        self.layout_10.setStretch(1, 3)
        self.parts.addWidget(self.listing)
        self.forming = QWidget()
        self.forming.setObjectName(u"forming")
        self.form_box = QVBoxLayout(self.forming)
        self.form_box.setSpacing(0)
        self.form_box.setObjectName(u"form_box")
        self.form_box.setContentsMargins(0, 0, 0, 0)
        self.parts.addWidget(self.forming)

        self.layout_12.addWidget(self.parts)


        self.retranslateUi(GuidancePage)

        QMetaObject.connectSlotsByName(GuidancePage)
    # setupUi

    def retranslateUi(self, GuidancePage):
        self.action_new.setText(QCoreApplication.translate("GuidancePage", u"Ny version\u2026", None))
#if QT_CONFIG(statustip)
        self.action_new.setStatusTip(QCoreApplication.translate("GuidancePage", u"L\u00e4gg in kommunens riktlinjer, eller en ny version av dem", None))
#endif // QT_CONFIG(statustip)
        self.action_settings.setText(QCoreApplication.translate("GuidancePage", u"Till Inst\u00e4llningar", None))
#if QT_CONFIG(statustip)
        self.action_settings.setStatusTip(QCoreApplication.translate("GuidancePage", u"Tillbaka till inst\u00e4llningarna", None))
#endif // QT_CONFIG(statustip)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("GuidancePage", u"Versioner", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.facts.setAccessibleName(QCoreApplication.translate("GuidancePage", u"Om versionen", None))
#endif // QT_CONFIG(accessibility)
        self.original.setText(QCoreApplication.translate("GuidancePage", u"\u00d6ppna originalet", None))
        self.remove.setText(QCoreApplication.translate("GuidancePage", u"Ta bort", None))
#if QT_CONFIG(accessibility)
        self.remove.setAccessibleDescription(QCoreApplication.translate("GuidancePage", u"Bara en version som ingen har bekr\u00e4ftat kan tas bort", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("GuidancePage", u"Versionens rubriker och vilka som har l\u00e4st", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.headings.setAccessibleName(QCoreApplication.translate("GuidancePage", u"Rubriker i dokumentet", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.headings_tab), QCoreApplication.translate("GuidancePage", u"Rubriker", None))
        self.readings_hint.setText(QCoreApplication.translate("GuidancePage", u"Markera en eller flera, och bekr\u00e4fta att de har l\u00e4st.", None))
#if QT_CONFIG(accessibility)
        self.readings.setAccessibleName(QCoreApplication.translate("GuidancePage", u"Vilka som har l\u00e4st", None))
#endif // QT_CONFIG(accessibility)
        self.confirm.setText(QCoreApplication.translate("GuidancePage", u"Bekr\u00e4fta", None))
#if QT_CONFIG(accessibility)
        self.confirm.setAccessibleName(QCoreApplication.translate("GuidancePage", u"Bekr\u00e4fta att de markerade har l\u00e4st", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("GuidancePage", u"Dagen de l\u00e4ste", None))
#endif // QT_CONFIG(accessibility)
        self.mark_left.setText(QCoreApplication.translate("GuidancePage", u"Markera alla som \u00e5terst\u00e5r", None))
        self.tabs.setTabText(self.tabs.indexOf(self.readings_tab), QCoreApplication.translate("GuidancePage", u"Har l\u00e4st", None))
        pass
    # retranslateUi

