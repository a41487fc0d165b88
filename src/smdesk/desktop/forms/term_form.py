# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'term_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject)
from PySide6.QtWidgets import (QCheckBox, QComboBox, QHBoxLayout,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout)

from smdesk.desktop.widgets.date_field import DateField

class Ui_TermForm(object):
    def setupUi(self, TermForm):
        if not TermForm.objectName():
            TermForm.setObjectName(u"TermForm")
        self.layout_7 = QVBoxLayout(TermForm)
        self.layout_7.setSpacing(12)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(TermForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout_7.addWidget(self.heading)

        self.hint = QLabel(TermForm)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"muted")
        self.hint.setWordWrap(True)

        self.layout_7.addWidget(self.hint)

        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.label_office = QLabel(TermForm)
        self.label_office.setObjectName(u"label_office")
        self.label_office.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.label_office)

        self.office = QComboBox(TermForm)
        self.office.setObjectName(u"office")

        self.layout_1.addWidget(self.office)

        self.error_office = QLabel(TermForm)
        self.error_office.setObjectName(u"error_office")
        self.error_office.setVisible(False)
        self.error_office.setProperty(u"role", u"error")
        self.error_office.setWordWrap(True)

        self.layout_1.addWidget(self.error_office)


        self.layout_7.addLayout(self.layout_1)

        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.label_body = QLabel(TermForm)
        self.label_body.setObjectName(u"label_body")
        self.label_body.setProperty(u"role", u"muted")

        self.layout_2.addWidget(self.label_body)

        self.body = QComboBox(TermForm)
        self.body.setObjectName(u"body")

        self.layout_2.addWidget(self.body)

        self.error_body = QLabel(TermForm)
        self.error_body.setObjectName(u"error_body")
        self.error_body.setVisible(False)
        self.error_body.setProperty(u"role", u"error")
        self.error_body.setWordWrap(True)

        self.layout_2.addWidget(self.error_body)


        self.layout_7.addLayout(self.layout_2)

        self.acting = QCheckBox(TermForm)
        self.acting.setObjectName(u"acting")

        self.layout_7.addWidget(self.acting)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(12)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.label_first = QLabel(TermForm)
        self.label_first.setObjectName(u"label_first")
        self.label_first.setProperty(u"role", u"muted")

        self.layout_3.addWidget(self.label_first)

        self.first = DateField(TermForm)
        self.first.setObjectName(u"first")

        self.layout_3.addWidget(self.first)

        self.error_first = QLabel(TermForm)
        self.error_first.setObjectName(u"error_first")
        self.error_first.setVisible(False)
        self.error_first.setProperty(u"role", u"error")
        self.error_first.setWordWrap(True)

        self.layout_3.addWidget(self.error_first)


        self.layout_5.addLayout(self.layout_3)

        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.label_last = QLabel(TermForm)
        self.label_last.setObjectName(u"label_last")
        self.label_last.setProperty(u"role", u"muted")

        self.layout_4.addWidget(self.label_last)

        self.last = DateField(TermForm)
        self.last.setObjectName(u"last")

        self.layout_4.addWidget(self.last)

        self.error_last = QLabel(TermForm)
        self.error_last.setObjectName(u"error_last")
        self.error_last.setVisible(False)
        self.error_last.setProperty(u"role", u"error")
        self.error_last.setWordWrap(True)

        self.layout_4.addWidget(self.error_last)


        self.layout_5.addLayout(self.layout_4)

        self.layout_5.setStretch(0, 1)
        self.layout_5.setStretch(1, 1)

        self.layout_7.addLayout(self.layout_5)

        self.space_8 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_7.addItem(self.space_8)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(TermForm)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.layout_6.addWidget(self.save)

        self.cancel = QPushButton(TermForm)
        self.cancel.setObjectName(u"cancel")

        self.layout_6.addWidget(self.cancel)

        self.space_9 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.space_9)


        self.layout_7.addLayout(self.layout_6)

#if QT_CONFIG(shortcut)
        self.label_office.setBuddy(self.office)
        self.label_body.setBuddy(self.body)
        self.label_first.setBuddy(self.first)
        self.label_last.setBuddy(self.last)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TermForm)

        QMetaObject.connectSlotsByName(TermForm)
    # setupUi

    def retranslateUi(self, TermForm):
        self.hint.setText(QCoreApplication.translate("TermForm", u"Den som har \u00e4mbetet ansvarar f\u00f6r kanalerna, dag f\u00f6r dag. F\u00f6rsta och sista dagen r\u00e4knas med.", None))
        self.label_office.setText(QCoreApplication.translate("TermForm", u"\u00c4mbete", None))
#if QT_CONFIG(accessibility)
        self.office.setAccessibleName(QCoreApplication.translate("TermForm", u"\u00c4mbete", None))
#endif // QT_CONFIG(accessibility)
        self.label_body.setText(QCoreApplication.translate("TermForm", u"Sektor eller enhet", None))
#if QT_CONFIG(accessibility)
        self.body.setAccessibleName(QCoreApplication.translate("TermForm", u"Sektor eller enhet", None))
#endif // QT_CONFIG(accessibility)
        self.acting.setText(QCoreApplication.translate("TermForm", u"Tillf\u00f6rordnad", None))
        self.label_first.setText(QCoreApplication.translate("TermForm", u"Fr\u00e5n och med", None))
        self.first.setPlaceholderText(QCoreApplication.translate("TermForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.first.setAccessibleName(QCoreApplication.translate("TermForm", u"Fr\u00e5n och med", None))
#endif // QT_CONFIG(accessibility)
        self.label_last.setText(QCoreApplication.translate("TermForm", u"Till och med", None))
        self.last.setPlaceholderText(QCoreApplication.translate("TermForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.last.setAccessibleName(QCoreApplication.translate("TermForm", u"Till och med", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("TermForm", u"Spara", None))
        self.cancel.setText(QCoreApplication.translate("TermForm", u"Avbryt", None))
        pass
    # retranslateUi

