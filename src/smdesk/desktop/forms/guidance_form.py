# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'guidance_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize)
from PySide6.QtWidgets import (QHBoxLayout, QLabel,
    QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout)

from smdesk.desktop.widgets.card import Card
from smdesk.desktop.widgets.data_table import DataTable
from smdesk.desktop.widgets.date_field import DateField
from smdesk.desktop.widgets.file_field import FileField

class Ui_GuidanceForm(object):
    def setupUi(self, GuidanceForm):
        if not GuidanceForm.objectName():
            GuidanceForm.setObjectName(u"GuidanceForm")
        self.layout_12 = QHBoxLayout(GuidanceForm)
        self.layout_12.setSpacing(16)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.text_card = Card(GuidanceForm)
        self.text_card.setObjectName(u"text_card")
        self.layout_10 = QVBoxLayout(self.text_card)
        self.layout_10.setSpacing(12)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(self.text_card)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")

        self.layout_10.addWidget(self.heading)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(12)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.label_title = QLabel(self.text_card)
        self.label_title.setObjectName(u"label_title")
        self.label_title.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.label_title)

        self.title = QLineEdit(self.text_card)
        self.title.setObjectName(u"title")
        self.title.setMaxLength(200)

        self.layout_1.addWidget(self.title)

        self.error_title = QLabel(self.text_card)
        self.error_title.setObjectName(u"error_title")
        self.error_title.setVisible(False)
        self.error_title.setProperty(u"role", u"error")
        self.error_title.setWordWrap(True)

        self.layout_1.addWidget(self.error_title)


        self.layout_3.addLayout(self.layout_1)

        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.label_adopted_on = QLabel(self.text_card)
        self.label_adopted_on.setObjectName(u"label_adopted_on")
        self.label_adopted_on.setProperty(u"role", u"muted")

        self.layout_2.addWidget(self.label_adopted_on)

        self.adopted_on = DateField(self.text_card)
        self.adopted_on.setObjectName(u"adopted_on")

        self.layout_2.addWidget(self.adopted_on)

        self.error_adopted_on = QLabel(self.text_card)
        self.error_adopted_on.setObjectName(u"error_adopted_on")
        self.error_adopted_on.setVisible(False)
        self.error_adopted_on.setProperty(u"role", u"error")
        self.error_adopted_on.setWordWrap(True)

        self.layout_2.addWidget(self.error_adopted_on)


        self.layout_3.addLayout(self.layout_2)

        self.layout_3.setStretch(0, 2)
        self.layout_3.setStretch(1, 1)

        self.layout_10.addLayout(self.layout_3)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(12)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.label_body = QLabel(self.text_card)
        self.label_body.setObjectName(u"label_body")
        self.label_body.setProperty(u"role", u"muted")

        self.layout_4.addWidget(self.label_body)

        self.body = QLineEdit(self.text_card)
        self.body.setObjectName(u"body")
        self.body.setMaxLength(200)

        self.layout_4.addWidget(self.body)

        self.error_body = QLabel(self.text_card)
        self.error_body.setObjectName(u"error_body")
        self.error_body.setVisible(False)
        self.error_body.setProperty(u"role", u"error")
        self.error_body.setWordWrap(True)

        self.layout_4.addWidget(self.error_body)


        self.layout_6.addLayout(self.layout_4)

        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(4)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.label_case_number = QLabel(self.text_card)
        self.label_case_number.setObjectName(u"label_case_number")
        self.label_case_number.setProperty(u"role", u"muted")

        self.layout_5.addWidget(self.label_case_number)

        self.case_number = QLineEdit(self.text_card)
        self.case_number.setObjectName(u"case_number")
        self.case_number.setMaxLength(200)

        self.layout_5.addWidget(self.case_number)

        self.error_case_number = QLabel(self.text_card)
        self.error_case_number.setObjectName(u"error_case_number")
        self.error_case_number.setVisible(False)
        self.error_case_number.setProperty(u"role", u"error")
        self.error_case_number.setWordWrap(True)

        self.layout_5.addWidget(self.error_case_number)


        self.layout_6.addLayout(self.layout_5)

        self.layout_6.setStretch(0, 2)
        self.layout_6.setStretch(1, 1)

        self.layout_10.addLayout(self.layout_6)

        self.layout_7 = QVBoxLayout()
        self.layout_7.setSpacing(4)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.label_file = QLabel(self.text_card)
        self.label_file.setObjectName(u"label_file")
        self.label_file.setProperty(u"role", u"muted")

        self.layout_7.addWidget(self.label_file)

        self.file = FileField(self.text_card)
        self.file.setObjectName(u"file")

        self.layout_7.addWidget(self.file)

        self.error_file = QLabel(self.text_card)
        self.error_file.setObjectName(u"error_file")
        self.error_file.setVisible(False)
        self.error_file.setProperty(u"role", u"error")
        self.error_file.setWordWrap(True)

        self.layout_7.addWidget(self.error_file)


        self.layout_10.addLayout(self.layout_7)

        self.file_note = QLabel(self.text_card)
        self.file_note.setObjectName(u"file_note")
        self.file_note.setProperty(u"role", u"small")
        self.file_note.setWordWrap(True)

        self.layout_10.addWidget(self.file_note)

        self.layout_8 = QVBoxLayout()
        self.layout_8.setSpacing(4)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.label_text = QLabel(self.text_card)
        self.label_text.setObjectName(u"label_text")
        self.label_text.setProperty(u"role", u"muted")

        self.layout_8.addWidget(self.label_text)

        self.text = QPlainTextEdit(self.text_card)
        self.text.setObjectName(u"text")
        self.text.setTabChangesFocus(True)

        self.layout_8.addWidget(self.text)

        self.error_text = QLabel(self.text_card)
        self.error_text.setObjectName(u"error_text")
        self.error_text.setVisible(False)
        self.error_text.setProperty(u"role", u"error")
        self.error_text.setWordWrap(True)

        self.layout_8.addWidget(self.error_text)


        self.layout_10.addLayout(self.layout_8)

        self.layout_9 = QHBoxLayout()
        self.layout_9.setSpacing(8)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(self.text_card)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.layout_9.addWidget(self.save)

        self.cancel = QPushButton(self.text_card)
        self.cancel.setObjectName(u"cancel")

        self.layout_9.addWidget(self.cancel)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_9.addItem(self.space_1)


        self.layout_10.addLayout(self.layout_9)

        self.layout_10.setStretch(5, 1)

        self.layout_12.addWidget(self.text_card)

        self.preview_card = Card(GuidanceForm)
        self.preview_card.setObjectName(u"preview_card")
        self.preview_card.setMinimumSize(QSize(300, 0))
        self.layout_11 = QVBoxLayout(self.preview_card)
        self.layout_11.setSpacing(8)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(16, 16, 16, 16)
        self.preview_title = QLabel(self.preview_card)
        self.preview_title.setObjectName(u"preview_title")
        self.preview_title.setProperty(u"role", u"heading")

        self.layout_11.addWidget(self.preview_title)

        self.found = QLabel(self.preview_card)
        self.found.setObjectName(u"found")
        self.found.setProperty(u"role", u"muted")
        self.found.setWordWrap(True)

        self.layout_11.addWidget(self.found)

        self.headings = DataTable(self.preview_card)
        self.headings.setObjectName(u"headings")

        self.layout_11.addWidget(self.headings)

        self.lacking = QLabel(self.preview_card)
        self.lacking.setObjectName(u"lacking")
        self.lacking.setProperty(u"role", u"small")
        self.lacking.setWordWrap(True)

        self.layout_11.addWidget(self.lacking)

        self.layout_11.setStretch(2, 1)

        self.layout_12.addWidget(self.preview_card)

        self.layout_12.setStretch(0, 3)
        self.layout_12.setStretch(1, 2)
