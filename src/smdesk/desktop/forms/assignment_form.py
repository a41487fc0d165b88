# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'assignment_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject)
from PySide6.QtWidgets import (QComboBox, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout)

from smdesk.desktop.widgets.date_field import DateField

class Ui_AssignmentForm(object):
    def setupUi(self, AssignmentForm):
        if not AssignmentForm.objectName():
            AssignmentForm.setObjectName(u"AssignmentForm")
        self.layout_9 = QVBoxLayout(AssignmentForm)
        self.layout_9.setSpacing(12)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(AssignmentForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout_9.addWidget(self.heading)

        self.hint = QLabel(AssignmentForm)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"muted")
        self.hint.setWordWrap(True)

        self.layout_9.addWidget(self.hint)

        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.label_person = QLabel(AssignmentForm)
        self.label_person.setObjectName(u"label_person")
        self.label_person.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.label_person)

        self.person = QComboBox(AssignmentForm)
        self.person.setObjectName(u"person")

        self.layout_1.addWidget(self.person)

        self.error_person = QLabel(AssignmentForm)
        self.error_person.setObjectName(u"error_person")
        self.error_person.setVisible(False)
        self.error_person.setProperty(u"role", u"error")
        self.error_person.setWordWrap(True)

        self.layout_1.addWidget(self.error_person)


        self.layout_9.addLayout(self.layout_1)

        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.label_role_choice = QLabel(AssignmentForm)
        self.label_role_choice.setObjectName(u"label_role_choice")
        self.label_role_choice.setProperty(u"role", u"muted")

        self.layout_2.addWidget(self.label_role_choice)

        self.role_choice = QComboBox(AssignmentForm)
        self.role_choice.setObjectName(u"role_choice")

        self.layout_2.addWidget(self.role_choice)

        self.error_role = QLabel(AssignmentForm)
        self.error_role.setObjectName(u"error_role")
        self.error_role.setVisible(False)
        self.error_role.setProperty(u"role", u"error")
        self.error_role.setWordWrap(True)

        self.layout_2.addWidget(self.error_role)


        self.layout_9.addLayout(self.layout_2)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.label_given_on = QLabel(AssignmentForm)
        self.label_given_on.setObjectName(u"label_given_on")
        self.label_given_on.setProperty(u"role", u"muted")

        self.layout_3.addWidget(self.label_given_on)

        self.given_on = DateField(AssignmentForm)
        self.given_on.setObjectName(u"given_on")

        self.layout_3.addWidget(self.given_on)

        self.error_given_on = QLabel(AssignmentForm)
        self.error_given_on.setObjectName(u"error_given_on")
        self.error_given_on.setVisible(False)
        self.error_given_on.setProperty(u"role", u"error")
        self.error_given_on.setWordWrap(True)

        self.layout_3.addWidget(self.error_given_on)


        self.layout_9.addLayout(self.layout_3)

        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.label_mandated_by = QLabel(AssignmentForm)
        self.label_mandated_by.setObjectName(u"label_mandated_by")
        self.label_mandated_by.setProperty(u"role", u"muted")

        self.layout_4.addWidget(self.label_mandated_by)

        self.mandated_by = QComboBox(AssignmentForm)
        self.mandated_by.setObjectName(u"mandated_by")

        self.layout_4.addWidget(self.mandated_by)

        self.error_mandated_by = QLabel(AssignmentForm)
        self.error_mandated_by.setObjectName(u"error_mandated_by")
        self.error_mandated_by.setVisible(False)
        self.error_mandated_by.setProperty(u"role", u"error")
        self.error_mandated_by.setWordWrap(True)

        self.layout_4.addWidget(self.error_mandated_by)


        self.layout_9.addLayout(self.layout_4)

        self.manager = QLabel(AssignmentForm)
        self.manager.setObjectName(u"manager")
        self.manager.setProperty(u"role", u"muted")
        self.manager.setWordWrap(True)

        self.layout_9.addWidget(self.manager)

        self.layout_7 = QHBoxLayout()
        self.layout_7.setSpacing(12)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(4)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.label_first = QLabel(AssignmentForm)
        self.label_first.setObjectName(u"label_first")
        self.label_first.setProperty(u"role", u"muted")

        self.layout_5.addWidget(self.label_first)

        self.first = DateField(AssignmentForm)
        self.first.setObjectName(u"first")

        self.layout_5.addWidget(self.first)

        self.error_first = QLabel(AssignmentForm)
        self.error_first.setObjectName(u"error_first")
        self.error_first.setVisible(False)
        self.error_first.setProperty(u"role", u"error")
        self.error_first.setWordWrap(True)

        self.layout_5.addWidget(self.error_first)


        self.layout_7.addLayout(self.layout_5)

        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(4)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.label_last = QLabel(AssignmentForm)
        self.label_last.setObjectName(u"label_last")
        self.label_last.setProperty(u"role", u"muted")

        self.layout_6.addWidget(self.label_last)

        self.last = DateField(AssignmentForm)
        self.last.setObjectName(u"last")

        self.layout_6.addWidget(self.last)

        self.error_last = QLabel(AssignmentForm)
        self.error_last.setObjectName(u"error_last")
        self.error_last.setVisible(False)
        self.error_last.setProperty(u"role", u"error")
        self.error_last.setWordWrap(True)

        self.layout_6.addWidget(self.error_last)


        self.layout_7.addLayout(self.layout_6)

        self.layout_7.setStretch(0, 1)
        self.layout_7.setStretch(1, 1)

        self.layout_9.addLayout(self.layout_7)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_9.addItem(self.space_1)

        self.layout_8 = QHBoxLayout()
        self.layout_8.setSpacing(8)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(AssignmentForm)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.layout_8.addWidget(self.save)

        self.cancel = QPushButton(AssignmentForm)
        self.cancel.setObjectName(u"cancel")

        self.layout_8.addWidget(self.cancel)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_8.addItem(self.space_2)


        self.layout_9.addLayout(self.layout_8)

