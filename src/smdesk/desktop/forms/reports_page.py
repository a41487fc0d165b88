# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'reports_page.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from smdesk.desktop.widgets.card import KeyValueList
from smdesk.desktop.widgets.day_chip import DayChip
from smdesk.desktop.widgets.labels import ElidingLabel
from smdesk.desktop.widgets.status import StatusPill

class Ui_ReportsPage(object):
    def setupUi(self, ReportsPage):
        if not ReportsPage.objectName():
            ReportsPage.setObjectName(u"ReportsPage")
        self.column = QVBoxLayout(ReportsPage)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.folder_card = QFrame(ReportsPage)
        self.folder_card.setObjectName(u"folder_card")
        self.folder_card.setProperty(u"role", u"card")
        self.folder_row = QHBoxLayout(self.folder_card)
        self.folder_row.setSpacing(12)
        self.folder_row.setObjectName(u"folder_row")
        self.folder_row.setContentsMargins(16, 8, 8, 8)
        self.folder_label = QLabel(self.folder_card)
        self.folder_label.setObjectName(u"folder_label")
        self.folder_label.setProperty(u"role", u"muted")

        self.folder_row.addWidget(self.folder_label)

        self.folder = ElidingLabel(self.folder_card)
        self.folder.setObjectName(u"folder")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.folder.sizePolicy().hasHeightForWidth())
        self.folder.setSizePolicy(sizePolicy)

        self.folder_row.addWidget(self.folder)

        self.choose_folder = QPushButton(self.folder_card)
        self.choose_folder.setObjectName(u"choose_folder")

        self.folder_row.addWidget(self.choose_folder)


        self.column.addWidget(self.folder_card)

        self.cards = QHBoxLayout()
        self.cards.setSpacing(16)
        self.cards.setObjectName(u"cards")
        self.register_card = QFrame(ReportsPage)
        self.register_card.setObjectName(u"register_card")
        sizePolicy.setHeightForWidth(self.register_card.sizePolicy().hasHeightForWidth())
        self.register_card.setSizePolicy(sizePolicy)
        self.register_card.setProperty(u"role", u"card")
        self.register_box = QVBoxLayout(self.register_card)
        self.register_box.setSpacing(12)
        self.register_box.setObjectName(u"register_box")
        self.register_box.setContentsMargins(16, 16, 16, 16)
        self.register_head = QHBoxLayout()
        self.register_head.setSpacing(8)
        self.register_head.setObjectName(u"register_head")
        self.register_title = QLabel(self.register_card)
        self.register_title.setObjectName(u"register_title")
        self.register_title.setMinimumSize(QSize(0, 27))
        self.register_title.setProperty(u"role", u"heading")

        self.register_head.addWidget(self.register_title)

        self.register_push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.register_head.addItem(self.register_push)

        self.register_day = DayChip(self.register_card)
        self.register_day.setObjectName(u"register_day")

        self.register_head.addWidget(self.register_day)


        self.register_box.addLayout(self.register_head)

        self.register_text = QLabel(self.register_card)
        self.register_text.setObjectName(u"register_text")
        self.register_text.setWordWrap(True)
        self.register_text.setProperty(u"role", u"muted")

        self.register_box.addWidget(self.register_text)

        self.register_rule = QFrame(self.register_card)
        self.register_rule.setObjectName(u"register_rule")
        self.register_rule.setProperty(u"role", u"rule")

        self.register_box.addWidget(self.register_rule)

        self.register_facts = KeyValueList(self.register_card)
        self.register_facts.setObjectName(u"register_facts")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.register_facts.sizePolicy().hasHeightForWidth())
        self.register_facts.setSizePolicy(sizePolicy1)

        self.register_box.addWidget(self.register_facts)

        self.register_room = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.register_box.addItem(self.register_room)

        self.register_foot = QHBoxLayout()
        self.register_foot.setObjectName(u"register_foot")
        self.register_make = QPushButton(self.register_card)
        self.register_make.setObjectName(u"register_make")
        self.register_make.setProperty(u"kind", u"primary")

        self.register_foot.addWidget(self.register_make)

        self.register_foot_push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.register_foot.addItem(self.register_foot_push)


        self.register_box.addLayout(self.register_foot)


        self.cards.addWidget(self.register_card)

        self.schedule_card = QFrame(ReportsPage)
        self.schedule_card.setObjectName(u"schedule_card")
        sizePolicy.setHeightForWidth(self.schedule_card.sizePolicy().hasHeightForWidth())
        self.schedule_card.setSizePolicy(sizePolicy)
        self.schedule_card.setProperty(u"role", u"card")
        self.schedule_box = QVBoxLayout(self.schedule_card)
        self.schedule_box.setSpacing(12)
        self.schedule_box.setObjectName(u"schedule_box")
        self.schedule_box.setContentsMargins(16, 16, 16, 16)
        self.schedule_head = QHBoxLayout()
        self.schedule_head.setSpacing(8)
        self.schedule_head.setObjectName(u"schedule_head")
        self.schedule_title = QLabel(self.schedule_card)
        self.schedule_title.setObjectName(u"schedule_title")
        self.schedule_title.setMinimumSize(QSize(0, 27))
        self.schedule_title.setProperty(u"role", u"heading")

        self.schedule_head.addWidget(self.schedule_title)

        self.schedule_push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.schedule_head.addItem(self.schedule_push)

        self.schedule_state = StatusPill(self.schedule_card)
        self.schedule_state.setObjectName(u"schedule_state")

        self.schedule_head.addWidget(self.schedule_state)


        self.schedule_box.addLayout(self.schedule_head)

        self.schedule_text = QLabel(self.schedule_card)
        self.schedule_text.setObjectName(u"schedule_text")
        self.schedule_text.setWordWrap(True)
        self.schedule_text.setProperty(u"role", u"muted")

        self.schedule_box.addWidget(self.schedule_text)

        self.schedule_rule = QFrame(self.schedule_card)
        self.schedule_rule.setObjectName(u"schedule_rule")
        self.schedule_rule.setProperty(u"role", u"rule")

        self.schedule_box.addWidget(self.schedule_rule)

        self.schedule_facts = KeyValueList(self.schedule_card)
        self.schedule_facts.setObjectName(u"schedule_facts")
        sizePolicy1.setHeightForWidth(self.schedule_facts.sizePolicy().hasHeightForWidth())
        self.schedule_facts.setSizePolicy(sizePolicy1)

        self.schedule_box.addWidget(self.schedule_facts)

        self.schedule_room = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.schedule_box.addItem(self.schedule_room)

        self.schedule_foot = QHBoxLayout()
        self.schedule_foot.setObjectName(u"schedule_foot")
        self.schedule_make = QPushButton(self.schedule_card)
        self.schedule_make.setObjectName(u"schedule_make")
        self.schedule_make.setProperty(u"kind", u"primary")

        self.schedule_foot.addWidget(self.schedule_make)

        self.schedule_foot_push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.schedule_foot.addItem(self.schedule_foot_push)


        self.schedule_box.addLayout(self.schedule_foot)


        self.cards.addWidget(self.schedule_card)

        self.cards.setStretch(0, 1)
        self.cards.setStretch(1, 1)

        self.column.addLayout(self.cards)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.column.setStretch(2, 1)
        QWidget.setTabOrder(self.choose_folder, self.register_day)
        QWidget.setTabOrder(self.register_day, self.register_make)
        QWidget.setTabOrder(self.register_make, self.schedule_make)

        self.retranslateUi(ReportsPage)

        QMetaObject.connectSlotsByName(ReportsPage)
    # setupUi

    def retranslateUi(self, ReportsPage):
        self.folder_label.setText(QCoreApplication.translate("ReportsPage", u"Spara i", None))
