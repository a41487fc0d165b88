# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'restricted_key.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel,
    QLineEdit, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from smdesk.desktop.widgets.card import (Card, KeyValueList)
from smdesk.desktop.widgets.status import StatusPill

class Ui_RestrictedKeyPart(object):
    def setupUi(self, RestrictedKeyPart):
        if not RestrictedKeyPart.objectName():
            RestrictedKeyPart.setObjectName(u"RestrictedKeyPart")
        self.layout_1 = QHBoxLayout(RestrictedKeyPart)
        self.layout_1.setSpacing(0)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(RestrictedKeyPart)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.layout_2 = QHBoxLayout(self.body)
        self.layout_2.setSpacing(0)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.key_card = Card(self.body)
        self.key_card.setObjectName(u"key_card")
        self.layout_3 = QVBoxLayout(self.key_card)
        self.layout_3.setSpacing(16)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(24, 20, 24, 20)
        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(12)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.heading = QLabel(self.key_card)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout_4.addWidget(self.heading)

        self.pill = StatusPill(self.key_card)
        self.pill.setObjectName(u"pill")

        self.layout_4.addWidget(self.pill)

        self.layout_4.setStretch(0, 1)

        self.layout_3.addLayout(self.layout_4)

        self.lead = QLabel(self.key_card)
        self.lead.setObjectName(u"lead")
        self.lead.setWordWrap(True)

        self.layout_3.addWidget(self.lead)

        self.facts = KeyValueList(self.key_card)
        self.facts.setObjectName(u"facts")

        self.layout_3.addWidget(self.facts)

        self.make_part = QWidget(self.key_card)
        self.make_part.setObjectName(u"make_part")
        self.layout_5 = QVBoxLayout(self.make_part)
        self.layout_5.setSpacing(0)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(8)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.make = QPushButton(self.make_part)
        self.make.setObjectName(u"make")
        self.make.setProperty(u"kind", u"primary")

        self.layout_6.addWidget(self.make)

        self.space_7 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_6.addItem(self.space_7)


        self.layout_5.addLayout(self.layout_6)


        self.layout_3.addWidget(self.make_part)

        self.shown_part = QFrame(self.key_card)
        self.shown_part.setObjectName(u"shown_part")
        self.shown_part.setProperty(u"role", u"inset")
        self.layout_8 = QVBoxLayout(self.shown_part)
        self.layout_8.setSpacing(12)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(16, 16, 16, 16)
        self.shown_title = QLabel(self.shown_part)
        self.shown_title.setObjectName(u"shown_title")
        self.shown_title.setProperty(u"role", u"strong")

        self.layout_8.addWidget(self.shown_title)

        self.recovery = QLabel(self.shown_part)
        self.recovery.setObjectName(u"recovery")
        self.recovery.setProperty(u"role", u"key")
        self.recovery.setWordWrap(True)

        self.layout_8.addWidget(self.recovery)

        self.shown_text = QLabel(self.shown_part)
        self.shown_text.setObjectName(u"shown_text")
        self.shown_text.setWordWrap(True)

        self.layout_8.addWidget(self.shown_text)

        self.layout_9 = QHBoxLayout()
        self.layout_9.setSpacing(8)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.print = QPushButton(self.shown_part)
        self.print.setObjectName(u"print")
        self.print.setProperty(u"kind", u"primary")

        self.layout_9.addWidget(self.print)

        self.save_print = QPushButton(self.shown_part)
        self.save_print.setObjectName(u"save_print")

        self.layout_9.addWidget(self.save_print)

        self.space_10 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_9.addItem(self.space_10)


        self.layout_8.addLayout(self.layout_9)


        self.layout_3.addWidget(self.shown_part)

        self.typed_part = QWidget(self.key_card)
        self.typed_part.setObjectName(u"typed_part")
        self.layout_11 = QVBoxLayout(self.typed_part)
        self.layout_11.setSpacing(12)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(0, 0, 0, 0)
        self.layout_12 = QVBoxLayout()
        self.layout_12.setSpacing(4)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.label_typed = QLabel(self.typed_part)
        self.label_typed.setObjectName(u"label_typed")
        self.label_typed.setProperty(u"role", u"muted")
        self.label_typed.setWordWrap(True)

        self.layout_12.addWidget(self.label_typed)

        self.typed = QLineEdit(self.typed_part)
        self.typed.setObjectName(u"typed")

        self.layout_12.addWidget(self.typed)

        self.hint_typed = QLabel(self.typed_part)
        self.hint_typed.setObjectName(u"hint_typed")
        self.hint_typed.setProperty(u"role", u"small")
        self.hint_typed.setWordWrap(True)

        self.layout_12.addWidget(self.hint_typed)

        self.error_recovery = QLabel(self.typed_part)
        self.error_recovery.setObjectName(u"error_recovery")
        self.error_recovery.setVisible(False)
        self.error_recovery.setProperty(u"role", u"error")
        self.error_recovery.setWordWrap(True)

        self.layout_12.addWidget(self.error_recovery)


        self.layout_11.addLayout(self.layout_12)

        self.layout_13 = QHBoxLayout()
        self.layout_13.setSpacing(8)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.prove = QPushButton(self.typed_part)
        self.prove.setObjectName(u"prove")
        self.prove.setProperty(u"kind", u"primary")

        self.layout_13.addWidget(self.prove)

        self.recover = QPushButton(self.typed_part)
        self.recover.setObjectName(u"recover")
        self.recover.setProperty(u"kind", u"primary")

        self.layout_13.addWidget(self.recover)

        self.space_14 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_13.addItem(self.space_14)


        self.layout_11.addLayout(self.layout_13)


        self.layout_3.addWidget(self.typed_part)

        self.layout_15 = QHBoxLayout()
        self.layout_15.setSpacing(8)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(0, 0, 0, 0)
        self.try_again = QPushButton(self.key_card)
        self.try_again.setObjectName(u"try_again")

        self.layout_15.addWidget(self.try_again)

        self.renew = QPushButton(self.key_card)
        self.renew.setObjectName(u"renew")

        self.layout_15.addWidget(self.renew)

        self.back = QPushButton(self.key_card)
        self.back.setObjectName(u"back")

        self.layout_15.addWidget(self.back)

        self.space_16 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_15.addItem(self.space_16)


        self.layout_3.addLayout(self.layout_15)

        self.space_17 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_3.addItem(self.space_17)


        self.layout_2.addWidget(self.key_card)

        self.scroll.setWidget(self.body)

        self.layout_1.addWidget(self.scroll)

        self.space_18 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_1.addItem(self.space_18)

        self.layout_1.setStretch(0, 5)
        self.layout_1.setStretch(1, 2)
