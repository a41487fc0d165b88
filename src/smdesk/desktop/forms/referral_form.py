# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'referral_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtWidgets import (QComboBox, QFrame, QHBoxLayout,
    QLabel, QLineEdit, QPlainTextEdit, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from smdesk.desktop.pages.removals.fields import ChannelField
from smdesk.desktop.widgets.date_field import DateField
from smdesk.desktop.widgets.labels import ElidingLabel
from smdesk.desktop.widgets.notice_box import NoticeBox

class Ui_ReferralForm(object):
    def setupUi(self, ReferralForm):
        if not ReferralForm.objectName():
            ReferralForm.setObjectName(u"ReferralForm")
        self.layout_1 = QVBoxLayout(ReferralForm)
        self.layout_1.setSpacing(12)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(16, 16, 16, 16)
        self.heading = ElidingLabel(ReferralForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")

        self.layout_1.addWidget(self.heading)

        self.scroll = QScrollArea(ReferralForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.layout_2 = QVBoxLayout(self.body)
        self.layout_2.setSpacing(12)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(2, 2, 8, 2)
        self.about = QLabel(self.body)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"role", u"muted")
        self.about.setWordWrap(True)

        self.layout_2.addWidget(self.about)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.label_channel = QLabel(self.body)
        self.label_channel.setObjectName(u"label_channel")
        self.label_channel.setProperty(u"role", u"muted")
        self.label_channel.setWordWrap(True)

        self.layout_3.addWidget(self.label_channel)

        self.channel = ChannelField(self.body)
        self.channel.setObjectName(u"channel")

        self.layout_3.addWidget(self.channel)

        self.error_channel_id = QLabel(self.body)
        self.error_channel_id.setObjectName(u"error_channel_id")
        self.error_channel_id.setVisible(False)
        self.error_channel_id.setProperty(u"role", u"error")
        self.error_channel_id.setWordWrap(True)

        self.layout_3.addWidget(self.error_channel_id)


        self.layout_2.addLayout(self.layout_3)

        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.label_day = QLabel(self.body)
        self.label_day.setObjectName(u"label_day")
        self.label_day.setProperty(u"role", u"muted")
        self.label_day.setWordWrap(True)

        self.layout_4.addWidget(self.label_day)

        self.day = DateField(self.body)
        self.day.setObjectName(u"day")

        self.layout_4.addWidget(self.day)

        self.error_day = QLabel(self.body)
        self.error_day.setObjectName(u"error_day")
        self.error_day.setVisible(False)
        self.error_day.setProperty(u"role", u"error")
        self.error_day.setWordWrap(True)

        self.layout_4.addWidget(self.error_day)


        self.layout_2.addLayout(self.layout_4)

        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(4)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.label_note = QLabel(self.body)
        self.label_note.setObjectName(u"label_note")
        self.label_note.setProperty(u"role", u"muted")
        self.label_note.setWordWrap(True)

        self.layout_5.addWidget(self.label_note)

        self.note = QPlainTextEdit(self.body)
        self.note.setObjectName(u"note")
        self.note.setTabChangesFocus(True)
        self.note.setMaximumSize(QSize(16777215, 84))

        self.layout_5.addWidget(self.note)

        self.hint_note = QLabel(self.body)
        self.hint_note.setObjectName(u"hint_note")
        self.hint_note.setProperty(u"role", u"small")
        self.hint_note.setWordWrap(True)

        self.layout_5.addWidget(self.hint_note)

        self.error_note = QLabel(self.body)
        self.error_note.setObjectName(u"error_note")
        self.error_note.setVisible(False)
        self.error_note.setProperty(u"role", u"error")
        self.error_note.setWordWrap(True)

        self.layout_5.addWidget(self.error_note)


        self.layout_2.addLayout(self.layout_5)

        self.note_cautions = NoticeBox(self.body)
        self.note_cautions.setObjectName(u"note_cautions")

        self.layout_2.addWidget(self.note_cautions)

        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(4)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.label_case_number = QLabel(self.body)
        self.label_case_number.setObjectName(u"label_case_number")
        self.label_case_number.setProperty(u"role", u"muted")
        self.label_case_number.setWordWrap(True)

        self.layout_6.addWidget(self.label_case_number)

        self.case_number = QLineEdit(self.body)
        self.case_number.setObjectName(u"case_number")

        self.layout_6.addWidget(self.case_number)

        self.hint_case_number = QLabel(self.body)
        self.hint_case_number.setObjectName(u"hint_case_number")
        self.hint_case_number.setProperty(u"role", u"small")
        self.hint_case_number.setWordWrap(True)

        self.layout_6.addWidget(self.hint_case_number)

        self.error_case_number = QLabel(self.body)
        self.error_case_number.setObjectName(u"error_case_number")
        self.error_case_number.setVisible(False)
        self.error_case_number.setProperty(u"role", u"error")
        self.error_case_number.setWordWrap(True)

        self.layout_6.addWidget(self.error_case_number)


        self.layout_2.addLayout(self.layout_6)

        self.layout_7 = QVBoxLayout()
        self.layout_7.setSpacing(4)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.label_person = QLabel(self.body)
        self.label_person.setObjectName(u"label_person")
        self.label_person.setProperty(u"role", u"muted")
        self.label_person.setWordWrap(True)

        self.layout_7.addWidget(self.label_person)

        self.person = QComboBox(self.body)
        self.person.setObjectName(u"person")

        self.layout_7.addWidget(self.person)

        self.error_person_id = QLabel(self.body)
        self.error_person_id.setObjectName(u"error_person_id")
        self.error_person_id.setVisible(False)
        self.error_person_id.setProperty(u"role", u"error")
        self.error_person_id.setWordWrap(True)

        self.layout_7.addWidget(self.error_person_id)


        self.layout_2.addLayout(self.layout_7)

        self.space_8 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_2.addItem(self.space_8)

        self.scroll.setWidget(self.body)

        self.layout_1.addWidget(self.scroll)

        self.layout_9 = QHBoxLayout()
        self.layout_9.setSpacing(8)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(ReferralForm)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.layout_9.addWidget(self.save)

        self.cancel = QPushButton(ReferralForm)
        self.cancel.setObjectName(u"cancel")

        self.layout_9.addWidget(self.cancel)

        self.space_10 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_9.addItem(self.space_10)


        self.layout_1.addLayout(self.layout_9)

        self.layout_1.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.label_channel.setBuddy(self.channel)
        self.label_day.setBuddy(self.day)
        self.label_note.setBuddy(self.note)
        self.label_case_number.setBuddy(self.case_number)
        self.label_person.setBuddy(self.person)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ReferralForm)

        QMetaObject.connectSlotsByName(ReferralForm)
    # setupUi

    def retranslateUi(self, ReferralForm):
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("ReferralForm", u"H\u00e4nvisning", None))
#endif // QT_CONFIG(accessibility)
        self.label_channel.setText(QCoreApplication.translate("ReferralForm", u"Kanal", None))
