# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'archive_care.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtWidgets import (QComboBox, QFrame, QHBoxLayout,
    QLabel, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout,
    QWidget)

from smdesk.desktop.widgets.card import (Card, KeyValueList)
from smdesk.desktop.widgets.data_table import DataTable
from smdesk.desktop.widgets.status import StatusPill

class Ui_ArchiveCare(object):
    def setupUi(self, ArchiveCare):
        if not ArchiveCare.objectName():
            ArchiveCare.setObjectName(u"ArchiveCare")
        self.layout_1 = QVBoxLayout(ArchiveCare)
        self.layout_1.setSpacing(0)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.sides = QStackedWidget(ArchiveCare)
        self.sides.setObjectName(u"sides")
        self.cards_side = QScrollArea()
        self.cards_side.setObjectName(u"cards_side")
        self.cards_side.setWidgetResizable(True)
        self.cards_side.setFrameShape(QFrame.Shape.NoFrame)
        self.cards_side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.body_box = QVBoxLayout(self.body)
        self.body_box.setSpacing(12)
        self.body_box.setObjectName(u"body_box")
        self.body_box.setContentsMargins(0, 0, 8, 0)
        self.may_note = QLabel(self.body)
        self.may_note.setObjectName(u"may_note")
        self.may_note.setWordWrap(True)
        self.may_note.setVisible(False)
        self.may_note.setProperty(u"role", u"muted")

        self.body_box.addWidget(self.may_note)

        self.columns = QHBoxLayout()
        self.columns.setSpacing(16)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.left = QVBoxLayout()
        self.left.setSpacing(16)
        self.left.setObjectName(u"left")
        self.left.setContentsMargins(0, 0, 0, 0)
        self.places_card = Card(self.body)
        self.places_card.setObjectName(u"places_card")
        self.places_box = QVBoxLayout(self.places_card)
        self.places_box.setSpacing(12)
        self.places_box.setObjectName(u"places_box")
        self.places_box.setContentsMargins(16, 16, 16, 16)
        self.places_top = QHBoxLayout()
        self.places_top.setSpacing(8)
        self.places_top.setObjectName(u"places_top")
        self.places_top.setContentsMargins(0, 0, 0, 0)
        self.places_title = QLabel(self.places_card)
        self.places_title.setObjectName(u"places_title")
        self.places_title.setProperty(u"role", u"heading")

        self.places_top.addWidget(self.places_title)

        self.places_push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.places_top.addItem(self.places_push)

        self.places_state = StatusPill(self.places_card)
        self.places_state.setObjectName(u"places_state")

        self.places_top.addWidget(self.places_state)


        self.places_box.addLayout(self.places_top)

        self.places_facts = KeyValueList(self.places_card)
        self.places_facts.setObjectName(u"places_facts")

        self.places_box.addWidget(self.places_facts)

        self.places_buttons = QHBoxLayout()
        self.places_buttons.setSpacing(8)
        self.places_buttons.setObjectName(u"places_buttons")
        self.places_buttons.setContentsMargins(0, 0, 0, 0)
        self.send = QPushButton(self.places_card)
        self.send.setObjectName(u"send")

        self.places_buttons.addWidget(self.send)

        self.open_folder = QPushButton(self.places_card)
        self.open_folder.setObjectName(u"open_folder")

        self.places_buttons.addWidget(self.open_folder)

        self.places_buttons_push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.places_buttons.addItem(self.places_buttons_push)


        self.places_box.addLayout(self.places_buttons)

        self.copy_rule = QFrame(self.places_card)
        self.copy_rule.setObjectName(u"copy_rule")
        self.copy_rule.setProperty(u"role", u"rule")

        self.places_box.addWidget(self.copy_rule)

        self.copy_top = QHBoxLayout()
        self.copy_top.setSpacing(8)
        self.copy_top.setObjectName(u"copy_top")
        self.copy_top.setContentsMargins(0, 0, 0, 0)
        self.copy_title = QLabel(self.places_card)
        self.copy_title.setObjectName(u"copy_title")
        self.copy_title.setProperty(u"role", u"strong")

        self.copy_top.addWidget(self.copy_title)

        self.copy_push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.copy_top.addItem(self.copy_push)

        self.copy_state = StatusPill(self.places_card)
        self.copy_state.setObjectName(u"copy_state")

        self.copy_top.addWidget(self.copy_state)


        self.places_box.addLayout(self.copy_top)

        self.copy_facts = KeyValueList(self.places_card)
        self.copy_facts.setObjectName(u"copy_facts")

        self.places_box.addWidget(self.copy_facts)

        self.copy_note = QLabel(self.places_card)
        self.copy_note.setObjectName(u"copy_note")
        self.copy_note.setWordWrap(True)
        self.copy_note.setProperty(u"role", u"muted")

        self.places_box.addWidget(self.copy_note)

        self.copy_buttons = QHBoxLayout()
        self.copy_buttons.setSpacing(8)
        self.copy_buttons.setObjectName(u"copy_buttons")
        self.copy_buttons.setContentsMargins(0, 0, 0, 0)
        self.follow = QPushButton(self.places_card)
        self.follow.setObjectName(u"follow")

        self.copy_buttons.addWidget(self.follow)

        self.choose_copy = QPushButton(self.places_card)
        self.choose_copy.setObjectName(u"choose_copy")

        self.copy_buttons.addWidget(self.choose_copy)

        self.no_copy = QPushButton(self.places_card)
        self.no_copy.setObjectName(u"no_copy")
        self.no_copy.setProperty(u"kind", u"link")

        self.copy_buttons.addWidget(self.no_copy)

        self.copy_buttons_push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.copy_buttons.addItem(self.copy_buttons_push)


        self.places_box.addLayout(self.copy_buttons)


        self.left.addWidget(self.places_card)

        self.stamps_card = Card(self.body)
        self.stamps_card.setObjectName(u"stamps_card")
        self.stamps_box = QVBoxLayout(self.stamps_card)
        self.stamps_box.setSpacing(12)
        self.stamps_box.setObjectName(u"stamps_box")
        self.stamps_box.setContentsMargins(16, 16, 16, 16)
        self.stamps_top = QHBoxLayout()
        self.stamps_top.setSpacing(8)
        self.stamps_top.setObjectName(u"stamps_top")
        self.stamps_top.setContentsMargins(0, 0, 0, 0)
        self.stamps_title = QLabel(self.stamps_card)
        self.stamps_title.setObjectName(u"stamps_title")
        self.stamps_title.setProperty(u"role", u"heading")

        self.stamps_top.addWidget(self.stamps_title)

        self.stamps_push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.stamps_top.addItem(self.stamps_push)

        self.stamps_state = StatusPill(self.stamps_card)
        self.stamps_state.setObjectName(u"stamps_state")

        self.stamps_top.addWidget(self.stamps_state)


        self.stamps_box.addLayout(self.stamps_top)

        self.stamps_text = QLabel(self.stamps_card)
        self.stamps_text.setObjectName(u"stamps_text")
        self.stamps_text.setWordWrap(True)
        self.stamps_text.setProperty(u"role", u"muted")

        self.stamps_box.addWidget(self.stamps_text)

        self.stamps_facts = KeyValueList(self.stamps_card)
        self.stamps_facts.setObjectName(u"stamps_facts")

        self.stamps_box.addWidget(self.stamps_facts)

        self.stamps_buttons = QHBoxLayout()
        self.stamps_buttons.setSpacing(8)
        self.stamps_buttons.setObjectName(u"stamps_buttons")
        self.stamps_buttons.setContentsMargins(0, 0, 0, 0)
        self.stamp = QPushButton(self.stamps_card)
        self.stamp.setObjectName(u"stamp")

        self.stamps_buttons.addWidget(self.stamp)

        self.choose_service = QPushButton(self.stamps_card)
        self.choose_service.setObjectName(u"choose_service")

        self.stamps_buttons.addWidget(self.choose_service)

        self.stamps_buttons_push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.stamps_buttons.addItem(self.stamps_buttons_push)


        self.stamps_box.addLayout(self.stamps_buttons)


        self.left.addWidget(self.stamps_card)

        self.left_push = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.left.addItem(self.left_push)


        self.columns.addLayout(self.left)

        self.right = QVBoxLayout()
        self.right.setSpacing(16)
        self.right.setObjectName(u"right")
        self.right.setContentsMargins(0, 0, 0, 0)
        self.checks_card = Card(self.body)
        self.checks_card.setObjectName(u"checks_card")
        self.checks_box = QVBoxLayout(self.checks_card)
        self.checks_box.setSpacing(12)
        self.checks_box.setObjectName(u"checks_box")
        self.checks_box.setContentsMargins(16, 16, 16, 16)
        self.checks_top = QHBoxLayout()
        self.checks_top.setSpacing(8)
        self.checks_top.setObjectName(u"checks_top")
        self.checks_top.setContentsMargins(0, 0, 0, 0)
        self.checks_title = QLabel(self.checks_card)
        self.checks_title.setObjectName(u"checks_title")
        self.checks_title.setProperty(u"role", u"heading")

        self.checks_top.addWidget(self.checks_title)

        self.checks_push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.checks_top.addItem(self.checks_push)

        self.checks_state = StatusPill(self.checks_card)
        self.checks_state.setObjectName(u"checks_state")

        self.checks_top.addWidget(self.checks_state)


        self.checks_box.addLayout(self.checks_top)

        self.checks_facts = KeyValueList(self.checks_card)
        self.checks_facts.setObjectName(u"checks_facts")

        self.checks_box.addWidget(self.checks_facts)

        self.found_row = QHBoxLayout()
        self.found_row.setSpacing(8)
        self.found_row.setObjectName(u"found_row")
        self.found_row.setContentsMargins(0, 0, 0, 0)
        self.show_found = QPushButton(self.checks_card)
        self.show_found.setObjectName(u"show_found")
        self.show_found.setProperty(u"kind", u"primary")

        self.found_row.addWidget(self.show_found)

        self.found_push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.found_row.addItem(self.found_push)


        self.checks_box.addLayout(self.found_row)

        self.checks_buttons = QHBoxLayout()
        self.checks_buttons.setSpacing(8)
        self.checks_buttons.setObjectName(u"checks_buttons")
        self.checks_buttons.setContentsMargins(0, 0, 0, 0)
        self.check_all = QPushButton(self.checks_card)
        self.check_all.setObjectName(u"check_all")

        self.checks_buttons.addWidget(self.check_all)

        self.compare = QPushButton(self.checks_card)
        self.compare.setObjectName(u"compare")

        self.checks_buttons.addWidget(self.compare)

        self.repair = QPushButton(self.checks_card)
        self.repair.setObjectName(u"repair")

        self.checks_buttons.addWidget(self.repair)

        self.checks_buttons_push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.checks_buttons.addItem(self.checks_buttons_push)


        self.checks_box.addLayout(self.checks_buttons)

        self.half_year_row = QHBoxLayout()
        self.half_year_row.setSpacing(8)
        self.half_year_row.setObjectName(u"half_year_row")
        self.half_year_row.setContentsMargins(0, 0, 0, 0)
        self.half_year_label = QLabel(self.checks_card)
        self.half_year_label.setObjectName(u"half_year_label")
        self.half_year_label.setProperty(u"role", u"muted")

        self.half_year_row.addWidget(self.half_year_label)

        self.half_year = QComboBox(self.checks_card)
        self.half_year.setObjectName(u"half_year")
        self.half_year.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.half_year_row.addWidget(self.half_year)

        self.check_half_year = QPushButton(self.checks_card)
        self.check_half_year.setObjectName(u"check_half_year")

        self.half_year_row.addWidget(self.check_half_year)

        self.half_year_push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.half_year_row.addItem(self.half_year_push)


        self.checks_box.addLayout(self.half_year_row)

        self.history = DataTable(self.checks_card)
        self.history.setObjectName(u"history")
        self.history.setMinimumSize(QSize(0, 72))

        self.checks_box.addWidget(self.history)


        self.right.addWidget(self.checks_card)

        self.deliveries_card = Card(self.body)
        self.deliveries_card.setObjectName(u"deliveries_card")
        self.deliveries_box = QVBoxLayout(self.deliveries_card)
        self.deliveries_box.setSpacing(12)
        self.deliveries_box.setObjectName(u"deliveries_box")
        self.deliveries_box.setContentsMargins(16, 16, 16, 16)
        self.deliveries_top = QHBoxLayout()
        self.deliveries_top.setSpacing(8)
        self.deliveries_top.setObjectName(u"deliveries_top")
        self.deliveries_top.setContentsMargins(0, 0, 0, 0)
        self.deliveries_title = QLabel(self.deliveries_card)
        self.deliveries_title.setObjectName(u"deliveries_title")
        self.deliveries_title.setProperty(u"role", u"heading")

        self.deliveries_top.addWidget(self.deliveries_title)

        self.deliveries_push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.deliveries_top.addItem(self.deliveries_push)

        self.deliveries_state = StatusPill(self.deliveries_card)
        self.deliveries_state.setObjectName(u"deliveries_state")

        self.deliveries_top.addWidget(self.deliveries_state)


        self.deliveries_box.addLayout(self.deliveries_top)

        self.deliveries_none = QLabel(self.deliveries_card)
        self.deliveries_none.setObjectName(u"deliveries_none")
        self.deliveries_none.setWordWrap(True)
        self.deliveries_none.setProperty(u"role", u"muted")

        self.deliveries_box.addWidget(self.deliveries_none)

        self.packages = DataTable(self.deliveries_card)
        self.packages.setObjectName(u"packages")
        self.packages.setMinimumSize(QSize(0, 72))

        self.deliveries_box.addWidget(self.packages)

        self.deliveries_buttons = QHBoxLayout()
        self.deliveries_buttons.setSpacing(8)
        self.deliveries_buttons.setObjectName(u"deliveries_buttons")
        self.deliveries_buttons.setContentsMargins(0, 0, 0, 0)
        self.deliver = QPushButton(self.deliveries_card)
        self.deliver.setObjectName(u"deliver")

        self.deliveries_buttons.addWidget(self.deliver)

        self.receive = QPushButton(self.deliveries_card)
        self.receive.setObjectName(u"receive")

        self.deliveries_buttons.addWidget(self.receive)

        self.deliveries_buttons_push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.deliveries_buttons.addItem(self.deliveries_buttons_push)


        self.deliveries_box.addLayout(self.deliveries_buttons)


        self.right.addWidget(self.deliveries_card)

        self.right_push = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.right.addItem(self.right_push)


        self.columns.addLayout(self.right)

        self.columns.setStretch(0, 1)
        self.columns.setStretch(1, 1)

        self.body_box.addLayout(self.columns)

        self.body_push = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.body_box.addItem(self.body_push)

        self.cards_side.setWidget(self.body)
        self.sides.addWidget(self.cards_side)
        self.list_side = Card()
        self.list_side.setObjectName(u"list_side")
        self.list_box = QVBoxLayout(self.list_side)
        self.list_box.setSpacing(12)
        self.list_box.setObjectName(u"list_box")
        self.list_box.setContentsMargins(16, 16, 16, 16)
        self.list_title = QLabel(self.list_side)
        self.list_title.setObjectName(u"list_title")
        self.list_title.setWordWrap(True)
        self.list_title.setProperty(u"role", u"card-title")

        self.list_box.addWidget(self.list_title)

        self.list_text = QLabel(self.list_side)
        self.list_text.setObjectName(u"list_text")
        self.list_text.setWordWrap(True)
        self.list_text.setProperty(u"role", u"muted")

        self.list_box.addWidget(self.list_text)

        self.found = DataTable(self.list_side)
        self.found.setObjectName(u"found")

        self.list_box.addWidget(self.found)

        self.found_text = QLabel(self.list_side)
        self.found_text.setObjectName(u"found_text")
        self.found_text.setWordWrap(True)

        self.list_box.addWidget(self.found_text)

        self.list_buttons = QHBoxLayout()
        self.list_buttons.setSpacing(8)
        self.list_buttons.setObjectName(u"list_buttons")
        self.list_buttons.setContentsMargins(0, 0, 0, 0)
        self.act = QPushButton(self.list_side)
        self.act.setObjectName(u"act")
        self.act.setProperty(u"kind", u"primary")

        self.list_buttons.addWidget(self.act)

        self.other = QPushButton(self.list_side)
        self.other.setObjectName(u"other")

        self.list_buttons.addWidget(self.other)

        self.list_push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.list_buttons.addItem(self.list_push)

        self.leave_list = QPushButton(self.list_side)
        self.leave_list.setObjectName(u"leave_list")

        self.list_buttons.addWidget(self.leave_list)


        self.list_box.addLayout(self.list_buttons)

        self.list_box.setStretch(2, 1)
        self.sides.addWidget(self.list_side)

        self.layout_1.addWidget(self.sides)

