# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'archive_evidence.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtWidgets import (QFrame, QGridLayout, QHBoxLayout,
    QLabel, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from smdesk.desktop.widgets.card import KeyValueList
from smdesk.desktop.widgets.status import StatusPill

class Ui_EvidencePanel(object):
    def setupUi(self, EvidencePanel):
        if not EvidencePanel.objectName():
            EvidencePanel.setObjectName(u"EvidencePanel")
        EvidencePanel.setMinimumSize(QSize(280, 0))
        EvidencePanel.setMaximumSize(QSize(312, 16777215))
        EvidencePanel.setProperty(u"role", u"card")
        self.column = QVBoxLayout(EvidencePanel)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 16, 16, 16)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.title = QLabel(EvidencePanel)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"heading")

        self.head.addWidget(self.title)

        self.head_push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.head_push)

        self.state = StatusPill(EvidencePanel)
        self.state.setObjectName(u"state")

        self.head.addWidget(self.state)


        self.column.addLayout(self.head)

        self.scroll = QScrollArea(EvidencePanel)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidgetResizable(True)
        self.inner = QWidget()
        self.inner.setObjectName(u"inner")
        self.inner_box = QVBoxLayout(self.inner)
        self.inner_box.setSpacing(8)
        self.inner_box.setObjectName(u"inner_box")
        self.inner_box.setContentsMargins(0, 0, 0, 0)
        self.gone = QLabel(self.inner)
        self.gone.setObjectName(u"gone")
        self.gone.setWordWrap(True)
        self.gone.setVisible(False)

        self.inner_box.addWidget(self.gone)

        self.facts = KeyValueList(self.inner)
        self.facts.setObjectName(u"facts")

        self.inner_box.addWidget(self.facts)

        self.copy = QPushButton(self.inner)
        self.copy.setObjectName(u"copy")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.copy.sizePolicy().hasHeightForWidth())
        self.copy.setSizePolicy(sizePolicy)
        self.copy.setProperty(u"kind", u"link")

        self.inner_box.addWidget(self.copy)

        self.meaning = QLabel(self.inner)
        self.meaning.setObjectName(u"meaning")
        self.meaning.setWordWrap(True)
        self.meaning.setProperty(u"role", u"small")

        self.inner_box.addWidget(self.meaning)

        self.push = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.inner_box.addItem(self.push)

        self.scroll.setWidget(self.inner)

        self.column.addWidget(self.scroll)

        self.buttons = QGridLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.verify = QPushButton(EvidencePanel)
        self.verify.setObjectName(u"verify")

        self.buttons.addWidget(self.verify, 0, 0, 1, 1)

        self.certify = QPushButton(EvidencePanel)
        self.certify.setObjectName(u"certify")

        self.buttons.addWidget(self.certify, 0, 1, 1, 1)

        self.open_picture = QPushButton(EvidencePanel)
        self.open_picture.setObjectName(u"open_picture")

        self.buttons.addWidget(self.open_picture, 1, 0, 1, 1)

        self.show_folder = QPushButton(EvidencePanel)
        self.show_folder.setObjectName(u"show_folder")

        self.buttons.addWidget(self.show_folder, 1, 1, 1, 1)

        self.destroy = QPushButton(EvidencePanel)
        self.destroy.setObjectName(u"destroy")
        self.destroy.setProperty(u"kind", u"danger")

        self.buttons.addWidget(self.destroy, 2, 0, 1, 2)

        self.request = QPushButton(EvidencePanel)
        self.request.setObjectName(u"request")
        self.request.setVisible(False)

        self.buttons.addWidget(self.request, 3, 0, 1, 2)


        self.column.addLayout(self.buttons)

        QWidget.setTabOrder(self.copy, self.verify)
        QWidget.setTabOrder(self.verify, self.certify)
        QWidget.setTabOrder(self.certify, self.open_picture)
        QWidget.setTabOrder(self.open_picture, self.show_folder)
        QWidget.setTabOrder(self.show_folder, self.destroy)

        self.retranslateUi(EvidencePanel)

        QMetaObject.connectSlotsByName(EvidencePanel)
    # setupUi

    def retranslateUi(self, EvidencePanel):
        self.title.setText(QCoreApplication.translate("EvidencePanel", u"Bevis", None))
        self.copy.setText(QCoreApplication.translate("EvidencePanel", u"Kopiera kontrollsumman", None))
#if QT_CONFIG(accessibility)
        self.copy.setAccessibleName(QCoreApplication.translate("EvidencePanel", u"Kopiera kontrollsumman", None))
#endif // QT_CONFIG(accessibility)
        self.meaning.setText(QCoreApplication.translate("EvidencePanel", u"Kontrollsumman visar att bilden inte har \u00e4ndrats sedan den arkiverades. Den visar inte vem som skrev det som syns.", None))
        self.verify.setText(QCoreApplication.translate("EvidencePanel", u"Kontrollera nu", None))
#if QT_CONFIG(accessibility)
        self.verify.setAccessibleName(QCoreApplication.translate("EvidencePanel", u"Kontrollera sk\u00e4rmdumpen nu", None))
#endif // QT_CONFIG(accessibility)
        self.certify.setText(QCoreApplication.translate("EvidencePanel", u"F\u00e5ngstbevis", None))
#if QT_CONFIG(accessibility)
        self.certify.setAccessibleName(QCoreApplication.translate("EvidencePanel", u"Visa f\u00e5ngstbeviset att skriva ut", None))
#endif // QT_CONFIG(accessibility)
        self.open_picture.setText(QCoreApplication.translate("EvidencePanel", u"\u00d6ppna bilden", None))
#if QT_CONFIG(accessibility)
        self.open_picture.setAccessibleName(QCoreApplication.translate("EvidencePanel", u"\u00d6ppna en kopia av bilden", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.open_picture.setToolTip(QCoreApplication.translate("EvidencePanel", u"\u00d6ppnar en kopia, s\u00e5 att originalet inte kan \u00e4ndras", None))
#endif // QT_CONFIG(tooltip)
        self.show_folder.setText(QCoreApplication.translate("EvidencePanel", u"Visa i mapp", None))
#if QT_CONFIG(accessibility)
        self.show_folder.setAccessibleName(QCoreApplication.translate("EvidencePanel", u"Visa sk\u00e4rmdumpens mapp", None))
#endif // QT_CONFIG(accessibility)
        self.destroy.setText(QCoreApplication.translate("EvidencePanel", u"Beg\u00e4r att den f\u00f6rst\u00f6rs\u2026", None))
#if QT_CONFIG(accessibility)
        self.destroy.setAccessibleName(QCoreApplication.translate("EvidencePanel", u"Beg\u00e4r att sk\u00e4rmdumpen f\u00f6rst\u00f6rs", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.destroy.setToolTip(QCoreApplication.translate("EvidencePanel", u"F\u00f6r inneh\u00e5ll som inte f\u00e5r innehas. Tv\u00e5 personer beslutar.", None))
#endif // QT_CONFIG(tooltip)
        self.request.setText(QCoreApplication.translate("EvidencePanel", u"Visa beg\u00e4ran", None))
        pass
    # retranslateUi

