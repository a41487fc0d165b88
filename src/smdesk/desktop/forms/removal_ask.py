# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'removal_ask.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel,
    QLineEdit, QPlainTextEdit, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from smdesk.desktop.widgets.date_field import DateField
from smdesk.desktop.widgets.labels import ElidingLabel

class Ui_RemovalAsk(object):
    def setupUi(self, RemovalAsk):
        if not RemovalAsk.objectName():
            RemovalAsk.setObjectName(u"RemovalAsk")
        self.layout_1 = QVBoxLayout(RemovalAsk)
        self.layout_1.setSpacing(12)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(16, 16, 16, 16)
        self.heading = ElidingLabel(RemovalAsk)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")

        self.layout_1.addWidget(self.heading)

        self.scroll = QScrollArea(RemovalAsk)
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

        self.text = QLabel(self.body)
        self.text.setObjectName(u"text")
        self.text.setWordWrap(True)

        self.layout_2.addWidget(self.text)

        self.day_part = QWidget(self.body)
        self.day_part.setObjectName(u"day_part")
        self.layout_3 = QVBoxLayout(self.day_part)
        self.layout_3.setSpacing(0)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.label_day = QLabel(self.day_part)
        self.label_day.setObjectName(u"label_day")
        self.label_day.setProperty(u"role", u"muted")
        self.label_day.setWordWrap(True)

        self.layout_4.addWidget(self.label_day)

        self.day = DateField(self.day_part)
        self.day.setObjectName(u"day")

        self.layout_4.addWidget(self.day)

        self.error_day = QLabel(self.day_part)
        self.error_day.setObjectName(u"error_day")
        self.error_day.setVisible(False)
        self.error_day.setProperty(u"role", u"error")
        self.error_day.setWordWrap(True)

        self.layout_4.addWidget(self.error_day)


        self.layout_3.addLayout(self.layout_4)


        self.layout_2.addWidget(self.day_part)

        self.reason_part = QWidget(self.body)
        self.reason_part.setObjectName(u"reason_part")
        self.layout_5 = QVBoxLayout(self.reason_part)
        self.layout_5.setSpacing(0)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(4)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.label_reason = QLabel(self.reason_part)
        self.label_reason.setObjectName(u"label_reason")
        self.label_reason.setProperty(u"role", u"muted")
        self.label_reason.setWordWrap(True)

        self.layout_6.addWidget(self.label_reason)

        self.reason = QPlainTextEdit(self.reason_part)
        self.reason.setObjectName(u"reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setMaximumSize(QSize(16777215, 110))

        self.layout_6.addWidget(self.reason)

        self.hint_reason = QLabel(self.reason_part)
        self.hint_reason.setObjectName(u"hint_reason")
        self.hint_reason.setProperty(u"role", u"small")
        self.hint_reason.setWordWrap(True)

        self.layout_6.addWidget(self.hint_reason)

        self.error_reason = QLabel(self.reason_part)
        self.error_reason.setObjectName(u"error_reason")
        self.error_reason.setVisible(False)
        self.error_reason.setProperty(u"role", u"error")
        self.error_reason.setWordWrap(True)

        self.layout_6.addWidget(self.error_reason)


        self.layout_5.addLayout(self.layout_6)


        self.layout_2.addWidget(self.reason_part)

        self.case_part = QWidget(self.body)
        self.case_part.setObjectName(u"case_part")
        self.layout_7 = QVBoxLayout(self.case_part)
        self.layout_7.setSpacing(0)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.layout_8 = QVBoxLayout()
        self.layout_8.setSpacing(4)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.label_case_number = QLabel(self.case_part)
        self.label_case_number.setObjectName(u"label_case_number")
        self.label_case_number.setProperty(u"role", u"muted")
        self.label_case_number.setWordWrap(True)

        self.layout_8.addWidget(self.label_case_number)

        self.case_number = QLineEdit(self.case_part)
        self.case_number.setObjectName(u"case_number")

        self.layout_8.addWidget(self.case_number)

        self.error_case_number = QLabel(self.case_part)
        self.error_case_number.setObjectName(u"error_case_number")
        self.error_case_number.setVisible(False)
        self.error_case_number.setProperty(u"role", u"error")
        self.error_case_number.setWordWrap(True)

        self.layout_8.addWidget(self.error_case_number)


        self.layout_7.addLayout(self.layout_8)


        self.layout_2.addWidget(self.case_part)

        self.space_9 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_2.addItem(self.space_9)

        self.scroll.setWidget(self.body)

        self.layout_1.addWidget(self.scroll)

        self.layout_10 = QHBoxLayout()
        self.layout_10.setSpacing(8)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(RemovalAsk)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.layout_10.addWidget(self.save)

        self.cancel = QPushButton(RemovalAsk)
        self.cancel.setObjectName(u"cancel")

        self.layout_10.addWidget(self.cancel)

        self.space_11 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_10.addItem(self.space_11)


        self.layout_1.addLayout(self.layout_10)

        self.layout_1.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.label_day.setBuddy(self.day)
        self.label_reason.setBuddy(self.reason)
        self.label_case_number.setBuddy(self.case_number)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RemovalAsk)

        QMetaObject.connectSlotsByName(RemovalAsk)
    # setupUi

    def retranslateUi(self, RemovalAsk):
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("RemovalAsk", u"Sk\u00e4l", None))
#endif // QT_CONFIG(accessibility)
        self.label_day.setText(QCoreApplication.translate("RemovalAsk", u"Dag", None))
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("RemovalAsk", u"Dag", None))
#endif // QT_CONFIG(accessibility)
        self.label_reason.setText(QCoreApplication.translate("RemovalAsk", u"Sk\u00e4l", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("RemovalAsk", u"Sk\u00e4l", None))
#endif // QT_CONFIG(accessibility)
        self.hint_reason.setText(QCoreApplication.translate("RemovalAsk", u"Sk\u00e4let sparas i historiken. Skriv inga personuppgifter.", None))
        self.label_case_number.setText(QCoreApplication.translate("RemovalAsk", u"Diarienummer", None))
#if QT_CONFIG(accessibility)
        self.case_number.setAccessibleName(QCoreApplication.translate("RemovalAsk", u"Diarienummer", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("RemovalAsk", u"Forts\u00e4tt", None))
        self.cancel.setText(QCoreApplication.translate("RemovalAsk", u"Avbryt", None))
        pass
    # retranslateUi

