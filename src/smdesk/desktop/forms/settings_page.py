# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_page.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject)
from PySide6.QtWidgets import (QComboBox, QFrame, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from smdesk.desktop.widgets.card import (Card, KeyValueList)

class Ui_SettingsPage(object):
    def setupUi(self, SettingsPage):
        if not SettingsPage.objectName():
            SettingsPage.setObjectName(u"SettingsPage")
        self.layout_21 = QVBoxLayout(SettingsPage)
        self.layout_21.setSpacing(0)
        self.layout_21.setObjectName(u"layout_21")
        self.layout_21.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(SettingsPage)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.layout_20 = QHBoxLayout(self.body)
        self.layout_20.setSpacing(16)
        self.layout_20.setObjectName(u"layout_20")
        self.layout_20.setContentsMargins(0, 0, 0, 0)
        self.layout_12 = QVBoxLayout()
        self.layout_12.setSpacing(16)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.window_card = Card(self.body)
        self.window_card.setObjectName(u"window_card")
        self.layout_4 = QVBoxLayout(self.window_card)
        self.layout_4.setSpacing(12)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(16, 16, 16, 16)
        self.window_title = QLabel(self.window_card)
        self.window_title.setObjectName(u"window_title")
        self.window_title.setProperty(u"role", u"heading")

        self.layout_4.addWidget(self.window_title)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(12)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.label_appearance = QLabel(self.window_card)
        self.label_appearance.setObjectName(u"label_appearance")
        self.label_appearance.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.label_appearance)

        self.appearance = QComboBox(self.window_card)
        self.appearance.setObjectName(u"appearance")

        self.layout_1.addWidget(self.appearance)

        self.error_appearance = QLabel(self.window_card)
        self.error_appearance.setObjectName(u"error_appearance")
        self.error_appearance.setVisible(False)
        self.error_appearance.setProperty(u"role", u"error")
        self.error_appearance.setWordWrap(True)

        self.layout_1.addWidget(self.error_appearance)


        self.layout_3.addLayout(self.layout_1)

        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.label_language = QLabel(self.window_card)
        self.label_language.setObjectName(u"label_language")
        self.label_language.setProperty(u"role", u"muted")

        self.layout_2.addWidget(self.label_language)

        self.language = QComboBox(self.window_card)
        self.language.setObjectName(u"language")

        self.layout_2.addWidget(self.language)

        self.error_language = QLabel(self.window_card)
        self.error_language.setObjectName(u"error_language")
        self.error_language.setVisible(False)
        self.error_language.setProperty(u"role", u"error")
        self.error_language.setWordWrap(True)

        self.layout_2.addWidget(self.error_language)


        self.layout_3.addLayout(self.layout_2)

        self.layout_3.setStretch(0, 1)
        self.layout_3.setStretch(1, 1)

        self.layout_4.addLayout(self.layout_3)

        self.managed_language = QLabel(self.window_card)
        self.managed_language.setObjectName(u"managed_language")
        self.managed_language.setVisible(False)
        self.managed_language.setProperty(u"role", u"small")
        self.managed_language.setWordWrap(True)

        self.layout_4.addWidget(self.managed_language)


        self.layout_12.addWidget(self.window_card)

        self.municipality_card = Card(self.body)
        self.municipality_card.setObjectName(u"municipality_card")
        self.layout_9 = QVBoxLayout(self.municipality_card)
        self.layout_9.setSpacing(12)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(16, 16, 16, 16)
        self.municipality_title = QLabel(self.municipality_card)
        self.municipality_title.setObjectName(u"municipality_title")
        self.municipality_title.setProperty(u"role", u"heading")

        self.layout_9.addWidget(self.municipality_title)

        self.layout_7 = QHBoxLayout()
        self.layout_7.setSpacing(12)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(4)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.label_name = QLabel(self.municipality_card)
        self.label_name.setObjectName(u"label_name")
        self.label_name.setProperty(u"role", u"muted")

        self.layout_5.addWidget(self.label_name)

        self.municipality = QLineEdit(self.municipality_card)
        self.municipality.setObjectName(u"municipality")
        self.municipality.setMaxLength(200)

        self.layout_5.addWidget(self.municipality)

        self.error_name = QLabel(self.municipality_card)
        self.error_name.setObjectName(u"error_name")
        self.error_name.setVisible(False)
        self.error_name.setProperty(u"role", u"error")
        self.error_name.setWordWrap(True)

        self.layout_5.addWidget(self.error_name)


        self.layout_7.addLayout(self.layout_5)

        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(4)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.label_website = QLabel(self.municipality_card)
        self.label_website.setObjectName(u"label_website")
        self.label_website.setProperty(u"role", u"muted")

        self.layout_6.addWidget(self.label_website)

        self.website = QLineEdit(self.municipality_card)
        self.website.setObjectName(u"website")
        self.website.setMaxLength(200)

        self.layout_6.addWidget(self.website)

        self.error_website = QLabel(self.municipality_card)
        self.error_website.setObjectName(u"error_website")
        self.error_website.setVisible(False)
        self.error_website.setProperty(u"role", u"error")
        self.error_website.setWordWrap(True)

        self.layout_6.addWidget(self.error_website)


        self.layout_7.addLayout(self.layout_6)

        self.layout_7.setStretch(0, 1)
        self.layout_7.setStretch(1, 1)

        self.layout_9.addLayout(self.layout_7)

        self.layout_30 = QHBoxLayout()
        self.layout_30.setSpacing(12)
        self.layout_30.setObjectName(u"layout_30")
        self.layout_30.setContentsMargins(0, 0, 0, 0)
        self.layout_31 = QVBoxLayout()
        self.layout_31.setSpacing(4)
        self.layout_31.setObjectName(u"layout_31")
        self.layout_31.setContentsMargins(0, 0, 0, 0)
        self.label_contact = QLabel(self.municipality_card)
        self.label_contact.setObjectName(u"label_contact")
        self.label_contact.setProperty(u"role", u"muted")

        self.layout_31.addWidget(self.label_contact)

        self.contact = QLineEdit(self.municipality_card)
        self.contact.setObjectName(u"contact")
        self.contact.setMaxLength(200)

        self.layout_31.addWidget(self.contact)

        self.error_contact = QLabel(self.municipality_card)
        self.error_contact.setObjectName(u"error_contact")
        self.error_contact.setVisible(False)
        self.error_contact.setProperty(u"role", u"error")
        self.error_contact.setWordWrap(True)

        self.layout_31.addWidget(self.error_contact)


        self.layout_30.addLayout(self.layout_31)

        self.layout_32 = QVBoxLayout()
        self.layout_32.setSpacing(4)
        self.layout_32.setObjectName(u"layout_32")
        self.layout_32.setContentsMargins(0, 0, 0, 0)
        self.label_dpo = QLabel(self.municipality_card)
        self.label_dpo.setObjectName(u"label_dpo")
        self.label_dpo.setProperty(u"role", u"muted")

        self.layout_32.addWidget(self.label_dpo)

        self.dpo = QLineEdit(self.municipality_card)
        self.dpo.setObjectName(u"dpo")
        self.dpo.setMaxLength(200)

        self.layout_32.addWidget(self.dpo)

        self.error_dpo = QLabel(self.municipality_card)
        self.error_dpo.setObjectName(u"error_dpo")
        self.error_dpo.setVisible(False)
        self.error_dpo.setProperty(u"role", u"error")
        self.error_dpo.setWordWrap(True)

        self.layout_32.addWidget(self.error_dpo)


        self.layout_30.addLayout(self.layout_32)

        self.layout_30.setStretch(0, 1)
        self.layout_30.setStretch(1, 1)

        self.layout_9.addLayout(self.layout_30)

        self.layout_8 = QHBoxLayout()
        self.layout_8.setSpacing(8)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.save_municipality = QPushButton(self.municipality_card)
        self.save_municipality.setObjectName(u"save_municipality")
        self.save_municipality.setEnabled(False)

        self.layout_8.addWidget(self.save_municipality)

        self.choose_logo = QPushButton(self.municipality_card)
        self.choose_logo.setObjectName(u"choose_logo")

        self.layout_8.addWidget(self.choose_logo)

        self.logo_state = QLabel(self.municipality_card)
        self.logo_state.setObjectName(u"logo_state")
        self.logo_state.setProperty(u"role", u"muted")

        self.layout_8.addWidget(self.logo_state)

        self.space_22 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_8.addItem(self.space_22)


        self.layout_9.addLayout(self.layout_8)


        self.layout_12.addWidget(self.municipality_card)

        self.personal_card = Card(self.body)
        self.personal_card.setObjectName(u"personal_card")
        self.layout_33 = QVBoxLayout(self.personal_card)
        self.layout_33.setSpacing(12)
        self.layout_33.setObjectName(u"layout_33")
        self.layout_33.setContentsMargins(16, 16, 16, 16)
        self.personal_title = QLabel(self.personal_card)
        self.personal_title.setObjectName(u"personal_title")
        self.personal_title.setProperty(u"role", u"heading")

        self.layout_33.addWidget(self.personal_title)

        self.personal_text = QLabel(self.personal_card)
        self.personal_text.setObjectName(u"personal_text")
        self.personal_text.setProperty(u"role", u"muted")
        self.personal_text.setWordWrap(True)

        self.layout_33.addWidget(self.personal_text)

        self.layout_34 = QHBoxLayout()
        self.layout_34.setSpacing(8)
        self.layout_34.setObjectName(u"layout_34")
        self.layout_34.setContentsMargins(0, 0, 0, 0)
        self.open_personal = QPushButton(self.personal_card)
        self.open_personal.setObjectName(u"open_personal")

        self.layout_34.addWidget(self.open_personal)

        self.space_35 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_34.addItem(self.space_35)


        self.layout_33.addLayout(self.layout_34)


        self.layout_12.addWidget(self.personal_card)

        self.browser_card = Card(self.body)
        self.browser_card.setObjectName(u"browser_card")
        self.layout_39 = QVBoxLayout(self.browser_card)
        self.layout_39.setSpacing(12)
        self.layout_39.setObjectName(u"layout_39")
        self.layout_39.setContentsMargins(16, 16, 16, 16)
        self.browser_title = QLabel(self.browser_card)
        self.browser_title.setObjectName(u"browser_title")
        self.browser_title.setProperty(u"role", u"heading")

        self.layout_39.addWidget(self.browser_title)

        self.browser_text = QLabel(self.browser_card)
        self.browser_text.setObjectName(u"browser_text")
        self.browser_text.setProperty(u"role", u"muted")
        self.browser_text.setWordWrap(True)

        self.layout_39.addWidget(self.browser_text)

        self.layout_40 = QHBoxLayout()
        self.layout_40.setSpacing(8)
        self.layout_40.setObjectName(u"layout_40")
        self.layout_40.setContentsMargins(0, 0, 0, 0)
        self.forget_sign_ins = QPushButton(self.browser_card)
        self.forget_sign_ins.setObjectName(u"forget_sign_ins")

        self.layout_40.addWidget(self.forget_sign_ins)

        self.space_41 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_40.addItem(self.space_41)


        self.layout_39.addLayout(self.layout_40)


        self.layout_12.addWidget(self.browser_card)

        self.about_card = Card(self.body)
        self.about_card.setObjectName(u"about_card")
        self.layout_42 = QVBoxLayout(self.about_card)
        self.layout_42.setSpacing(12)
        self.layout_42.setObjectName(u"layout_42")
        self.layout_42.setContentsMargins(16, 16, 16, 16)
        self.about_title = QLabel(self.about_card)
        self.about_title.setObjectName(u"about_title")
        self.about_title.setProperty(u"role", u"heading")

        self.layout_42.addWidget(self.about_title)

        self.about_text = QLabel(self.about_card)
        self.about_text.setObjectName(u"about_text")
        self.about_text.setProperty(u"role", u"muted")
        self.about_text.setWordWrap(True)

        self.layout_42.addWidget(self.about_text)

        self.layout_43 = QHBoxLayout()
        self.layout_43.setSpacing(8)
        self.layout_43.setObjectName(u"layout_43")
        self.layout_43.setContentsMargins(0, 0, 0, 0)
        self.open_licences = QPushButton(self.about_card)
        self.open_licences.setObjectName(u"open_licences")

        self.layout_43.addWidget(self.open_licences)

        self.space_44 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_43.addItem(self.space_44)


        self.layout_42.addLayout(self.layout_43)


        self.layout_12.addWidget(self.about_card)

        self.space_24 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_12.addItem(self.space_24)


        self.layout_20.addLayout(self.layout_12)

        self.layout_13 = QVBoxLayout()
        self.layout_13.setSpacing(16)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.data_card = Card(self.body)
        self.data_card.setObjectName(u"data_card")
        self.layout_11 = QVBoxLayout(self.data_card)
        self.layout_11.setSpacing(12)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(16, 16, 16, 16)
        self.data_title = QLabel(self.data_card)
        self.data_title.setObjectName(u"data_title")
        self.data_title.setProperty(u"role", u"heading")

        self.layout_11.addWidget(self.data_title)

        self.places = KeyValueList(self.data_card)
        self.places.setObjectName(u"places")

        self.layout_11.addWidget(self.places)

        self.layout_10 = QHBoxLayout()
        self.layout_10.setSpacing(8)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.open_folder = QPushButton(self.data_card)
        self.open_folder.setObjectName(u"open_folder")

        self.layout_10.addWidget(self.open_folder)

        self.space_23 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_10.addItem(self.space_23)


        self.layout_11.addLayout(self.layout_10)


        self.layout_13.addWidget(self.data_card)

        self.backup_card = Card(self.body)
        self.backup_card.setObjectName(u"backup_card")
        self.layout_51 = QVBoxLayout(self.backup_card)
        self.layout_51.setSpacing(12)
        self.layout_51.setObjectName(u"layout_51")
        self.layout_51.setContentsMargins(16, 16, 16, 16)
        self.backup_title = QLabel(self.backup_card)
        self.backup_title.setObjectName(u"backup_title")
        self.backup_title.setProperty(u"role", u"heading")

        self.layout_51.addWidget(self.backup_title)

        self.backup_text = QLabel(self.backup_card)
        self.backup_text.setObjectName(u"backup_text")
        self.backup_text.setProperty(u"role", u"muted")
        self.backup_text.setWordWrap(True)

        self.layout_51.addWidget(self.backup_text)

        self.backups = KeyValueList(self.backup_card)
        self.backups.setObjectName(u"backups")

        self.layout_51.addWidget(self.backups)

        self.layout_52 = QHBoxLayout()
        self.layout_52.setSpacing(8)
        self.layout_52.setObjectName(u"layout_52")
        self.layout_52.setContentsMargins(0, 0, 0, 0)
        self.backup = QPushButton(self.backup_card)
        self.backup.setObjectName(u"backup")

        self.layout_52.addWidget(self.backup)

        self.backup_folder = QPushButton(self.backup_card)
        self.backup_folder.setObjectName(u"backup_folder")

        self.layout_52.addWidget(self.backup_folder)

        self.restore = QPushButton(self.backup_card)
        self.restore.setObjectName(u"restore")

        self.layout_52.addWidget(self.restore)

        self.space_51 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_52.addItem(self.space_51)


        self.layout_51.addLayout(self.layout_52)


        self.layout_13.addWidget(self.backup_card)

        self.managed_card = Card(self.body)
        self.managed_card.setObjectName(u"managed_card")
        self.managed_card.setVisible(False)
        self.layout_60 = QVBoxLayout(self.managed_card)
        self.layout_60.setSpacing(12)
        self.layout_60.setObjectName(u"layout_60")
        self.layout_60.setContentsMargins(16, 16, 16, 16)
        self.managed_title = QLabel(self.managed_card)
        self.managed_title.setObjectName(u"managed_title")
        self.managed_title.setProperty(u"role", u"heading")

        self.layout_60.addWidget(self.managed_title)

        self.managed_text = QLabel(self.managed_card)
        self.managed_text.setObjectName(u"managed_text")
        self.managed_text.setProperty(u"role", u"muted")
        self.managed_text.setWordWrap(True)

        self.layout_60.addWidget(self.managed_text)

        self.managed = KeyValueList(self.managed_card)
        self.managed.setObjectName(u"managed")

        self.layout_60.addWidget(self.managed)


        self.layout_13.addWidget(self.managed_card)

        self.moving_card = Card(self.body)
        self.moving_card.setObjectName(u"moving_card")
        self.layout_14 = QVBoxLayout(self.moving_card)
        self.layout_14.setSpacing(12)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(16, 16, 16, 16)
        self.moving_title = QLabel(self.moving_card)
        self.moving_title.setObjectName(u"moving_title")
        self.moving_title.setProperty(u"role", u"heading")

        self.layout_14.addWidget(self.moving_title)

        self.moving_text = QLabel(self.moving_card)
        self.moving_text.setObjectName(u"moving_text")
        self.moving_text.setProperty(u"role", u"muted")
        self.moving_text.setWordWrap(True)

        self.layout_14.addWidget(self.moving_text)

        self.layout_15 = QHBoxLayout()
        self.layout_15.setSpacing(8)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(0, 0, 0, 0)
        self.export_all = QPushButton(self.moving_card)
        self.export_all.setObjectName(u"export_all")

        self.layout_15.addWidget(self.export_all)

        self.save_lists = QPushButton(self.moving_card)
        self.save_lists.setObjectName(u"save_lists")

        self.layout_15.addWidget(self.save_lists)

        self.space_26 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_15.addItem(self.space_26)


        self.layout_14.addLayout(self.layout_15)


        self.layout_13.addWidget(self.moving_card)

        self.guidance_card = Card(self.body)
        self.guidance_card.setObjectName(u"guidance_card")
        self.layout_36 = QVBoxLayout(self.guidance_card)
        self.layout_36.setSpacing(12)
        self.layout_36.setObjectName(u"layout_36")
        self.layout_36.setContentsMargins(16, 16, 16, 16)
        self.guidance_title = QLabel(self.guidance_card)
        self.guidance_title.setObjectName(u"guidance_title")
        self.guidance_title.setProperty(u"role", u"heading")

        self.layout_36.addWidget(self.guidance_title)

        self.guidance_text = QLabel(self.guidance_card)
        self.guidance_text.setObjectName(u"guidance_text")
        self.guidance_text.setProperty(u"role", u"muted")
        self.guidance_text.setWordWrap(True)

        self.layout_36.addWidget(self.guidance_text)

        self.layout_37 = QHBoxLayout()
        self.layout_37.setSpacing(8)
        self.layout_37.setObjectName(u"layout_37")
        self.layout_37.setContentsMargins(0, 0, 0, 0)
        self.open_guidance = QPushButton(self.guidance_card)
        self.open_guidance.setObjectName(u"open_guidance")

        self.layout_37.addWidget(self.open_guidance)

        self.space_38 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_37.addItem(self.space_38)


        self.layout_36.addLayout(self.layout_37)


        self.layout_13.addWidget(self.guidance_card)

        self.space_25 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_13.addItem(self.space_25)


        self.layout_20.addLayout(self.layout_13)

        self.layout_20.setStretch(0, 1)
        self.layout_20.setStretch(1, 1)
        self.scroll.setWidget(self.body)

        self.layout_21.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.label_appearance.setBuddy(self.appearance)
        self.label_language.setBuddy(self.language)
        self.label_name.setBuddy(self.municipality)
        self.label_website.setBuddy(self.website)
        self.label_contact.setBuddy(self.contact)
        self.label_dpo.setBuddy(self.dpo)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SettingsPage)

        QMetaObject.connectSlotsByName(SettingsPage)
    # setupUi

    def retranslateUi(self, SettingsPage):
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("SettingsPage", u"Inst\u00e4llningar", None))
#endif // QT_CONFIG(accessibility)
        self.window_title.setText(QCoreApplication.translate("SettingsPage", u"F\u00f6nstret", None))
        self.label_appearance.setText(QCoreApplication.translate("SettingsPage", u"Utseende", None))
