# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'start_page.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize)
from PySide6.QtWidgets import (QHBoxLayout, QLabel, QLineEdit,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout)

from smdesk.desktop.widgets.card import Card

class Ui_StartPage(object):
    def setupUi(self, StartPage):
        if not StartPage.objectName():
            StartPage.setObjectName(u"StartPage")
        self.layout_7 = QVBoxLayout(StartPage)
        self.layout_7.setSpacing(16)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.name_card = Card(StartPage)
        self.name_card.setObjectName(u"name_card")
        self.layout_2 = QVBoxLayout(self.name_card)
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(16, 16, 16, 16)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.label_municipality = QLabel(self.name_card)
        self.label_municipality.setObjectName(u"label_municipality")
        self.label_municipality.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.label_municipality)

        self.municipality = QLineEdit(self.name_card)
        self.municipality.setObjectName(u"municipality")
        self.municipality.setMaxLength(200)
        self.municipality.setMaximumSize(QSize(420, 16777215))

        self.layout_1.addWidget(self.municipality)

        self.hint_municipality = QLabel(self.name_card)
        self.hint_municipality.setObjectName(u"hint_municipality")
        self.hint_municipality.setProperty(u"role", u"small")
        self.hint_municipality.setWordWrap(True)

        self.layout_1.addWidget(self.hint_municipality)

        self.error_municipality = QLabel(self.name_card)
        self.error_municipality.setObjectName(u"error_municipality")
        self.error_municipality.setVisible(False)
        self.error_municipality.setProperty(u"role", u"error")
        self.error_municipality.setWordWrap(True)

        self.layout_1.addWidget(self.error_municipality)


        self.layout_2.addLayout(self.layout_1)


        self.layout_7.addWidget(self.name_card)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(16)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.from_list_card = Card(StartPage)
        self.from_list_card.setObjectName(u"from_list_card")
        self.from_list_card.setMinimumSize(QSize(220, 260))
        self.from_list_card.setMaximumSize(QSize(360, 340))
        self.layout_3 = QVBoxLayout(self.from_list_card)
        self.layout_3.setSpacing(12)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(24, 24, 24, 24)
        self.from_list_icon = QLabel(self.from_list_card)
        self.from_list_icon.setObjectName(u"from_list_icon")

        self.layout_3.addWidget(self.from_list_icon)

        self.from_list_title = QLabel(self.from_list_card)
        self.from_list_title.setObjectName(u"from_list_title")
        self.from_list_title.setProperty(u"role", u"card-title")
        self.from_list_title.setWordWrap(True)

        self.layout_3.addWidget(self.from_list_title)

        self.from_list_text = QLabel(self.from_list_card)
        self.from_list_text.setObjectName(u"from_list_text")
        self.from_list_text.setProperty(u"role", u"muted")
        self.from_list_text.setWordWrap(True)

        self.layout_3.addWidget(self.from_list_text)

        self.space_8 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_3.addItem(self.space_8)

        self.from_list = QPushButton(self.from_list_card)
        self.from_list.setObjectName(u"from_list")
        self.from_list.setProperty(u"kind", u"primary")

        self.layout_3.addWidget(self.from_list)


        self.layout_6.addWidget(self.from_list_card)

        self.by_hand_card = Card(StartPage)
        self.by_hand_card.setObjectName(u"by_hand_card")
        self.by_hand_card.setMinimumSize(QSize(220, 260))
        self.by_hand_card.setMaximumSize(QSize(360, 340))
        self.layout_4 = QVBoxLayout(self.by_hand_card)
        self.layout_4.setSpacing(12)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(24, 24, 24, 24)
        self.by_hand_icon = QLabel(self.by_hand_card)
        self.by_hand_icon.setObjectName(u"by_hand_icon")

        self.layout_4.addWidget(self.by_hand_icon)

        self.by_hand_title = QLabel(self.by_hand_card)
        self.by_hand_title.setObjectName(u"by_hand_title")
        self.by_hand_title.setProperty(u"role", u"card-title")
        self.by_hand_title.setWordWrap(True)

        self.layout_4.addWidget(self.by_hand_title)

        self.by_hand_text = QLabel(self.by_hand_card)
        self.by_hand_text.setObjectName(u"by_hand_text")
        self.by_hand_text.setProperty(u"role", u"muted")
        self.by_hand_text.setWordWrap(True)

        self.layout_4.addWidget(self.by_hand_text)

        self.space_9 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_4.addItem(self.space_9)

        self.by_hand = QPushButton(self.by_hand_card)
        self.by_hand.setObjectName(u"by_hand")

        self.layout_4.addWidget(self.by_hand)


        self.layout_6.addWidget(self.by_hand_card)

        self.example_card = Card(StartPage)
        self.example_card.setObjectName(u"example_card")
        self.example_card.setMinimumSize(QSize(220, 260))
        self.example_card.setMaximumSize(QSize(360, 340))
        self.layout_5 = QVBoxLayout(self.example_card)
        self.layout_5.setSpacing(12)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(24, 24, 24, 24)
        self.example_icon = QLabel(self.example_card)
        self.example_icon.setObjectName(u"example_icon")

        self.layout_5.addWidget(self.example_icon)

        self.example_title = QLabel(self.example_card)
        self.example_title.setObjectName(u"example_title")
        self.example_title.setProperty(u"role", u"card-title")
        self.example_title.setWordWrap(True)

        self.layout_5.addWidget(self.example_title)

        self.example_text = QLabel(self.example_card)
        self.example_text.setObjectName(u"example_text")
        self.example_text.setProperty(u"role", u"muted")
        self.example_text.setWordWrap(True)

        self.layout_5.addWidget(self.example_text)

        self.space_10 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_5.addItem(self.space_10)

        self.example = QPushButton(self.example_card)
        self.example.setObjectName(u"example")

        self.layout_5.addWidget(self.example)


        self.layout_6.addWidget(self.example_card)

        self.space_11 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.space_11)

        self.layout_6.setStretch(0, 1)
        self.layout_6.setStretch(1, 1)
        self.layout_6.setStretch(2, 1)

        self.layout_7.addLayout(self.layout_6)

        self.layout_8 = QHBoxLayout()
        self.layout_8.setSpacing(8)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.take_in_text = QLabel(StartPage)
        self.take_in_text.setObjectName(u"take_in_text")
        self.take_in_text.setProperty(u"role", u"muted")

        self.layout_8.addWidget(self.take_in_text)

        self.take_in = QPushButton(StartPage)
        self.take_in.setObjectName(u"take_in")
        self.take_in.setProperty(u"kind", u"link")

        self.layout_8.addWidget(self.take_in)

        self.space_13 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_8.addItem(self.space_13)


        self.layout_7.addLayout(self.layout_8)

        self.space_12 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_7.addItem(self.space_12)

