# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'archive_page.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize)
from PySide6.QtGui import (QAction)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QSizePolicy,
    QTabWidget, QVBoxLayout, QWidget)

from smdesk.desktop.pages.archive.comparison import ComparisonPanel
from smdesk.desktop.pages.archive.evidence import EvidencePanel
from smdesk.desktop.pages.archive.list import ArchiveList
from smdesk.desktop.widgets.empty_state import EmptyState
from smdesk.desktop.widgets.filters import SearchField
from smdesk.desktop.widgets.picture_viewer import PictureViewer

class Ui_ArchivePage(object):
    def setupUi(self, ArchivePage):
        if not ArchivePage.objectName():
            ArchivePage.setObjectName(u"ArchivePage")
        self.verify_all = QAction(ArchivePage)
        self.verify_all.setObjectName(u"verify_all")
        self.go_to_round = QAction(ArchivePage)
        self.go_to_round.setObjectName(u"go_to_round")
        self.page_box = QVBoxLayout(ArchivePage)
        self.page_box.setSpacing(0)
        self.page_box.setObjectName(u"page_box")
        self.page_box.setContentsMargins(0, 0, 0, 0)
        self.parts = QTabWidget(ArchivePage)
        self.parts.setObjectName(u"parts")
        self.parts.setDocumentMode(True)
        self.captures_tab = QWidget()
        self.captures_tab.setObjectName(u"captures_tab")
        self.row = QHBoxLayout(self.captures_tab)
        self.row.setSpacing(16)
        self.row.setObjectName(u"row")
        self.row.setContentsMargins(0, 12, 0, 0)
        self.left = QVBoxLayout()
        self.left.setSpacing(16)
        self.left.setObjectName(u"left")
        self.list_card = QFrame(self.captures_tab)
        self.list_card.setObjectName(u"list_card")
        self.list_card.setMinimumSize(QSize(232, 0))
        self.list_card.setMaximumSize(QSize(312, 16777215))
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.list_card.sizePolicy().hasHeightForWidth())
        self.list_card.setSizePolicy(sizePolicy)
        self.list_card.setProperty(u"role", u"card")
        self.list_box = QVBoxLayout(self.list_card)
        self.list_box.setSpacing(4)
        self.list_box.setObjectName(u"list_box")
        self.list_box.setContentsMargins(1, 12, 1, 1)
        self.search_row = QHBoxLayout()
        self.search_row.setObjectName(u"search_row")
        self.search_row.setContentsMargins(11, -1, 11, -1)
        self.search = SearchField(self.list_card)
        self.search.setObjectName(u"search")

        self.search_row.addWidget(self.search)


        self.list_box.addLayout(self.search_row)

        self.list = ArchiveList(self.list_card)
        self.list.setObjectName(u"list")

        self.list_box.addWidget(self.list)

        self.nothing_found = EmptyState(self.list_card)
        self.nothing_found.setObjectName(u"nothing_found")

        self.list_box.addWidget(self.nothing_found)


        self.left.addWidget(self.list_card)

        self.left.setStretch(0, 2)

        self.row.addLayout(self.left)

        self.viewer_card = QFrame(self.captures_tab)
        self.viewer_card.setObjectName(u"viewer_card")
        self.viewer_card.setProperty(u"role", u"card")
        self.viewer_box = QVBoxLayout(self.viewer_card)
        self.viewer_box.setObjectName(u"viewer_box")
        self.viewer_box.setContentsMargins(1, 1, 1, 1)
        self.viewer = PictureViewer(self.viewer_card)
        self.viewer.setObjectName(u"viewer")

        self.viewer_box.addWidget(self.viewer)

        self.empty = EmptyState(self.viewer_card)
        self.empty.setObjectName(u"empty")

        self.viewer_box.addWidget(self.empty)

        self.tombstone = EmptyState(self.viewer_card)
        self.tombstone.setObjectName(u"tombstone")

        self.viewer_box.addWidget(self.tombstone)


        self.row.addWidget(self.viewer_card)

        self.evidence = EvidencePanel(self.captures_tab)
        self.evidence.setObjectName(u"evidence")

        self.row.addWidget(self.evidence)

        self.destroying = QFrame(self.captures_tab)
        self.destroying.setObjectName(u"destroying")
        self.destroying.setMinimumSize(QSize(280, 0))
        self.destroying.setMaximumSize(QSize(312, 16777215))
        self.destroying.setProperty(u"role", u"card")
        self.destroy_box = QVBoxLayout(self.destroying)
        self.destroy_box.setObjectName(u"destroy_box")
        self.destroy_box.setContentsMargins(0, 0, 0, 0)

        self.row.addWidget(self.destroying)

        self.comparison = ComparisonPanel(self.captures_tab)
        self.comparison.setObjectName(u"comparison")

        self.row.addWidget(self.comparison)

        self.row.setStretch(1, 1)
        self.row.setStretch(4, 1)
        self.parts.addTab(self.captures_tab, "")
        self.care_tab = QWidget()
        self.care_tab.setObjectName(u"care_tab")
        self.care_box = QVBoxLayout(self.care_tab)
        self.care_box.setSpacing(0)
        self.care_box.setObjectName(u"care_box")
        self.care_box.setContentsMargins(0, 12, 0, 0)
        self.parts.addTab(self.care_tab, "")

        self.page_box.addWidget(self.parts)

        QWidget.setTabOrder(self.search, self.list)
        QWidget.setTabOrder(self.list, self.viewer)
        QWidget.setTabOrder(self.viewer, self.evidence)
        QWidget.setTabOrder(self.evidence, self.comparison)

        self.retranslateUi(ArchivePage)

        QMetaObject.connectSlotsByName(ArchivePage)
    # setupUi

    def retranslateUi(self, ArchivePage):
        self.verify_all.setText(QCoreApplication.translate("ArchivePage", u"Kontrollera alla", None))
#if QT_CONFIG(statustip)
        self.verify_all.setStatusTip(QCoreApplication.translate("ArchivePage", u"L\u00e4s varje fil i arkivet och j\u00e4mf\u00f6r med kontrollsummorna", None))
#endif // QT_CONFIG(statustip)
        self.go_to_round.setText(QCoreApplication.translate("ArchivePage", u"G\u00e5 till Halv\u00e5rsomg\u00e5ng", None))
#if QT_CONFIG(accessibility)
        self.parts.setAccessibleName(QCoreApplication.translate("ArchivePage", u"Arkivets delar", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("ArchivePage", u"S\u00f6k kanal", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("ArchivePage", u"S\u00f6k p\u00e5 kanalens namn", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("ArchivePage", u"Sk\u00e4rmdumpar, de nyaste f\u00f6rst", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.evidence.setAccessibleName(QCoreApplication.translate("ArchivePage", u"Bevis", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.destroying.setAccessibleName(QCoreApplication.translate("ArchivePage", u"Beg\u00e4r att sk\u00e4rmdumpen f\u00f6rst\u00f6rs", None))
#endif // QT_CONFIG(accessibility)
        self.parts.setTabText(self.parts.indexOf(self.captures_tab), QCoreApplication.translate("ArchivePage", u"Sk\u00e4rmdumpar", None))
        self.parts.setTabText(self.parts.indexOf(self.care_tab), QCoreApplication.translate("ArchivePage", u"Arkivets v\u00e5rd", None))
        pass
    # retranslateUi

