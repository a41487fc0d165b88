# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'watch_absence.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject)
from PySide6.QtWidgets import (QComboBox, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout)

from smdesk.desktop.widgets.date_field import DateField

class Ui_AbsenceForm(object):
    def setupUi(self, AbsenceForm):
        if not AbsenceForm.objectName():
            AbsenceForm.setObjectName(u"AbsenceForm")
        self.layout_1 = QVBoxLayout(AbsenceForm)
        self.layout_1.setSpacing(12)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(AbsenceForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout_1.addWidget(self.heading)

        self.hint = QLabel(AbsenceForm)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"muted")
        self.hint.setWordWrap(True)

        self.layout_1.addWidget(self.hint)

        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.label_person = QLabel(AbsenceForm)
        self.label_person.setObjectName(u"label_person")
        self.label_person.setProperty(u"role", u"muted")

        self.layout_2.addWidget(self.label_person)

        self.person = QComboBox(AbsenceForm)
        self.person.setObjectName(u"person")

        self.layout_2.addWidget(self.person)

        self.error_person = QLabel(AbsenceForm)
        self.error_person.setObjectName(u"error_person")
        self.error_person.setVisible(False)
        self.error_person.setProperty(u"role", u"error")
        self.error_person.setWordWrap(True)

        self.layout_2.addWidget(self.error_person)


        self.layout_1.addLayout(self.layout_2)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(12)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.label_first = QLabel(AbsenceForm)
        self.label_first.setObjectName(u"label_first")
        self.label_first.setProperty(u"role", u"muted")

        self.layout_4.addWidget(self.label_first)

        self.first = DateField(AbsenceForm)
        self.first.setObjectName(u"first")

        self.layout_4.addWidget(self.first)

        self.error_first = QLabel(AbsenceForm)
        self.error_first.setObjectName(u"error_first")
        self.error_first.setVisible(False)
        self.error_first.setProperty(u"role", u"error")
        self.error_first.setWordWrap(True)

        self.layout_4.addWidget(self.error_first)

        self.space_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_4.addItem(self.space_5)


        self.layout_3.addLayout(self.layout_4)

        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(4)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.label_last = QLabel(AbsenceForm)
        self.label_last.setObjectName(u"label_last")
        self.label_last.setProperty(u"role", u"muted")

        self.layout_6.addWidget(self.label_last)

        self.last = DateField(AbsenceForm)
        self.last.setObjectName(u"last")

        self.layout_6.addWidget(self.last)

        self.error_last = QLabel(AbsenceForm)
        self.error_last.setObjectName(u"error_last")
        self.error_last.setVisible(False)
        self.error_last.setProperty(u"role", u"error")
        self.error_last.setWordWrap(True)

        self.layout_6.addWidget(self.error_last)

        self.space_7 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_6.addItem(self.space_7)


        self.layout_3.addLayout(self.layout_6)

        self.layout_3.setStretch(0, 1)
        self.layout_3.setStretch(1, 1)

        self.layout_1.addLayout(self.layout_3)

        self.until_further_notice = QLabel(AbsenceForm)
        self.until_further_notice.setObjectName(u"until_further_notice")
        self.until_further_notice.setProperty(u"role", u"small")
        self.until_further_notice.setWordWrap(True)

        self.layout_1.addWidget(self.until_further_notice)

        self.space_8 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_1.addItem(self.space_8)

        self.layout_9 = QHBoxLayout()
        self.layout_9.setSpacing(8)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(AbsenceForm)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.layout_9.addWidget(self.save)

        self.cancel = QPushButton(AbsenceForm)
        self.cancel.setObjectName(u"cancel")

        self.layout_9.addWidget(self.cancel)

        self.space_10 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_9.addItem(self.space_10)


        self.layout_1.addLayout(self.layout_9)

#if QT_CONFIG(shortcut)
        self.label_person.setBuddy(self.person)
        self.label_first.setBuddy(self.first)
        self.label_last.setBuddy(self.last)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AbsenceForm)

        QMetaObject.connectSlotsByName(AbsenceForm)
    # setupUi

    def retranslateUi(self, AbsenceForm):
        self.heading.setText(QCoreApplication.translate("AbsenceForm", u"Anteckna fr\u00e5nvaro", None))
        self.hint.setText(QCoreApplication.translate("AbsenceForm", u"Ers\u00e4ttaren vakar s\u00e5 l\u00e4nge. Bara dagarna antecknas, aldrig varf\u00f6r.", None))
        self.label_person.setText(QCoreApplication.translate("AbsenceForm", u"Vem \u00e4r borta?", None))
#if QT_CONFIG(accessibility)
        self.person.setAccessibleName(QCoreApplication.translate("AbsenceForm", u"Vem \u00e4r borta?", None))
#endif // QT_CONFIG(accessibility)
        self.label_first.setText(QCoreApplication.translate("AbsenceForm", u"F\u00f6rsta dagen", None))
        self.first.setPlaceholderText(QCoreApplication.translate("AbsenceForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.first.setAccessibleName(QCoreApplication.translate("AbsenceForm", u"F\u00f6rsta dagen", None))
#endif // QT_CONFIG(accessibility)
        self.label_last.setText(QCoreApplication.translate("AbsenceForm", u"Sista dagen", None))
        self.last.setPlaceholderText(QCoreApplication.translate("AbsenceForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.last.setAccessibleName(QCoreApplication.translate("AbsenceForm", u"Sista dagen", None))
#endif // QT_CONFIG(accessibility)
        self.until_further_notice.setText(QCoreApplication.translate("AbsenceForm", u"L\u00e4mna sista dagen tom om den inte \u00e4r k\u00e4nd.", None))
        self.save.setText(QCoreApplication.translate("AbsenceForm", u"Spara", None))
        self.cancel.setText(QCoreApplication.translate("AbsenceForm", u"Avbryt", None))
        pass
    # retranslateUi