#if QT_CONFIG(shortcut)
        self.label_typed.setBuddy(self.typed)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RestrictedKeyPart)

        QMetaObject.connectSlotsByName(RestrictedKeyPart)
    # setupUi

    def retranslateUi(self, RestrictedKeyPart):
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("RestrictedKeyPart", u"Sp\u00e4rrat f\u00f6rr\u00e5d", None))
#endif // QT_CONFIG(accessibility)
        self.heading.setText(QCoreApplication.translate("RestrictedKeyPart", u"Sp\u00e4rrat f\u00f6rr\u00e5d", None))
        self.make.setText(QCoreApplication.translate("RestrictedKeyPart", u"G\u00f6r en nyckel", None))
        self.shown_title.setText(QCoreApplication.translate("RestrictedKeyPart", u"\u00c5terst\u00e4llningsnyckeln", None))
        self.shown_text.setText(QCoreApplication.translate("RestrictedKeyPart", u"Den visas bara nu. Skriv ut den och l\u00e5s in den, till exempel i arkivets kassask\u00e5p.", None))
        self.print.setText(QCoreApplication.translate("RestrictedKeyPart", u"Skriv ut\u2026", None))
        self.save_print.setText(QCoreApplication.translate("RestrictedKeyPart", u"Spara f\u00f6r utskrift\u2026", None))
        self.label_typed.setText(QCoreApplication.translate("RestrictedKeyPart", u"Skriv av nyckeln fr\u00e5n papperet", None))
#if QT_CONFIG(accessibility)
        self.typed.setAccessibleName(QCoreApplication.translate("RestrictedKeyPart", u"Skriv av nyckeln fr\u00e5n papperet", None))
#endif // QT_CONFIG(accessibility)
        self.hint_typed.setText(QCoreApplication.translate("RestrictedKeyPart", u"Stora och sm\u00e5 bokst\u00e4ver spelar ingen roll, inte heller bindestrecken.", None))
        self.prove.setText(QCoreApplication.translate("RestrictedKeyPart", u"Prova nyckeln", None))
        self.recover.setText(QCoreApplication.translate("RestrictedKeyPart", u"\u00c5terst\u00e4ll", None))
        self.try_again.setText(QCoreApplication.translate("RestrictedKeyPart", u"Prova \u00e5terst\u00e4llningsnyckeln\u2026", None))
        self.renew.setText(QCoreApplication.translate("RestrictedKeyPart", u"Papperet \u00e4r borta\u2026", None))
        self.back.setText(QCoreApplication.translate("RestrictedKeyPart", u"Tillbaka", None))
        pass
    # retranslateUi

