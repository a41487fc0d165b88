# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'restricted_viewer.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout)

from smdesk.desktop.widgets.card import (Card, KeyValueList)
from smdesk.desktop.widgets.notice_box import NoticeBox
from smdesk.desktop.widgets.picture_view import (PictureStrip, PictureView)

class Ui_RestrictedViewer(object):
    def setupUi(self, RestrictedViewer):
        if not RestrictedViewer.objectName():
            RestrictedViewer.setObjectName(u"RestrictedViewer")
        self.layout_1 = QHBoxLayout(RestrictedViewer)
        self.layout_1.setSpacing(16)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.picture_card = Card(RestrictedViewer)
        self.picture_card.setObjectName(u"picture_card")
        self.layout_2 = QVBoxLayout(self.picture_card)
        self.layout_2.setSpacing(0)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(1, 1, 1, 1)
        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(12, 8, 12, 8)
        self.fit = QPushButton(self.picture_card)
        self.fit.setObjectName(u"fit")
        self.fit.setProperty(u"kind", u"quiet")

        self.layout_3.addWidget(self.fit)

        self.actual = QPushButton(self.picture_card)
        self.actual.setObjectName(u"actual")
        self.actual.setProperty(u"kind", u"quiet")

        self.layout_3.addWidget(self.actual)

        self.place = QLabel(self.picture_card)
        self.place.setObjectName(u"place")
        self.place.setProperty(u"role", u"muted")

        self.layout_3.addWidget(self.place)

        self.space_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.space_4)


        self.layout_2.addLayout(self.layout_3)

        self.rule = QFrame(self.picture_card)
        self.rule.setObjectName(u"rule")
        self.rule.setProperty(u"role", u"rule")

        self.layout_2.addWidget(self.rule)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(0)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.picture = PictureView(self.picture_card)
        self.picture.setObjectName(u"picture")

        self.layout_5.addWidget(self.picture)

        self.strip = PictureStrip(self.picture_card)
        self.strip.setObjectName(u"strip")

        self.layout_5.addWidget(self.strip)

        self.layout_5.setStretch(0, 1)

        self.layout_2.addLayout(self.layout_5)

        self.layout_2.setStretch(2, 1)

        self.layout_1.addWidget(self.picture_card)

        self.side_card = Card(RestrictedViewer)
        self.side_card.setObjectName(u"side_card")
        self.side_card.setMinimumSize(QSize(320, 0))
        self.side_card.setMaximumSize(QSize(320, 16777215))
        self.layout_6 = QVBoxLayout(self.side_card)
        self.layout_6.setSpacing(12)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(self.side_card)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout_6.addWidget(self.heading)

        self.notices = NoticeBox(self.side_card)
        self.notices.setObjectName(u"notices")

        self.layout_6.addWidget(self.notices)

        self.facts = KeyValueList(self.side_card)
        self.facts.setObjectName(u"facts")

        self.layout_6.addWidget(self.facts)

        self.space_7 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_6.addItem(self.space_7)

        self.layout_8 = QHBoxLayout()
        self.layout_8.setSpacing(8)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.close = QPushButton(self.side_card)
        self.close.setObjectName(u"close")
        self.close.setProperty(u"kind", u"primary")

        self.layout_8.addWidget(self.close)

        self.space_9 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_8.addItem(self.space_9)


        self.layout_6.addLayout(self.layout_8)


        self.layout_1.addWidget(self.side_card)

        self.layout_1.setStretch(0, 1)

        self.retranslateUi(RestrictedViewer)

        QMetaObject.connectSlotsByName(RestrictedViewer)
    # setupUi

    def retranslateUi(self, RestrictedViewer):
        self.fit.setText(QCoreApplication.translate("RestrictedViewer", u"Anpassa", None))
        self.actual.setText(QCoreApplication.translate("RestrictedViewer", u"100 %", None))
#if QT_CONFIG(accessibility)
        self.picture.setAccessibleName(QCoreApplication.translate("RestrictedViewer", u"Sp\u00e4rrad kopia", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.strip.setAccessibleName(QCoreApplication.translate("RestrictedViewer", u"Var i bilden du \u00e4r", None))
#endif // QT_CONFIG(accessibility)
        self.heading.setText(QCoreApplication.translate("RestrictedViewer", u"Sp\u00e4rrad kopia", None))
        self.close.setText(QCoreApplication.translate("RestrictedViewer", u"St\u00e4ng kopian", None))
        pass
    # retranslateUi

