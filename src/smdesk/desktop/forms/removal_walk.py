# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'removal_walk.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtWidgets import (QCheckBox, QComboBox, QFrame,
    QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from smdesk.desktop.pages.removals.fields import (ChannelField, Choices)
from smdesk.desktop.widgets.card import (Card, KeyValueList)
from smdesk.desktop.widgets.date_field import DateField
from smdesk.desktop.widgets.labels import ElidingLabel
from smdesk.desktop.widgets.notice_box import NoticeBox

class Ui_RemovalWalk(object):
    def setupUi(self, RemovalWalk):
        if not RemovalWalk.objectName():
            RemovalWalk.setObjectName(u"RemovalWalk")
        self.layout_1 = QHBoxLayout(RemovalWalk)
        self.layout_1.setSpacing(24)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.ways = QWidget(RemovalWalk)
        self.ways.setObjectName(u"ways")
        self.ways.setMinimumSize(QSize(168, 0))
        self.ways.setMaximumSize(QSize(168, 16777215))
        self.ways_box = QVBoxLayout(self.ways)
        self.ways_box.setSpacing(4)
        self.ways_box.setObjectName(u"ways_box")
        self.ways_box.setContentsMargins(0, 0, 0, 0)

        self.layout_1.addWidget(self.ways)

        self.walk_card = Card(RemovalWalk)
        self.walk_card.setObjectName(u"walk_card")
        self.layout_2 = QVBoxLayout(self.walk_card)
        self.layout_2.setSpacing(16)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(24, 20, 24, 20)
        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.step_of = QLabel(self.walk_card)
        self.step_of.setObjectName(u"step_of")
        self.step_of.setProperty(u"role", u"muted")

        self.layout_3.addWidget(self.step_of)

        self.question = ElidingLabel(self.walk_card)
        self.question.setObjectName(u"question")
        self.question.setProperty(u"role", u"card-title")

        self.layout_3.addWidget(self.question)


        self.layout_2.addLayout(self.layout_3)

        self.scroll = QScrollArea(self.walk_card)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.layout_4 = QVBoxLayout(self.body)
        self.layout_4.setSpacing(16)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(2, 2, 8, 2)
        self.lead = QLabel(self.body)
        self.lead.setObjectName(u"lead")
        self.lead.setWordWrap(True)

        self.layout_4.addWidget(self.lead)

        self.steps = QWidget(self.body)
        self.steps.setObjectName(u"steps")
        self.layout_5 = QVBoxLayout(self.steps)
        self.layout_5.setSpacing(0)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.step_what = QWidget(self.steps)
        self.step_what.setObjectName(u"step_what")
        self.layout_6 = QVBoxLayout(self.step_what)
        self.layout_6.setSpacing(16)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.layout_7 = QHBoxLayout()
        self.layout_7.setSpacing(12)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.layout_8 = QVBoxLayout()
        self.layout_8.setSpacing(4)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.label_channel = QLabel(self.step_what)
        self.label_channel.setObjectName(u"label_channel")
        self.label_channel.setProperty(u"role", u"muted")
        self.label_channel.setWordWrap(True)

        self.layout_8.addWidget(self.label_channel)

        self.channel = ChannelField(self.step_what)
        self.channel.setObjectName(u"channel")

        self.layout_8.addWidget(self.channel)

        self.error_channel_id = QLabel(self.step_what)
        self.error_channel_id.setObjectName(u"error_channel_id")
        self.error_channel_id.setVisible(False)
        self.error_channel_id.setProperty(u"role", u"error")
        self.error_channel_id.setWordWrap(True)

        self.layout_8.addWidget(self.error_channel_id)


        self.layout_7.addLayout(self.layout_8)

        self.layout_9 = QVBoxLayout()
        self.layout_9.setSpacing(4)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.label_content = QLabel(self.step_what)
        self.label_content.setObjectName(u"label_content")
        self.label_content.setProperty(u"role", u"muted")
        self.label_content.setWordWrap(True)

        self.layout_9.addWidget(self.label_content)

        self.content = QComboBox(self.step_what)
        self.content.setObjectName(u"content")

        self.layout_9.addWidget(self.content)

        self.error_content = QLabel(self.step_what)
        self.error_content.setObjectName(u"error_content")
        self.error_content.setVisible(False)
        self.error_content.setProperty(u"role", u"error")
        self.error_content.setWordWrap(True)

        self.layout_9.addWidget(self.error_content)


        self.layout_7.addLayout(self.layout_9)

        self.layout_7.setStretch(0, 3)
        self.layout_7.setStretch(1, 2)

        self.layout_6.addLayout(self.layout_7)

        self.layout_10 = QVBoxLayout()
        self.layout_10.setSpacing(4)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.label_place = QLabel(self.step_what)
        self.label_place.setObjectName(u"label_place")
        self.label_place.setProperty(u"role", u"muted")
        self.label_place.setWordWrap(True)

        self.layout_10.addWidget(self.label_place)

        self.place = QLineEdit(self.step_what)
        self.place.setObjectName(u"place")

        self.layout_10.addWidget(self.place)

        self.error_place = QLabel(self.step_what)
        self.error_place.setObjectName(u"error_place")
        self.error_place.setVisible(False)
        self.error_place.setProperty(u"role", u"error")
        self.error_place.setWordWrap(True)

        self.layout_10.addWidget(self.error_place)


        self.layout_6.addLayout(self.layout_10)

        self.layout_11 = QVBoxLayout()
        self.layout_11.setSpacing(4)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(0, 0, 0, 0)
        self.label_note = QLabel(self.step_what)
        self.label_note.setObjectName(u"label_note")
        self.label_note.setProperty(u"role", u"muted")
        self.label_note.setWordWrap(True)

        self.layout_11.addWidget(self.label_note)

        self.note = QPlainTextEdit(self.step_what)
        self.note.setObjectName(u"note")
        self.note.setTabChangesFocus(True)
        self.note.setMaximumSize(QSize(16777215, 84))

        self.layout_11.addWidget(self.note)

        self.hint_note = QLabel(self.step_what)
        self.hint_note.setObjectName(u"hint_note")
        self.hint_note.setProperty(u"role", u"small")
        self.hint_note.setWordWrap(True)

        self.layout_11.addWidget(self.hint_note)

        self.error_note = QLabel(self.step_what)
        self.error_note.setObjectName(u"error_note")
        self.error_note.setVisible(False)
        self.error_note.setProperty(u"role", u"error")
        self.error_note.setWordWrap(True)

        self.layout_11.addWidget(self.error_note)


        self.layout_6.addLayout(self.layout_11)

        self.note_cautions = NoticeBox(self.step_what)
        self.note_cautions.setObjectName(u"note_cautions")

        self.layout_6.addWidget(self.note_cautions)

        self.layout_12 = QHBoxLayout()
        self.layout_12.setSpacing(12)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.layout_13 = QVBoxLayout()
        self.layout_13.setSpacing(4)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.label_found_day = QLabel(self.step_what)
        self.label_found_day.setObjectName(u"label_found_day")
        self.label_found_day.setProperty(u"role", u"muted")
        self.label_found_day.setWordWrap(True)

        self.layout_13.addWidget(self.label_found_day)

        self.found_day = DateField(self.step_what)
        self.found_day.setObjectName(u"found_day")

        self.layout_13.addWidget(self.found_day)

        self.error_found_at = QLabel(self.step_what)
        self.error_found_at.setObjectName(u"error_found_at")
        self.error_found_at.setVisible(False)
        self.error_found_at.setProperty(u"role", u"error")
        self.error_found_at.setWordWrap(True)

        self.layout_13.addWidget(self.error_found_at)


        self.layout_12.addLayout(self.layout_13)

        self.layout_14 = QVBoxLayout()
        self.layout_14.setSpacing(4)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 0, 0, 0)
        self.label_found_time = QLabel(self.step_what)
        self.label_found_time.setObjectName(u"label_found_time")
        self.label_found_time.setProperty(u"role", u"muted")
        self.label_found_time.setWordWrap(True)

        self.layout_14.addWidget(self.label_found_time)

        self.found_time = QLineEdit(self.step_what)
        self.found_time.setObjectName(u"found_time")

        self.layout_14.addWidget(self.found_time)

        self.error_found_time = QLabel(self.step_what)
        self.error_found_time.setObjectName(u"error_found_time")
        self.error_found_time.setVisible(False)
        self.error_found_time.setProperty(u"role", u"error")
        self.error_found_time.setWordWrap(True)

        self.layout_14.addWidget(self.error_found_time)


        self.layout_12.addLayout(self.layout_14)

        self.layout_15 = QVBoxLayout()
        self.layout_15.setSpacing(4)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(0, 0, 0, 0)
        self.label_found_by = QLabel(self.step_what)
        self.label_found_by.setObjectName(u"label_found_by")
        self.label_found_by.setProperty(u"role", u"muted")
        self.label_found_by.setWordWrap(True)

        self.layout_15.addWidget(self.label_found_by)

        self.found_by = QComboBox(self.step_what)
        self.found_by.setObjectName(u"found_by")

        self.layout_15.addWidget(self.found_by)

        self.error_found_by = QLabel(self.step_what)
        self.error_found_by.setObjectName(u"error_found_by")
        self.error_found_by.setVisible(False)
        self.error_found_by.setProperty(u"role", u"error")
        self.error_found_by.setWordWrap(True)

        self.layout_15.addWidget(self.error_found_by)


        self.layout_12.addLayout(self.layout_15)

        self.layout_12.setStretch(0, 3)
        self.layout_12.setStretch(1, 2)
        self.layout_12.setStretch(2, 5)

        self.layout_6.addLayout(self.layout_12)

        self.space_16 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_6.addItem(self.space_16)


        self.layout_5.addWidget(self.step_what)

        self.step_ground = QWidget(self.steps)
        self.step_ground.setObjectName(u"step_ground")
        self.layout_17 = QVBoxLayout(self.step_ground)
        self.layout_17.setSpacing(16)
        self.layout_17.setObjectName(u"layout_17")
        self.layout_17.setContentsMargins(0, 0, 0, 0)
        self.error_ground_id = QLabel(self.step_ground)
        self.error_ground_id.setObjectName(u"error_ground_id")
        self.error_ground_id.setVisible(False)
        self.error_ground_id.setProperty(u"role", u"error")
        self.error_ground_id.setWordWrap(True)

        self.layout_17.addWidget(self.error_ground_id)

        self.layout_18 = QHBoxLayout()
        self.layout_18.setSpacing(24)
        self.layout_18.setObjectName(u"layout_18")
        self.layout_18.setContentsMargins(0, 0, 0, 0)
        self.ground = Choices(self.step_ground)
        self.ground.setObjectName(u"ground")

        self.layout_18.addWidget(self.ground)

        self.layout_19 = QVBoxLayout()
        self.layout_19.setSpacing(0)
        self.layout_19.setObjectName(u"layout_19")
        self.layout_19.setContentsMargins(0, 0, 0, 0)
        self.ground_words = QFrame(self.step_ground)
        self.ground_words.setObjectName(u"ground_words")
        self.ground_words.setProperty(u"role", u"inset")
        self.layout_20 = QVBoxLayout(self.ground_words)
        self.layout_20.setSpacing(8)
        self.layout_20.setObjectName(u"layout_20")
        self.layout_20.setContentsMargins(16, 12, 16, 12)
        self.ground_title = QLabel(self.ground_words)
        self.ground_title.setObjectName(u"ground_title")
        self.ground_title.setProperty(u"role", u"strong")
        self.ground_title.setWordWrap(True)

        self.layout_20.addWidget(self.ground_title)

        self.ground_text = QLabel(self.ground_words)
        self.ground_text.setObjectName(u"ground_text")
        self.ground_text.setWordWrap(True)

        self.layout_20.addWidget(self.ground_text)

        self.ground_law = QLabel(self.ground_words)
        self.ground_law.setObjectName(u"ground_law")
        self.ground_law.setProperty(u"role", u"small")
        self.ground_law.setWordWrap(True)

        self.layout_20.addWidget(self.ground_law)


        self.layout_19.addWidget(self.ground_words)

        self.space_21 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_19.addItem(self.space_21)


        self.layout_18.addLayout(self.layout_19)

        self.layout_18.setStretch(0, 2)
        self.layout_18.setStretch(1, 3)

        self.layout_17.addLayout(self.layout_18)

        self.space_22 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_17.addItem(self.space_22)


        self.layout_5.addWidget(self.step_ground)

        self.step_copy = QWidget(self.steps)
        self.step_copy.setObjectName(u"step_copy")
        self.layout_23 = QVBoxLayout(self.step_copy)
        self.layout_23.setSpacing(16)
        self.layout_23.setObjectName(u"layout_23")
        self.layout_23.setContentsMargins(0, 0, 0, 0)
        self.copy_notices = NoticeBox(self.step_copy)
        self.copy_notices.setObjectName(u"copy_notices")

        self.layout_23.addWidget(self.copy_notices)

        self.copy_ways = QWidget(self.step_copy)
        self.copy_ways.setObjectName(u"copy_ways")
        self.layout_24 = QVBoxLayout(self.copy_ways)
        self.layout_24.setSpacing(12)
        self.layout_24.setObjectName(u"layout_24")
        self.layout_24.setContentsMargins(0, 0, 0, 0)
        self.layout_25 = QHBoxLayout()
        self.layout_25.setSpacing(8)
        self.layout_25.setObjectName(u"layout_25")
        self.layout_25.setContentsMargins(0, 0, 0, 0)
        self.take = QPushButton(self.copy_ways)
        self.take.setObjectName(u"take")
        self.take.setProperty(u"kind", u"primary")

        self.layout_25.addWidget(self.take)

        self.choose = QPushButton(self.copy_ways)
        self.choose.setObjectName(u"choose")

        self.layout_25.addWidget(self.choose)

        self.space_26 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_25.addItem(self.space_26)


        self.layout_24.addLayout(self.layout_25)

        self.copy_facts = KeyValueList(self.copy_ways)
        self.copy_facts.setObjectName(u"copy_facts")

        self.layout_24.addWidget(self.copy_facts)


        self.layout_23.addWidget(self.copy_ways)

        self.error_copy = QLabel(self.step_copy)
        self.error_copy.setObjectName(u"error_copy")
        self.error_copy.setVisible(False)
        self.error_copy.setProperty(u"role", u"error")
        self.error_copy.setWordWrap(True)

        self.layout_23.addWidget(self.error_copy)

        self.cannot_copy = QCheckBox(self.step_copy)
        self.cannot_copy.setObjectName(u"cannot_copy")

        self.layout_23.addWidget(self.cannot_copy)

        self.no_copy_part = QWidget(self.step_copy)
        self.no_copy_part.setObjectName(u"no_copy_part")
        self.layout_27 = QVBoxLayout(self.no_copy_part)
        self.layout_27.setSpacing(0)
        self.layout_27.setObjectName(u"layout_27")
        self.layout_27.setContentsMargins(0, 0, 0, 0)
        self.layout_28 = QVBoxLayout()
        self.layout_28.setSpacing(4)
        self.layout_28.setObjectName(u"layout_28")
        self.layout_28.setContentsMargins(0, 0, 0, 0)
        self.label_no_copy = QLabel(self.no_copy_part)
        self.label_no_copy.setObjectName(u"label_no_copy")
        self.label_no_copy.setProperty(u"role", u"muted")
        self.label_no_copy.setWordWrap(True)

        self.layout_28.addWidget(self.label_no_copy)

        self.no_copy = QLineEdit(self.no_copy_part)
        self.no_copy.setObjectName(u"no_copy")

        self.layout_28.addWidget(self.no_copy)

        self.error_no_copy = QLabel(self.no_copy_part)
        self.error_no_copy.setObjectName(u"error_no_copy")
        self.error_no_copy.setVisible(False)
        self.error_no_copy.setProperty(u"role", u"error")
        self.error_no_copy.setWordWrap(True)

        self.layout_28.addWidget(self.error_no_copy)


        self.layout_27.addLayout(self.layout_28)


        self.layout_23.addWidget(self.no_copy_part)

        self.call_part = QWidget(self.step_copy)
        self.call_part.setObjectName(u"call_part")
        self.layout_29 = QVBoxLayout(self.call_part)
        self.layout_29.setSpacing(0)
        self.layout_29.setObjectName(u"layout_29")
        self.layout_29.setContentsMargins(0, 0, 0, 0)
        self.layout_30 = QVBoxLayout()
        self.layout_30.setSpacing(4)
        self.layout_30.setObjectName(u"layout_30")
        self.layout_30.setContentsMargins(0, 0, 0, 0)
        self.label_call_number = QLabel(self.call_part)
        self.label_call_number.setObjectName(u"label_call_number")
        self.label_call_number.setProperty(u"role", u"muted")
        self.label_call_number.setWordWrap(True)

        self.layout_30.addWidget(self.label_call_number)

        self.call_number = QLineEdit(self.call_part)
        self.call_number.setObjectName(u"call_number")

        self.layout_30.addWidget(self.call_number)

        self.hint_call_number = QLabel(self.call_part)
        self.hint_call_number.setObjectName(u"hint_call_number")
        self.hint_call_number.setProperty(u"role", u"small")
        self.hint_call_number.setWordWrap(True)

        self.layout_30.addWidget(self.hint_call_number)

        self.error_call_number = QLabel(self.call_part)
        self.error_call_number.setObjectName(u"error_call_number")
        self.error_call_number.setVisible(False)
        self.error_call_number.setProperty(u"role", u"error")
        self.error_call_number.setWordWrap(True)

        self.layout_30.addWidget(self.error_call_number)


        self.layout_29.addLayout(self.layout_30)


        self.layout_23.addWidget(self.call_part)

        self.space_31 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_23.addItem(self.space_31)


        self.layout_5.addWidget(self.step_copy)

        self.step_remove = QWidget(self.steps)
        self.step_remove.setObjectName(u"step_remove")
        self.layout_32 = QVBoxLayout(self.step_remove)
        self.layout_32.setSpacing(16)
        self.layout_32.setObjectName(u"layout_32")
        self.layout_32.setContentsMargins(0, 0, 0, 0)
        self.remove_notices = NoticeBox(self.step_remove)
        self.remove_notices.setObjectName(u"remove_notices")

        self.layout_32.addWidget(self.remove_notices)

        self.layout_33 = QHBoxLayout()
        self.layout_33.setSpacing(8)
        self.layout_33.setObjectName(u"layout_33")
        self.layout_33.setContentsMargins(0, 0, 0, 0)
        self.open_place = QPushButton(self.step_remove)
        self.open_place.setObjectName(u"open_place")

        self.layout_33.addWidget(self.open_place)

        self.removed_now = QPushButton(self.step_remove)
        self.removed_now.setObjectName(u"removed_now")
        self.removed_now.setProperty(u"kind", u"primary")

        self.layout_33.addWidget(self.removed_now)

        self.space_34 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_33.addItem(self.space_34)


        self.layout_32.addLayout(self.layout_33)

        self.layout_35 = QHBoxLayout()
        self.layout_35.setSpacing(12)
        self.layout_35.setObjectName(u"layout_35")
        self.layout_35.setContentsMargins(0, 0, 0, 0)
        self.layout_36 = QVBoxLayout()
        self.layout_36.setSpacing(4)
        self.layout_36.setObjectName(u"layout_36")
        self.layout_36.setContentsMargins(0, 0, 0, 0)
        self.label_removed_day = QLabel(self.step_remove)
        self.label_removed_day.setObjectName(u"label_removed_day")
        self.label_removed_day.setProperty(u"role", u"muted")
        self.label_removed_day.setWordWrap(True)

        self.layout_36.addWidget(self.label_removed_day)

        self.removed_day = DateField(self.step_remove)
        self.removed_day.setObjectName(u"removed_day")

        self.layout_36.addWidget(self.removed_day)

        self.error_removed_at = QLabel(self.step_remove)
        self.error_removed_at.setObjectName(u"error_removed_at")
        self.error_removed_at.setVisible(False)
        self.error_removed_at.setProperty(u"role", u"error")
        self.error_removed_at.setWordWrap(True)

        self.layout_36.addWidget(self.error_removed_at)


        self.layout_35.addLayout(self.layout_36)

        self.layout_37 = QVBoxLayout()
        self.layout_37.setSpacing(4)
        self.layout_37.setObjectName(u"layout_37")
        self.layout_37.setContentsMargins(0, 0, 0, 0)
        self.label_removed_time = QLabel(self.step_remove)
        self.label_removed_time.setObjectName(u"label_removed_time")
        self.label_removed_time.setProperty(u"role", u"muted")
        self.label_removed_time.setWordWrap(True)

        self.layout_37.addWidget(self.label_removed_time)

        self.removed_time = QLineEdit(self.step_remove)
        self.removed_time.setObjectName(u"removed_time")

        self.layout_37.addWidget(self.removed_time)

        self.error_removed_time = QLabel(self.step_remove)
        self.error_removed_time.setObjectName(u"error_removed_time")
        self.error_removed_time.setVisible(False)
        self.error_removed_time.setProperty(u"role", u"error")
        self.error_removed_time.setWordWrap(True)

        self.layout_37.addWidget(self.error_removed_time)


        self.layout_35.addLayout(self.layout_37)

        self.layout_38 = QVBoxLayout()
        self.layout_38.setSpacing(4)
        self.layout_38.setObjectName(u"layout_38")
        self.layout_38.setContentsMargins(0, 0, 0, 0)
        self.label_removed_by = QLabel(self.step_remove)
        self.label_removed_by.setObjectName(u"label_removed_by")
        self.label_removed_by.setProperty(u"role", u"muted")
        self.label_removed_by.setWordWrap(True)

        self.layout_38.addWidget(self.label_removed_by)

        self.removed_by = QComboBox(self.step_remove)
        self.removed_by.setObjectName(u"removed_by")

        self.layout_38.addWidget(self.removed_by)

        self.error_removed_by = QLabel(self.step_remove)
        self.error_removed_by.setObjectName(u"error_removed_by")
        self.error_removed_by.setVisible(False)
        self.error_removed_by.setProperty(u"role", u"error")
        self.error_removed_by.setWordWrap(True)

        self.layout_38.addWidget(self.error_removed_by)


        self.layout_35.addLayout(self.layout_38)

        self.layout_35.setStretch(0, 3)
        self.layout_35.setStretch(1, 2)
        self.layout_35.setStretch(2, 5)

        self.layout_32.addLayout(self.layout_35)

        self.space_39 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_32.addItem(self.space_39)


        self.layout_5.addWidget(self.step_remove)

        self.step_tell = QWidget(self.steps)
        self.step_tell.setObjectName(u"step_tell")
        self.layout_40 = QVBoxLayout(self.step_tell)
        self.layout_40.setSpacing(16)
        self.layout_40.setObjectName(u"layout_40")
        self.layout_40.setContentsMargins(0, 0, 0, 0)
        self.told = Choices(self.step_tell)
        self.told.setObjectName(u"told")

        self.layout_40.addWidget(self.told)

        self.error_told = QLabel(self.step_tell)
        self.error_told.setObjectName(u"error_told")
        self.error_told.setVisible(False)
        self.error_told.setProperty(u"role", u"error")
        self.error_told.setWordWrap(True)

        self.layout_40.addWidget(self.error_told)

        self.not_told_part = QWidget(self.step_tell)
        self.not_told_part.setObjectName(u"not_told_part")
        self.layout_41 = QVBoxLayout(self.not_told_part)
        self.layout_41.setSpacing(0)
        self.layout_41.setObjectName(u"layout_41")
        self.layout_41.setContentsMargins(0, 0, 0, 0)
        self.layout_42 = QVBoxLayout()
        self.layout_42.setSpacing(4)
        self.layout_42.setObjectName(u"layout_42")
        self.layout_42.setContentsMargins(0, 0, 0, 0)
        self.label_not_told = QLabel(self.not_told_part)
        self.label_not_told.setObjectName(u"label_not_told")
        self.label_not_told.setProperty(u"role", u"muted")
        self.label_not_told.setWordWrap(True)

        self.layout_42.addWidget(self.label_not_told)

        self.not_told = QLineEdit(self.not_told_part)
        self.not_told.setObjectName(u"not_told")

        self.layout_42.addWidget(self.not_told)

        self.error_not_told = QLabel(self.not_told_part)
        self.error_not_told.setObjectName(u"error_not_told")
        self.error_not_told.setVisible(False)
        self.error_not_told.setProperty(u"role", u"error")
        self.error_not_told.setWordWrap(True)

        self.layout_42.addWidget(self.error_not_told)


        self.layout_41.addLayout(self.layout_42)


        self.layout_40.addWidget(self.not_told_part)

        self.space_43 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_40.addItem(self.space_43)


        self.layout_5.addWidget(self.step_tell)

        self.step_case = QWidget(self.steps)
        self.step_case.setObjectName(u"step_case")
        self.layout_44 = QVBoxLayout(self.step_case)
        self.layout_44.setSpacing(16)
        self.layout_44.setObjectName(u"layout_44")
        self.layout_44.setContentsMargins(0, 0, 0, 0)
        self.layout_45 = QVBoxLayout()
        self.layout_45.setSpacing(4)
        self.layout_45.setObjectName(u"layout_45")
        self.layout_45.setContentsMargins(0, 0, 0, 0)
        self.label_case_number = QLabel(self.step_case)
        self.label_case_number.setObjectName(u"label_case_number")
        self.label_case_number.setProperty(u"role", u"muted")
        self.label_case_number.setWordWrap(True)

        self.layout_45.addWidget(self.label_case_number)

        self.case_number = QLineEdit(self.step_case)
        self.case_number.setObjectName(u"case_number")

        self.layout_45.addWidget(self.case_number)

        self.error_case_number = QLabel(self.step_case)
        self.error_case_number.setObjectName(u"error_case_number")
        self.error_case_number.setVisible(False)
        self.error_case_number.setProperty(u"role", u"error")
        self.error_case_number.setWordWrap(True)

        self.layout_45.addWidget(self.error_case_number)


        self.layout_44.addLayout(self.layout_45)

        self.no_case_check = QCheckBox(self.step_case)
        self.no_case_check.setObjectName(u"no_case_check")

        self.layout_44.addWidget(self.no_case_check)

        self.no_case_part = QWidget(self.step_case)
        self.no_case_part.setObjectName(u"no_case_part")
        self.layout_46 = QVBoxLayout(self.no_case_part)
        self.layout_46.setSpacing(0)
        self.layout_46.setObjectName(u"layout_46")
        self.layout_46.setContentsMargins(0, 0, 0, 0)
        self.layout_47 = QVBoxLayout()
        self.layout_47.setSpacing(4)
        self.layout_47.setObjectName(u"layout_47")
        self.layout_47.setContentsMargins(0, 0, 0, 0)
        self.label_no_case = QLabel(self.no_case_part)
        self.label_no_case.setObjectName(u"label_no_case")
        self.label_no_case.setProperty(u"role", u"muted")
        self.label_no_case.setWordWrap(True)

        self.layout_47.addWidget(self.label_no_case)

        self.no_case = QLineEdit(self.no_case_part)
        self.no_case.setObjectName(u"no_case")

        self.layout_47.addWidget(self.no_case)

        self.error_no_case = QLabel(self.no_case_part)
        self.error_no_case.setObjectName(u"error_no_case")
        self.error_no_case.setVisible(False)
        self.error_no_case.setProperty(u"role", u"error")
        self.error_no_case.setWordWrap(True)

        self.layout_47.addWidget(self.error_no_case)


        self.layout_46.addLayout(self.layout_47)


        self.layout_44.addWidget(self.no_case_part)

        self.police_title = QLabel(self.step_case)
        self.police_title.setObjectName(u"police_title")
        self.police_title.setProperty(u"role", u"strong")

        self.layout_44.addWidget(self.police_title)

        self.police = Choices(self.step_case)
        self.police.setObjectName(u"police")

        self.layout_44.addWidget(self.police)

        self.error_police = QLabel(self.step_case)
        self.error_police.setObjectName(u"error_police")
        self.error_police.setVisible(False)
        self.error_police.setProperty(u"role", u"error")
        self.error_police.setWordWrap(True)

        self.layout_44.addWidget(self.error_police)

        self.police_part = QWidget(self.step_case)
        self.police_part.setObjectName(u"police_part")
        self.layout_48 = QVBoxLayout(self.police_part)
        self.layout_48.setSpacing(0)
        self.layout_48.setObjectName(u"layout_48")
        self.layout_48.setContentsMargins(0, 0, 0, 0)
        self.layout_49 = QVBoxLayout()
        self.layout_49.setSpacing(4)
        self.layout_49.setObjectName(u"layout_49")
        self.layout_49.setContentsMargins(0, 0, 0, 0)
        self.label_police_number = QLabel(self.police_part)
        self.label_police_number.setObjectName(u"label_police_number")
        self.label_police_number.setProperty(u"role", u"muted")
        self.label_police_number.setWordWrap(True)

        self.layout_49.addWidget(self.label_police_number)

        self.police_number = QLineEdit(self.police_part)
        self.police_number.setObjectName(u"police_number")

        self.layout_49.addWidget(self.police_number)

        self.error_police_number = QLabel(self.police_part)
        self.error_police_number.setObjectName(u"error_police_number")
        self.error_police_number.setVisible(False)
        self.error_police_number.setProperty(u"role", u"error")
        self.error_police_number.setWordWrap(True)

        self.layout_49.addWidget(self.error_police_number)


        self.layout_48.addLayout(self.layout_49)


        self.layout_44.addWidget(self.police_part)

        self.space_50 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_44.addItem(self.space_50)


        self.layout_5.addWidget(self.step_case)

        self.step_done = QWidget(self.steps)
        self.step_done.setObjectName(u"step_done")
        self.layout_51 = QVBoxLayout(self.step_done)
        self.layout_51.setSpacing(16)
        self.layout_51.setObjectName(u"layout_51")
        self.layout_51.setContentsMargins(0, 0, 0, 0)
        self.done_notices = NoticeBox(self.step_done)
        self.done_notices.setObjectName(u"done_notices")

        self.layout_51.addWidget(self.done_notices)

        self.summary = KeyValueList(self.step_done)
        self.summary.setObjectName(u"summary")

        self.layout_51.addWidget(self.summary)

        self.space_52 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_51.addItem(self.space_52)


        self.layout_5.addWidget(self.step_done)


        self.layout_4.addWidget(self.steps)

        self.scroll.setWidget(self.body)

        self.layout_2.addWidget(self.scroll)

        self.layout_53 = QHBoxLayout()
        self.layout_53.setSpacing(8)
        self.layout_53.setObjectName(u"layout_53")
        self.layout_53.setContentsMargins(0, 0, 0, 0)
        self.back = QPushButton(self.walk_card)
        self.back.setObjectName(u"back")

        self.layout_53.addWidget(self.back)

        self.forward = QPushButton(self.walk_card)
        self.forward.setObjectName(u"forward")
        self.forward.setProperty(u"kind", u"primary")

        self.layout_53.addWidget(self.forward)

        self.finish = QPushButton(self.walk_card)
        self.finish.setObjectName(u"finish")
        self.finish.setProperty(u"kind", u"primary")

        self.layout_53.addWidget(self.finish)

        self.space_54 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_53.addItem(self.space_54)

        self.kept = QLabel(self.walk_card)
        self.kept.setObjectName(u"kept")
        self.kept.setProperty(u"role", u"muted")

        self.layout_53.addWidget(self.kept)

        self.leave = QPushButton(self.walk_card)
        self.leave.setObjectName(u"leave")
        self.leave.setProperty(u"kind", u"quiet")

        self.layout_53.addWidget(self.leave)


        self.layout_2.addLayout(self.layout_53)

        self.layout_2.setStretch(1, 1)

        self.layout_1.addWidget(self.walk_card)

        self.space_55 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_1.addItem(self.space_55)

        self.layout_1.setStretch(1, 8)
        self.layout_1.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.label_channel.setBuddy(self.channel)
        self.label_content.setBuddy(self.content)
        self.label_place.setBuddy(self.place)
        self.label_note.setBuddy(self.note)
        self.label_found_day.setBuddy(self.found_day)
        self.label_found_time.setBuddy(self.found_time)
        self.label_found_by.setBuddy(self.found_by)
        self.label_no_copy.setBuddy(self.no_copy)
        self.label_call_number.setBuddy(self.call_number)
        self.label_removed_day.setBuddy(self.removed_day)
        self.label_removed_time.setBuddy(self.removed_time)
        self.label_removed_by.setBuddy(self.removed_by)
        self.label_not_told.setBuddy(self.not_told)
        self.label_case_number.setBuddy(self.case_number)
        self.label_no_case.setBuddy(self.no_case)
        self.label_police_number.setBuddy(self.police_number)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RemovalWalk)

        QMetaObject.connectSlotsByName(RemovalWalk)
    # setupUi

    def retranslateUi(self, RemovalWalk):
