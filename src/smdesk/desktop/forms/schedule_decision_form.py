# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'schedule_decision_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel,
    QLineEdit, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from smdesk.desktop.widgets.date_field import DateField
from smdesk.desktop.widgets.file_field import FileField

class Ui_ScheduleDecisionForm(object):
    def setupUi(self, ScheduleDecisionForm):
        if not ScheduleDecisionForm.objectName():
            ScheduleDecisionForm.setObjectName(u"ScheduleDecisionForm")
        self.layout_15 = QVBoxLayout(ScheduleDecisionForm)
        self.layout_15.setSpacing(12)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(ScheduleDecisionForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout_15.addWidget(self.heading)

        self.lock = QLabel(ScheduleDecisionForm)
        self.lock.setObjectName(u"lock")
        self.lock.setWordWrap(True)

        self.layout_15.addWidget(self.lock)

        self.error_rows = QLabel(ScheduleDecisionForm)
        self.error_rows.setObjectName(u"error_rows")
        self.error_rows.setVisible(False)
        self.error_rows.setProperty(u"role", u"error")
        self.error_rows.setWordWrap(True)

        self.layout_15.addWidget(self.error_rows)

        self.scroll = QScrollArea(ScheduleDecisionForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body_box = QWidget()
        self.body_box.setObjectName(u"body_box")
        self.layout_12 = QVBoxLayout(self.body_box)
        self.layout_12.setSpacing(12)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(2, 2, 8, 2)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.label_body = QLabel(self.body_box)
        self.label_body.setObjectName(u"label_body")
        self.label_body.setProperty(u"role", u"muted")
        self.label_body.setWordWrap(True)

        self.layout_1.addWidget(self.label_body)

        self.body = QLineEdit(self.body_box)
        self.body.setObjectName(u"body")

        self.layout_1.addWidget(self.body)

        self.error_body = QLabel(self.body_box)
        self.error_body.setObjectName(u"error_body")
        self.error_body.setVisible(False)
        self.error_body.setProperty(u"role", u"error")
        self.error_body.setWordWrap(True)

        self.layout_1.addWidget(self.error_body)


        self.layout_12.addLayout(self.layout_1)

        self.layout_8 = QHBoxLayout()
        self.layout_8.setSpacing(12)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(0)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.label_day = QLabel(self.body_box)
        self.label_day.setObjectName(u"label_day")
        self.label_day.setProperty(u"role", u"muted")
        self.label_day.setWordWrap(True)

        self.layout_2.addWidget(self.label_day)

        self.day = DateField(self.body_box)
        self.day.setObjectName(u"day")

        self.layout_2.addWidget(self.day)

        self.error_day = QLabel(self.body_box)
        self.error_day.setObjectName(u"error_day")
        self.error_day.setVisible(False)
        self.error_day.setProperty(u"role", u"error")
        self.error_day.setWordWrap(True)

        self.layout_2.addWidget(self.error_day)


        self.layout_4.addLayout(self.layout_2)

        self.space_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_4.addItem(self.space_3)


        self.layout_8.addLayout(self.layout_4)

        self.layout_7 = QVBoxLayout()
        self.layout_7.setSpacing(0)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(4)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.label_paragraph = QLabel(self.body_box)
        self.label_paragraph.setObjectName(u"label_paragraph")
        self.label_paragraph.setProperty(u"role", u"muted")
        self.label_paragraph.setWordWrap(True)

        self.layout_5.addWidget(self.label_paragraph)

        self.paragraph = QLineEdit(self.body_box)
        self.paragraph.setObjectName(u"paragraph")

        self.layout_5.addWidget(self.paragraph)

        self.error_paragraph = QLabel(self.body_box)
        self.error_paragraph.setObjectName(u"error_paragraph")
        self.error_paragraph.setVisible(False)
        self.error_paragraph.setProperty(u"role", u"error")
        self.error_paragraph.setWordWrap(True)

        self.layout_5.addWidget(self.error_paragraph)


        self.layout_7.addLayout(self.layout_5)

        self.space_6 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_7.addItem(self.space_6)


        self.layout_8.addLayout(self.layout_7)

        self.layout_8.setStretch(0, 1)
        self.layout_8.setStretch(1, 1)

        self.layout_12.addLayout(self.layout_8)

        self.layout_9 = QVBoxLayout()
        self.layout_9.setSpacing(4)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.label_case_number = QLabel(self.body_box)
        self.label_case_number.setObjectName(u"label_case_number")
        self.label_case_number.setProperty(u"role", u"muted")
        self.label_case_number.setWordWrap(True)

        self.layout_9.addWidget(self.label_case_number)

        self.case_number = QLineEdit(self.body_box)
        self.case_number.setObjectName(u"case_number")

        self.layout_9.addWidget(self.case_number)

        self.error_case_number = QLabel(self.body_box)
        self.error_case_number.setObjectName(u"error_case_number")
        self.error_case_number.setVisible(False)
        self.error_case_number.setProperty(u"role", u"error")
        self.error_case_number.setWordWrap(True)

        self.layout_9.addWidget(self.error_case_number)


        self.layout_12.addLayout(self.layout_9)

        self.layout_10 = QVBoxLayout()
        self.layout_10.setSpacing(4)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.label_file = QLabel(self.body_box)
        self.label_file.setObjectName(u"label_file")
        self.label_file.setProperty(u"role", u"muted")
        self.label_file.setWordWrap(True)

        self.layout_10.addWidget(self.label_file)

        self.file = FileField(self.body_box)
        self.file.setObjectName(u"file")

        self.layout_10.addWidget(self.file)

        self.error_file = QLabel(self.body_box)
        self.error_file.setObjectName(u"error_file")
        self.error_file.setVisible(False)
        self.error_file.setProperty(u"role", u"error")
        self.error_file.setWordWrap(True)

        self.layout_10.addWidget(self.error_file)


        self.layout_12.addLayout(self.layout_10)

        self.space_11 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_12.addItem(self.space_11)

        self.scroll.setWidget(self.body_box)

        self.layout_15.addWidget(self.scroll)

        self.layout_14 = QHBoxLayout()
        self.layout_14.setSpacing(8)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(ScheduleDecisionForm)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.layout_14.addWidget(self.save)

        self.cancel = QPushButton(ScheduleDecisionForm)
        self.cancel.setObjectName(u"cancel")

        self.layout_14.addWidget(self.cancel)

        self.space_13 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_14.addItem(self.space_13)


        self.layout_15.addLayout(self.layout_14)

        self.layout_15.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.label_body.setBuddy(self.body)
        self.label_day.setBuddy(self.day)
        self.label_paragraph.setBuddy(self.paragraph)
        self.label_case_number.setBuddy(self.case_number)
        self.label_file.setBuddy(self.file)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ScheduleDecisionForm)

        QMetaObject.connectSlotsByName(ScheduleDecisionForm)
    # setupUi

    def retranslateUi(self, ScheduleDecisionForm):
        self.heading.setText(QCoreApplication.translate("ScheduleDecisionForm", u"Beslut om planen", None))
        self.lock.setText(QCoreApplication.translate("ScheduleDecisionForm", u"N\u00e4r beslutet \u00e4r antecknat g\u00e4ller planen och l\u00e5ses: varken rader eller beslut kan \u00e4ndras. En \u00e4ndring g\u00f6rs i ett nytt f\u00f6rslag.", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("ScheduleDecisionForm", u"Beslut om planen", None))
#endif // QT_CONFIG(accessibility)
        self.label_body.setText(QCoreApplication.translate("ScheduleDecisionForm", u"Beslutande organ", None))
#if QT_CONFIG(accessibility)
        self.body.setAccessibleName(QCoreApplication.translate("ScheduleDecisionForm", u"Beslutande organ", None))
#endif // QT_CONFIG(accessibility)
        self.body.setPlaceholderText(QCoreApplication.translate("ScheduleDecisionForm", u"Till exempel kommunstyrelsen", None))
        self.label_day.setText(QCoreApplication.translate("ScheduleDecisionForm", u"Beslutsdag", None))
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("ScheduleDecisionForm", u"Beslutsdag", None))
#endif // QT_CONFIG(accessibility)
        self.day.setPlaceholderText(QCoreApplication.translate("ScheduleDecisionForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
        self.label_paragraph.setText(QCoreApplication.translate("ScheduleDecisionForm", u"Paragraf", None))
#if QT_CONFIG(accessibility)
        self.paragraph.setAccessibleName(QCoreApplication.translate("ScheduleDecisionForm", u"Paragraf", None))
#endif // QT_CONFIG(accessibility)
        self.paragraph.setPlaceholderText(QCoreApplication.translate("ScheduleDecisionForm", u"\u00a7 84", None))
        self.label_case_number.setText(QCoreApplication.translate("ScheduleDecisionForm", u"Diarienummer", None))
#if QT_CONFIG(accessibility)
        self.case_number.setAccessibleName(QCoreApplication.translate("ScheduleDecisionForm", u"Diarienummer", None))
#endif // QT_CONFIG(accessibility)
        self.case_number.setPlaceholderText(QCoreApplication.translate("ScheduleDecisionForm", u"KS 2026/218", None))
        self.label_file.setText(QCoreApplication.translate("ScheduleDecisionForm", u"Beslutet som fil (frivilligt)", None))
#if QT_CONFIG(accessibility)
        self.file.setAccessibleName(QCoreApplication.translate("ScheduleDecisionForm", u"Beslutet som fil", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("ScheduleDecisionForm", u"Anteckna beslutet", None))
        self.cancel.setText(QCoreApplication.translate("ScheduleDecisionForm", u"Avbryt", None))
        pass
    # retranslateUi

