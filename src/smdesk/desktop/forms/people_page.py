# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'people_page.ui'
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
from smdesk.desktop.widgets.empty_state import EmptyState
from smdesk.desktop.widgets.filters import (FilterChips, SearchField)
from smdesk.desktop.widgets.labels import ElidingLabel
from smdesk.desktop.widgets.notice_box import NoticeBox

class Ui_PeoplePage(object):
    def setupUi(self, PeoplePage):
        if not PeoplePage.objectName():
            PeoplePage.setObjectName(u"PeoplePage")
        self.action_new = QAction(PeoplePage)
        self.action_new.setObjectName(u"action_new")
        self.action_access = QAction(PeoplePage)
        self.action_access.setObjectName(u"action_access")
        self.action_organisation = QAction(PeoplePage)
        self.action_organisation.setObjectName(u"action_organisation")
        self.layout_15 = QVBoxLayout(PeoplePage)
        self.layout_15.setSpacing(16)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(0, 0, 0, 0)
        self.layout_9 = QHBoxLayout()
        self.layout_9.setSpacing(12)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.search = SearchField(PeoplePage)
        self.search.setObjectName(u"search")
        self.search.setMinimumSize(QSize(170, 0))
        self.search.setMaximumSize(QSize(300, 16777215))

        self.layout_9.addWidget(self.search)

        self.chips = FilterChips(PeoplePage)
        self.chips.setObjectName(u"chips")

        self.layout_9.addWidget(self.chips)

        self.layout_9.setStretch(0, 1)
        self.layout_9.setStretch(1, 3)

        self.layout_15.addLayout(self.layout_9)

        self.layout_14 = QHBoxLayout()
        self.layout_14.setSpacing(16)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 0, 0, 0)
        self.list_card = Card(PeoplePage)
        self.list_card.setObjectName(u"list_card")
        self.layout_10 = QVBoxLayout(self.list_card)
        self.layout_10.setSpacing(0)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(1, 1, 1, 1)
        self.lists = QStackedWidget(self.list_card)
        self.lists.setObjectName(u"lists")
        self.table = DataTable()
        self.table.setObjectName(u"table")
        self.lists.addWidget(self.table)
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.lists.addWidget(self.empty)

        self.layout_10.addWidget(self.lists)


        self.layout_14.addWidget(self.list_card)

        self.detail_card = Card(PeoplePage)
        self.detail_card.setObjectName(u"detail_card")
        self.detail_card.setMinimumSize(QSize(384, 0))
        self.detail_card.setMaximumSize(QSize(384, 16777215))
        self.layout_13 = QVBoxLayout(self.detail_card)
        self.layout_13.setSpacing(0)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.details = QStackedWidget(self.detail_card)
        self.details.setObjectName(u"details")
        self.nothing = EmptyState()
        self.nothing.setObjectName(u"nothing")
        self.details.addWidget(self.nothing)
        self.view = QWidget()
        self.view.setObjectName(u"view")
        self.layout_8 = QVBoxLayout(self.view)
        self.layout_8.setSpacing(12)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(16, 16, 16, 16)
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


        self.layout_8.addLayout(self.layout_1)

        self.tabs = QTabWidget(self.view)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.facts_tab = QWidget()
        self.facts_tab.setObjectName(u"facts_tab")
        self.layout_41 = QVBoxLayout(self.facts_tab)
        self.layout_41.setSpacing(12)
        self.layout_41.setObjectName(u"layout_41")
        self.layout_41.setContentsMargins(0, 12, 0, 0)
        self.notices = NoticeBox(self.facts_tab)
        self.notices.setObjectName(u"notices")

        self.layout_41.addWidget(self.notices)

        self.facts = KeyValueList(self.facts_tab)
        self.facts.setObjectName(u"facts")

        self.layout_41.addWidget(self.facts)

        self.space_41 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_41.addItem(self.space_41)

        self.tabs.addTab(self.facts_tab, "")
        self.offices_tab = QWidget()
        self.offices_tab.setObjectName(u"offices_tab")
        self.layout_44 = QVBoxLayout(self.offices_tab)
        self.layout_44.setSpacing(8)
        self.layout_44.setObjectName(u"layout_44")
        self.layout_44.setContentsMargins(0, 8, 0, 0)
        self.label_units = QLabel(self.offices_tab)
        self.label_units.setObjectName(u"label_units")
        self.label_units.setProperty(u"role", u"heading")

        self.layout_44.addWidget(self.label_units)

        self.units = DataTable(self.offices_tab)
        self.units.setObjectName(u"units")

        self.layout_44.addWidget(self.units)

        self.layout_42 = QHBoxLayout()
        self.layout_42.setSpacing(8)
        self.layout_42.setObjectName(u"layout_42")
        self.layout_42.setContentsMargins(0, 0, 0, 0)
        self.new_membership = QPushButton(self.offices_tab)
        self.new_membership.setObjectName(u"new_membership")

        self.layout_42.addWidget(self.new_membership)

        self.edit_membership = QPushButton(self.offices_tab)
        self.edit_membership.setObjectName(u"edit_membership")

        self.layout_42.addWidget(self.edit_membership)

        self.space_42 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_42.addItem(self.space_42)


        self.layout_44.addLayout(self.layout_42)

        self.label_offices = QLabel(self.offices_tab)
        self.label_offices.setObjectName(u"label_offices")
        self.label_offices.setProperty(u"role", u"heading")

        self.layout_44.addWidget(self.label_offices)

        self.offices = DataTable(self.offices_tab)
        self.offices.setObjectName(u"offices")

        self.layout_44.addWidget(self.offices)

        self.layout_43 = QHBoxLayout()
        self.layout_43.setSpacing(8)
        self.layout_43.setObjectName(u"layout_43")
        self.layout_43.setContentsMargins(0, 0, 0, 0)
        self.new_term = QPushButton(self.offices_tab)
        self.new_term.setObjectName(u"new_term")

        self.layout_43.addWidget(self.new_term)

        self.end_term = QPushButton(self.offices_tab)
        self.end_term.setObjectName(u"end_term")

        self.layout_43.addWidget(self.end_term)

        self.space_43 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_43.addItem(self.space_43)


        self.layout_44.addLayout(self.layout_43)

        self.tabs.addTab(self.offices_tab, "")
        self.mandates_tab = QWidget()
        self.mandates_tab.setObjectName(u"mandates_tab")
        self.layout_73 = QVBoxLayout(self.mandates_tab)
        self.layout_73.setSpacing(8)
        self.layout_73.setObjectName(u"layout_73")
        self.layout_73.setContentsMargins(0, 8, 0, 0)
        self.mandates = DataTable(self.mandates_tab)
        self.mandates.setObjectName(u"mandates")

        self.layout_73.addWidget(self.mandates)

        self.mandate_facts = KeyValueList(self.mandates_tab)
        self.mandate_facts.setObjectName(u"mandate_facts")

        self.layout_73.addWidget(self.mandate_facts)

        self.layout_71 = QHBoxLayout()
        self.layout_71.setSpacing(8)
        self.layout_71.setObjectName(u"layout_71")
        self.layout_71.setContentsMargins(0, 0, 0, 0)
        self.renew = QPushButton(self.mandates_tab)
        self.renew.setObjectName(u"renew")

        self.layout_71.addWidget(self.renew)

        self.revoke = QPushButton(self.mandates_tab)
        self.revoke.setObjectName(u"revoke")

        self.layout_71.addWidget(self.revoke)

        self.space_71 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_71.addItem(self.space_71)


        self.layout_73.addLayout(self.layout_71)

        self.layout_72 = QHBoxLayout()
        self.layout_72.setSpacing(8)
        self.layout_72.setObjectName(u"layout_72")
        self.layout_72.setContentsMargins(0, 0, 0, 0)
        self.show_form = QPushButton(self.mandates_tab)
        self.show_form.setObjectName(u"show_form")

        self.layout_72.addWidget(self.show_form)

        self.attach = QPushButton(self.mandates_tab)
        self.attach.setObjectName(u"attach")

        self.layout_72.addWidget(self.attach)

        self.space_72 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_72.addItem(self.space_72)


        self.layout_73.addLayout(self.layout_72)

        self.tabs.addTab(self.mandates_tab, "")
        self.history_tab = QWidget()
        self.history_tab.setObjectName(u"history_tab")
        self.layout_6 = QVBoxLayout(self.history_tab)
        self.layout_6.setSpacing(0)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 8, 0, 0)
        self.history = DataTable(self.history_tab)
        self.history.setObjectName(u"history")

        self.layout_6.addWidget(self.history)

        self.tabs.addTab(self.history_tab, "")

        self.layout_8.addWidget(self.tabs)

        self.layout_7 = QHBoxLayout()
        self.layout_7.setSpacing(8)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.edit = QPushButton(self.view)
        self.edit.setObjectName(u"edit")

        self.layout_7.addWidget(self.edit)

        self.new_mandate = QPushButton(self.view)
        self.new_mandate.setObjectName(u"new_mandate")

        self.layout_7.addWidget(self.new_mandate)

        self.leave = QPushButton(self.view)
        self.leave.setObjectName(u"leave")

        self.layout_7.addWidget(self.leave)

        self.space_18 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_7.addItem(self.space_18)


        self.layout_8.addLayout(self.layout_7)

        self.layout_8.setStretch(1, 1)
        self.details.addWidget(self.view)

        self.layout_13.addWidget(self.details)


        self.layout_14.addWidget(self.detail_card)

        self.layout_14.setStretch(0, 1)

        self.layout_15.addLayout(self.layout_14)

        self.layout_15.setStretch(1, 1)

        self.retranslateUi(PeoplePage)

        QMetaObject.connectSlotsByName(PeoplePage)
    # setupUi

    def retranslateUi(self, PeoplePage):
        self.action_new.setText(QCoreApplication.translate("PeoplePage", u"Ny person", None))
