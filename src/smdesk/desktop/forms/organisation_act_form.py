# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'organisation_act_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtWidgets import (QComboBox, QFrame, QHBoxLayout,
    QLabel, QLineEdit, QListWidget, QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from smdesk.desktop.widgets.date_field import DateField

class Ui_OrganisationActForm(object):
    def setupUi(self, OrganisationActForm):
        if not OrganisationActForm.objectName():
            OrganisationActForm.setObjectName(u"OrganisationActForm")
        self.layout_10 = QVBoxLayout(OrganisationActForm)
        self.layout_10.setSpacing(12)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(OrganisationActForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout_10.addWidget(self.heading)

        self.scroll = QScrollArea(OrganisationActForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inside = QWidget()
        self.inside.setObjectName(u"inside")
        self.layout_8 = QVBoxLayout(self.inside)
        self.layout_8.setSpacing(12)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 12, 0)
        self.hint = QLabel(self.inside)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"muted")
        self.hint.setWordWrap(True)

        self.layout_8.addWidget(self.hint)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.label_target = QLabel(self.inside)
        self.label_target.setObjectName(u"label_target")
        self.label_target.setProperty(u"role", u"muted")

        self.layout_3.addWidget(self.label_target)

        self.target = QComboBox(self.inside)
        self.target.setObjectName(u"target")

        self.layout_3.addWidget(self.target)

        self.error_target = QLabel(self.inside)
        self.error_target.setObjectName(u"error_target")
        self.error_target.setVisible(False)
        self.error_target.setProperty(u"role", u"error")
        self.error_target.setWordWrap(True)

        self.layout_3.addWidget(self.error_target)


        self.layout_8.addLayout(self.layout_3)

        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.label_parts = QLabel(self.inside)
        self.label_parts.setObjectName(u"label_parts")
        self.label_parts.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.label_parts)

        self.parts = QListWidget(self.inside)
        self.parts.setObjectName(u"parts")
        self.parts.setFrameShape(QFrame.Shape.NoFrame)

        self.layout_1.addWidget(self.parts)

        self.error_parts = QLabel(self.inside)
        self.error_parts.setObjectName(u"error_parts")
        self.error_parts.setVisible(False)
        self.error_parts.setProperty(u"role", u"error")
        self.error_parts.setWordWrap(True)

        self.layout_1.addWidget(self.error_parts)


        self.layout_8.addLayout(self.layout_1)

        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.label_name = QLabel(self.inside)
        self.label_name.setObjectName(u"label_name")
        self.label_name.setProperty(u"role", u"muted")

        self.layout_4.addWidget(self.label_name)

        self.name = QLineEdit(self.inside)
        self.name.setObjectName(u"name")
        self.name.setMaxLength(200)

        self.layout_4.addWidget(self.name)

        self.error_name = QLabel(self.inside)
        self.error_name.setObjectName(u"error_name")
        self.error_name.setVisible(False)
        self.error_name.setProperty(u"role", u"error")
        self.error_name.setWordWrap(True)

        self.layout_4.addWidget(self.error_name)


        self.layout_8.addLayout(self.layout_4)

        self.layout_7 = QHBoxLayout()
        self.layout_7.setSpacing(12)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(4)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.label_day = QLabel(self.inside)
        self.label_day.setObjectName(u"label_day")
        self.label_day.setProperty(u"role", u"muted")

        self.layout_5.addWidget(self.label_day)

        self.day = DateField(self.inside)
        self.day.setObjectName(u"day")
        self.day.setMaximumSize(QSize(112, 16777215))

        self.layout_5.addWidget(self.day)

        self.error_day = QLabel(self.inside)
        self.error_day.setObjectName(u"error_day")
        self.error_day.setVisible(False)
        self.error_day.setProperty(u"role", u"error")
        self.error_day.setWordWrap(True)

        self.layout_5.addWidget(self.error_day)


        self.layout_7.addLayout(self.layout_5)

        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(4)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.label_reason = QLabel(self.inside)
        self.label_reason.setObjectName(u"label_reason")
        self.label_reason.setProperty(u"role", u"muted")

        self.layout_6.addWidget(self.label_reason)

        self.reason = QLineEdit(self.inside)
        self.reason.setObjectName(u"reason")
        self.reason.setMaxLength(200)

        self.layout_6.addWidget(self.reason)

        self.error_reason = QLabel(self.inside)
        self.error_reason.setObjectName(u"error_reason")
        self.error_reason.setVisible(False)
        self.error_reason.setProperty(u"role", u"error")
        self.error_reason.setWordWrap(True)

        self.layout_6.addWidget(self.error_reason)


        self.layout_7.addLayout(self.layout_6)

        self.layout_7.setStretch(1, 1)

        self.layout_8.addLayout(self.layout_7)

        self.preview = QFrame(self.inside)
        self.preview.setObjectName(u"preview")
        self.preview.setProperty(u"role", u"inset")
        self.layout_2 = QVBoxLayout(self.preview)
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(12, 12, 12, 12)
        self.preview_title = QLabel(self.preview)
        self.preview_title.setObjectName(u"preview_title")
        self.preview_title.setProperty(u"role", u"strong")

        self.layout_2.addWidget(self.preview_title)

        self.preview_text = QLabel(self.preview)
        self.preview_text.setObjectName(u"preview_text")
        self.preview_text.setWordWrap(True)

        self.layout_2.addWidget(self.preview_text)


        self.layout_8.addWidget(self.preview)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_8.addItem(self.space_1)

        self.scroll.setWidget(self.inside)

        self.layout_10.addWidget(self.scroll)

        self.layout_9 = QHBoxLayout()
        self.layout_9.setSpacing(8)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(OrganisationActForm)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.layout_9.addWidget(self.save)

        self.cancel = QPushButton(OrganisationActForm)
        self.cancel.setObjectName(u"cancel")

        self.layout_9.addWidget(self.cancel)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_9.addItem(self.space_2)


        self.layout_10.addLayout(self.layout_9)

        self.layout_10.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.label_target.setBuddy(self.target)
        self.label_parts.setBuddy(self.parts)
        self.label_name.setBuddy(self.name)
        self.label_day.setBuddy(self.day)
        self.label_reason.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(OrganisationActForm)

        QMetaObject.connectSlotsByName(OrganisationActForm)
    # setupUi

    def retranslateUi(self, OrganisationActForm):
        self.label_target.setText(QCoreApplication.translate("OrganisationActForm", u"Vart", None))