#if QT_CONFIG(shortcut)
        self.half_year_label.setBuddy(self.half_year)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.cards_side, self.send)
        QWidget.setTabOrder(self.send, self.open_folder)
        QWidget.setTabOrder(self.open_folder, self.follow)
        QWidget.setTabOrder(self.follow, self.choose_copy)
        QWidget.setTabOrder(self.choose_copy, self.no_copy)
        QWidget.setTabOrder(self.no_copy, self.stamp)
        QWidget.setTabOrder(self.stamp, self.choose_service)
        QWidget.setTabOrder(self.choose_service, self.show_found)
        QWidget.setTabOrder(self.show_found, self.check_all)
        QWidget.setTabOrder(self.check_all, self.compare)
        QWidget.setTabOrder(self.compare, self.repair)
        QWidget.setTabOrder(self.repair, self.half_year)
        QWidget.setTabOrder(self.half_year, self.check_half_year)
        QWidget.setTabOrder(self.check_half_year, self.history)
        QWidget.setTabOrder(self.history, self.packages)
        QWidget.setTabOrder(self.packages, self.deliver)
        QWidget.setTabOrder(self.deliver, self.receive)
        QWidget.setTabOrder(self.receive, self.found)
        QWidget.setTabOrder(self.found, self.act)
        QWidget.setTabOrder(self.act, self.other)
        QWidget.setTabOrder(self.other, self.leave_list)

        self.retranslateUi(ArchiveCare)

        QMetaObject.connectSlotsByName(ArchiveCare)
    # setupUi

    def retranslateUi(self, ArchiveCare):