#if QT_CONFIG(shortcut)
        self.label_title.setBuddy(self.title)
        self.label_adopted_on.setBuddy(self.adopted_on)
        self.label_body.setBuddy(self.body)
        self.label_case_number.setBuddy(self.case_number)
        self.label_file.setBuddy(self.file)
        self.label_text.setBuddy(self.text)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(GuidanceForm)

        QMetaObject.connectSlotsByName(GuidanceForm)
    # setupUi

    def retranslateUi(self, GuidanceForm):
        self.heading.setText(QCoreApplication.translate("GuidanceForm", u"Ny version", None))
        self.label_title.setText(QCoreApplication.translate("GuidanceForm", u"Titel", None))
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("GuidanceForm", u"Titel", None))
#endif // QT_CONFIG(accessibility)
        self.label_adopted_on.setText(QCoreApplication.translate("GuidanceForm", u"Antagen", None))
        self.adopted_on.setPlaceholderText(QCoreApplication.translate("GuidanceForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.adopted_on.setAccessibleName(QCoreApplication.translate("GuidanceForm", u"Antagen", None))
#endif // QT_CONFIG(accessibility)
        self.label_body.setText(QCoreApplication.translate("GuidanceForm", u"Antagen av", None))
#if QT_CONFIG(accessibility)
        self.body.setAccessibleName(QCoreApplication.translate("GuidanceForm", u"Antagen av", None))
#endif // QT_CONFIG(accessibility)
        self.label_case_number.setText(QCoreApplication.translate("GuidanceForm", u"Diarienummer", None))
#if QT_CONFIG(accessibility)
        self.case_number.setAccessibleName(QCoreApplication.translate("GuidanceForm", u"Diarienummer", None))
#endif // QT_CONFIG(accessibility)
        self.label_file.setText(QCoreApplication.translate("GuidanceForm", u"Dokumentet (.docx, .odt, .md, .txt eller .pdf)", None))
#if QT_CONFIG(accessibility)
        self.file.setAccessibleName(QCoreApplication.translate("GuidanceForm", u"Dokumentet (.docx, .odt, .md, .txt eller .pdf)", None))
#endif // QT_CONFIG(accessibility)
        self.label_text.setText(QCoreApplication.translate("GuidanceForm", u"Texten, med # f\u00f6re varje rubrik", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("GuidanceForm", u"Texten, med # f\u00f6re varje rubrik", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("GuidanceForm", u"Spara version", None))
        self.cancel.setText(QCoreApplication.translate("GuidanceForm", u"Avbryt", None))
        self.preview_title.setText(QCoreApplication.translate("GuidanceForm", u"Rubriker som k\u00e4nns igen", None))
#if QT_CONFIG(accessibility)
        self.headings.setAccessibleName(QCoreApplication.translate("GuidanceForm", u"Rubriker i texten", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

