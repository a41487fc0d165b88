# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'organisation_page.ui'
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

from smdesk.desktop.widgets.body_tree import BodyTree
from smdesk.desktop.widgets.card import (Card, KeyValueList)
from smdesk.desktop.widgets.data_table import DataTable
from smdesk.desktop.widgets.date_field import DateField
from smdesk.desktop.widgets.day_slider import DaySlider
from smdesk.desktop.widgets.empty_state import EmptyState
from smdesk.desktop.widgets.labels import ElidingLabel

class Ui_OrganisationPage(object):
    def setupUi(self, OrganisationPage):
        if not OrganisationPage.objectName():
            OrganisationPage.setObjectName(u"OrganisationPage")
        self.action_new_unit = QAction(OrganisationPage)
        self.action_new_unit.setObjectName(u"action_new_unit")
        self.action_new_sector = QAction(OrganisationPage)
        self.action_new_sector.setObjectName(u"action_new_sector")
        self.action_people = QAction(OrganisationPage)
        self.action_people.setObjectName(u"action_people")
        self.action_duplicates = QAction(OrganisationPage)
        self.action_duplicates.setObjectName(u"action_duplicates")
        self.layout_15 = QVBoxLayout(OrganisationPage)
        self.layout_15.setSpacing(12)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(0, 0, 0, 0)
        self.timeline_card = Card(OrganisationPage)
        self.timeline_card.setObjectName(u"timeline_card")
        self.layout_2 = QVBoxLayout(self.timeline_card)
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(16, 8, 16, 8)
        self.layout_1 = QHBoxLayout()
        self.layout_1.setSpacing(12)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.slider = DaySlider(self.timeline_card)
        self.slider.setObjectName(u"slider")

        self.layout_1.addWidget(self.slider)

        self.label_day = QLabel(self.timeline_card)
        self.label_day.setObjectName(u"label_day")
        self.label_day.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.label_day)

        self.day = DateField(self.timeline_card)
        self.day.setObjectName(u"day")
        self.day.setMinimumSize(QSize(104, 0))
        self.day.setMaximumSize(QSize(104, 16777215))

        self.layout_1.addWidget(self.day)

        self.to_today = QPushButton(self.timeline_card)
        self.to_today.setObjectName(u"to_today")

        self.layout_1.addWidget(self.to_today)

        self.layout_1.setStretch(0, 1)

        self.layout_2.addLayout(self.layout_1)

        self.changes = ElidingLabel(self.timeline_card)
        self.changes.setObjectName(u"changes")
        self.changes.setProperty(u"role", u"muted")

        self.layout_2.addWidget(self.changes)


        self.layout_15.addWidget(self.timeline_card)

        self.layout_14 = QHBoxLayout()
        self.layout_14.setSpacing(16)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 0, 0, 0)
        self.list_card = Card(OrganisationPage)
        self.list_card.setObjectName(u"list_card")
        self.layout_13 = QVBoxLayout(self.list_card)
        self.layout_13.setSpacing(0)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(1, 1, 1, 1)
        self.lists = QStackedWidget(self.list_card)
        self.lists.setObjectName(u"lists")
        self.tree = BodyTree()
        self.tree.setObjectName(u"tree")
        self.lists.addWidget(self.tree)
        self.empty = EmptyState()
        self.empty.setObjectName(u"empty")
        self.lists.addWidget(self.empty)

        self.layout_13.addWidget(self.lists)


        self.layout_14.addWidget(self.list_card)

        self.detail_card = Card(OrganisationPage)
        self.detail_card.setObjectName(u"detail_card")
        self.detail_card.setMinimumSize(QSize(400, 0))
        self.detail_card.setMaximumSize(QSize(400, 16777215))
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
        self.layout_9 = QVBoxLayout()
        self.layout_9.setSpacing(0)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.name = ElidingLabel(self.view)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"role", u"card-title")

        self.layout_9.addWidget(self.name)

        self.about = ElidingLabel(self.view)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"role", u"muted")

        self.layout_9.addWidget(self.about)


        self.layout_11.addLayout(self.layout_9)

        self.tabs = QTabWidget(self.view)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.facts_tab = QWidget()
        self.facts_tab.setObjectName(u"facts_tab")
        self.layout_3 = QVBoxLayout(self.facts_tab)
        self.layout_3.setSpacing(0)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 12, 0, 0)
        self.facts = KeyValueList(self.facts_tab)
        self.facts.setObjectName(u"facts")

        self.layout_3.addWidget(self.facts)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_3.addItem(self.space_1)

        self.tabs.addTab(self.facts_tab, "")
        self.heads_tab = QWidget()
        self.heads_tab.setObjectName(u"heads_tab")
        self.layout_5 = QVBoxLayout(self.heads_tab)
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 8, 0, 0)
        self.heads = DataTable(self.heads_tab)
        self.heads.setObjectName(u"heads")

        self.layout_5.addWidget(self.heads)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.new_head = QPushButton(self.heads_tab)
        self.new_head.setObjectName(u"new_head")

        self.layout_4.addWidget(self.new_head)

        self.edit_head = QPushButton(self.heads_tab)
        self.edit_head.setObjectName(u"edit_head")

        self.layout_4.addWidget(self.edit_head)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_4.addItem(self.space_2)


        self.layout_5.addLayout(self.layout_4)

        self.tabs.addTab(self.heads_tab, "")
        self.channels_tab = QWidget()
        self.channels_tab.setObjectName(u"channels_tab")
        self.layout_6 = QVBoxLayout(self.channels_tab)
        self.layout_6.setSpacing(0)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 8, 0, 0)
        self.channels = DataTable(self.channels_tab)
        self.channels.setObjectName(u"channels")

        self.layout_6.addWidget(self.channels)

        self.tabs.addTab(self.channels_tab, "")
        self.members_tab = QWidget()
        self.members_tab.setObjectName(u"members_tab")
        self.layout_7 = QVBoxLayout(self.members_tab)
        self.layout_7.setSpacing(0)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 8, 0, 0)
        self.members = DataTable(self.members_tab)
        self.members.setObjectName(u"members")

        self.layout_7.addWidget(self.members)

        self.tabs.addTab(self.members_tab, "")
        self.history_tab = QWidget()
        self.history_tab.setObjectName(u"history_tab")
        self.layout_8 = QVBoxLayout(self.history_tab)
        self.layout_8.setSpacing(0)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 8, 0, 0)
        self.history = DataTable(self.history_tab)
        self.history.setObjectName(u"history")

        self.layout_8.addWidget(self.history)

        self.tabs.addTab(self.history_tab, "")

        self.layout_11.addWidget(self.tabs)

        self.layout_10 = QHBoxLayout()
        self.layout_10.setSpacing(8)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.reorganise = QPushButton(self.view)
        self.reorganise.setObjectName(u"reorganise")

        self.layout_10.addWidget(self.reorganise)

        self.edit = QPushButton(self.view)
        self.edit.setObjectName(u"edit")

        self.layout_10.addWidget(self.edit)

        self.space_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_10.addItem(self.space_3)


        self.layout_11.addLayout(self.layout_10)

        self.layout_11.setStretch(1, 1)
        self.details.addWidget(self.view)
        self.editing = QWidget()
        self.editing.setObjectName(u"editing")
        self.editing_box = QVBoxLayout(self.editing)
        self.editing_box.setSpacing(0)
        self.editing_box.setObjectName(u"editing_box")
        self.editing_box.setContentsMargins(0, 0, 0, 0)
        self.details.addWidget(self.editing)
        self.act = QWidget()
        self.act.setObjectName(u"act")
        self.act_box = QVBoxLayout(self.act)
        self.act_box.setSpacing(0)
        self.act_box.setObjectName(u"act_box")
        self.act_box.setContentsMargins(0, 0, 0, 0)
        self.details.addWidget(self.act)
        self.heading = QWidget()
        self.heading.setObjectName(u"heading")
        self.head_box = QVBoxLayout(self.heading)
        self.head_box.setSpacing(0)
        self.head_box.setObjectName(u"head_box")
        self.head_box.setContentsMargins(0, 0, 0, 0)
        self.details.addWidget(self.heading)

        self.layout_12.addWidget(self.details)


        self.layout_14.addWidget(self.detail_card)

        self.layout_14.setStretch(0, 1)

        self.layout_15.addLayout(self.layout_14)

        self.layout_15.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.label_day.setBuddy(self.day)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(OrganisationPage)

        QMetaObject.connectSlotsByName(OrganisationPage)
    # setupUi

    def retranslateUi(self, OrganisationPage):
        self.action_new_unit.setText(QCoreApplication.translate("OrganisationPage", u"Ny enhet", None))