#if QT_CONFIG(shortcut)
        self.label_person.setBuddy(self.person)
        self.label_role_choice.setBuddy(self.role_choice)
        self.label_given_on.setBuddy(self.given_on)
        self.label_mandated_by.setBuddy(self.mandated_by)
        self.label_first.setBuddy(self.first)
        self.label_last.setBuddy(self.last)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AssignmentForm)

        QMetaObject.connectSlotsByName(AssignmentForm)
    # setupUi

    def retranslateUi(self, AssignmentForm):
        self.hint.setText(QCoreApplication.translate("AssignmentForm", u"Uppdraget ges av redakt\u00f6rens egen chef. Utan g\u00e4llande uppdrag f\u00e5r ingen skriva i kanalen.", None))
        self.label_person.setText(QCoreApplication.translate("AssignmentForm", u"Person", None))
#if QT_CONFIG(accessibility)
        self.person.setAccessibleName(QCoreApplication.translate("AssignmentForm", u"Person", None))
#endif // QT_CONFIG(accessibility)
        self.label_role_choice.setText(QCoreApplication.translate("AssignmentForm", u"Uppgift", None))
#if QT_CONFIG(accessibility)
        self.role_choice.setAccessibleName(QCoreApplication.translate("AssignmentForm", u"Uppgift", None))
#endif // QT_CONFIG(accessibility)
        self.label_given_on.setText(QCoreApplication.translate("AssignmentForm", u"Givet", None))
        self.given_on.setPlaceholderText(QCoreApplication.translate("AssignmentForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.given_on.setAccessibleName(QCoreApplication.translate("AssignmentForm", u"Givet", None))
#endif // QT_CONFIG(accessibility)
        self.label_mandated_by.setText(QCoreApplication.translate("AssignmentForm", u"Uppdraget ges av", None))
#if QT_CONFIG(accessibility)
        self.mandated_by.setAccessibleName(QCoreApplication.translate("AssignmentForm", u"Uppdraget ges av", None))
#endif // QT_CONFIG(accessibility)
        self.label_first.setText(QCoreApplication.translate("AssignmentForm", u"Fr\u00e5n och med", None))
        self.first.setPlaceholderText(QCoreApplication.translate("AssignmentForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.first.setAccessibleName(QCoreApplication.translate("AssignmentForm", u"Fr\u00e5n och med", None))
#endif // QT_CONFIG(accessibility)
        self.label_last.setText(QCoreApplication.translate("AssignmentForm", u"Till och med", None))
        self.last.setPlaceholderText(QCoreApplication.translate("AssignmentForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.last.setAccessibleName(QCoreApplication.translate("AssignmentForm", u"Till och med", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("AssignmentForm", u"Spara", None))
        self.cancel.setText(QCoreApplication.translate("AssignmentForm", u"Avbryt", None))
        pass
    # retranslateUi

