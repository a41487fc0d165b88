# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'archive_delivery_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtWidgets import (QCheckBox, QComboBox, QFrame,
    QHBoxLayout, QLabel, QLineEdit, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from smdesk.desktop.widgets.card import Card

class Ui_ArchiveDeliveryForm(object):
    def setupUi(self, ArchiveDeliveryForm):
        if not ArchiveDeliveryForm.objectName():
            ArchiveDeliveryForm.setObjectName(u"ArchiveDeliveryForm")
        self.layout_1 = QHBoxLayout(ArchiveDeliveryForm)
        self.layout_1.setSpacing(0)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.card = Card(ArchiveDeliveryForm)
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
        self.span = QHBoxLayout()
        self.span.setSpacing(12)
        self.span.setObjectName(u"span")
        self.span.setContentsMargins(0, 0, 0, 0)
        self.box_first = QVBoxLayout()
        self.box_first.setSpacing(4)
        self.box_first.setObjectName(u"box_first")
        self.box_first.setContentsMargins(0, 0, 0, 0)
        self.label_first = QLabel(self.body)
        self.label_first.setObjectName(u"label_first")
        self.label_first.setWordWrap(True)
        self.label_first.setProperty(u"role", u"muted")

        self.box_first.addWidget(self.label_first)

        self.first = QComboBox(self.body)
        self.first.setObjectName(u"first")

        self.box_first.addWidget(self.first)

        self.error_half_year = QLabel(self.body)
        self.error_half_year.setObjectName(u"error_half_year")
        self.error_half_year.setWordWrap(True)
        self.error_half_year.setVisible(False)
        self.error_half_year.setProperty(u"role", u"error")

        self.box_first.addWidget(self.error_half_year)


        self.span.addLayout(self.box_first)

        self.box_last = QVBoxLayout()
        self.box_last.setSpacing(4)
        self.box_last.setObjectName(u"box_last")
        self.box_last.setContentsMargins(0, 0, 0, 0)
        self.label_last = QLabel(self.body)
        self.label_last.setObjectName(u"label_last")
        self.label_last.setWordWrap(True)
        self.label_last.setProperty(u"role", u"muted")

        self.box_last.addWidget(self.label_last)

        self.last = QComboBox(self.body)
        self.last.setObjectName(u"last")

        self.box_last.addWidget(self.last)

        self.error_last = QLabel(self.body)
        self.error_last.setObjectName(u"error_last")
        self.error_last.setWordWrap(True)
        self.error_last.setVisible(False)
        self.error_last.setProperty(u"role", u"error")

        self.box_last.addWidget(self.error_last)


        self.span.addLayout(self.box_last)

        self.span.setStretch(0, 1)
        self.span.setStretch(1, 1)

        self.fields.addLayout(self.span)

        self.again = QCheckBox(self.body)
        self.again.setObjectName(u"again")

        self.fields.addWidget(self.again)

        self.count = QLabel(self.body)
        self.count.setObjectName(u"count")
        self.count.setWordWrap(True)
        self.count.setProperty(u"role", u"strong")

        self.fields.addWidget(self.count)

        self.how = QHBoxLayout()
        self.how.setSpacing(12)
        self.how.setObjectName(u"how")
        self.how.setContentsMargins(0, 0, 0, 0)
        self.box_form = QVBoxLayout()
        self.box_form.setSpacing(4)
        self.box_form.setObjectName(u"box_form")
        self.box_form.setContentsMargins(0, 0, 0, 0)
        self.label_form = QLabel(self.body)
        self.label_form.setObjectName(u"label_form")
        self.label_form.setWordWrap(True)
        self.label_form.setProperty(u"role", u"muted")

        self.box_form.addWidget(self.label_form)

        self.form = QComboBox(self.body)
        self.form.setObjectName(u"form")

        self.box_form.addWidget(self.form)

        self.error_form = QLabel(self.body)
        self.error_form.setObjectName(u"error_form")
        self.error_form.setWordWrap(True)
        self.error_form.setVisible(False)
        self.error_form.setProperty(u"role", u"error")

        self.box_form.addWidget(self.error_form)


        self.how.addLayout(self.box_form)

        self.box_out = QVBoxLayout()
        self.box_out.setSpacing(4)
        self.box_out.setObjectName(u"box_out")
        self.box_out.setContentsMargins(0, 0, 0, 0)
        self.label_out = QLabel(self.body)
        self.label_out.setObjectName(u"label_out")
        self.label_out.setWordWrap(True)
        self.label_out.setProperty(u"role", u"muted")

        self.box_out.addWidget(self.label_out)

        self.out_row = QHBoxLayout()
        self.out_row.setSpacing(8)
        self.out_row.setObjectName(u"out_row")
        self.out_row.setContentsMargins(0, 0, 0, 0)
        self.out = QLineEdit(self.body)
        self.out.setObjectName(u"out")

        self.out_row.addWidget(self.out)

        self.choose_out = QPushButton(self.body)
        self.choose_out.setObjectName(u"choose_out")

        self.out_row.addWidget(self.choose_out)


        self.box_out.addLayout(self.out_row)

        self.error_out = QLabel(self.body)
        self.error_out.setObjectName(u"error_out")
        self.error_out.setWordWrap(True)
        self.error_out.setVisible(False)
        self.error_out.setProperty(u"role", u"error")

        self.box_out.addWidget(self.error_out)


        self.how.addLayout(self.box_out)

        self.how.setStretch(0, 1)
        self.how.setStretch(1, 1)

        self.fields.addLayout(self.how)

        self.terms_title = QLabel(self.body)
        self.terms_title.setObjectName(u"terms_title")
        self.terms_title.setWordWrap(True)
        self.terms_title.setProperty(u"role", u"heading")

        self.fields.addWidget(self.terms_title)

        self.box_delivery_agreement = QVBoxLayout()
        self.box_delivery_agreement.setSpacing(4)
        self.box_delivery_agreement.setObjectName(u"box_delivery_agreement")
        self.box_delivery_agreement.setContentsMargins(0, 0, 0, 0)
        self.label_delivery_agreement = QLabel(self.body)
        self.label_delivery_agreement.setObjectName(u"label_delivery_agreement")
        self.label_delivery_agreement.setWordWrap(True)
        self.label_delivery_agreement.setProperty(u"role", u"muted")

        self.box_delivery_agreement.addWidget(self.label_delivery_agreement)

        self.delivery_agreement = QLineEdit(self.body)
        self.delivery_agreement.setObjectName(u"delivery_agreement")

        self.box_delivery_agreement.addWidget(self.delivery_agreement)

        self.error_delivery_agreement = QLabel(self.body)
        self.error_delivery_agreement.setObjectName(u"error_delivery_agreement")
        self.error_delivery_agreement.setWordWrap(True)
        self.error_delivery_agreement.setVisible(False)
        self.error_delivery_agreement.setProperty(u"role", u"error")

        self.box_delivery_agreement.addWidget(self.error_delivery_agreement)


        self.fields.addLayout(self.box_delivery_agreement)

        self.creators = QHBoxLayout()
        self.creators.setSpacing(12)
        self.creators.setObjectName(u"creators")
        self.creators.setContentsMargins(0, 0, 0, 0)
        self.box_delivery_creator = QVBoxLayout()
        self.box_delivery_creator.setSpacing(4)
        self.box_delivery_creator.setObjectName(u"box_delivery_creator")
        self.box_delivery_creator.setContentsMargins(0, 0, 0, 0)
        self.label_delivery_creator = QLabel(self.body)
        self.label_delivery_creator.setObjectName(u"label_delivery_creator")
        self.label_delivery_creator.setWordWrap(True)
        self.label_delivery_creator.setProperty(u"role", u"muted")

        self.box_delivery_creator.addWidget(self.label_delivery_creator)

        self.delivery_creator = QLineEdit(self.body)
        self.delivery_creator.setObjectName(u"delivery_creator")

        self.box_delivery_creator.addWidget(self.delivery_creator)

        self.error_delivery_creator = QLabel(self.body)
        self.error_delivery_creator.setObjectName(u"error_delivery_creator")
        self.error_delivery_creator.setWordWrap(True)
        self.error_delivery_creator.setVisible(False)
        self.error_delivery_creator.setProperty(u"role", u"error")

        self.box_delivery_creator.addWidget(self.error_delivery_creator)


        self.creators.addLayout(self.box_delivery_creator)

        self.box_delivery_creator_code = QVBoxLayout()
        self.box_delivery_creator_code.setSpacing(4)
        self.box_delivery_creator_code.setObjectName(u"box_delivery_creator_code")
        self.box_delivery_creator_code.setContentsMargins(0, 0, 0, 0)
        self.label_delivery_creator_code = QLabel(self.body)
        self.label_delivery_creator_code.setObjectName(u"label_delivery_creator_code")
        self.label_delivery_creator_code.setWordWrap(True)
        self.label_delivery_creator_code.setProperty(u"role", u"muted")

        self.box_delivery_creator_code.addWidget(self.label_delivery_creator_code)

        self.delivery_creator_code = QLineEdit(self.body)
        self.delivery_creator_code.setObjectName(u"delivery_creator_code")

        self.box_delivery_creator_code.addWidget(self.delivery_creator_code)

        self.error_delivery_creator_code = QLabel(self.body)
        self.error_delivery_creator_code.setObjectName(u"error_delivery_creator_code")
        self.error_delivery_creator_code.setWordWrap(True)
        self.error_delivery_creator_code.setVisible(False)
        self.error_delivery_creator_code.setProperty(u"role", u"error")

        self.box_delivery_creator_code.addWidget(self.error_delivery_creator_code)


        self.creators.addLayout(self.box_delivery_creator_code)

        self.creators.setStretch(0, 1)
        self.creators.setStretch(1, 1)

        self.fields.addLayout(self.creators)

        self.deliverers = QHBoxLayout()
        self.deliverers.setSpacing(12)
        self.deliverers.setObjectName(u"deliverers")
        self.deliverers.setContentsMargins(0, 0, 0, 0)
        self.box_delivery_deliverer = QVBoxLayout()
        self.box_delivery_deliverer.setSpacing(4)
        self.box_delivery_deliverer.setObjectName(u"box_delivery_deliverer")
        self.box_delivery_deliverer.setContentsMargins(0, 0, 0, 0)
        self.label_delivery_deliverer = QLabel(self.body)
        self.label_delivery_deliverer.setObjectName(u"label_delivery_deliverer")
        self.label_delivery_deliverer.setWordWrap(True)
        self.label_delivery_deliverer.setProperty(u"role", u"muted")

        self.box_delivery_deliverer.addWidget(self.label_delivery_deliverer)

        self.delivery_deliverer = QLineEdit(self.body)
        self.delivery_deliverer.setObjectName(u"delivery_deliverer")

        self.box_delivery_deliverer.addWidget(self.delivery_deliverer)

        self.error_delivery_deliverer = QLabel(self.body)
        self.error_delivery_deliverer.setObjectName(u"error_delivery_deliverer")
        self.error_delivery_deliverer.setWordWrap(True)
        self.error_delivery_deliverer.setVisible(False)
        self.error_delivery_deliverer.setProperty(u"role", u"error")

        self.box_delivery_deliverer.addWidget(self.error_delivery_deliverer)


        self.deliverers.addLayout(self.box_delivery_deliverer)

        self.box_delivery_deliverer_code = QVBoxLayout()
        self.box_delivery_deliverer_code.setSpacing(4)
        self.box_delivery_deliverer_code.setObjectName(u"box_delivery_deliverer_code")
        self.box_delivery_deliverer_code.setContentsMargins(0, 0, 0, 0)
        self.label_delivery_deliverer_code = QLabel(self.body)
        self.label_delivery_deliverer_code.setObjectName(u"label_delivery_deliverer_code")
        self.label_delivery_deliverer_code.setWordWrap(True)
        self.label_delivery_deliverer_code.setProperty(u"role", u"muted")

        self.box_delivery_deliverer_code.addWidget(self.label_delivery_deliverer_code)

        self.delivery_deliverer_code = QLineEdit(self.body)
        self.delivery_deliverer_code.setObjectName(u"delivery_deliverer_code")

        self.box_delivery_deliverer_code.addWidget(self.delivery_deliverer_code)

        self.error_delivery_deliverer_code = QLabel(self.body)
        self.error_delivery_deliverer_code.setObjectName(u"error_delivery_deliverer_code")
        self.error_delivery_deliverer_code.setWordWrap(True)
        self.error_delivery_deliverer_code.setVisible(False)
        self.error_delivery_deliverer_code.setProperty(u"role", u"error")

        self.box_delivery_deliverer_code.addWidget(self.error_delivery_deliverer_code)


        self.deliverers.addLayout(self.box_delivery_deliverer_code)

        self.deliverers.setStretch(0, 1)
        self.deliverers.setStretch(1, 1)

        self.fields.addLayout(self.deliverers)

        self.contacts = QHBoxLayout()
        self.contacts.setSpacing(12)
        self.contacts.setObjectName(u"contacts")
        self.contacts.setContentsMargins(0, 0, 0, 0)
        self.box_delivery_contact = QVBoxLayout()
        self.box_delivery_contact.setSpacing(4)
        self.box_delivery_contact.setObjectName(u"box_delivery_contact")
        self.box_delivery_contact.setContentsMargins(0, 0, 0, 0)
        self.label_delivery_contact = QLabel(self.body)
        self.label_delivery_contact.setObjectName(u"label_delivery_contact")
        self.label_delivery_contact.setWordWrap(True)
        self.label_delivery_contact.setProperty(u"role", u"muted")

        self.box_delivery_contact.addWidget(self.label_delivery_contact)

        self.delivery_contact = QLineEdit(self.body)
        self.delivery_contact.setObjectName(u"delivery_contact")

        self.box_delivery_contact.addWidget(self.delivery_contact)

        self.error_delivery_contact = QLabel(self.body)
        self.error_delivery_contact.setObjectName(u"error_delivery_contact")
        self.error_delivery_contact.setWordWrap(True)
        self.error_delivery_contact.setVisible(False)
        self.error_delivery_contact.setProperty(u"role", u"error")

        self.box_delivery_contact.addWidget(self.error_delivery_contact)


        self.contacts.addLayout(self.box_delivery_contact)

        self.box_delivery_contact_details = QVBoxLayout()
        self.box_delivery_contact_details.setSpacing(4)
        self.box_delivery_contact_details.setObjectName(u"box_delivery_contact_details")
        self.box_delivery_contact_details.setContentsMargins(0, 0, 0, 0)
        self.label_delivery_contact_details = QLabel(self.body)
        self.label_delivery_contact_details.setObjectName(u"label_delivery_contact_details")
        self.label_delivery_contact_details.setWordWrap(True)
        self.label_delivery_contact_details.setProperty(u"role", u"muted")

        self.box_delivery_contact_details.addWidget(self.label_delivery_contact_details)

        self.delivery_contact_details = QLineEdit(self.body)
        self.delivery_contact_details.setObjectName(u"delivery_contact_details")

        self.box_delivery_contact_details.addWidget(self.delivery_contact_details)

        self.error_delivery_contact_details = QLabel(self.body)
        self.error_delivery_contact_details.setObjectName(u"error_delivery_contact_details")
        self.error_delivery_contact_details.setWordWrap(True)
        self.error_delivery_contact_details.setVisible(False)
        self.error_delivery_contact_details.setProperty(u"role", u"error")

        self.box_delivery_contact_details.addWidget(self.error_delivery_contact_details)


        self.contacts.addLayout(self.box_delivery_contact_details)

        self.contacts.setStretch(0, 1)
        self.contacts.setStretch(1, 1)

        self.fields.addLayout(self.contacts)

        self.box_delivery_receiver = QVBoxLayout()
        self.box_delivery_receiver.setSpacing(4)
        self.box_delivery_receiver.setObjectName(u"box_delivery_receiver")
        self.box_delivery_receiver.setContentsMargins(0, 0, 0, 0)
        self.label_delivery_receiver = QLabel(self.body)
        self.label_delivery_receiver.setObjectName(u"label_delivery_receiver")
        self.label_delivery_receiver.setWordWrap(True)
        self.label_delivery_receiver.setProperty(u"role", u"muted")

        self.box_delivery_receiver.addWidget(self.label_delivery_receiver)

        self.delivery_receiver = QLineEdit(self.body)
        self.delivery_receiver.setObjectName(u"delivery_receiver")

        self.box_delivery_receiver.addWidget(self.delivery_receiver)

        self.error_delivery_receiver = QLabel(self.body)
        self.error_delivery_receiver.setObjectName(u"error_delivery_receiver")
        self.error_delivery_receiver.setWordWrap(True)
        self.error_delivery_receiver.setVisible(False)
        self.error_delivery_receiver.setProperty(u"role", u"error")

        self.box_delivery_receiver.addWidget(self.error_delivery_receiver)


        self.fields.addLayout(self.box_delivery_receiver)

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
        self.label_first.setBuddy(self.first)
        self.label_last.setBuddy(self.last)
        self.label_form.setBuddy(self.form)
        self.label_out.setBuddy(self.out)
        self.label_delivery_agreement.setBuddy(self.delivery_agreement)
        self.label_delivery_creator.setBuddy(self.delivery_creator)
        self.label_delivery_creator_code.setBuddy(self.delivery_creator_code)
        self.label_delivery_deliverer.setBuddy(self.delivery_deliverer)
        self.label_delivery_deliverer_code.setBuddy(self.delivery_deliverer_code)
        self.label_delivery_contact.setBuddy(self.delivery_contact)
        self.label_delivery_contact_details.setBuddy(self.delivery_contact_details)
        self.label_delivery_receiver.setBuddy(self.delivery_receiver)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.first, self.last)
        QWidget.setTabOrder(self.last, self.again)
        QWidget.setTabOrder(self.again, self.form)
        QWidget.setTabOrder(self.form, self.out)
        QWidget.setTabOrder(self.out, self.choose_out)
        QWidget.setTabOrder(self.choose_out, self.delivery_agreement)
        QWidget.setTabOrder(self.delivery_agreement, self.delivery_creator)
        QWidget.setTabOrder(self.delivery_creator, self.delivery_creator_code)
        QWidget.setTabOrder(self.delivery_creator_code, self.delivery_deliverer)
        QWidget.setTabOrder(self.delivery_deliverer, self.delivery_deliverer_code)
        QWidget.setTabOrder(self.delivery_deliverer_code, self.delivery_contact)
        QWidget.setTabOrder(self.delivery_contact, self.delivery_contact_details)
        QWidget.setTabOrder(self.delivery_contact_details, self.delivery_receiver)
        QWidget.setTabOrder(self.delivery_receiver, self.save)
        QWidget.setTabOrder(self.save, self.cancel)

        self.retranslateUi(ArchiveDeliveryForm)

        QMetaObject.connectSlotsByName(ArchiveDeliveryForm)
    # setupUi

    def retranslateUi(self, ArchiveDeliveryForm):
        self.heading.setText(QCoreApplication.translate("ArchiveDeliveryForm", u"Leverera till e-arkivet", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("ArchiveDeliveryForm", u"Leverera till e-arkivet", None))
#endif // QT_CONFIG(accessibility)
        self.label_first.setText(QCoreApplication.translate("ArchiveDeliveryForm", u"Fr\u00e5n och med halv\u00e5ret", None))
#if QT_CONFIG(accessibility)
        self.first.setAccessibleName(QCoreApplication.translate("ArchiveDeliveryForm", u"Fr\u00e5n och med halv\u00e5ret", None))
#endif // QT_CONFIG(accessibility)
        self.label_last.setText(QCoreApplication.translate("ArchiveDeliveryForm", u"Till och med halv\u00e5ret", None))
#if QT_CONFIG(accessibility)
        self.last.setAccessibleName(QCoreApplication.translate("ArchiveDeliveryForm", u"Till och med halv\u00e5ret", None))
#endif // QT_CONFIG(accessibility)
        self.again.setText(QCoreApplication.translate("ArchiveDeliveryForm", u"Ta ocks\u00e5 med det som redan \u00e4r kvitterat", None))
        self.label_form.setText(QCoreApplication.translate("ArchiveDeliveryForm", u"Paketet \u00e4r", None))
#if QT_CONFIG(accessibility)
        self.form.setAccessibleName(QCoreApplication.translate("ArchiveDeliveryForm", u"Paketet \u00e4r", None))
#endif // QT_CONFIG(accessibility)
        self.label_out.setText(QCoreApplication.translate("ArchiveDeliveryForm", u"L\u00e4ggs i mappen", None))
#if QT_CONFIG(accessibility)
        self.out.setAccessibleName(QCoreApplication.translate("ArchiveDeliveryForm", u"L\u00e4ggs i mappen", None))
#endif // QT_CONFIG(accessibility)
        self.choose_out.setText(QCoreApplication.translate("ArchiveDeliveryForm", u"V\u00e4lj\u2026", None))
#if QT_CONFIG(accessibility)
        self.choose_out.setAccessibleName(QCoreApplication.translate("ArchiveDeliveryForm", u"V\u00e4lj mapp f\u00f6r paketet\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.terms_title.setText(QCoreApplication.translate("ArchiveDeliveryForm", u"S\u00e5 som det \u00e4r \u00f6verenskommet", None))
        self.label_delivery_agreement.setText(QCoreApplication.translate("ArchiveDeliveryForm", u"Leverans\u00f6verenskommelse", None))
#if QT_CONFIG(accessibility)
        self.delivery_agreement.setAccessibleName(QCoreApplication.translate("ArchiveDeliveryForm", u"Leverans\u00f6verenskommelse", None))
#endif // QT_CONFIG(accessibility)
        self.label_delivery_creator.setText(QCoreApplication.translate("ArchiveDeliveryForm", u"Arkivbildare", None))
#if QT_CONFIG(accessibility)
        self.delivery_creator.setAccessibleName(QCoreApplication.translate("ArchiveDeliveryForm", u"Arkivbildare", None))
#endif // QT_CONFIG(accessibility)
        self.label_delivery_creator_code.setText(QCoreApplication.translate("ArchiveDeliveryForm", u"Arkivbildarens kod", None))
#if QT_CONFIG(accessibility)
        self.delivery_creator_code.setAccessibleName(QCoreApplication.translate("ArchiveDeliveryForm", u"Arkivbildarens kod", None))
#endif // QT_CONFIG(accessibility)
        self.label_delivery_deliverer.setText(QCoreApplication.translate("ArchiveDeliveryForm", u"Levererande organisation", None))
#if QT_CONFIG(accessibility)
        self.delivery_deliverer.setAccessibleName(QCoreApplication.translate("ArchiveDeliveryForm", u"Levererande organisation", None))
#endif // QT_CONFIG(accessibility)
        self.label_delivery_deliverer_code.setText(QCoreApplication.translate("ArchiveDeliveryForm", u"Den levererande organisationens kod", None))
#if QT_CONFIG(accessibility)
        self.delivery_deliverer_code.setAccessibleName(QCoreApplication.translate("ArchiveDeliveryForm", u"Den levererande organisationens kod", None))
#endif // QT_CONFIG(accessibility)
        self.label_delivery_contact.setText(QCoreApplication.translate("ArchiveDeliveryForm", u"Kontaktperson", None))
#if QT_CONFIG(accessibility)
        self.delivery_contact.setAccessibleName(QCoreApplication.translate("ArchiveDeliveryForm", u"Kontaktperson", None))
#endif // QT_CONFIG(accessibility)
        self.label_delivery_contact_details.setText(QCoreApplication.translate("ArchiveDeliveryForm", u"Hur kontaktpersonen n\u00e5s", None))
#if QT_CONFIG(accessibility)
        self.delivery_contact_details.setAccessibleName(QCoreApplication.translate("ArchiveDeliveryForm", u"Hur kontaktpersonen n\u00e5s", None))
#endif // QT_CONFIG(accessibility)
        self.label_delivery_receiver.setText(QCoreApplication.translate("ArchiveDeliveryForm", u"Mottagande e-arkiv", None))
#if QT_CONFIG(accessibility)
        self.delivery_receiver.setAccessibleName(QCoreApplication.translate("ArchiveDeliveryForm", u"Mottagande e-arkiv", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("ArchiveDeliveryForm", u"G\u00f6r paketet", None))
        self.cancel.setText(QCoreApplication.translate("ArchiveDeliveryForm", u"Avbryt", None))
        pass
    # retranslateUi

