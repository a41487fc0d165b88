# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'target_picker.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout,
    QLabel, QListWidget, QPushButton,
    QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout,
    QWidget)

from smdesk.desktop.widgets.empty_state import EmptyState
from smdesk.desktop.widgets.filters import FilterChips

class Ui_TargetPicker(object):
    def setupUi(self, TargetPicker):
        if not TargetPicker.objectName():
            TargetPicker.setObjectName(u"TargetPicker")
        TargetPicker.resize(640, 520)
        self.column = QVBoxLayout(TargetPicker)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 24, 24, 24)
        self.title = QLabel(TargetPicker)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty(u"role", u"card-title")

        self.column.addWidget(self.title)

        self.guide = QLabel(TargetPicker)
        self.guide.setObjectName(u"guide")
        self.guide.setWordWrap(True)
        self.guide.setTextFormat(Qt.TextFormat.PlainText)
        self.guide.setProperty(u"role", u"muted")

        self.column.addWidget(self.guide)

        self.open_channel = QPushButton(TargetPicker)
        self.open_channel.setObjectName(u"open_channel")
        self.open_channel.setAutoDefault(False)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.open_channel.sizePolicy().hasHeightForWidth())
        self.open_channel.setSizePolicy(sizePolicy)
        self.open_channel.setProperty(u"kind", u"link")

        self.column.addWidget(self.open_channel)

        self.kinds = FilterChips(TargetPicker)
        self.kinds.setObjectName(u"kinds")

        self.column.addWidget(self.kinds)

        self.choices = QFrame(TargetPicker)
        self.choices.setObjectName(u"choices")
        self.choices.setProperty(u"role", u"card")
        self.choices_box = QVBoxLayout(self.choices)
        self.choices_box.setObjectName(u"choices_box")
        self.choices_box.setContentsMargins(1, 1, 1, 1)
        self.stack = QStackedWidget(self.choices)
        self.stack.setObjectName(u"stack")
        self.screen_page = QWidget()
        self.screen_page.setObjectName(u"screen_page")
        self.screen_row = QHBoxLayout(self.screen_page)
        self.screen_row.setSpacing(12)
        self.screen_row.setObjectName(u"screen_row")
        self.screen_row.setContentsMargins(16, 16, 16, 16)
        self.stack.addWidget(self.screen_page)
        self.region_page = QWidget()
        self.region_page.setObjectName(u"region_page")
        self.region_box = QVBoxLayout(self.region_page)
        self.region_box.setObjectName(u"region_box")
        self.region_state = EmptyState(self.region_page)
        self.region_state.setObjectName(u"region_state")

        self.region_box.addWidget(self.region_state)

        self.stack.addWidget(self.region_page)
        self.window_page = QWidget()
        self.window_page.setObjectName(u"window_page")
        self.window_box = QVBoxLayout(self.window_page)
        self.window_box.setObjectName(u"window_box")
        self.window_box.setContentsMargins(8, 8, 8, 8)
        self.windows = QListWidget(self.window_page)
        self.windows.setObjectName(u"windows")
        self.windows.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.windows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.window_box.addWidget(self.windows)

        self.no_windows = EmptyState(self.window_page)
        self.no_windows.setObjectName(u"no_windows")

        self.window_box.addWidget(self.no_windows)

        self.stack.addWidget(self.window_page)

        self.choices_box.addWidget(self.stack)


        self.column.addWidget(self.choices)

        self.wait_row = QHBoxLayout()
        self.wait_row.setSpacing(12)
        self.wait_row.setObjectName(u"wait_row")
        self.wait_label = QLabel(TargetPicker)
        self.wait_label.setObjectName(u"wait_label")

        self.wait_row.addWidget(self.wait_label)

        self.wait = FilterChips(TargetPicker)
        self.wait.setObjectName(u"wait")

        self.wait_row.addWidget(self.wait)


        self.column.addLayout(self.wait_row)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.push)

        self.cancel = QPushButton(TargetPicker)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)

        self.take = QPushButton(TargetPicker)
        self.take.setObjectName(u"take")
        self.take.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.take)


        self.column.addLayout(self.buttons)

        QWidget.setTabOrder(self.kinds, self.windows)
        QWidget.setTabOrder(self.windows, self.wait)
        QWidget.setTabOrder(self.wait, self.take)
        QWidget.setTabOrder(self.take, self.cancel)
        QWidget.setTabOrder(self.cancel, self.open_channel)

        self.retranslateUi(TargetPicker)

        self.take.setDefault(True)


        QMetaObject.connectSlotsByName(TargetPicker)
    # setupUi

    def retranslateUi(self, TargetPicker):
        TargetPicker.setWindowTitle(QCoreApplication.translate("TargetPicker", u"Ta sk\u00e4rmdump", None))
        self.guide.setText(QCoreApplication.translate("TargetPicker", u"Ta fram kanalen p\u00e5 sk\u00e4rmen f\u00f6rst. Det h\u00e4r f\u00f6nstret g\u00f6ms medan bilden tas.", None))
        self.open_channel.setText(QCoreApplication.translate("TargetPicker", u"\u00d6ppna kanalen i webbl\u00e4saren", None))
#if QT_CONFIG(accessibility)
        self.open_channel.setAccessibleName(QCoreApplication.translate("TargetPicker", u"\u00d6ppna kanalen i webbl\u00e4saren", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.kinds.setAccessibleName(QCoreApplication.translate("TargetPicker", u"Vad som ska tas", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.windows.setAccessibleName(QCoreApplication.translate("TargetPicker", u"\u00d6ppna f\u00f6nster", None))
#endif // QT_CONFIG(accessibility)
        self.wait_label.setText(QCoreApplication.translate("TargetPicker", u"V\u00e4nta innan bilden tas", None))
#if QT_CONFIG(tooltip)
        self.wait_label.setToolTip(QCoreApplication.translate("TargetPicker", u"D\u00e5 hinner du \u00f6ppna en meny eller flytta muspekaren.", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.wait.setAccessibleName(QCoreApplication.translate("TargetPicker", u"V\u00e4nta innan bilden tas", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.wait.setAccessibleDescription(QCoreApplication.translate("TargetPicker", u"D\u00e5 hinner du \u00f6ppna en meny eller flytta muspekaren.", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("TargetPicker", u"Avbryt", None))
#if QT_CONFIG(accessibility)
        self.cancel.setAccessibleName(QCoreApplication.translate("TargetPicker", u"Avbryt", None))
#endif // QT_CONFIG(accessibility)
        self.take.setText(QCoreApplication.translate("TargetPicker", u"Ta sk\u00e4rmdump", None))
#if QT_CONFIG(accessibility)
        self.take.setAccessibleName(QCoreApplication.translate("TargetPicker", u"Ta sk\u00e4rmdump", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

