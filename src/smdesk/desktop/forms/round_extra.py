# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'round_extra.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QComboBox, QFrame, QHBoxLayout,
    QLabel, QLineEdit, QListWidget, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from smdesk.desktop.widgets.filters import SearchField

class Ui_RoundExtra(object):
    def setupUi(self, RoundExtra):
        if not RoundExtra.objectName():
            RoundExtra.setObjectName(u"RoundExtra")
        RoundExtra.setProperty(u"role", u"card")
        self.column = QVBoxLayout(RoundExtra)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(RoundExtra)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")

        self.column.addWidget(self.heading)

        self.guide = QLabel(RoundExtra)
        self.guide.setObjectName(u"guide")
        self.guide.setProperty(u"role", u"muted")
        self.guide.setWordWrap(True)

        self.column.addWidget(self.guide)

        self.fields = QHBoxLayout()
        self.fields.setSpacing(12)
        self.fields.setObjectName(u"fields")
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.kind_column = QVBoxLayout()
        self.kind_column.setSpacing(4)
        self.kind_column.setObjectName(u"kind_column")
        self.kind_column.setContentsMargins(0, 0, 0, 0)
        self.label_kind = QLabel(RoundExtra)
        self.label_kind.setObjectName(u"label_kind")
        self.label_kind.setProperty(u"role", u"muted")

        self.kind_column.addWidget(self.label_kind)

        self.kind = QComboBox(RoundExtra)
        self.kind.setObjectName(u"kind")

        self.kind_column.addWidget(self.kind)

        self.error_kind = QLabel(RoundExtra)
        self.error_kind.setObjectName(u"error_kind")
        self.error_kind.setTextFormat(Qt.TextFormat.PlainText)
        self.error_kind.setProperty(u"role", u"error")
        self.error_kind.setWordWrap(True)
        self.error_kind.setVisible(False)

        self.kind_column.addWidget(self.error_kind)


        self.fields.addLayout(self.kind_column)

        self.reason_column = QVBoxLayout()
        self.reason_column.setSpacing(4)
        self.reason_column.setObjectName(u"reason_column")
        self.reason_column.setContentsMargins(0, 0, 0, 0)
        self.label_reason = QLabel(RoundExtra)
        self.label_reason.setObjectName(u"label_reason")
        self.label_reason.setProperty(u"role", u"muted")

        self.reason_column.addWidget(self.label_reason)

        self.reason = QLineEdit(RoundExtra)
        self.reason.setObjectName(u"reason")

        self.reason_column.addWidget(self.reason)

        self.error_reason = QLabel(RoundExtra)
        self.error_reason.setObjectName(u"error_reason")
        self.error_reason.setTextFormat(Qt.TextFormat.PlainText)
        self.error_reason.setProperty(u"role", u"error")
        self.error_reason.setWordWrap(True)
        self.error_reason.setVisible(False)

        self.reason_column.addWidget(self.error_reason)


        self.fields.addLayout(self.reason_column)

        self.fields.setStretch(1, 1)

        self.column.addLayout(self.fields)

        self.finding = QHBoxLayout()
        self.finding.setSpacing(12)
        self.finding.setObjectName(u"finding")
        self.finding.setContentsMargins(0, 0, 0, 0)
        self.search = SearchField(RoundExtra)
        self.search.setObjectName(u"search")

        self.finding.addWidget(self.search)

        self.count = QLabel(RoundExtra)
        self.count.setObjectName(u"count")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setProperty(u"role", u"muted")

        self.finding.addWidget(self.count)

        self.finding.setStretch(0, 1)

        self.column.addLayout(self.finding)

        self.list_frame = QFrame(RoundExtra)
        self.list_frame.setObjectName(u"list_frame")
        self.list_frame.setProperty(u"role", u"inset")
        self.list_box = QVBoxLayout(self.list_frame)
        self.list_box.setSpacing(0)
        self.list_box.setObjectName(u"list_box")
        self.list_box.setContentsMargins(4, 4, 4, 4)
        self.channels = QListWidget(self.list_frame)
        self.channels.setObjectName(u"channels")
        self.channels.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.list_box.addWidget(self.channels)


        self.column.addWidget(self.list_frame)

        self.error_channels = QLabel(RoundExtra)
        self.error_channels.setObjectName(u"error_channels")
        self.error_channels.setTextFormat(Qt.TextFormat.PlainText)
        self.error_channels.setProperty(u"role", u"error")
        self.error_channels.setWordWrap(True)
        self.error_channels.setVisible(False)

        self.column.addWidget(self.error_channels)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(RoundExtra)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.save)

        self.cancel = QPushButton(RoundExtra)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.push)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.label_kind.setBuddy(self.kind)
        self.label_reason.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.kind, self.reason)
        QWidget.setTabOrder(self.reason, self.search)
        QWidget.setTabOrder(self.search, self.channels)
        QWidget.setTabOrder(self.channels, self.save)
        QWidget.setTabOrder(self.save, self.cancel)

        self.retranslateUi(RoundExtra)

        QMetaObject.connectSlotsByName(RoundExtra)
    # setupUi

    def retranslateUi(self, RoundExtra):
        self.heading.setText(QCoreApplication.translate("RoundExtra", u"Ny extra omg\u00e5ng", None))
        self.guide.setText(QCoreApplication.translate("RoundExtra", u"Halv\u00e5rets omg\u00e5ng p\u00e5verkas inte. Varje vald kanal tas en g\u00e5ng till.", None))
        self.label_kind.setText(QCoreApplication.translate("RoundExtra", u"Varf\u00f6r", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("RoundExtra", u"Varf\u00f6r", None))
#endif // QT_CONFIG(accessibility)
        self.label_reason.setText(QCoreApplication.translate("RoundExtra", u"Vad det g\u00e4ller", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("RoundExtra", u"Vad det g\u00e4ller", None))
#endif // QT_CONFIG(accessibility)
        self.reason.setPlaceholderText(QCoreApplication.translate("RoundExtra", u"Till exempel: kanalen byter namn och utseende", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("RoundExtra", u"S\u00f6k kanal", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("RoundExtra", u"S\u00f6k kanal", None))
#if QT_CONFIG(accessibility)
        self.channels.setAccessibleName(QCoreApplication.translate("RoundExtra", u"Kanaler att ta", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.channels.setAccessibleDescription(QCoreApplication.translate("RoundExtra", u"Mellanslag v\u00e4ljer en kanal eller tar bort valet.", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("RoundExtra", u"\u00d6ppna omg\u00e5ngen", None))
        self.cancel.setText(QCoreApplication.translate("RoundExtra", u"Avbryt", None))
        pass
    # retranslateUi