#if QT_CONFIG(accessibility)
        self.appearance.setAccessibleName(QCoreApplication.translate("SettingsPage", u"Utseende", None))
#endif // QT_CONFIG(accessibility)
        self.label_language.setText(QCoreApplication.translate("SettingsPage", u"Spr\u00e5k", None))
#if QT_CONFIG(accessibility)
        self.language.setAccessibleName(QCoreApplication.translate("SettingsPage", u"Spr\u00e5k", None))
#endif // QT_CONFIG(accessibility)
        self.managed_language.setText(QCoreApplication.translate("SettingsPage", u"Spr\u00e5ket styrs av din organisation.", None))
        self.municipality_title.setText(QCoreApplication.translate("SettingsPage", u"Kommunen", None))
        self.label_name.setText(QCoreApplication.translate("SettingsPage", u"Namn", None))
#if QT_CONFIG(accessibility)
        self.municipality.setAccessibleName(QCoreApplication.translate("SettingsPage", u"Namn", None))
#endif // QT_CONFIG(accessibility)
        self.label_website.setText(QCoreApplication.translate("SettingsPage", u"Webbplats", None))
#if QT_CONFIG(accessibility)
        self.website.setAccessibleName(QCoreApplication.translate("SettingsPage", u"Webbplats", None))
