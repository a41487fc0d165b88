# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'restricted_mask.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel,
    QListWidget, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout)

from smdesk.desktop.pages.restricted.mask_view import MaskView
from smdesk.desktop.widgets.card import Card
from smdesk.desktop.widgets.picture_view import PictureStrip

class Ui_RestrictedMask(object):
    def setupUi(self, RestrictedMask):
        if not RestrictedMask.objectName():
            RestrictedMask.setObjectName(u"RestrictedMask")
        self.layout_1 = QHBoxLayout(RestrictedMask)
        self.layout_1.setSpacing(16)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.picture_card = Card(RestrictedMask)
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
        self.picture = MaskView(self.picture_card)
        self.picture.setObjectName(u"picture")

        self.layout_5.addWidget(self.picture)

        self.strip = PictureStrip(self.picture_card)
        self.strip.setObjectName(u"strip")

        self.layout_5.addWidget(self.strip)

        self.layout_5.setStretch(0, 1)

        self.layout_2.addLayout(self.layout_5)

        self.layout_2.setStretch(2, 1)

        self.layout_1.addWidget(self.picture_card)

        self.side_card = Card(RestrictedMask)
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

        self.help = QLabel(self.side_card)
        self.help.setObjectName(u"help")
        self.help.setProperty(u"role", u"muted")
        self.help.setWordWrap(True)

        self.layout_6.addWidget(self.help)

        self.areas = QListWidget(self.side_card)
        self.areas.setObjectName(u"areas")

        self.layout_6.addWidget(self.areas)

        self.no_areas = QLabel(self.side_card)
        self.no_areas.setObjectName(u"no_areas")
        self.no_areas.setProperty(u"role", u"muted")
        self.no_areas.setWordWrap(True)

        self.layout_6.addWidget(self.no_areas)

        self.error_areas = QLabel(self.side_card)
        self.error_areas.setObjectName(u"error_areas")
        self.error_areas.setVisible(False)
        self.error_areas.setProperty(u"role", u"error")
        self.error_areas.setWordWrap(True)

        self.layout_6.addWidget(self.error_areas)

        self.layout_7 = QHBoxLayout()
        self.layout_7.setSpacing(8)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.add = QPushButton(self.side_card)
        self.add.setObjectName(u"add")

        self.layout_7.addWidget(self.add)

        self.remove = QPushButton(self.side_card)
        self.remove.setObjectName(u"remove")

        self.layout_7.addWidget(self.remove)

        self.undo = QPushButton(self.side_card)
        self.undo.setObjectName(u"undo")

        self.layout_7.addWidget(self.undo)

        self.space_8 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_7.addItem(self.space_8)


        self.layout_6.addLayout(self.layout_7)

        self.space_9 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_6.addItem(self.space_9)

        self.layout_10 = QHBoxLayout()
        self.layout_10.setSpacing(8)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(self.side_card)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.layout_10.addWidget(self.save)

        self.close = QPushButton(self.side_card)
        self.close.setObjectName(u"close")

        self.layout_10.addWidget(self.close)

        self.space_11 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_10.addItem(self.space_11)


        self.layout_6.addLayout(self.layout_10)

        self.layout_6.setStretch(2, 1)

        self.layout_1.addWidget(self.side_card)

        self.layout_1.setStretch(0, 1)

        self.retranslateUi(RestrictedMask)

        QMetaObject.connectSlotsByName(RestrictedMask)
    # setupUi

    def retranslateUi(self, RestrictedMask):
        self.fit.setText(QCoreApplication.translate("RestrictedMask", u"Anpassa", None))
        self.actual.setText(QCoreApplication.translate("RestrictedMask", u"100 %", None))
#if QT_CONFIG(accessibility)
        self.picture.setAccessibleName(QCoreApplication.translate("RestrictedMask", u"Kopian att maskera", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.strip.setAccessibleName(QCoreApplication.translate("RestrictedMask", u"Var i bilden du \u00e4r", None))
#endif // QT_CONFIG(accessibility)
        self.heading.setText(QCoreApplication.translate("RestrictedMask", u"L\u00e4mna ut maskad kopia", None))
        self.help.setText(QCoreApplication.translate("RestrictedMask", u"Dra \u00f6ver det som ska bort. Med tangentbordet: Insert l\u00e4gger till en yta, pilarna flyttar, Skift och pilar \u00e4ndrar storleken, Delete tar bort.", None))
#if QT_CONFIG(accessibility)
        self.areas.setAccessibleName(QCoreApplication.translate("RestrictedMask", u"Maskade ytor", None))
#endif // QT_CONFIG(accessibility)
        self.no_areas.setText(QCoreApplication.translate("RestrictedMask", u"Inget \u00e4r maskat \u00e4n.", None))
        self.add.setText(QCoreApplication.translate("RestrictedMask", u"L\u00e4gg till yta", None))
        self.remove.setText(QCoreApplication.translate("RestrictedMask", u"Ta bort", None))
        self.undo.setText(QCoreApplication.translate("RestrictedMask", u"\u00c5ngra", None))
        self.save.setText(QCoreApplication.translate("RestrictedMask", u"Spara maskad kopia\u2026", None))
        self.close.setText(QCoreApplication.translate("RestrictedMask", u"Avbryt", None))
        pass
    # retranslateUi

