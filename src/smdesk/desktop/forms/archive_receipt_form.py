# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'archive_receipt_form.ui'
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
from smdesk.desktop.widgets.date_field import DateField

class Ui_ArchiveReceiptForm(object):
    def setupUi(self, ArchiveReceiptForm):
        if not ArchiveReceiptForm.objectName():
            ArchiveReceiptForm.setObjectName(u"ArchiveReceiptForm")
        self.layout_1 = QHBoxLayout(ArchiveReceiptForm)
        self.layout_1.setSpacing(0)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.card = Card(ArchiveReceiptForm)
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
        self.about = QLabel(self.body)
        self.about.setObjectName(u"about")
        self.about.setWordWrap(True)
        self.about.setProperty(u"role", u"muted")

        self.fields.addWidget(self.about)

        self.package = QLabel(self.body)
        self.package.setObjectName(u"package")
        self.package.setWordWrap(True)
        self.package.setProperty(u"role", u"strong")

        self.fields.addWidget(self.package)

        self.box_received_on = QVBoxLayout()
        self.box_received_on.setSpacing(4)
        self.box_received_on.setObjectName(u"box_received_on")
        self.box_received_on.setContentsMargins(0, 0, 0, 0)
        self.label_received_on = QLabel(self.body)
        self.label_received_on.setObjectName(u"label_received_on")
        self.label_received_on.setWordWrap(True)
        self.label_received_on.setProperty(u"role", u"muted")

        self.box_received_on.addWidget(self.label_received_on)

        self.received_on = DateField(self.body)
        self.received_on.setObjectName(u"received_on")

        self.box_received_on.addWidget(self.received_on)

        self.error_received_on = QLabel(self.body)
        self.error_received_on.setObjectName(u"error_received_on")
        self.error_received_on.setWordWrap(True)
        self.error_received_on.setVisible(False)
        self.error_received_on.setProperty(u"role", u"error")

        self.box_received_on.addWidget(self.error_received_on)


        self.fields.addLayout(self.box_received_on)

        self.box_received_by = QVBoxLayout()
        self.box_received_by.setSpacing(4)
        self.box_received_by.setObjectName(u"box_received_by")
        self.box_received_by.setContentsMargins(0, 0, 0, 0)
        self.label_received_by = QLabel(self.body)
        self.label_received_by.setObjectName(u"label_received_by")
        self.label_received_by.setWordWrap(True)
        self.label_received_by.setProperty(u"role", u"muted")

        self.box_received_by.addWidget(self.label_received_by)

        self.received_by = QLineEdit(self.body)
        self.received_by.setObjectName(u"received_by")

        self.box_received_by.addWidget(self.received_by)

        self.hint_received_by = QLabel(self.body)
        self.hint_received_by.setObjectName(u"hint_received_by")
        self.hint_received_by.setWordWrap(True)
        self.hint_received_by.setProperty(u"role", u"small")

        self.box_received_by.addWidget(self.hint_received_by)

        self.error_received_by = QLabel(self.body)
        self.error_received_by.setObjectName(u"error_received_by")
        self.error_received_by.setWordWrap(True)
        self.error_received_by.setVisible(False)
        self.error_received_by.setProperty(u"role", u"error")

        self.box_received_by.addWidget(self.error_received_by)


        self.fields.addLayout(self.box_received_by)

        self.box_reference = QVBoxLayout()
        self.box_reference.setSpacing(4)
        self.box_reference.setObjectName(u"box_reference")
        self.box_reference.setContentsMargins(0, 0, 0, 0)
        self.label_reference = QLabel(self.body)
        self.label_reference.setObjectName(u"label_reference")
        self.label_reference.setWordWrap(True)
        self.label_reference.setProperty(u"role", u"muted")

        self.box_reference.addWidget(self.label_reference)

        self.reference = QLineEdit(self.body)
        self.reference.setObjectName(u"reference")

        self.box_reference.addWidget(self.reference)

        self.error_reference = QLabel(self.body)
        self.error_reference.setObjectName(u"error_reference")
        self.error_reference.setWordWrap(True)
        self.error_reference.setVisible(False)
        self.error_reference.setProperty(u"role", u"error")

        self.box_reference.addWidget(self.error_reference)


        self.fields.addLayout(self.box_reference)

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
        self.label_received_on.setBuddy(self.received_on)
        self.label_received_by.setBuddy(self.received_by)
        self.label_reference.setBuddy(self.reference)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.received_on, self.received_by)
        QWidget.setTabOrder(self.received_by, self.reference)
        QWidget.setTabOrder(self.reference, self.save)
        QWidget.setTabOrder(self.save, self.cancel)

        self.retranslateUi(ArchiveReceiptForm)

        QMetaObject.connectSlotsByName(ArchiveReceiptForm)
    # setupUi

    def retranslateUi(self, ArchiveReceiptForm):
        self.heading.setText(QCoreApplication.translate("ArchiveReceiptForm", u"Kvitto fr\u00e5n e-arkivet", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("ArchiveReceiptForm", u"Kvitto fr\u00e5n e-arkivet", None))
#endif // QT_CONFIG(accessibility)
        self.about.setText(QCoreApplication.translate("ArchiveReceiptForm", u"Kvittot antecknas i liggaren f\u00f6r varje sk\u00e4rmdump i paketet. Det kan inte \u00e4ndras efter\u00e5t.", None))
        self.label_received_on.setText(QCoreApplication.translate("ArchiveReceiptForm", u"Mottaget den", None))
#if QT_CONFIG(accessibility)
        self.received_on.setAccessibleName(QCoreApplication.translate("ArchiveReceiptForm", u"Mottaget den", None))
#endif // QT_CONFIG(accessibility)
        self.label_received_by.setText(QCoreApplication.translate("ArchiveReceiptForm", u"Kvitterat av", None))
#if QT_CONFIG(accessibility)
        self.received_by.setAccessibleName(QCoreApplication.translate("ArchiveReceiptForm", u"Kvitterat av", None))
#endif // QT_CONFIG(accessibility)
        self.hint_received_by.setText(QCoreApplication.translate("ArchiveReceiptForm", u"Den person eller det e-arkiv som kvitterade.", None))
        self.label_reference.setText(QCoreApplication.translate("ArchiveReceiptForm", u"E-arkivets nummer", None))
#if QT_CONFIG(accessibility)
        self.reference.setAccessibleName(QCoreApplication.translate("ArchiveReceiptForm", u"E-arkivets nummer", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("ArchiveReceiptForm", u"Registrera kvittot", None))
        self.cancel.setText(QCoreApplication.translate("ArchiveReceiptForm", u"Avbryt", None))
        pass
    # retranslateUi