#endif // QT_CONFIG(accessibility)
        self.label_contact.setText(QCoreApplication.translate("SettingsPage", u"Kontakt om personuppgifter", None))
#if QT_CONFIG(accessibility)
        self.contact.setAccessibleName(QCoreApplication.translate("SettingsPage", u"Kontakt om personuppgifter", None))
#endif // QT_CONFIG(accessibility)
        self.label_dpo.setText(QCoreApplication.translate("SettingsPage", u"Dataskyddsombud", None))
#if QT_CONFIG(accessibility)
        self.dpo.setAccessibleName(QCoreApplication.translate("SettingsPage", u"Dataskyddsombud", None))
#endif // QT_CONFIG(accessibility)
        self.save_municipality.setText(QCoreApplication.translate("SettingsPage", u"Spara", None))
#if QT_CONFIG(accessibility)
        self.save_municipality.setAccessibleName(QCoreApplication.translate("SettingsPage", u"Spara kommunens uppgifter", None))
#endif // QT_CONFIG(accessibility)
        self.choose_logo.setText(QCoreApplication.translate("SettingsPage", u"V\u00e4lj logotyp\u2026", None))
        self.personal_title.setText(QCoreApplication.translate("SettingsPage", u"Personuppgifter", None))
        self.personal_text.setText(QCoreApplication.translate("SettingsPage", u"Registerutdrag f\u00f6r en person, avidentifiering av dem som slutat, och registerf\u00f6rteckningen.", None))
        self.open_personal.setText(QCoreApplication.translate("SettingsPage", u"Personuppgifter", None))