#if QT_CONFIG(accessibility)
        self.channel.setAccessibleName(QCoreApplication.translate("ReferralForm", u"Kanal", None))
#endif // QT_CONFIG(accessibility)
        self.label_day.setText(QCoreApplication.translate("ReferralForm", u"Dag", None))
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("ReferralForm", u"Dag", None))
#endif // QT_CONFIG(accessibility)
        self.label_note.setText(QCoreApplication.translate("ReferralForm", u"Vad fr\u00e5gan g\u00e4llde, med neutrala ord", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("ReferralForm", u"Vad fr\u00e5gan g\u00e4llde, med neutrala ord", None))
#endif // QT_CONFIG(accessibility)
        self.hint_note.setText(QCoreApplication.translate("ReferralForm", u"Kopiera inte fr\u00e5gan hit. Ett par ord r\u00e4cker, till exempel: fr\u00e5ga om ett bygglov.", None))
        self.label_case_number.setText(QCoreApplication.translate("ReferralForm", u"Diarienummer", None))
#if QT_CONFIG(accessibility)
        self.case_number.setAccessibleName(QCoreApplication.translate("ReferralForm", u"Diarienummer", None))
#endif // QT_CONFIG(accessibility)
        self.hint_case_number.setText(QCoreApplication.translate("ReferralForm", u"\u00c4rendet som fr\u00e5gan h\u00f6r till.", None))
        self.label_person.setText(QCoreApplication.translate("ReferralForm", u"H\u00e4nvisad av", None))
#if QT_CONFIG(accessibility)
        self.person.setAccessibleName(QCoreApplication.translate("ReferralForm", u"H\u00e4nvisad av", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("ReferralForm", u"Spara", None))
        self.cancel.setText(QCoreApplication.translate("ReferralForm", u"Avbryt", None))
        pass
    # retranslateUi

