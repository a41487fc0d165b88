# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'ground_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtWidgets import (QCheckBox, QFrame, QHBoxLayout,
    QLabel, QLineEdit, QPlainTextEdit, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from smdesk.desktop.widgets.date_field import DateField
from smdesk.desktop.widgets.labels import ElidingLabel

class Ui_GroundForm(object):
    def setupUi(self, GroundForm):
        if not GroundForm.objectName():
            GroundForm.setObjectName(u"GroundForm")
        self.layout_1 = QVBoxLayout(GroundForm)
        self.layout_1.setSpacing(12)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(16, 16, 16, 16)
        self.heading = ElidingLabel(GroundForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")

        self.layout_1.addWidget(self.heading)

        self.scroll = QScrollArea(GroundForm)
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
        self.label_name = QLabel(self.body)
        self.label_name.setObjectName(u"label_name")
        self.label_name.setProperty(u"role", u"muted")
        self.label_name.setWordWrap(True)

        self.layout_3.addWidget(self.label_name)

        self.name = QLineEdit(self.body)
        self.name.setObjectName(u"name")

        self.layout_3.addWidget(self.name)

        self.error_name = QLabel(self.body)
        self.error_name.setObjectName(u"error_name")
        self.error_name.setVisible(False)
        self.error_name.setProperty(u"role", u"error")
        self.error_name.setWordWrap(True)

        self.layout_3.addWidget(self.error_name)


        self.layout_2.addLayout(self.layout_3)

        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.label_law = QLabel(self.body)
        self.label_law.setObjectName(u"label_law")
        self.label_law.setProperty(u"role", u"muted")
        self.label_law.setWordWrap(True)

        self.layout_4.addWidget(self.label_law)

        self.law = QLineEdit(self.body)
        self.law.setObjectName(u"law")

        self.layout_4.addWidget(self.law)

        self.hint_law = QLabel(self.body)
        self.hint_law.setObjectName(u"hint_law")
        self.hint_law.setProperty(u"role", u"small")
        self.hint_law.setWordWrap(True)

        self.layout_4.addWidget(self.hint_law)

        self.error_law = QLabel(self.body)
        self.error_law.setObjectName(u"error_law")
        self.error_law.setVisible(False)
        self.error_law.setProperty(u"role", u"error")
        self.error_law.setWordWrap(True)

        self.layout_4.addWidget(self.error_law)


        self.layout_2.addLayout(self.layout_4)

        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(4)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.label_section = QLabel(self.body)
        self.label_section.setObjectName(u"label_section")
        self.label_section.setProperty(u"role", u"muted")
        self.label_section.setWordWrap(True)

        self.layout_5.addWidget(self.label_section)

        self.section = QLineEdit(self.body)
        self.section.setObjectName(u"section")

        self.layout_5.addWidget(self.section)

        self.hint_section = QLabel(self.body)
        self.hint_section.setObjectName(u"hint_section")
        self.hint_section.setProperty(u"role", u"small")
        self.hint_section.setWordWrap(True)

        self.layout_5.addWidget(self.hint_section)

        self.error_section = QLabel(self.body)
        self.error_section.setObjectName(u"error_section")
        self.error_section.setVisible(False)
        self.error_section.setProperty(u"role", u"error")
        self.error_section.setWordWrap(True)

        self.layout_5.addWidget(self.error_section)


        self.layout_2.addLayout(self.layout_5)

        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(4)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.label_text = QLabel(self.body)
        self.label_text.setObjectName(u"label_text")
        self.label_text.setProperty(u"role", u"muted")
        self.label_text.setWordWrap(True)

        self.layout_6.addWidget(self.label_text)

        self.text = QPlainTextEdit(self.body)
        self.text.setObjectName(u"text")
        self.text.setTabChangesFocus(True)
        self.text.setMaximumSize(QSize(16777215, 110))

        self.layout_6.addWidget(self.text)

        self.hint_text = QLabel(self.body)
        self.hint_text.setObjectName(u"hint_text")
        self.hint_text.setProperty(u"role", u"small")
        self.hint_text.setWordWrap(True)

        self.layout_6.addWidget(self.hint_text)

        self.error_text = QLabel(self.body)
        self.error_text.setObjectName(u"error_text")
        self.error_text.setVisible(False)
        self.error_text.setProperty(u"role", u"error")
        self.error_text.setWordWrap(True)

        self.layout_6.addWidget(self.error_text)


        self.layout_2.addLayout(self.layout_6)

        self.copy_allowed = QCheckBox(self.body)
        self.copy_allowed.setObjectName(u"copy_allowed")

        self.layout_2.addWidget(self.copy_allowed)

        self.error_copy_allowed = QLabel(self.body)
        self.error_copy_allowed.setObjectName(u"error_copy_allowed")
        self.error_copy_allowed.setVisible(False)
        self.error_copy_allowed.setProperty(u"role", u"error")
        self.error_copy_allowed.setWordWrap(True)

        self.layout_2.addWidget(self.error_copy_allowed)

        self.hint_copy = QLabel(self.body)
        self.hint_copy.setObjectName(u"hint_copy")
        self.hint_copy.setProperty(u"role", u"small")
        self.hint_copy.setWordWrap(True)

        self.layout_2.addWidget(self.hint_copy)

        self.police = QCheckBox(self.body)
        self.police.setObjectName(u"police")

        self.layout_2.addWidget(self.police)

        self.layout_7 = QVBoxLayout()
        self.layout_7.setSpacing(4)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.label_checked_on = QLabel(self.body)
        self.label_checked_on.setObjectName(u"label_checked_on")
        self.label_checked_on.setProperty(u"role", u"muted")
        self.label_checked_on.setWordWrap(True)

        self.layout_7.addWidget(self.label_checked_on)

        self.checked_on = DateField(self.body)
        self.checked_on.setObjectName(u"checked_on")

        self.layout_7.addWidget(self.checked_on)

        self.hint_checked_on = QLabel(self.body)
        self.hint_checked_on.setObjectName(u"hint_checked_on")
        self.hint_checked_on.setProperty(u"role", u"small")
        self.hint_checked_on.setWordWrap(True)

        self.layout_7.addWidget(self.hint_checked_on)

        self.error_checked_on = QLabel(self.body)
        self.error_checked_on.setObjectName(u"error_checked_on")
        self.error_checked_on.setVisible(False)
        self.error_checked_on.setProperty(u"role", u"error")
        self.error_checked_on.setWordWrap(True)

        self.layout_7.addWidget(self.error_checked_on)


        self.layout_2.addLayout(self.layout_7)

        self.space_8 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_2.addItem(self.space_8)

        self.scroll.setWidget(self.body)

        self.layout_1.addWidget(self.scroll)

        self.layout_9 = QHBoxLayout()
        self.layout_9.setSpacing(8)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(GroundForm)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.layout_9.addWidget(self.save)

        self.cancel = QPushButton(GroundForm)
        self.cancel.setObjectName(u"cancel")

        self.layout_9.addWidget(self.cancel)

        self.space_10 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_9.addItem(self.space_10)


        self.layout_1.addLayout(self.layout_9)

        self.layout_1.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.label_name.setBuddy(self.name)
        self.label_law.setBuddy(self.law)
        self.label_section.setBuddy(self.section)
        self.label_text.setBuddy(self.text)
        self.label_checked_on.setBuddy(self.checked_on)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(GroundForm)

        QMetaObject.connectSlotsByName(GroundForm)
    # setupUi

    def retranslateUi(self, GroundForm):
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("GroundForm", u"Grund", None))
#endif // QT_CONFIG(accessibility)
        self.label_name.setText(QCoreApplication.translate("GroundForm", u"Namn", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("GroundForm", u"Namn", None))
#endif // QT_CONFIG(accessibility)
        self.label_law.setText(QCoreApplication.translate("GroundForm", u"Lag", None))
#if QT_CONFIG(accessibility)
        self.law.setAccessibleName(QCoreApplication.translate("GroundForm", u"Lag", None))
#endif // QT_CONFIG(accessibility)
        self.hint_law.setText(QCoreApplication.translate("GroundForm", u"Med nummer, till exempel Brottsbalken (1962:700).", None))
        self.label_section.setText(QCoreApplication.translate("GroundForm", u"Paragraf", None))
#if QT_CONFIG(accessibility)
        self.section.setAccessibleName(QCoreApplication.translate("GroundForm", u"Paragraf", None))
#endif // QT_CONFIG(accessibility)
        self.hint_section.setText(QCoreApplication.translate("GroundForm", u"Till exempel 16 kap. 8 \u00a7.", None))
        self.label_text.setText(QCoreApplication.translate("GroundForm", u"Med enkla ord", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("GroundForm", u"Med enkla ord", None))
#endif // QT_CONFIG(accessibility)
        self.hint_text.setText(QCoreApplication.translate("GroundForm", u"S\u00e5 att den som \u00e4r stressad f\u00f6rst\u00e5r.", None))
        self.copy_allowed.setText(QCoreApplication.translate("GroundForm", u"En kopia f\u00e5r sparas", None))
        self.hint_copy.setText(QCoreApplication.translate("GroundForm", u"Avmarkera f\u00f6r det som inte f\u00e5r innehas. D\u00e5 sparas aldrig n\u00e5gon kopia.", None))
        self.police.setText(QCoreApplication.translate("GroundForm", u"Polisanm\u00e4lan ska \u00f6verv\u00e4gas", None))
        self.label_checked_on.setText(QCoreApplication.translate("GroundForm", u"Kontrollerad mot lagen", None))
#if QT_CONFIG(accessibility)
        self.checked_on.setAccessibleName(QCoreApplication.translate("GroundForm", u"Kontrollerad mot lagen", None))
#endif // QT_CONFIG(accessibility)
        self.hint_checked_on.setText(QCoreApplication.translate("GroundForm", u"Tomt: ingen har kontrollerat den \u00e4n.", None))
        self.save.setText(QCoreApplication.translate("GroundForm", u"Spara", None))
        self.cancel.setText(QCoreApplication.translate("GroundForm", u"Avbryt", None))
        pass
    # retranslateUi