#if QT_CONFIG(statustip)
        self.action_new.setStatusTip(QCoreApplication.translate("PeoplePage", u"L\u00e4gg till en person (Ctrl+N)", None))
#endif // QT_CONFIG(statustip)
        self.action_access.setText(QCoreApplication.translate("PeoplePage", u"Beh\u00f6righeter", None))
#if QT_CONFIG(statustip)
        self.action_access.setStatusTip(QCoreApplication.translate("PeoplePage", u"Se vem som har administrat\u00f6rsr\u00e4ttigheter i vilken kanal", None))
#endif // QT_CONFIG(statustip)
        self.action_organisation.setText(QCoreApplication.translate("PeoplePage", u"Organisation", None))
#if QT_CONFIG(statustip)
        self.action_organisation.setStatusTip(QCoreApplication.translate("PeoplePage", u"Se sektorer och enheter, och hur de var en viss dag", None))
#endif // QT_CONFIG(statustip)
        self.search.setPlaceholderText(QCoreApplication.translate("PeoplePage", u"S\u00f6k namn, enhet, \u00e4mbete", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("PeoplePage", u"S\u00f6k namn, enhet eller \u00e4mbete", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.chips.setAccessibleName(QCoreApplication.translate("PeoplePage", u"Visa", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("PeoplePage", u"Personer", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("PeoplePage", u"Personens kort", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.facts_tab), QCoreApplication.translate("PeoplePage", u"Uppgifter", None))
        self.label_units.setText(QCoreApplication.translate("PeoplePage", u"Enheter", None))
#if QT_CONFIG(accessibility)
        self.units.setAccessibleName(QCoreApplication.translate("PeoplePage", u"Enheter", None))
#endif // QT_CONFIG(accessibility)
        self.new_membership.setText(QCoreApplication.translate("PeoplePage", u"Ny enhet\u2026", None))
        self.edit_membership.setText(QCoreApplication.translate("PeoplePage", u"\u00c4ndra enhet\u2026", None))
        self.label_offices.setText(QCoreApplication.translate("PeoplePage", u"\u00c4mbeten", None))
#if QT_CONFIG(accessibility)
        self.offices.setAccessibleName(QCoreApplication.translate("PeoplePage", u"\u00c4mbeten", None))
#endif // QT_CONFIG(accessibility)
        self.new_term.setText(QCoreApplication.translate("PeoplePage", u"Nytt \u00e4mbete\u2026", None))
        self.end_term.setText(QCoreApplication.translate("PeoplePage", u"\u00c4ndra \u00e4mbete\u2026", None))
        self.tabs.setTabText(self.tabs.indexOf(self.offices_tab), QCoreApplication.translate("PeoplePage", u"Tj\u00e4nst", None))
#if QT_CONFIG(accessibility)
        self.mandates.setAccessibleName(QCoreApplication.translate("PeoplePage", u"Uppdrag i kanaler", None))
#endif // QT_CONFIG(accessibility)
        self.renew.setText(QCoreApplication.translate("PeoplePage", u"F\u00f6rnya\u2026", None))
        self.revoke.setText(QCoreApplication.translate("PeoplePage", u"\u00c5terkalla\u2026", None))
        self.show_form.setText(QCoreApplication.translate("PeoplePage", u"Blankett\u2026", None))
        self.attach.setText(QCoreApplication.translate("PeoplePage", u"Bifoga undertecknad\u2026", None))
        self.tabs.setTabText(self.tabs.indexOf(self.mandates_tab), QCoreApplication.translate("PeoplePage", u"Uppdrag", None))
#if QT_CONFIG(accessibility)
        self.history.setAccessibleName(QCoreApplication.translate("PeoplePage", u"Vem har \u00e4ndrat personen", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.history_tab), QCoreApplication.translate("PeoplePage", u"Historik", None))
        self.edit.setText(QCoreApplication.translate("PeoplePage", u"\u00c4ndra\u2026", None))
        self.new_mandate.setText(QCoreApplication.translate("PeoplePage", u"Nytt uppdrag\u2026", None))
        self.leave.setText(QCoreApplication.translate("PeoplePage", u"Slutar\u2026", None))
        pass
    # retranslateUi

