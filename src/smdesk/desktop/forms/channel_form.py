# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'channel_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize)
from PySide6.QtWidgets import (QAbstractSpinBox, QCheckBox, QComboBox,
    QFrame, QGroupBox, QHBoxLayout, QLabel,
    QLineEdit, QPlainTextEdit, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QSpinBox, QVBoxLayout,
    QWidget)

from smdesk.desktop.widgets.date_field import DateField
from smdesk.desktop.widgets.file_field import FileField

class Ui_ChannelForm(object):
    def setupUi(self, ChannelForm):
        if not ChannelForm.objectName():
            ChannelForm.setObjectName(u"ChannelForm")
        self.layout_18 = QVBoxLayout(ChannelForm)
        self.layout_18.setSpacing(12)
        self.layout_18.setObjectName(u"layout_18")
        self.layout_18.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(ChannelForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout_18.addWidget(self.heading)

        self.scroll = QScrollArea(ChannelForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.layout_16 = QVBoxLayout(self.body)
        self.layout_16.setSpacing(12)
        self.layout_16.setObjectName(u"layout_16")
        self.layout_16.setContentsMargins(2, 2, 8, 2)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.label_name = QLabel(self.body)
        self.label_name.setObjectName(u"label_name")
        self.label_name.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.label_name)

        self.name = QLineEdit(self.body)
        self.name.setObjectName(u"name")
        self.name.setMaxLength(200)

        self.layout_1.addWidget(self.name)

        self.error_name = QLabel(self.body)
        self.error_name.setObjectName(u"error_name")
        self.error_name.setVisible(False)
        self.error_name.setProperty(u"role", u"error")
        self.error_name.setWordWrap(True)

        self.layout_1.addWidget(self.error_name)


        self.layout_16.addLayout(self.layout_1)

        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.label_url = QLabel(self.body)
        self.label_url.setObjectName(u"label_url")
        self.label_url.setProperty(u"role", u"muted")

        self.layout_2.addWidget(self.label_url)

        self.url = QLineEdit(self.body)
        self.url.setObjectName(u"url")

        self.layout_2.addWidget(self.url)

        self.error_url = QLabel(self.body)
        self.error_url.setObjectName(u"error_url")
        self.error_url.setVisible(False)
        self.error_url.setProperty(u"role", u"error")
        self.error_url.setWordWrap(True)

        self.layout_2.addWidget(self.error_url)


        self.layout_16.addLayout(self.layout_2)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(12)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.label_platform = QLabel(self.body)
        self.label_platform.setObjectName(u"label_platform")
        self.label_platform.setProperty(u"role", u"muted")

        self.layout_3.addWidget(self.label_platform)

        self.platform = QComboBox(self.body)
        self.platform.setObjectName(u"platform")

        self.layout_3.addWidget(self.platform)

        self.error_platform = QLabel(self.body)
        self.error_platform.setObjectName(u"error_platform")
        self.error_platform.setVisible(False)
        self.error_platform.setProperty(u"role", u"error")
        self.error_platform.setWordWrap(True)

        self.layout_3.addWidget(self.error_platform)


        self.layout_5.addLayout(self.layout_3)

        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.label_status = QLabel(self.body)
        self.label_status.setObjectName(u"label_status")
        self.label_status.setProperty(u"role", u"muted")

        self.layout_4.addWidget(self.label_status)

        self.status = QComboBox(self.body)
        self.status.setObjectName(u"status")

        self.layout_4.addWidget(self.status)

        self.error_status = QLabel(self.body)
        self.error_status.setObjectName(u"error_status")
        self.error_status.setVisible(False)
        self.error_status.setProperty(u"role", u"error")
        self.error_status.setWordWrap(True)

        self.layout_4.addWidget(self.error_status)


        self.layout_5.addLayout(self.layout_4)

        self.layout_5.setStretch(0, 1)
        self.layout_5.setStretch(1, 1)

        self.layout_16.addLayout(self.layout_5)

        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(4)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.label_scope = QLabel(self.body)
        self.label_scope.setObjectName(u"label_scope")
        self.label_scope.setProperty(u"role", u"muted")

        self.layout_6.addWidget(self.label_scope)

        self.scope = QComboBox(self.body)
        self.scope.setObjectName(u"scope")

        self.layout_6.addWidget(self.scope)

        self.error_scope = QLabel(self.body)
        self.error_scope.setObjectName(u"error_scope")
        self.error_scope.setVisible(False)
        self.error_scope.setProperty(u"role", u"error")
        self.error_scope.setWordWrap(True)

        self.layout_6.addWidget(self.error_scope)


        self.layout_16.addLayout(self.layout_6)

        self.layout_9 = QHBoxLayout()
        self.layout_9.setSpacing(12)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.layout_7 = QVBoxLayout()
        self.layout_7.setSpacing(4)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.label_sector = QLabel(self.body)
        self.label_sector.setObjectName(u"label_sector")
        self.label_sector.setProperty(u"role", u"muted")

        self.layout_7.addWidget(self.label_sector)

        self.sector = QComboBox(self.body)
        self.sector.setObjectName(u"sector")

        self.layout_7.addWidget(self.sector)

        self.error_sector = QLabel(self.body)
        self.error_sector.setObjectName(u"error_sector")
        self.error_sector.setVisible(False)
        self.error_sector.setProperty(u"role", u"error")
        self.error_sector.setWordWrap(True)

        self.layout_7.addWidget(self.error_sector)


        self.layout_9.addLayout(self.layout_7)

        self.layout_8 = QVBoxLayout()
        self.layout_8.setSpacing(4)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.label_unit = QLabel(self.body)
        self.label_unit.setObjectName(u"label_unit")
        self.label_unit.setProperty(u"role", u"muted")

        self.layout_8.addWidget(self.label_unit)

        self.unit = QComboBox(self.body)
        self.unit.setObjectName(u"unit")

        self.layout_8.addWidget(self.unit)

        self.error_unit = QLabel(self.body)
        self.error_unit.setObjectName(u"error_unit")
        self.error_unit.setVisible(False)
        self.error_unit.setProperty(u"role", u"error")
        self.error_unit.setWordWrap(True)

        self.layout_8.addWidget(self.error_unit)


        self.layout_9.addLayout(self.layout_8)

        self.layout_9.setStretch(0, 1)
        self.layout_9.setStretch(1, 1)

        self.layout_16.addLayout(self.layout_9)

        self.purposes = QGroupBox(self.body)
        self.purposes.setObjectName(u"purposes")
        self.purposes.setFlat(True)
        self.layout_10 = QVBoxLayout(self.purposes)
        self.layout_10.setSpacing(0)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.purpose_dialogue = QCheckBox(self.purposes)
        self.purpose_dialogue.setObjectName(u"purpose_dialogue")

        self.layout_10.addWidget(self.purpose_dialogue)

        self.purpose_information = QCheckBox(self.purposes)
        self.purpose_information.setObjectName(u"purpose_information")

        self.layout_10.addWidget(self.purpose_information)

        self.purpose_availability = QCheckBox(self.purposes)
        self.purpose_availability.setObjectName(u"purpose_availability")

        self.layout_10.addWidget(self.purpose_availability)

        self.purpose_reach = QCheckBox(self.purposes)
        self.purpose_reach.setObjectName(u"purpose_reach")

        self.layout_10.addWidget(self.purpose_reach)

        self.purpose_crisis = QCheckBox(self.purposes)
        self.purpose_crisis.setObjectName(u"purpose_crisis")

        self.layout_10.addWidget(self.purpose_crisis)


        self.layout_16.addWidget(self.purposes)

        self.layout_11 = QVBoxLayout()
        self.layout_11.setSpacing(4)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(0, 0, 0, 0)
        self.label_purpose_text = QLabel(self.body)
        self.label_purpose_text.setObjectName(u"label_purpose_text")
        self.label_purpose_text.setProperty(u"role", u"muted")

        self.layout_11.addWidget(self.label_purpose_text)

        self.purpose_text = QPlainTextEdit(self.body)
        self.purpose_text.setObjectName(u"purpose_text")
        self.purpose_text.setTabChangesFocus(True)
        self.purpose_text.setMinimumSize(QSize(0, 72))
        self.purpose_text.setMaximumSize(QSize(16777215, 96))

        self.layout_11.addWidget(self.purpose_text)

        self.error_purpose_text = QLabel(self.body)
        self.error_purpose_text.setObjectName(u"error_purpose_text")
        self.error_purpose_text.setVisible(False)
        self.error_purpose_text.setProperty(u"role", u"error")
        self.error_purpose_text.setWordWrap(True)

        self.layout_11.addWidget(self.error_purpose_text)


        self.layout_16.addLayout(self.layout_11)

        self.layout_12 = QVBoxLayout()
        self.layout_12.setSpacing(4)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.label_crisis_rank = QLabel(self.body)
        self.label_crisis_rank.setObjectName(u"label_crisis_rank")
        self.label_crisis_rank.setProperty(u"role", u"muted")

        self.layout_12.addWidget(self.label_crisis_rank)

        self.crisis_rank = QSpinBox(self.body)
        self.crisis_rank.setObjectName(u"crisis_rank")
        self.crisis_rank.setMaximum(99)
        self.crisis_rank.setSpecialValueText(u"\u2013")
        self.crisis_rank.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)

        self.layout_12.addWidget(self.crisis_rank)

        self.error_crisis_rank = QLabel(self.body)
        self.error_crisis_rank.setObjectName(u"error_crisis_rank")
        self.error_crisis_rank.setVisible(False)
        self.error_crisis_rank.setProperty(u"role", u"error")
        self.error_crisis_rank.setWordWrap(True)

        self.layout_12.addWidget(self.error_crisis_rank)


        self.layout_16.addLayout(self.layout_12)

        self.layout_15 = QHBoxLayout()
        self.layout_15.setSpacing(12)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(0, 0, 0, 0)
        self.layout_13 = QVBoxLayout()
        self.layout_13.setSpacing(4)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.label_opened_on = QLabel(self.body)
        self.label_opened_on.setObjectName(u"label_opened_on")
        self.label_opened_on.setProperty(u"role", u"muted")

        self.layout_13.addWidget(self.label_opened_on)

        self.opened_on = DateField(self.body)
        self.opened_on.setObjectName(u"opened_on")

        self.layout_13.addWidget(self.opened_on)

        self.error_opened_on = QLabel(self.body)
        self.error_opened_on.setObjectName(u"error_opened_on")
        self.error_opened_on.setVisible(False)
        self.error_opened_on.setProperty(u"role", u"error")
        self.error_opened_on.setWordWrap(True)

        self.layout_13.addWidget(self.error_opened_on)


        self.layout_15.addLayout(self.layout_13)

        self.layout_14 = QVBoxLayout()
        self.layout_14.setSpacing(4)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 0, 0, 0)
        self.label_closed_on = QLabel(self.body)
        self.label_closed_on.setObjectName(u"label_closed_on")
        self.label_closed_on.setProperty(u"role", u"muted")

        self.layout_14.addWidget(self.label_closed_on)

        self.closed_on = DateField(self.body)
        self.closed_on.setObjectName(u"closed_on")

        self.layout_14.addWidget(self.closed_on)

        self.error_closed_on = QLabel(self.body)
        self.error_closed_on.setObjectName(u"error_closed_on")
        self.error_closed_on.setVisible(False)
        self.error_closed_on.setProperty(u"role", u"error")
        self.error_closed_on.setWordWrap(True)

        self.layout_14.addWidget(self.error_closed_on)


        self.layout_15.addLayout(self.layout_14)

        self.layout_15.setStretch(0, 1)
        self.layout_15.setStretch(1, 1)

        self.layout_16.addLayout(self.layout_15)

        self.layout_51 = QVBoxLayout()
        self.layout_51.setSpacing(4)
        self.layout_51.setObjectName(u"layout_51")
        self.layout_51.setContentsMargins(0, 0, 0, 0)
        self.label_logo_file = QLabel(self.body)
        self.label_logo_file.setObjectName(u"label_logo_file")
        self.label_logo_file.setProperty(u"role", u"muted")
        self.label_logo_file.setWordWrap(True)

        self.layout_51.addWidget(self.label_logo_file)

        self.logo_file = FileField(self.body)
        self.logo_file.setObjectName(u"logo_file")

        self.layout_51.addWidget(self.logo_file)

        self.error_logo = QLabel(self.body)
        self.error_logo.setObjectName(u"error_logo")
        self.error_logo.setVisible(False)
        self.error_logo.setProperty(u"role", u"error")
        self.error_logo.setWordWrap(True)

        self.layout_51.addWidget(self.error_logo)


        self.layout_16.addLayout(self.layout_51)

        self.own = QCheckBox(self.body)
        self.own.setObjectName(u"own")

        self.layout_16.addWidget(self.own)

        self.space_19 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_16.addItem(self.space_19)

        self.scroll.setWidget(self.body)

        self.layout_18.addWidget(self.scroll)

        self.change_box = QFrame(ChannelForm)
        self.change_box.setObjectName(u"change_box")
        self.change_box.setProperty(u"role", u"inset")
        self.layout_45 = QVBoxLayout(self.change_box)
        self.layout_45.setSpacing(8)
        self.layout_45.setObjectName(u"layout_45")
        self.layout_45.setContentsMargins(12, 8, 12, 8)
        self.layout_41 = QVBoxLayout()
        self.layout_41.setSpacing(4)
        self.layout_41.setObjectName(u"layout_41")
        self.layout_41.setContentsMargins(0, 0, 0, 0)
        self.label_change_kind = QLabel(self.change_box)
        self.label_change_kind.setObjectName(u"label_change_kind")
        self.label_change_kind.setProperty(u"role", u"muted")
        self.label_change_kind.setWordWrap(True)

        self.layout_41.addWidget(self.label_change_kind)

        self.change_kind = QComboBox(self.change_box)
        self.change_kind.setObjectName(u"change_kind")

        self.layout_41.addWidget(self.change_kind)

        self.error_change_kind = QLabel(self.change_box)
        self.error_change_kind.setObjectName(u"error_change_kind")
        self.error_change_kind.setVisible(False)
        self.error_change_kind.setProperty(u"role", u"error")
        self.error_change_kind.setWordWrap(True)

        self.layout_41.addWidget(self.error_change_kind)


        self.layout_45.addLayout(self.layout_41)

        self.layout_44 = QHBoxLayout()
        self.layout_44.setSpacing(12)
        self.layout_44.setObjectName(u"layout_44")
        self.layout_44.setContentsMargins(0, 0, 0, 0)
        self.layout_42 = QVBoxLayout()
        self.layout_42.setSpacing(4)
        self.layout_42.setObjectName(u"layout_42")
        self.layout_42.setContentsMargins(0, 0, 0, 0)
        self.label_day = QLabel(self.change_box)
        self.label_day.setObjectName(u"label_day")
        self.label_day.setProperty(u"role", u"muted")
        self.label_day.setWordWrap(True)

        self.layout_42.addWidget(self.label_day)

        self.day = DateField(self.change_box)
        self.day.setObjectName(u"day")

        self.layout_42.addWidget(self.day)

        self.error_day = QLabel(self.change_box)
        self.error_day.setObjectName(u"error_day")
        self.error_day.setVisible(False)
        self.error_day.setProperty(u"role", u"error")
        self.error_day.setWordWrap(True)

        self.layout_42.addWidget(self.error_day)


        self.layout_44.addLayout(self.layout_42)

        self.layout_43 = QVBoxLayout()
        self.layout_43.setSpacing(4)
        self.layout_43.setObjectName(u"layout_43")
        self.layout_43.setContentsMargins(0, 0, 0, 0)
        self.label_reason = QLabel(self.change_box)
        self.label_reason.setObjectName(u"label_reason")
        self.label_reason.setProperty(u"role", u"muted")
        self.label_reason.setWordWrap(True)

        self.layout_43.addWidget(self.label_reason)

        self.reason = QLineEdit(self.change_box)
        self.reason.setObjectName(u"reason")

        self.layout_43.addWidget(self.reason)

        self.error_reason = QLabel(self.change_box)
        self.error_reason.setObjectName(u"error_reason")
        self.error_reason.setVisible(False)
        self.error_reason.setProperty(u"role", u"error")
        self.error_reason.setWordWrap(True)

        self.layout_43.addWidget(self.error_reason)


        self.layout_44.addLayout(self.layout_43)

        self.layout_44.setStretch(0, 1)
        self.layout_44.setStretch(1, 1)

        self.layout_45.addLayout(self.layout_44)


        self.layout_18.addWidget(self.change_box)

        self.layout_17 = QHBoxLayout()
        self.layout_17.setSpacing(8)
        self.layout_17.setObjectName(u"layout_17")
        self.layout_17.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(ChannelForm)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.layout_17.addWidget(self.save)

        self.cancel = QPushButton(ChannelForm)
        self.cancel.setObjectName(u"cancel")

        self.layout_17.addWidget(self.cancel)

        self.space_20 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_17.addItem(self.space_20)


        self.layout_18.addLayout(self.layout_17)

        self.layout_18.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.label_name.setBuddy(self.name)
        self.label_url.setBuddy(self.url)
        self.label_platform.setBuddy(self.platform)
        self.label_status.setBuddy(self.status)
        self.label_scope.setBuddy(self.scope)
        self.label_sector.setBuddy(self.sector)
        self.label_unit.setBuddy(self.unit)
        self.label_purpose_text.setBuddy(self.purpose_text)
        self.label_crisis_rank.setBuddy(self.crisis_rank)
        self.label_opened_on.setBuddy(self.opened_on)
        self.label_closed_on.setBuddy(self.closed_on)
        self.label_logo_file.setBuddy(self.logo_file)
        self.label_change_kind.setBuddy(self.change_kind)
        self.label_day.setBuddy(self.day)
        self.label_reason.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ChannelForm)

        QMetaObject.connectSlotsByName(ChannelForm)
    # setupUi

    def retranslateUi(self, ChannelForm):
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("ChannelForm", u"Kanalens uppgifter", None))
#endif // QT_CONFIG(accessibility)
        self.label_name.setText(QCoreApplication.translate("ChannelForm", u"Kanalens namn", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("ChannelForm", u"Kanalens namn", None))
#endif // QT_CONFIG(accessibility)
        self.label_url.setText(QCoreApplication.translate("ChannelForm", u"Adress", None))
        self.url.setPlaceholderText(QCoreApplication.translate("ChannelForm", u"Klistra in adressen eller skriv @konto", None))
#if QT_CONFIG(accessibility)
        self.url.setAccessibleName(QCoreApplication.translate("ChannelForm", u"Adress", None))
#endif // QT_CONFIG(accessibility)
        self.label_platform.setText(QCoreApplication.translate("ChannelForm", u"Plattform", None))
#if QT_CONFIG(accessibility)
        self.platform.setAccessibleName(QCoreApplication.translate("ChannelForm", u"Plattform", None))
#endif // QT_CONFIG(accessibility)
        self.label_status.setText(QCoreApplication.translate("ChannelForm", u"L\u00e4ge", None))
#if QT_CONFIG(accessibility)
        self.status.setAccessibleName(QCoreApplication.translate("ChannelForm", u"L\u00e4ge", None))
#endif // QT_CONFIG(accessibility)
        self.label_scope.setText(QCoreApplication.translate("ChannelForm", u"Omfattning", None))
#if QT_CONFIG(accessibility)
        self.scope.setAccessibleName(QCoreApplication.translate("ChannelForm", u"Omfattning", None))
#endif // QT_CONFIG(accessibility)
        self.label_sector.setText(QCoreApplication.translate("ChannelForm", u"Sektor", None))
#if QT_CONFIG(accessibility)
        self.sector.setAccessibleName(QCoreApplication.translate("ChannelForm", u"Sektor", None))
#endif // QT_CONFIG(accessibility)
        self.label_unit.setText(QCoreApplication.translate("ChannelForm", u"Enhet", None))
#if QT_CONFIG(accessibility)
        self.unit.setAccessibleName(QCoreApplication.translate("ChannelForm", u"Enhet", None))
#endif // QT_CONFIG(accessibility)
        self.purposes.setTitle(QCoreApplication.translate("ChannelForm", u"Syften", None))
        self.purpose_dialogue.setText(QCoreApplication.translate("ChannelForm", u"Dialog", None))
        self.purpose_information.setText(QCoreApplication.translate("ChannelForm", u"Information", None))
        self.purpose_availability.setText(QCoreApplication.translate("ChannelForm", u"Tillg\u00e4nglighet", None))
        self.purpose_reach.setText(QCoreApplication.translate("ChannelForm", u"Nya grupper", None))
        self.purpose_crisis.setText(QCoreApplication.translate("ChannelForm", u"Kris", None))
        self.label_purpose_text.setText(QCoreApplication.translate("ChannelForm", u"Syftet i ord", None))
#if QT_CONFIG(accessibility)
        self.purpose_text.setAccessibleName(QCoreApplication.translate("ChannelForm", u"Syftet i ord", None))
#endif // QT_CONFIG(accessibility)
        self.label_crisis_rank.setText(QCoreApplication.translate("ChannelForm", u"Ordning vid kris", None))
#if QT_CONFIG(accessibility)
        self.crisis_rank.setAccessibleName(QCoreApplication.translate("ChannelForm", u"Ordning vid kris", None))
#endif // QT_CONFIG(accessibility)
        self.label_opened_on.setText(QCoreApplication.translate("ChannelForm", u"Startade", None))
        self.opened_on.setPlaceholderText(QCoreApplication.translate("ChannelForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.opened_on.setAccessibleName(QCoreApplication.translate("ChannelForm", u"Startade", None))
#endif // QT_CONFIG(accessibility)
        self.label_closed_on.setText(QCoreApplication.translate("ChannelForm", u"Sista dag", None))
        self.closed_on.setPlaceholderText(QCoreApplication.translate("ChannelForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.closed_on.setAccessibleName(QCoreApplication.translate("ChannelForm", u"Sista dag", None))
#endif // QT_CONFIG(accessibility)
        self.label_logo_file.setText(QCoreApplication.translate("ChannelForm", u"Egen logotyp p\u00e5 inl\u00e4ggen, annars kommunens", None))
#if QT_CONFIG(accessibility)
        self.logo_file.setAccessibleName(QCoreApplication.translate("ChannelForm", u"Egen logotyp p\u00e5 inl\u00e4ggen, annars kommunens", None))
#endif // QT_CONFIG(accessibility)
        self.own.setText(QCoreApplication.translate("ChannelForm", u"Kommunens egen webbplats eller blogg", None))
#if QT_CONFIG(accessibility)
        self.change_box.setAccessibleName(QCoreApplication.translate("ChannelForm", u"Fr\u00e5n vilken dag \u00e4ndringen g\u00e4ller", None))
#endif // QT_CONFIG(accessibility)
        self.label_change_kind.setText(QCoreApplication.translate("ChannelForm", u"Det du \u00e4ndrar", None))
#if QT_CONFIG(accessibility)
        self.change_kind.setAccessibleName(QCoreApplication.translate("ChannelForm", u"Det du \u00e4ndrar", None))
#endif // QT_CONFIG(accessibility)
        self.label_day.setText(QCoreApplication.translate("ChannelForm", u"G\u00e4ller fr\u00e5n och med", None))
        self.day.setPlaceholderText(QCoreApplication.translate("ChannelForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("ChannelForm", u"G\u00e4ller fr\u00e5n och med", None))
#endif // QT_CONFIG(accessibility)
        self.label_reason.setText(QCoreApplication.translate("ChannelForm", u"Anledning", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("ChannelForm", u"Anledning", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("ChannelForm", u"Spara", None))
        self.cancel.setText(QCoreApplication.translate("ChannelForm", u"Avbryt", None))
        pass
    # retranslateUi