#if QT_CONFIG(statustip)
        self.action_new_unit.setStatusTip(QCoreApplication.translate("OrganisationPage", u"L\u00e4gg till en enhet (Ctrl+N)", None))
#endif // QT_CONFIG(statustip)
        self.action_new_sector.setText(QCoreApplication.translate("OrganisationPage", u"Ny sektor", None))
#if QT_CONFIG(statustip)
        self.action_new_sector.setStatusTip(QCoreApplication.translate("OrganisationPage", u"L\u00e4gg till en sektor", None))
#endif // QT_CONFIG(statustip)
        self.action_people.setText(QCoreApplication.translate("OrganisationPage", u"Personer", None))
#if QT_CONFIG(statustip)
        self.action_people.setStatusTip(QCoreApplication.translate("OrganisationPage", u"Tillbaka till personerna", None))
#endif // QT_CONFIG(statustip)
        self.action_duplicates.setText(QCoreApplication.translate("OrganisationPage", u"Dubbletter\u2026", None))
#if QT_CONFIG(statustip)
        self.action_duplicates.setStatusTip(QCoreApplication.translate("OrganisationPage", u"Visa sektorer och enheter som kan vara inlagda tv\u00e5 g\u00e5nger", None))
#endif // QT_CONFIG(statustip)
#if QT_CONFIG(accessibility)
        self.slider.setAccessibleName(QCoreApplication.translate("OrganisationPage", u"Dag", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.slider.setToolTip(QCoreApplication.translate("OrganisationPage", u"V\u00e4nster- och h\u00f6gerpil g\u00e5r till dagen d\u00e5 n\u00e5got \u00e4ndrades", None))
#endif // QT_CONFIG(tooltip)
        self.label_day.setText(QCoreApplication.translate("OrganisationPage", u"Per dag", None))
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("OrganisationPage", u"L\u00e4get per dag", None))
#endif // QT_CONFIG(accessibility)
        self.to_today.setText(QCoreApplication.translate("OrganisationPage", u"I dag", None))
#if QT_CONFIG(accessibility)
        self.tree.setAccessibleName(QCoreApplication.translate("OrganisationPage", u"Organisationen", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("OrganisationPage", u"Sektorns eller enhetens kort", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.facts_tab), QCoreApplication.translate("OrganisationPage", u"Uppgifter", None))
#if QT_CONFIG(accessibility)
        self.heads.setAccessibleName(QCoreApplication.translate("OrganisationPage", u"Chefer \u00f6ver tid", None))
#endif // QT_CONFIG(accessibility)
        self.new_head.setText(QCoreApplication.translate("OrganisationPage", u"Utse chef\u2026", None))
        self.edit_head.setText(QCoreApplication.translate("OrganisationPage", u"\u00c4ndra\u2026", None))
        self.tabs.setTabText(self.tabs.indexOf(self.heads_tab), QCoreApplication.translate("OrganisationPage", u"Chefer", None))
#if QT_CONFIG(accessibility)
        self.channels.setAccessibleName(QCoreApplication.translate("OrganisationPage", u"Kanaler", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.channels_tab), QCoreApplication.translate("OrganisationPage", u"Kanaler", None))
#if QT_CONFIG(accessibility)
        self.members.setAccessibleName(QCoreApplication.translate("OrganisationPage", u"Personer", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.members_tab), QCoreApplication.translate("OrganisationPage", u"Personer", None))
#if QT_CONFIG(accessibility)
        self.history.setAccessibleName(QCoreApplication.translate("OrganisationPage", u"Vem har \u00e4ndrat", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.history_tab), QCoreApplication.translate("OrganisationPage", u"Historik", None))
        self.reorganise.setText(QCoreApplication.translate("OrganisationPage", u"Omorganisera", None))
        self.edit.setText(QCoreApplication.translate("OrganisationPage", u"\u00c4ndra uppgifter", None))
        pass
    # retranslateUi

