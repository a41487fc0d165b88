# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'disposal_hold_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel,
    QLineEdit, QPlainTextEdit, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_DisposalHoldForm(object):
    def setupUi(self, DisposalHoldForm):
        if not DisposalHoldForm.objectName():
            DisposalHoldForm.setObjectName(u"DisposalHoldForm")
        self.layout_7 = QVBoxLayout(DisposalHoldForm)
        self.layout_7.setSpacing(12)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(DisposalHoldForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout_7.addWidget(self.heading)

        self.about = QLabel(DisposalHoldForm)
        self.about.setObjectName(u"about")
        self.about.setWordWrap(True)

        self.layout_7.addWidget(self.about)

        self.scroll = QScrollArea(DisposalHoldForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.layout_4 = QVBoxLayout(self.body)
        self.layout_4.setSpacing(12)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(2, 2, 8, 2)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.label_reason = QLabel(self.body)
        self.label_reason.setObjectName(u"label_reason")
        self.label_reason.setProperty(u"role", u"muted")
        self.label_reason.setWordWrap(True)

        self.layout_1.addWidget(self.label_reason)

        self.reason = QPlainTextEdit(self.body)
        self.reason.setObjectName(u"reason")
        self.reason.setMinimumSize(QSize(0, 80))
        self.reason.setMaximumSize(QSize(16777215, 80))
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.reason.sizePolicy().hasHeightForWidth())
        self.reason.setSizePolicy(sizePolicy)
        self.reason.setTabChangesFocus(True)

        self.layout_1.addWidget(self.reason)

        self.error_reason = QLabel(self.body)
        self.error_reason.setObjectName(u"error_reason")
        self.error_reason.setVisible(False)
        self.error_reason.setProperty(u"role", u"error")
        self.error_reason.setWordWrap(True)

        self.layout_1.addWidget(self.error_reason)


        self.layout_4.addLayout(self.layout_1)

        self.reason_hint = QLabel(self.body)
        self.reason_hint.setObjectName(u"reason_hint")
        self.reason_hint.setProperty(u"role", u"small")
        self.reason_hint.setWordWrap(True)

        self.layout_4.addWidget(self.reason_hint)

        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.label_case_number = QLabel(self.body)
        self.label_case_number.setObjectName(u"label_case_number")
        self.label_case_number.setProperty(u"role", u"muted")
        self.label_case_number.setWordWrap(True)

        self.layout_2.addWidget(self.label_case_number)

        self.case_number = QLineEdit(self.body)
        self.case_number.setObjectName(u"case_number")

        self.layout_2.addWidget(self.case_number)

        self.error_case_number = QLabel(self.body)
        self.error_case_number.setObjectName(u"error_case_number")
        self.error_case_number.setVisible(False)
        self.error_case_number.setProperty(u"role", u"error")
        self.error_case_number.setWordWrap(True)

        self.layout_2.addWidget(self.error_case_number)


        self.layout_4.addLayout(self.layout_2)

        self.space_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_4.addItem(self.space_3)

        self.scroll.setWidget(self.body)

        self.layout_7.addWidget(self.scroll)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(DisposalHoldForm)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.layout_6.addWidget(self.save)

        self.cancel = QPushButton(DisposalHoldForm)
        self.cancel.setObjectName(u"cancel")

        self.layout_6.addWidget(self.cancel)

        self.space_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.space_5)


        self.layout_7.addLayout(self.layout_6)

        self.layout_7.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.label_reason.setBuddy(self.reason)
        self.label_case_number.setBuddy(self.case_number)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DisposalHoldForm)

        QMetaObject.connectSlotsByName(DisposalHoldForm)
    # setupUi

    def retranslateUi(self, DisposalHoldForm):
        self.heading.setText(QCoreApplication.translate("DisposalHoldForm", u"L\u00e4gg r\u00e4ttsligt stopp", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("DisposalHoldForm", u"L\u00e4gg r\u00e4ttsligt stopp", None))
#endif // QT_CONFIG(accessibility)
        self.label_reason.setText(QCoreApplication.translate("DisposalHoldForm", u"Sk\u00e4l", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("DisposalHoldForm", u"Sk\u00e4l", None))
#endif // QT_CONFIG(accessibility)
        self.reason.setPlaceholderText(QCoreApplication.translate("DisposalHoldForm", u"Till exempel: beg\u00e4rd i en tvist", None))
        self.reason_hint.setText(QCoreApplication.translate("DisposalHoldForm", u"Skriv inga personuppgifter.", None))
        self.label_case_number.setText(QCoreApplication.translate("DisposalHoldForm", u"Diarienummer (frivilligt)", None))
#if QT_CONFIG(accessibility)
        self.case_number.setAccessibleName(QCoreApplication.translate("DisposalHoldForm", u"Diarienummer", None))
#endif // QT_CONFIG(accessibility)
        self.case_number.setPlaceholderText(QCoreApplication.translate("DisposalHoldForm", u"KS 2026/218", None))
        self.save.setText(QCoreApplication.translate("DisposalHoldForm", u"L\u00e4gg stoppet", None))
        self.cancel.setText(QCoreApplication.translate("DisposalHoldForm", u"Avbryt", None))
        pass
    # retranslateUi