#if QT_CONFIG(accessibility)
        self.ways.setAccessibleName(QCoreApplication.translate("RemovalWalk", u"Steg", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("RemovalWalk", u"Borttagning", None))
#endif // QT_CONFIG(accessibility)
        self.label_channel.setText(QCoreApplication.translate("RemovalWalk", u"Kanal", None))
#if QT_CONFIG(accessibility)
        self.channel.setAccessibleName(QCoreApplication.translate("RemovalWalk", u"Kanal", None))
#endif // QT_CONFIG(accessibility)
        self.label_content.setText(QCoreApplication.translate("RemovalWalk", u"Vad \u00e4r det?", None))
#if QT_CONFIG(accessibility)
        self.content.setAccessibleName(QCoreApplication.translate("RemovalWalk", u"Vad \u00e4r det?", None))
#endif // QT_CONFIG(accessibility)
        self.label_place.setText(QCoreApplication.translate("RemovalWalk", u"Var finns det? Adressen, eller ord som hittar det", None))
#if QT_CONFIG(accessibility)
        self.place.setAccessibleName(QCoreApplication.translate("RemovalWalk", u"Var finns det? Adressen, eller ord som hittar det", None))
#endif // QT_CONFIG(accessibility)
        self.label_note.setText(QCoreApplication.translate("RemovalWalk", u"Vad \u00e4r det, med neutrala ord?", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("RemovalWalk", u"Vad \u00e4r det, med neutrala ord?", None))
#endif // QT_CONFIG(accessibility)
        self.hint_note.setText(QCoreApplication.translate("RemovalWalk", u"Utan namn, citat och personnummer. Kopian visar resten.", None))
        self.label_found_day.setText(QCoreApplication.translate("RemovalWalk", u"Uppt\u00e4ckt", None))
#if QT_CONFIG(accessibility)
        self.found_day.setAccessibleName(QCoreApplication.translate("RemovalWalk", u"Uppt\u00e4ckt", None))
#endif // QT_CONFIG(accessibility)
        self.label_found_time.setText(QCoreApplication.translate("RemovalWalk", u"Klockan", None))
#if QT_CONFIG(accessibility)
        self.found_time.setAccessibleName(QCoreApplication.translate("RemovalWalk", u"Klockan", None))
#endif // QT_CONFIG(accessibility)
        self.label_found_by.setText(QCoreApplication.translate("RemovalWalk", u"Av", None))
#if QT_CONFIG(accessibility)
        self.found_by.setAccessibleName(QCoreApplication.translate("RemovalWalk", u"Av", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.ground.setAccessibleName(QCoreApplication.translate("RemovalWalk", u"Grund", None))
#endif // QT_CONFIG(accessibility)
        self.take.setText(QCoreApplication.translate("RemovalWalk", u"Ta sk\u00e4rmdump", None))
        self.choose.setText(QCoreApplication.translate("RemovalWalk", u"V\u00e4lj fil\u2026", None))
        self.cannot_copy.setText(QCoreApplication.translate("RemovalWalk", u"Den kan inte kopieras", None))
        self.label_no_copy.setText(QCoreApplication.translate("RemovalWalk", u"Varf\u00f6r inte?", None))
#if QT_CONFIG(accessibility)
        self.no_copy.setAccessibleName(QCoreApplication.translate("RemovalWalk", u"Varf\u00f6r inte?", None))
#endif // QT_CONFIG(accessibility)
        self.label_call_number.setText(QCoreApplication.translate("RemovalWalk", u"Polisens \u00e4rendenummer", None))
#if QT_CONFIG(accessibility)
        self.call_number.setAccessibleName(QCoreApplication.translate("RemovalWalk", u"Polisens \u00e4rendenummer", None))
#endif // QT_CONFIG(accessibility)
        self.hint_call_number.setText(QCoreApplication.translate("RemovalWalk", u"Du kan fylla i det senare.", None))
        self.open_place.setText(QCoreApplication.translate("RemovalWalk", u"\u00d6ppna kanalen", None))
        self.removed_now.setText(QCoreApplication.translate("RemovalWalk", u"Den \u00e4r borttagen nu", None))
        self.label_removed_day.setText(QCoreApplication.translate("RemovalWalk", u"Borttagen", None))
#if QT_CONFIG(accessibility)
        self.removed_day.setAccessibleName(QCoreApplication.translate("RemovalWalk", u"Borttagen", None))
#endif // QT_CONFIG(accessibility)
        self.label_removed_time.setText(QCoreApplication.translate("RemovalWalk", u"Klockan", None))
#if QT_CONFIG(accessibility)
        self.removed_time.setAccessibleName(QCoreApplication.translate("RemovalWalk", u"Klockan", None))
#endif // QT_CONFIG(accessibility)
        self.label_removed_by.setText(QCoreApplication.translate("RemovalWalk", u"Av", None))
#if QT_CONFIG(accessibility)
        self.removed_by.setAccessibleName(QCoreApplication.translate("RemovalWalk", u"Av", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.told.setAccessibleName(QCoreApplication.translate("RemovalWalk", u"\u00c4r den som skrev underr\u00e4ttad?", None))
#endif // QT_CONFIG(accessibility)
        self.label_not_told.setText(QCoreApplication.translate("RemovalWalk", u"Varf\u00f6r inte?", None))
#if QT_CONFIG(accessibility)
        self.not_told.setAccessibleName(QCoreApplication.translate("RemovalWalk", u"Varf\u00f6r inte?", None))
#endif // QT_CONFIG(accessibility)
        self.label_case_number.setText(QCoreApplication.translate("RemovalWalk", u"Diarienummer", None))
#if QT_CONFIG(accessibility)
        self.case_number.setAccessibleName(QCoreApplication.translate("RemovalWalk", u"Diarienummer", None))
#endif // QT_CONFIG(accessibility)
        self.no_case_check.setText(QCoreApplication.translate("RemovalWalk", u"Den diarief\u00f6rs inte", None))
        self.label_no_case.setText(QCoreApplication.translate("RemovalWalk", u"Varf\u00f6r inte?", None))
#if QT_CONFIG(accessibility)
        self.no_case.setAccessibleName(QCoreApplication.translate("RemovalWalk", u"Varf\u00f6r inte?", None))
#endif // QT_CONFIG(accessibility)
        self.police_title.setText(QCoreApplication.translate("RemovalWalk", u"\u00c4r det polisanm\u00e4lt?", None))
#if QT_CONFIG(accessibility)
        self.police.setAccessibleName(QCoreApplication.translate("RemovalWalk", u"\u00c4r det polisanm\u00e4lt?", None))
#endif // QT_CONFIG(accessibility)
        self.label_police_number.setText(QCoreApplication.translate("RemovalWalk", u"Polisens \u00e4rendenummer", None))
#if QT_CONFIG(accessibility)
        self.police_number.setAccessibleName(QCoreApplication.translate("RemovalWalk", u"Polisens \u00e4rendenummer", None))
#endif // QT_CONFIG(accessibility)
        self.back.setText(QCoreApplication.translate("RemovalWalk", u"Tillbaka", None))
        self.forward.setText(QCoreApplication.translate("RemovalWalk", u"N\u00e4sta", None))
        self.finish.setText(QCoreApplication.translate("RemovalWalk", u"Avsluta loggen", None))
        self.leave.setText(QCoreApplication.translate("RemovalWalk", u"Forts\u00e4tt senare", None))
        pass
    # retranslateUi