#if QT_CONFIG(accessibility)
        self.cards_side.setAccessibleName(QCoreApplication.translate("ArchiveCare", u"Arkivets v\u00e5rd", None))
#endif // QT_CONFIG(accessibility)
        self.places_title.setText(QCoreApplication.translate("ArchiveCare", u"Platser", None))
        self.send.setText(QCoreApplication.translate("ArchiveCare", u"Skicka nu", None))
#if QT_CONFIG(tooltip)
        self.send.setToolTip(QCoreApplication.translate("ArchiveCare", u"Skicka till arkivets mapp det som v\u00e4ntar p\u00e5 den h\u00e4r datorn", None))
#endif // QT_CONFIG(tooltip)
        self.open_folder.setText(QCoreApplication.translate("ArchiveCare", u"\u00d6ppna mappen", None))
#if QT_CONFIG(accessibility)
        self.open_folder.setAccessibleName(QCoreApplication.translate("ArchiveCare", u"\u00d6ppna arkivets mapp", None))
#endif // QT_CONFIG(accessibility)
        self.copy_title.setText(QCoreApplication.translate("ArchiveCare", u"Andra kopian", None))
        self.follow.setText(QCoreApplication.translate("ArchiveCare", u"Fyll p\u00e5 nu", None))
#if QT_CONFIG(accessibility)
        self.follow.setAccessibleName(QCoreApplication.translate("ArchiveCare", u"Fyll p\u00e5 den andra kopian nu", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.follow.setToolTip(QCoreApplication.translate("ArchiveCare", u"Kopiera till den andra kopian det som den saknar", None))
#endif // QT_CONFIG(tooltip)
        self.choose_copy.setText(QCoreApplication.translate("ArchiveCare", u"V\u00e4lj mapp\u2026", None))
#if QT_CONFIG(accessibility)
        self.choose_copy.setAccessibleName(QCoreApplication.translate("ArchiveCare", u"V\u00e4lj mapp f\u00f6r den andra kopian\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.no_copy.setText(QCoreApplication.translate("ArchiveCare", u"Ha ingen kopia", None))
        self.stamps_title.setText(QCoreApplication.translate("ArchiveCare", u"Tidsst\u00e4mplar", None))
        self.stamps_text.setText(QCoreApplication.translate("ArchiveCare", u"En utomst\u00e5ende tj\u00e4nst intygar att liggaren fanns vid en viss tid. Bara liggarens kontrollsumma skickas.", None))
        self.stamp.setText(QCoreApplication.translate("ArchiveCare", u"St\u00e4mpla nu", None))
#if QT_CONFIG(accessibility)
        self.stamp.setAccessibleName(QCoreApplication.translate("ArchiveCare", u"Tidsst\u00e4mpla liggaren nu", None))
#endif // QT_CONFIG(accessibility)
        self.choose_service.setText(QCoreApplication.translate("ArchiveCare", u"V\u00e4lj tj\u00e4nst\u2026", None))
#if QT_CONFIG(accessibility)
        self.choose_service.setAccessibleName(QCoreApplication.translate("ArchiveCare", u"V\u00e4lj tidsst\u00e4mplingstj\u00e4nst\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.checks_title.setText(QCoreApplication.translate("ArchiveCare", u"Kontroller", None))
        self.show_found.setText(QCoreApplication.translate("ArchiveCare", u"Visa vad som inte st\u00e4mmer", None))
        self.check_all.setText(QCoreApplication.translate("ArchiveCare", u"Kontrollera allt", None))
#if QT_CONFIG(tooltip)
        self.check_all.setToolTip(QCoreApplication.translate("ArchiveCare", u"L\u00e4s varje fil i arkivet och j\u00e4mf\u00f6r med kontrollsummorna", None))
#endif // QT_CONFIG(tooltip)
        self.compare.setText(QCoreApplication.translate("ArchiveCare", u"J\u00e4mf\u00f6r", None))
#if QT_CONFIG(accessibility)
        self.compare.setAccessibleName(QCoreApplication.translate("ArchiveCare", u"J\u00e4mf\u00f6r f\u00f6rteckning, liggare och disk", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.compare.setToolTip(QCoreApplication.translate("ArchiveCare", u"J\u00e4mf\u00f6r databasens f\u00f6rteckning, liggaren och det som ligger i arkivets mapp", None))
#endif // QT_CONFIG(tooltip)
        self.repair.setText(QCoreApplication.translate("ArchiveCare", u"Laga fr\u00e5n andra kopian\u2026", None))
#if QT_CONFIG(tooltip)
        self.repair.setToolTip(QCoreApplication.translate("ArchiveCare", u"Visa vad som kan ers\u00e4ttas med det som \u00e4r helt i den andra kopian", None))
#endif // QT_CONFIG(tooltip)
        self.half_year_label.setText(QCoreApplication.translate("ArchiveCare", u"Ett halv\u00e5r", None))
#if QT_CONFIG(accessibility)
        self.half_year.setAccessibleName(QCoreApplication.translate("ArchiveCare", u"Halv\u00e5r att kontrollera", None))
#endif // QT_CONFIG(accessibility)
        self.check_half_year.setText(QCoreApplication.translate("ArchiveCare", u"Kontrollera halv\u00e5ret", None))
#if QT_CONFIG(accessibility)
        self.history.setAccessibleName(QCoreApplication.translate("ArchiveCare", u"Kontroller, de senaste f\u00f6rst", None))
#endif // QT_CONFIG(accessibility)
        self.deliveries_title.setText(QCoreApplication.translate("ArchiveCare", u"Leveranser till e-arkivet", None))
        self.deliveries_none.setText(QCoreApplication.translate("ArchiveCare", u"Inget paket \u00e4r gjort \u00e4nnu. Ett paket inneh\u00e5ller sk\u00e4rmdumparna fr\u00e5n ett eller flera halv\u00e5r, enligt FGS Paketstruktur 2.0.", None))
#if QT_CONFIG(accessibility)
        self.packages.setAccessibleName(QCoreApplication.translate("ArchiveCare", u"Paket, de senaste f\u00f6rst", None))
#endif // QT_CONFIG(accessibility)
        self.deliver.setText(QCoreApplication.translate("ArchiveCare", u"Leverera till e-arkiv\u2026", None))
        self.receive.setText(QCoreApplication.translate("ArchiveCare", u"Registrera kvitto\u2026", None))
#if QT_CONFIG(accessibility)
        self.receive.setAccessibleName(QCoreApplication.translate("ArchiveCare", u"Registrera kvitto f\u00f6r det valda paketet\u2026", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.found.setAccessibleName(QCoreApplication.translate("ArchiveCare", u"Vad som hittades", None))
#endif // QT_CONFIG(accessibility)
        self.act.setText("")
        self.other.setText("")
        self.leave_list.setText(QCoreApplication.translate("ArchiveCare", u"Tillbaka", None))
        pass
    # retranslateUi

