# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'closing_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize)
from PySide6.QtWidgets import (QComboBox, QFrame, QHBoxLayout,
    QLabel, QPlainTextEdit, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from smdesk.desktop.widgets.card import KeyValueList
from smdesk.desktop.widgets.date_field import DateField
from smdesk.desktop.widgets.file_field import FileField

class Ui_ClosingForm(object):
    def setupUi(self, ClosingForm):
        if not ClosingForm.objectName():
            ClosingForm.setObjectName(u"ClosingForm")
        self.layout_9 = QVBoxLayout(ClosingForm)
        self.layout_9.setSpacing(12)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(ClosingForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout_9.addWidget(self.heading)

        self.hint = QLabel(ClosingForm)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"muted")
        self.hint.setWordWrap(True)

        self.layout_9.addWidget(self.hint)

        self.layout_10 = QHBoxLayout()
        self.layout_10.setSpacing(8)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.kept = QLabel(ClosingForm)
        self.kept.setObjectName(u"kept")
        self.kept.setVisible(False)
        self.kept.setProperty(u"role", u"small")
        self.kept.setWordWrap(True)

        self.layout_10.addWidget(self.kept)

        self.again = QPushButton(ClosingForm)
        self.again.setObjectName(u"again")
        self.again.setVisible(False)
        self.again.setProperty(u"kind", u"link")

        self.layout_10.addWidget(self.again)

        self.layout_10.setStretch(0, 1)

        self.layout_9.addLayout(self.layout_10)

        self.scroll = QScrollArea(ClosingForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.layout_7 = QVBoxLayout(self.body)
        self.layout_7.setSpacing(12)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(2, 2, 8, 2)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.label_closed_on = QLabel(self.body)
        self.label_closed_on.setObjectName(u"label_closed_on")
        self.label_closed_on.setProperty(u"role", u"muted")
        self.label_closed_on.setWordWrap(True)

        self.layout_1.addWidget(self.label_closed_on)

        self.closed_on = DateField(self.body)
        self.closed_on.setObjectName(u"closed_on")

        self.layout_1.addWidget(self.closed_on)

        self.error_closed_on = QLabel(self.body)
        self.error_closed_on.setObjectName(u"error_closed_on")
        self.error_closed_on.setVisible(False)
        self.error_closed_on.setProperty(u"role", u"error")
        self.error_closed_on.setWordWrap(True)

        self.layout_1.addWidget(self.error_closed_on)


        self.layout_7.addLayout(self.layout_1)

        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.label_reason = QLabel(self.body)
        self.label_reason.setObjectName(u"label_reason")
        self.label_reason.setProperty(u"role", u"muted")
        self.label_reason.setWordWrap(True)

        self.layout_2.addWidget(self.label_reason)

        self.reason = QPlainTextEdit(self.body)
        self.reason.setObjectName(u"reason")
        self.reason.setMinimumSize(QSize(0, 56))
        self.reason.setMaximumSize(QSize(16777215, 56))
        self.reason.setTabChangesFocus(True)

        self.layout_2.addWidget(self.reason)

        self.error_reason = QLabel(self.body)
        self.error_reason.setObjectName(u"error_reason")
        self.error_reason.setVisible(False)
        self.error_reason.setProperty(u"role", u"error")
        self.error_reason.setWordWrap(True)

        self.layout_2.addWidget(self.error_reason)


        self.layout_7.addLayout(self.layout_2)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.label_capture = QLabel(self.body)
        self.label_capture.setObjectName(u"label_capture")
        self.label_capture.setProperty(u"role", u"muted")
        self.label_capture.setWordWrap(True)

        self.layout_3.addWidget(self.label_capture)

        self.capture = QComboBox(self.body)
        self.capture.setObjectName(u"capture")

        self.layout_3.addWidget(self.capture)

        self.error_capture_id = QLabel(self.body)
        self.error_capture_id.setObjectName(u"error_capture_id")
        self.error_capture_id.setVisible(False)
        self.error_capture_id.setProperty(u"role", u"error")
        self.error_capture_id.setWordWrap(True)

        self.layout_3.addWidget(self.error_capture_id)


        self.layout_7.addLayout(self.layout_3)

        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.label_no_capture = QLabel(self.body)
        self.label_no_capture.setObjectName(u"label_no_capture")
        self.label_no_capture.setProperty(u"role", u"muted")
        self.label_no_capture.setWordWrap(True)

        self.layout_4.addWidget(self.label_no_capture)

        self.no_capture = QPlainTextEdit(self.body)
        self.no_capture.setObjectName(u"no_capture")
        self.no_capture.setMinimumSize(QSize(0, 56))
        self.no_capture.setMaximumSize(QSize(16777215, 56))
        self.no_capture.setTabChangesFocus(True)

        self.layout_4.addWidget(self.no_capture)

        self.error_no_capture = QLabel(self.body)
        self.error_no_capture.setObjectName(u"error_no_capture")
        self.error_no_capture.setVisible(False)
        self.error_no_capture.setProperty(u"role", u"error")
        self.error_no_capture.setWordWrap(True)

        self.layout_4.addWidget(self.error_no_capture)


        self.layout_7.addLayout(self.layout_4)

        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(4)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.label_export = QLabel(self.body)
        self.label_export.setObjectName(u"label_export")
        self.label_export.setProperty(u"role", u"muted")
        self.label_export.setWordWrap(True)

        self.layout_5.addWidget(self.label_export)

        self.export = FileField(self.body)
        self.export.setObjectName(u"export")

        self.layout_5.addWidget(self.export)

        self.error_export = QLabel(self.body)
        self.error_export.setObjectName(u"error_export")
        self.error_export.setVisible(False)
        self.error_export.setProperty(u"role", u"error")
        self.error_export.setWordWrap(True)

        self.layout_5.addWidget(self.error_export)


        self.layout_7.addLayout(self.layout_5)

        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(4)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.label_no_export = QLabel(self.body)
        self.label_no_export.setObjectName(u"label_no_export")
        self.label_no_export.setProperty(u"role", u"muted")
        self.label_no_export.setWordWrap(True)

        self.layout_6.addWidget(self.label_no_export)

        self.no_export = QPlainTextEdit(self.body)
        self.no_export.setObjectName(u"no_export")
        self.no_export.setMinimumSize(QSize(0, 56))
        self.no_export.setMaximumSize(QSize(16777215, 56))
        self.no_export.setTabChangesFocus(True)

        self.layout_6.addWidget(self.no_export)

        self.error_no_export = QLabel(self.body)
        self.error_no_export.setObjectName(u"error_no_export")
        self.error_no_export.setVisible(False)
        self.error_no_export.setProperty(u"role", u"error")
        self.error_no_export.setWordWrap(True)

        self.layout_6.addWidget(self.error_no_export)


        self.layout_7.addLayout(self.layout_6)

        self.after = KeyValueList(self.body)
        self.after.setObjectName(u"after")

        self.layout_7.addWidget(self.after)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_7.addItem(self.space_1)

        self.scroll.setWidget(self.body)

        self.layout_9.addWidget(self.scroll)

        self.layout_8 = QHBoxLayout()
        self.layout_8.setSpacing(8)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(ClosingForm)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"danger")

        self.layout_8.addWidget(self.save)

        self.take = QPushButton(ClosingForm)
        self.take.setObjectName(u"take")

        self.layout_8.addWidget(self.take)

        self.cancel = QPushButton(ClosingForm)
        self.cancel.setObjectName(u"cancel")

        self.layout_8.addWidget(self.cancel)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_8.addItem(self.space_2)


        self.layout_9.addLayout(self.layout_8)

#if QT_CONFIG(shortcut)
        self.label_closed_on.setBuddy(self.closed_on)
        self.label_reason.setBuddy(self.reason)
        self.label_capture.setBuddy(self.capture)
        self.label_no_capture.setBuddy(self.no_capture)
        self.label_export.setBuddy(self.export)
        self.label_no_export.setBuddy(self.no_export)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ClosingForm)

        QMetaObject.connectSlotsByName(ClosingForm)
    # setupUi

    def retranslateUi(self, ClosingForm):
        self.hint.setText(QCoreApplication.translate("ClosingForm", u"Kanalen finns kvar i registret med sina sk\u00e4rmdumpar. Uppdragen i den slutar samma dag.", None))
        self.again.setText(QCoreApplication.translate("ClosingForm", u"B\u00f6rja om", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("ClosingForm", u"Avsluta kanalen", None))
#endif // QT_CONFIG(accessibility)
        self.label_closed_on.setText(QCoreApplication.translate("ClosingForm", u"Sista dag", None))
        self.closed_on.setPlaceholderText(QCoreApplication.translate("ClosingForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.closed_on.setAccessibleName(QCoreApplication.translate("ClosingForm", u"Sista dag", None))
#endif // QT_CONFIG(accessibility)
        self.label_reason.setText(QCoreApplication.translate("ClosingForm", u"Varf\u00f6r den avslutas", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("ClosingForm", u"Varf\u00f6r den avslutas", None))
#endif // QT_CONFIG(accessibility)
        self.label_capture.setText(QCoreApplication.translate("ClosingForm", u"Sista sk\u00e4rmdump", None))
#if QT_CONFIG(accessibility)
        self.capture.setAccessibleName(QCoreApplication.translate("ClosingForm", u"Sista sk\u00e4rmdump", None))
#endif // QT_CONFIG(accessibility)
        self.label_no_capture.setText(QCoreApplication.translate("ClosingForm", u"Varf\u00f6r det inte finns n\u00e5gon", None))
#if QT_CONFIG(accessibility)
        self.no_capture.setAccessibleName(QCoreApplication.translate("ClosingForm", u"Varf\u00f6r det inte finns n\u00e5gon", None))
#endif // QT_CONFIG(accessibility)
        self.label_export.setText(QCoreApplication.translate("ClosingForm", u"Plattformens egen export", None))
#if QT_CONFIG(accessibility)
        self.export.setAccessibleName(QCoreApplication.translate("ClosingForm", u"Plattformens egen export", None))
#endif // QT_CONFIG(accessibility)
        self.label_no_export.setText(QCoreApplication.translate("ClosingForm", u"Varf\u00f6r det inte finns n\u00e5gon export", None))
#if QT_CONFIG(accessibility)
        self.no_export.setAccessibleName(QCoreApplication.translate("ClosingForm", u"Varf\u00f6r det inte finns n\u00e5gon export", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("ClosingForm", u"Avsluta kanalen", None))
        self.take.setText(QCoreApplication.translate("ClosingForm", u"Ta sk\u00e4rmdump", None))
        self.cancel.setText(QCoreApplication.translate("ClosingForm", u"Avbryt", None))
        pass
    # retranslateUi