#if QT_CONFIG(accessibility)
        self.open_personal.setAccessibleDescription(QCoreApplication.translate("SettingsPage", u"\u00d6ppna sidan med registerutdrag, avidentifiering och registerf\u00f6rteckning", None))
#endif // QT_CONFIG(accessibility)
        self.browser_title.setText(QCoreApplication.translate("SettingsPage", u"Webbl\u00e4saren f\u00f6r sk\u00e4rmdumpar", None))
        self.browser_text.setText(QCoreApplication.translate("SettingsPage", u"Kanaler tas i en egen webbl\u00e4sare som minns dina inloggningar p\u00e5 den h\u00e4r datorn. De f\u00f6ljer aldrig med i en s\u00e4kerhetskopia.", None))
        self.forget_sign_ins.setText(QCoreApplication.translate("SettingsPage", u"Gl\u00f6m inloggningar\u2026", None))
        self.about_title.setText(QCoreApplication.translate("SettingsPage", u"Om smdesk", None))
        self.open_licences.setText(QCoreApplication.translate("SettingsPage", u"Visa licenserna", None))
#if QT_CONFIG(accessibility)
        self.open_licences.setAccessibleDescription(QCoreApplication.translate("SettingsPage", u"\u00d6ppna filen med delarna i programmet, deras licenser och var k\u00e4llkoden finns", None))
