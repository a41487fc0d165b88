# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'decision_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize)
from PySide6.QtWidgets import (QComboBox, QFrame, QHBoxLayout,
    QLabel, QLineEdit, QPlainTextEdit, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from smdesk.desktop.widgets.date_field import DateField
from smdesk.desktop.widgets.file_field import FileField

class Ui_DecisionForm(object):
    def setupUi(self, DecisionForm):
        if not DecisionForm.objectName():
            DecisionForm.setObjectName(u"DecisionForm")
        self.layout_11 = QVBoxLayout(DecisionForm)
        self.layout_11.setSpacing(12)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(DecisionForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout_11.addWidget(self.heading)

        self.decider = QLabel(DecisionForm)
        self.decider.setObjectName(u"decider")
        self.decider.setWordWrap(True)

        self.layout_11.addWidget(self.decider)

        self.scroll = QScrollArea(DecisionForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.layout_9 = QVBoxLayout(self.body)
        self.layout_9.setSpacing(12)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(2, 2, 8, 2)
        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(12)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.label_outcome = QLabel(self.body)
        self.label_outcome.setObjectName(u"label_outcome")
        self.label_outcome.setProperty(u"role", u"muted")
        self.label_outcome.setWordWrap(True)

        self.layout_1.addWidget(self.label_outcome)

        self.outcome = QComboBox(self.body)
        self.outcome.setObjectName(u"outcome")

        self.layout_1.addWidget(self.outcome)

        self.error_outcome = QLabel(self.body)
        self.error_outcome.setObjectName(u"error_outcome")
        self.error_outcome.setVisible(False)
        self.error_outcome.setProperty(u"role", u"error")
        self.error_outcome.setWordWrap(True)

        self.layout_1.addWidget(self.error_outcome)


        self.layout_3.addLayout(self.layout_1)

        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.label_decided_on = QLabel(self.body)
        self.label_decided_on.setObjectName(u"label_decided_on")
        self.label_decided_on.setProperty(u"role", u"muted")
        self.label_decided_on.setWordWrap(True)

        self.layout_2.addWidget(self.label_decided_on)

        self.decided_on = DateField(self.body)
        self.decided_on.setObjectName(u"decided_on")

        self.layout_2.addWidget(self.decided_on)

        self.error_decided_on = QLabel(self.body)
        self.error_decided_on.setObjectName(u"error_decided_on")
        self.error_decided_on.setVisible(False)
        self.error_decided_on.setProperty(u"role", u"error")
        self.error_decided_on.setWordWrap(True)

        self.layout_2.addWidget(self.error_decided_on)


        self.layout_3.addLayout(self.layout_2)

        self.layout_3.setStretch(0, 1)
        self.layout_3.setStretch(1, 1)

        self.layout_9.addLayout(self.layout_3)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(12)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.label_paragraph = QLabel(self.body)
        self.label_paragraph.setObjectName(u"label_paragraph")
        self.label_paragraph.setProperty(u"role", u"muted")
        self.label_paragraph.setWordWrap(True)

        self.layout_4.addWidget(self.label_paragraph)

        self.paragraph = QLineEdit(self.body)
        self.paragraph.setObjectName(u"paragraph")

        self.layout_4.addWidget(self.paragraph)

        self.error_paragraph = QLabel(self.body)
        self.error_paragraph.setObjectName(u"error_paragraph")
        self.error_paragraph.setVisible(False)
        self.error_paragraph.setProperty(u"role", u"error")
        self.error_paragraph.setWordWrap(True)

        self.layout_4.addWidget(self.error_paragraph)


        self.layout_6.addLayout(self.layout_4)

        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(4)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.label_case_number = QLabel(self.body)
        self.label_case_number.setObjectName(u"label_case_number")
        self.label_case_number.setProperty(u"role", u"muted")
        self.label_case_number.setWordWrap(True)

        self.layout_5.addWidget(self.label_case_number)

        self.case_number = QLineEdit(self.body)
        self.case_number.setObjectName(u"case_number")

        self.layout_5.addWidget(self.case_number)

        self.error_case_number = QLabel(self.body)
        self.error_case_number.setObjectName(u"error_case_number")
        self.error_case_number.setVisible(False)
        self.error_case_number.setProperty(u"role", u"error")
        self.error_case_number.setWordWrap(True)

        self.layout_5.addWidget(self.error_case_number)


        self.layout_6.addLayout(self.layout_5)

        self.layout_6.setStretch(0, 1)
        self.layout_6.setStretch(1, 1)

        self.layout_9.addLayout(self.layout_6)

        self.layout_7 = QVBoxLayout()
        self.layout_7.setSpacing(4)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.label_decision_note = QLabel(self.body)
        self.label_decision_note.setObjectName(u"label_decision_note")
        self.label_decision_note.setProperty(u"role", u"muted")
        self.label_decision_note.setWordWrap(True)

        self.layout_7.addWidget(self.label_decision_note)

        self.decision_note = QPlainTextEdit(self.body)
        self.decision_note.setObjectName(u"decision_note")
        self.decision_note.setMinimumSize(QSize(0, 78))
        self.decision_note.setMaximumSize(QSize(16777215, 78))
        self.decision_note.setTabChangesFocus(True)

        self.layout_7.addWidget(self.decision_note)

        self.error_decision_note = QLabel(self.body)
        self.error_decision_note.setObjectName(u"error_decision_note")
        self.error_decision_note.setVisible(False)
        self.error_decision_note.setProperty(u"role", u"error")
        self.error_decision_note.setWordWrap(True)

        self.layout_7.addWidget(self.error_decision_note)


        self.layout_9.addLayout(self.layout_7)

        self.layout_8 = QVBoxLayout()
        self.layout_8.setSpacing(4)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.label_decision = QLabel(self.body)
        self.label_decision.setObjectName(u"label_decision")
        self.label_decision.setProperty(u"role", u"muted")
        self.label_decision.setWordWrap(True)

        self.layout_8.addWidget(self.label_decision)

        self.decision = FileField(self.body)
        self.decision.setObjectName(u"decision")

        self.layout_8.addWidget(self.decision)

        self.error_decision = QLabel(self.body)
        self.error_decision.setObjectName(u"error_decision")
        self.error_decision.setVisible(False)
        self.error_decision.setProperty(u"role", u"error")
        self.error_decision.setWordWrap(True)

        self.layout_8.addWidget(self.error_decision)


        self.layout_9.addLayout(self.layout_8)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_9.addItem(self.space_1)

        self.scroll.setWidget(self.body)

        self.layout_11.addWidget(self.scroll)

        self.layout_10 = QHBoxLayout()
        self.layout_10.setSpacing(8)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(DecisionForm)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.layout_10.addWidget(self.save)

        self.cancel = QPushButton(DecisionForm)
        self.cancel.setObjectName(u"cancel")

        self.layout_10.addWidget(self.cancel)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_10.addItem(self.space_2)


        self.layout_11.addLayout(self.layout_10)

#if QT_CONFIG(shortcut)
        self.label_outcome.setBuddy(self.outcome)
        self.label_decided_on.setBuddy(self.decided_on)
        self.label_paragraph.setBuddy(self.paragraph)
        self.label_case_number.setBuddy(self.case_number)
        self.label_decision_note.setBuddy(self.decision_note)
        self.label_decision.setBuddy(self.decision)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DecisionForm)

        QMetaObject.connectSlotsByName(DecisionForm)
    # setupUi

    def retranslateUi(self, DecisionForm):
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("DecisionForm", u"Beslut om kanal", None))
#endif // QT_CONFIG(accessibility)
        self.label_outcome.setText(QCoreApplication.translate("DecisionForm", u"Beslut", None))
#if QT_CONFIG(accessibility)
        self.outcome.setAccessibleName(QCoreApplication.translate("DecisionForm", u"Beslut", None))
#endif // QT_CONFIG(accessibility)
        self.label_decided_on.setText(QCoreApplication.translate("DecisionForm", u"Beslutsdag", None))
        self.decided_on.setPlaceholderText(QCoreApplication.translate("DecisionForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.decided_on.setAccessibleName(QCoreApplication.translate("DecisionForm", u"Beslutsdag", None))
#endif // QT_CONFIG(accessibility)
        self.label_paragraph.setText(QCoreApplication.translate("DecisionForm", u"Paragraf", None))
#if QT_CONFIG(accessibility)
        self.paragraph.setAccessibleName(QCoreApplication.translate("DecisionForm", u"Paragraf", None))
#endif // QT_CONFIG(accessibility)
        self.label_case_number.setText(QCoreApplication.translate("DecisionForm", u"Diarienummer", None))
#if QT_CONFIG(accessibility)
        self.case_number.setAccessibleName(QCoreApplication.translate("DecisionForm", u"Diarienummer", None))
#endif // QT_CONFIG(accessibility)
        self.label_decision_note.setText(QCoreApplication.translate("DecisionForm", u"Motivering (kr\u00e4vs vid avslag)", None))
#if QT_CONFIG(accessibility)
        self.decision_note.setAccessibleName(QCoreApplication.translate("DecisionForm", u"Motivering (kr\u00e4vs vid avslag)", None))
#endif // QT_CONFIG(accessibility)
        self.label_decision.setText(QCoreApplication.translate("DecisionForm", u"Beslutet som fil", None))
#if QT_CONFIG(accessibility)
        self.decision.setAccessibleName(QCoreApplication.translate("DecisionForm", u"Beslutet som fil", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("DecisionForm", u"Spara beslutet", None))
        self.cancel.setText(QCoreApplication.translate("DecisionForm", u"Avbryt", None))
        pass
    # retranslateUi