#if QT_CONFIG(accessibility)
        self.target.setAccessibleName(QCoreApplication.translate("OrganisationActForm", u"Vart", None))
#endif // QT_CONFIG(accessibility)
        self.label_parts.setText(QCoreApplication.translate("OrganisationActForm", u"F\u00f6ljer med", None))
#if QT_CONFIG(accessibility)
        self.parts.setAccessibleName(QCoreApplication.translate("OrganisationActForm", u"F\u00f6ljer med", None))
#endif // QT_CONFIG(accessibility)
        self.label_name.setText(QCoreApplication.translate("OrganisationActForm", u"Nytt namn", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("OrganisationActForm", u"Nytt namn", None))
#endif // QT_CONFIG(accessibility)
        self.label_day.setText(QCoreApplication.translate("OrganisationActForm", u"Fr\u00e5n och med", None))
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("OrganisationActForm", u"Fr\u00e5n och med", None))
#endif // QT_CONFIG(accessibility)
        self.label_reason.setText(QCoreApplication.translate("OrganisationActForm", u"Sk\u00e4l", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("OrganisationActForm", u"Sk\u00e4l", None))
#endif // QT_CONFIG(accessibility)
        self.reason.setPlaceholderText(QCoreApplication.translate("OrganisationActForm", u"Till exempel beslutets paragraf", None))
        self.preview_title.setText(QCoreApplication.translate("OrganisationActForm", u"S\u00e5 h\u00e4r blir det", None))
        self.save.setText(QCoreApplication.translate("OrganisationActForm", u"Visa vad som h\u00e4nder", None))
        self.cancel.setText(QCoreApplication.translate("OrganisationActForm", u"Avbryt", None))
        pass
    # retranslateUi

