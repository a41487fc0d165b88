# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'mandate_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject)
from PySide6.QtWidgets import (QComboBox, QFrame, QHBoxLayout,
    QLabel, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QStackedWidget, QVBoxLayout, QWidget)

from smdesk.desktop.widgets.date_field import DateField
from smdesk.desktop.widgets.notice_box import NoticeBox
from smdesk.desktop.widgets.pick_field import PickField

class Ui_MandateForm(object):
    def setupUi(self, MandateForm):
        if not MandateForm.objectName():
            MandateForm.setObjectName(u"MandateForm")
        self.layout_13 = QVBoxLayout(MandateForm)
        self.layout_13.setSpacing(12)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(MandateForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout_13.addWidget(self.heading)

        self.step = QLabel(MandateForm)
        self.step.setObjectName(u"step")
        self.step.setProperty(u"role", u"muted")
        self.step.setWordWrap(True)

        self.layout_13.addWidget(self.step)

        self.kept = QLabel(MandateForm)
        self.kept.setObjectName(u"kept")
        self.kept.setVisible(False)
        self.kept.setProperty(u"role", u"small")
        self.kept.setWordWrap(True)

        self.layout_13.addWidget(self.kept)

        self.scroll = QScrollArea(MandateForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.steps = QStackedWidget()
        self.steps.setObjectName(u"steps")
        self.who = QWidget()
        self.who.setObjectName(u"who")
        self.layout_5 = QVBoxLayout(self.who)
        self.layout_5.setSpacing(16)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(2, 2, 8, 2)
        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.label_person = QLabel(self.who)
        self.label_person.setObjectName(u"label_person")
        self.label_person.setProperty(u"role", u"muted")

        self.layout_2.addWidget(self.label_person)

        self.add_person = PickField(self.who)
        self.add_person.setObjectName(u"add_person")

        self.layout_2.addWidget(self.add_person)

        self.person_box = QVBoxLayout()
        self.person_box.setSpacing(4)
        self.person_box.setObjectName(u"person_box")
        self.person_box.setContentsMargins(0, 0, 0, 0)

        self.layout_2.addLayout(self.person_box)

        self.error_person = QLabel(self.who)
        self.error_person.setObjectName(u"error_person")
        self.error_person.setVisible(False)
        self.error_person.setProperty(u"role", u"error")
        self.error_person.setWordWrap(True)

        self.layout_2.addWidget(self.error_person)


        self.layout_5.addLayout(self.layout_2)

        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.label_channel = QLabel(self.who)
        self.label_channel.setObjectName(u"label_channel")
        self.label_channel.setProperty(u"role", u"muted")

        self.layout_4.addWidget(self.label_channel)

        self.add_channel = PickField(self.who)
        self.add_channel.setObjectName(u"add_channel")

        self.layout_4.addWidget(self.add_channel)

        self.channel_box = QVBoxLayout()
        self.channel_box.setSpacing(4)
        self.channel_box.setObjectName(u"channel_box")
        self.channel_box.setContentsMargins(0, 0, 0, 0)

        self.layout_4.addLayout(self.channel_box)

        self.error_channel = QLabel(self.who)
        self.error_channel.setObjectName(u"error_channel")
        self.error_channel.setVisible(False)
        self.error_channel.setProperty(u"role", u"error")
        self.error_channel.setWordWrap(True)

        self.layout_4.addWidget(self.error_channel)


        self.layout_5.addLayout(self.layout_4)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_5.addItem(self.space_1)

        self.steps.addWidget(self.who)
        self.when = QWidget()
        self.when.setObjectName(u"when")
        self.layout_11 = QVBoxLayout(self.when)
        self.layout_11.setSpacing(12)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(2, 2, 8, 2)
        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(4)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.label_given_on = QLabel(self.when)
        self.label_given_on.setObjectName(u"label_given_on")
        self.label_given_on.setProperty(u"role", u"muted")

        self.layout_6.addWidget(self.label_given_on)

        self.given_on = DateField(self.when)
        self.given_on.setObjectName(u"given_on")

        self.layout_6.addWidget(self.given_on)

        self.error_given_on = QLabel(self.when)
        self.error_given_on.setObjectName(u"error_given_on")
        self.error_given_on.setVisible(False)
        self.error_given_on.setProperty(u"role", u"error")
        self.error_given_on.setWordWrap(True)

        self.layout_6.addWidget(self.error_given_on)


        self.layout_11.addLayout(self.layout_6)

        self.layout_9 = QHBoxLayout()
        self.layout_9.setSpacing(12)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.layout_7 = QVBoxLayout()
        self.layout_7.setSpacing(4)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.label_first = QLabel(self.when)
        self.label_first.setObjectName(u"label_first")
        self.label_first.setProperty(u"role", u"muted")

        self.layout_7.addWidget(self.label_first)

        self.first = DateField(self.when)
        self.first.setObjectName(u"first")

        self.layout_7.addWidget(self.first)

        self.error_first = QLabel(self.when)
        self.error_first.setObjectName(u"error_first")
        self.error_first.setVisible(False)
        self.error_first.setProperty(u"role", u"error")
        self.error_first.setWordWrap(True)

        self.layout_7.addWidget(self.error_first)


        self.layout_9.addLayout(self.layout_7)

        self.layout_8 = QVBoxLayout()
        self.layout_8.setSpacing(4)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.label_last = QLabel(self.when)
        self.label_last.setObjectName(u"label_last")
        self.label_last.setProperty(u"role", u"muted")

        self.layout_8.addWidget(self.label_last)

        self.last = DateField(self.when)
        self.last.setObjectName(u"last")

        self.layout_8.addWidget(self.last)

        self.error_last = QLabel(self.when)
        self.error_last.setObjectName(u"error_last")
        self.error_last.setVisible(False)
        self.error_last.setProperty(u"role", u"error")
        self.error_last.setWordWrap(True)

        self.layout_8.addWidget(self.error_last)


        self.layout_9.addLayout(self.layout_8)

        self.layout_9.setStretch(0, 1)
        self.layout_9.setStretch(1, 1)

        self.layout_11.addLayout(self.layout_9)

        self.layout_10 = QVBoxLayout()
        self.layout_10.setSpacing(4)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.label_mandated_by = QLabel(self.when)
        self.label_mandated_by.setObjectName(u"label_mandated_by")
        self.label_mandated_by.setProperty(u"role", u"muted")

        self.layout_10.addWidget(self.label_mandated_by)

        self.mandated_by = QComboBox(self.when)
        self.mandated_by.setObjectName(u"mandated_by")

        self.layout_10.addWidget(self.mandated_by)

        self.error_mandated_by = QLabel(self.when)
        self.error_mandated_by.setObjectName(u"error_mandated_by")
        self.error_mandated_by.setVisible(False)
        self.error_mandated_by.setProperty(u"role", u"error")
        self.error_mandated_by.setWordWrap(True)

        self.layout_10.addWidget(self.error_mandated_by)


        self.layout_11.addLayout(self.layout_10)

        self.managers = QLabel(self.when)
        self.managers.setObjectName(u"managers")
        self.managers.setProperty(u"role", u"muted")
        self.managers.setWordWrap(True)

        self.layout_11.addWidget(self.managers)

        self.problems = NoticeBox(self.when)
        self.problems.setObjectName(u"problems")

        self.layout_11.addWidget(self.problems)

        self.summary = QLabel(self.when)
        self.summary.setObjectName(u"summary")
        self.summary.setProperty(u"role", u"strong")
        self.summary.setWordWrap(True)

        self.layout_11.addWidget(self.summary)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_11.addItem(self.space_2)

        self.steps.addWidget(self.when)
        self.scroll.setWidget(self.steps)

        self.layout_13.addWidget(self.scroll)

        self.layout_12 = QHBoxLayout()
        self.layout_12.setSpacing(8)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.forward = QPushButton(MandateForm)
        self.forward.setObjectName(u"forward")
        self.forward.setProperty(u"kind", u"primary")

        self.layout_12.addWidget(self.forward)

        self.save = QPushButton(MandateForm)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.layout_12.addWidget(self.save)

        self.back = QPushButton(MandateForm)
        self.back.setObjectName(u"back")

        self.layout_12.addWidget(self.back)

        self.cancel = QPushButton(MandateForm)
        self.cancel.setObjectName(u"cancel")

        self.layout_12.addWidget(self.cancel)

        self.space_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_12.addItem(self.space_3)

        self.again = QPushButton(MandateForm)
        self.again.setObjectName(u"again")
        self.again.setProperty(u"kind", u"link")

        self.layout_12.addWidget(self.again)


        self.layout_13.addLayout(self.layout_12)

        self.layout_13.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.label_person.setBuddy(self.add_person)
        self.label_channel.setBuddy(self.add_channel)
        self.label_given_on.setBuddy(self.given_on)
        self.label_first.setBuddy(self.first)
        self.label_last.setBuddy(self.last)
        self.label_mandated_by.setBuddy(self.mandated_by)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(MandateForm)

        QMetaObject.connectSlotsByName(MandateForm)
    # setupUi

    def retranslateUi(self, MandateForm):
        self.heading.setText(QCoreApplication.translate("MandateForm", u"Nytt uppdrag", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("MandateForm", u"Nytt uppdrag", None))
#endif // QT_CONFIG(accessibility)
        self.label_person.setText(QCoreApplication.translate("MandateForm", u"Vem", None))
#if QT_CONFIG(accessibility)
        self.add_person.setAccessibleName(QCoreApplication.translate("MandateForm", u"L\u00e4gg till person", None))
#endif // QT_CONFIG(accessibility)
        self.label_channel.setText(QCoreApplication.translate("MandateForm", u"Var", None))
#if QT_CONFIG(accessibility)
        self.add_channel.setAccessibleName(QCoreApplication.translate("MandateForm", u"L\u00e4gg till kanal", None))
#endif // QT_CONFIG(accessibility)
        self.label_given_on.setText(QCoreApplication.translate("MandateForm", u"Givet", None))
        self.given_on.setPlaceholderText(QCoreApplication.translate("MandateForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.given_on.setAccessibleName(QCoreApplication.translate("MandateForm", u"Givet", None))
#endif // QT_CONFIG(accessibility)
        self.label_first.setText(QCoreApplication.translate("MandateForm", u"Fr\u00e5n och med", None))
        self.first.setPlaceholderText(QCoreApplication.translate("MandateForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.first.setAccessibleName(QCoreApplication.translate("MandateForm", u"Fr\u00e5n och med", None))
#endif // QT_CONFIG(accessibility)
        self.label_last.setText(QCoreApplication.translate("MandateForm", u"Till och med", None))
        self.last.setPlaceholderText(QCoreApplication.translate("MandateForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.last.setAccessibleName(QCoreApplication.translate("MandateForm", u"Till och med", None))
#endif // QT_CONFIG(accessibility)
        self.label_mandated_by.setText(QCoreApplication.translate("MandateForm", u"Uppdraget ges av", None))
#if QT_CONFIG(accessibility)
        self.mandated_by.setAccessibleName(QCoreApplication.translate("MandateForm", u"Uppdraget ges av", None))
#endif // QT_CONFIG(accessibility)
        self.forward.setText(QCoreApplication.translate("MandateForm", u"Vidare", None))
        self.save.setText(QCoreApplication.translate("MandateForm", u"Ge uppdrag", None))
        self.back.setText(QCoreApplication.translate("MandateForm", u"Tillbaka", None))
        self.cancel.setText(QCoreApplication.translate("MandateForm", u"Avbryt", None))
        self.again.setText(QCoreApplication.translate("MandateForm", u"B\u00f6rja om", None))
        pass
    # retranslateUi