#endif // QT_CONFIG(accessibility)
        self.data_title.setText(QCoreApplication.translate("SettingsPage", u"Uppgifter", None))
        self.open_folder.setText(QCoreApplication.translate("SettingsPage", u"Visa mappen", None))
        self.backup_title.setText(QCoreApplication.translate("SettingsPage", u"S\u00e4kerhetskopior", None))
        self.backup_text.setText(QCoreApplication.translate("SettingsPage", u"En g\u00e5ng om dagen kopieras registret, bilagorna, de sp\u00e4rrade kopiorna och inst\u00e4llningarna, och kopian provas. Arkivet med sk\u00e4rmdumpar och dina inloggningar \u00e4r inte med.", None))
        self.backup.setText(QCoreApplication.translate("SettingsPage", u"S\u00e4kerhetskopiera nu", None))
        self.backup_folder.setText(QCoreApplication.translate("SettingsPage", u"V\u00e4lj mapp\u2026", None))
#if QT_CONFIG(accessibility)
        self.backup_folder.setAccessibleDescription(QCoreApplication.translate("SettingsPage", u"V\u00e4lj var s\u00e4kerhetskopiorna l\u00e4ggs", None))
#endif // QT_CONFIG(accessibility)
        self.restore.setText(QCoreApplication.translate("SettingsPage", u"\u00c5terst\u00e4ll\u2026", None))