#if QT_CONFIG(shortcut)
        self.label_municipality.setBuddy(self.municipality)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(StartPage)

        QMetaObject.connectSlotsByName(StartPage)
    # setupUi

    def retranslateUi(self, StartPage):
        self.label_municipality.setText(QCoreApplication.translate("StartPage", u"Vilken kommun g\u00e4ller det?", None))
        self.municipality.setPlaceholderText(QCoreApplication.translate("StartPage", u"Till exempel Valdemarsviks kommun", None))
#if QT_CONFIG(accessibility)
        self.municipality.setAccessibleName(QCoreApplication.translate("StartPage", u"Vilken kommun g\u00e4ller det?", None))
#endif // QT_CONFIG(accessibility)
        self.hint_municipality.setText(QCoreApplication.translate("StartPage", u"Beh\u00f6vs inte om du bara vill titta p\u00e5 exemplet.", None))
        self.from_list_title.setText(QCoreApplication.translate("StartPage", u"L\u00e4s in v\u00e5r lista", None))
        self.from_list_text.setText(QCoreApplication.translate("StartPage", u"Ta den lista ni redan har, fr\u00e5n webbplatsen eller Excel. Du f\u00e5r se varje rad innan n\u00e5got sparas.", None))
        self.from_list.setText(QCoreApplication.translate("StartPage", u"V\u00e4lj fil\u2026", None))
        self.by_hand_title.setText(QCoreApplication.translate("StartPage", u"Skriv in f\u00f6r hand", None))
        self.by_hand_text.setText(QCoreApplication.translate("StartPage", u"B\u00f6rja tomt och l\u00e4gg till kanalerna en i taget.", None))
        self.by_hand.setText(QCoreApplication.translate("StartPage", u"L\u00e4gg till en kanal", None))
        self.example_title.setText(QCoreApplication.translate("StartPage", u"Titta p\u00e5 exemplet", None))
        self.example_text.setText(QCoreApplication.translate("StartPage", u"En p\u00e5hittad kommun med kanaler, redakt\u00f6rer och \u00e4mbeten. Bra f\u00f6r att prova.", None))
        self.example.setText(QCoreApplication.translate("StartPage", u"\u00d6ppna exemplet", None))
        self.take_in_text.setText(QCoreApplication.translate("StartPage", u"Finns registret redan, p\u00e5 en annan dator?", None))
        self.take_in.setText(QCoreApplication.translate("StartPage", u"L\u00e4s in en export\u2026", None))
        pass
    # retranslateUi