#if QT_CONFIG(accessibility)
        self.folder.setAccessibleName(QCoreApplication.translate("ReportsPage", u"Mapp f\u00f6r rapporterna", None))
#endif // QT_CONFIG(accessibility)
        self.choose_folder.setText(QCoreApplication.translate("ReportsPage", u"V\u00e4lj mapp\u2026", None))
#if QT_CONFIG(accessibility)
        self.choose_folder.setAccessibleName(QCoreApplication.translate("ReportsPage", u"V\u00e4lj mapp f\u00f6r rapporterna", None))
#endif // QT_CONFIG(accessibility)
        self.register_title.setText(QCoreApplication.translate("ReportsPage", u"Policyregister", None))
#if QT_CONFIG(accessibility)
        self.register_day.setAccessibleName(QCoreApplication.translate("ReportsPage", u"L\u00e4get den", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.register_day.setToolTip(QCoreApplication.translate("ReportsPage", u"V\u00e4lj vilken dag registret ska visa", None))
#endif // QT_CONFIG(tooltip)
        self.register_text.setText(QCoreApplication.translate("ReportsPage", u"Alla kanaler per sektor, med ansvarig chef, redakt\u00f6rer, syfte, senaste sk\u00e4rmdump och brister.", None))
        self.register_make.setText(QCoreApplication.translate("ReportsPage", u"Skapa PDF", None))
#if QT_CONFIG(accessibility)
        self.register_make.setAccessibleName(QCoreApplication.translate("ReportsPage", u"Skapa policyregistret som PDF", None))
#endif // QT_CONFIG(accessibility)
        self.schedule_title.setText(QCoreApplication.translate("ReportsPage", u"Dokumenthanteringsplan, sociala medier", None))
        self.schedule_text.setText(QCoreApplication.translate("ReportsPage", u"Vilka handlingar som finns i sociala medier, vad som bevaras och vad som gallras.", None))
        self.schedule_make.setText(QCoreApplication.translate("ReportsPage", u"Skapa PDF", None))
#if QT_CONFIG(accessibility)
        self.schedule_make.setAccessibleName(QCoreApplication.translate("ReportsPage", u"Skapa dokumenthanteringsplanen som PDF", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