#if QT_CONFIG(accessibility)
        self.restore.setAccessibleDescription(QCoreApplication.translate("SettingsPage", u"L\u00e4s tillbaka en s\u00e4kerhetskopia", None))
#endif // QT_CONFIG(accessibility)
        self.managed_title.setText(QCoreApplication.translate("SettingsPage", u"Styrs av din organisation", None))
        self.managed_text.setText(QCoreApplication.translate("SettingsPage", u"Det h\u00e4r har it-avdelningen best\u00e4mt f\u00f6r den h\u00e4r datorn. Fr\u00e5ga den om n\u00e5got beh\u00f6ver vara p\u00e5 annat s\u00e4tt.", None))
        self.moving_title.setText(QCoreApplication.translate("SettingsPage", u"Flytta registret", None))
        self.moving_text.setText(QCoreApplication.translate("SettingsPage", u"Allt i registret till \u00f6ppna filer (JSON, CSV och bilagor) i en ZIP-fil. En ny, tom installation l\u00e4ser in den. Filen inneh\u00e5ller personuppgifter.", None))
        self.export_all.setText(QCoreApplication.translate("SettingsPage", u"Exportera allt\u2026", None))
        self.save_lists.setText(QCoreApplication.translate("SettingsPage", u"Listor till kollegor\u2026", None))
        self.guidance_title.setText(QCoreApplication.translate("SettingsPage", u"Riktlinjer", None))
        self.guidance_text.setText(QCoreApplication.translate("SettingsPage", u"Kommunens egna riktlinjer i versioner, som visas bredvid sidorna, och vilka som har l\u00e4st dem.", None))
        self.open_guidance.setText(QCoreApplication.translate("SettingsPage", u"Riktlinjer", None))
#if QT_CONFIG(accessibility)
        self.open_guidance.setAccessibleDescription(QCoreApplication.translate("SettingsPage", u"\u00d6ppna sidan med riktlinjernas versioner och vilka som har l\u00e4st", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

