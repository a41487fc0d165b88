# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'archive_stamp_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel,
    QLineEdit, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from smdesk.desktop.widgets.card import Card
from smdesk.desktop.widgets.file_field import FileField

class Ui_ArchiveStampForm(object):
    def setupUi(self, ArchiveStampForm):
        if not ArchiveStampForm.objectName():
            ArchiveStampForm.setObjectName(u"ArchiveStampForm")
        self.layout_1 = QHBoxLayout(ArchiveStampForm)
        self.layout_1.setSpacing(0)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.card = Card(ArchiveStampForm)
        self.card.setObjectName(u"card")
        self.card.setMaximumSize(QSize(720, 16777215))
        self.box = QVBoxLayout(self.card)
        self.box.setSpacing(12)
        self.box.setObjectName(u"box")
        self.box.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(self.card)
        self.heading.setObjectName(u"heading")
        self.heading.setWordWrap(True)
        self.heading.setProperty(u"role", u"card-title")

        self.box.addWidget(self.heading)

        self.scroll = QScrollArea(self.card)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.fields = QVBoxLayout(self.body)
        self.fields.setSpacing(12)
        self.fields.setObjectName(u"fields")
        self.fields.setContentsMargins(2, 2, 8, 2)
        self.box_service = QVBoxLayout()
        self.box_service.setSpacing(4)
        self.box_service.setObjectName(u"box_service")
        self.box_service.setContentsMargins(0, 0, 0, 0)
        self.label_service = QLabel(self.body)
        self.label_service.setObjectName(u"label_service")
        self.label_service.setWordWrap(True)
        self.label_service.setProperty(u"role", u"muted")

        self.box_service.addWidget(self.label_service)

        self.service = QLineEdit(self.body)
        self.service.setObjectName(u"service")
        self.service.setPlaceholderText(u"https://")

        self.box_service.addWidget(self.service)

        self.hint_service = QLabel(self.body)
        self.hint_service.setObjectName(u"hint_service")
        self.hint_service.setWordWrap(True)
        self.hint_service.setProperty(u"role", u"small")

        self.box_service.addWidget(self.hint_service)

        self.error_service = QLabel(self.body)
        self.error_service.setObjectName(u"error_service")
        self.error_service.setWordWrap(True)
        self.error_service.setVisible(False)
        self.error_service.setProperty(u"role", u"error")

        self.box_service.addWidget(self.error_service)


        self.fields.addLayout(self.box_service)

        self.box_certificates = QVBoxLayout()
        self.box_certificates.setSpacing(4)
        self.box_certificates.setObjectName(u"box_certificates")
        self.box_certificates.setContentsMargins(0, 0, 0, 0)
        self.label_certificates = QLabel(self.body)
        self.label_certificates.setObjectName(u"label_certificates")
        self.label_certificates.setWordWrap(True)
        self.label_certificates.setProperty(u"role", u"muted")

        self.box_certificates.addWidget(self.label_certificates)

        self.certificates = FileField(self.body)
        self.certificates.setObjectName(u"certificates")

        self.box_certificates.addWidget(self.certificates)

        self.hint_certificates = QLabel(self.body)
        self.hint_certificates.setObjectName(u"hint_certificates")
        self.hint_certificates.setWordWrap(True)
        self.hint_certificates.setProperty(u"role", u"small")

        self.box_certificates.addWidget(self.hint_certificates)

        self.error_certificates = QLabel(self.body)
        self.error_certificates.setObjectName(u"error_certificates")
        self.error_certificates.setWordWrap(True)
        self.error_certificates.setVisible(False)
        self.error_certificates.setProperty(u"role", u"error")

        self.box_certificates.addWidget(self.error_certificates)


        self.fields.addLayout(self.box_certificates)

        self.fields_push = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields.addItem(self.fields_push)

        self.scroll.setWidget(self.body)

        self.box.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(self.card)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.save)

        self.cancel = QPushButton(self.card)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.buttons_push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.buttons_push)


        self.box.addLayout(self.buttons)

        self.box.setStretch(1, 1)

        self.layout_1.addWidget(self.card)

        self.side_push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_1.addItem(self.side_push)

        self.layout_1.setStretch(0, 3)
        self.layout_1.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.label_service.setBuddy(self.service)
        self.label_certificates.setBuddy(self.certificates)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.service, self.certificates)
        QWidget.setTabOrder(self.certificates, self.save)
        QWidget.setTabOrder(self.save, self.cancel)

        self.retranslateUi(ArchiveStampForm)

        QMetaObject.connectSlotsByName(ArchiveStampForm)
    # setupUi

    def retranslateUi(self, ArchiveStampForm):
        self.heading.setText(QCoreApplication.translate("ArchiveStampForm", u"Tidsst\u00e4mplingstj\u00e4nst", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("ArchiveStampForm", u"Tidsst\u00e4mplingstj\u00e4nst", None))
#endif // QT_CONFIG(accessibility)
        self.label_service.setText(QCoreApplication.translate("ArchiveStampForm", u"Tj\u00e4nstens adress", None))
#if QT_CONFIG(accessibility)
        self.service.setAccessibleName(QCoreApplication.translate("ArchiveStampForm", u"Tj\u00e4nstens adress", None))
#endif // QT_CONFIG(accessibility)
        self.hint_service.setText(QCoreApplication.translate("ArchiveStampForm", u"Tj\u00e4nsten ska f\u00f6lja RFC 3161. Adressen f\u00e5r du av den som kommunen har avtal med.", None))
        self.label_certificates.setText(QCoreApplication.translate("ArchiveStampForm", u"Certifikat som tj\u00e4nsten g\u00e5r tillbaka p\u00e5", None))
#if QT_CONFIG(accessibility)
        self.certificates.setAccessibleName(QCoreApplication.translate("ArchiveStampForm", u"Certifikat", None))
#endif // QT_CONFIG(accessibility)
        self.hint_certificates.setText(QCoreApplication.translate("ArchiveStampForm", u"En PEM-fil fr\u00e5n tj\u00e4nsten. Med den kontrolleras varje tidsst\u00e4mpel.", None))
        self.save.setText(QCoreApplication.translate("ArchiveStampForm", u"Spara", None))
        self.cancel.setText(QCoreApplication.translate("ArchiveStampForm", u"Avbryt", None))
        pass
    # retranslateUi

