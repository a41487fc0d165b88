# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'round_taking_import.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtWidgets import (QGridLayout, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from smdesk.desktop.widgets.date_field import DateField
from smdesk.desktop.widgets.file_field import FileField

class Ui_RoundTakingImport(object):
    def setupUi(self, RoundTakingImport):
        if not RoundTakingImport.objectName():
            RoundTakingImport.setObjectName(u"RoundTakingImport")
        RoundTakingImport.setProperty(u"role", u"card")
        self.column = QVBoxLayout(RoundTakingImport)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 12, 16, 12)
        self.heading = QLabel(RoundTakingImport)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setProperty(u"role", u"heading")
        self.heading.setWordWrap(True)

        self.column.addWidget(self.heading)

        self.text = QLabel(RoundTakingImport)
        self.text.setObjectName(u"text")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setProperty(u"role", u"muted")
        self.text.setWordWrap(True)

        self.column.addWidget(self.text)

        self.file_column = QVBoxLayout()
        self.file_column.setSpacing(4)
        self.file_column.setObjectName(u"file_column")
        self.file_column.setContentsMargins(0, 0, 0, 0)
        self.label_file = QLabel(RoundTakingImport)
        self.label_file.setObjectName(u"label_file")
        self.label_file.setProperty(u"role", u"muted")

        self.file_column.addWidget(self.label_file)

        self.file = FileField(RoundTakingImport)
        self.file.setObjectName(u"file")

        self.file_column.addWidget(self.file)

        self.error_file = QLabel(RoundTakingImport)
        self.error_file.setObjectName(u"error_file")
        self.error_file.setTextFormat(Qt.TextFormat.PlainText)
        self.error_file.setProperty(u"role", u"error")
        self.error_file.setWordWrap(True)
        self.error_file.setVisible(False)

        self.file_column.addWidget(self.error_file)


        self.column.addLayout(self.file_column)

        self.fields = QGridLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(4)
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.label_day = QLabel(RoundTakingImport)
        self.label_day.setObjectName(u"label_day")
        self.label_day.setProperty(u"role", u"muted")

        self.fields.addWidget(self.label_day, 0, 0, 1, 1)

        self.label_clock = QLabel(RoundTakingImport)
        self.label_clock.setObjectName(u"label_clock")
        self.label_clock.setProperty(u"role", u"muted")

        self.fields.addWidget(self.label_clock, 0, 1, 1, 1)

        self.label_source = QLabel(RoundTakingImport)
        self.label_source.setObjectName(u"label_source")
        self.label_source.setProperty(u"role", u"muted")

        self.fields.addWidget(self.label_source, 0, 2, 1, 1)

        self.day = DateField(RoundTakingImport)
        self.day.setObjectName(u"day")

        self.fields.addWidget(self.day, 1, 0, 1, 1, Qt.AlignLeft)

        self.clock = QLineEdit(RoundTakingImport)
        self.clock.setObjectName(u"clock")

        self.fields.addWidget(self.clock, 1, 1, 1, 1, Qt.AlignLeft)

        self.source = QLineEdit(RoundTakingImport)
        self.source.setObjectName(u"source")

        self.fields.addWidget(self.source, 1, 2, 1, 1)

        self.error_day = QLabel(RoundTakingImport)
        self.error_day.setObjectName(u"error_day")
        self.error_day.setMinimumSize(QSize(240, 0))
        self.error_day.setTextFormat(Qt.TextFormat.PlainText)
        self.error_day.setProperty(u"role", u"error")
        self.error_day.setWordWrap(True)
        self.error_day.setVisible(False)

        self.fields.addWidget(self.error_day, 2, 0, 1, 1, Qt.AlignTop)

        self.error_clock = QLabel(RoundTakingImport)
        self.error_clock.setObjectName(u"error_clock")
        self.error_clock.setMinimumSize(QSize(240, 0))
        self.error_clock.setTextFormat(Qt.TextFormat.PlainText)
        self.error_clock.setProperty(u"role", u"error")
        self.error_clock.setWordWrap(True)
        self.error_clock.setVisible(False)

        self.fields.addWidget(self.error_clock, 2, 1, 1, 1, Qt.AlignTop)

        self.error_source = QLabel(RoundTakingImport)
        self.error_source.setObjectName(u"error_source")
        self.error_source.setTextFormat(Qt.TextFormat.PlainText)
        self.error_source.setProperty(u"role", u"error")
        self.error_source.setWordWrap(True)
        self.error_source.setVisible(False)

        self.fields.addWidget(self.error_source, 2, 2, 1, 1, Qt.AlignTop)

        self.fields.setColumnStretch(2, 1)

        self.column.addLayout(self.fields)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(RoundTakingImport)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.save)

        self.cancel = QPushButton(RoundTakingImport)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.push)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.label_file.setBuddy(self.file)
        self.label_day.setBuddy(self.day)
        self.label_clock.setBuddy(self.clock)
        self.label_source.setBuddy(self.source)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.file, self.day)
        QWidget.setTabOrder(self.day, self.clock)
        QWidget.setTabOrder(self.clock, self.source)
        QWidget.setTabOrder(self.source, self.save)
        QWidget.setTabOrder(self.save, self.cancel)

        self.retranslateUi(RoundTakingImport)

        QMetaObject.connectSlotsByName(RoundTakingImport)
    # setupUi

    def retranslateUi(self, RoundTakingImport):
        self.text.setText(QCoreApplication.translate("RoundTakingImport", u"Bilden arkiveras som den \u00e4r, med vad du skriver h\u00e4r. V\u00e4lj en PNG, JPEG eller PDF.", None))
        self.label_file.setText(QCoreApplication.translate("RoundTakingImport", u"Bilden", None))
#if QT_CONFIG(accessibility)
        self.file.setAccessibleName(QCoreApplication.translate("RoundTakingImport", u"Bilden", None))
#endif // QT_CONFIG(accessibility)
        self.label_day.setText(QCoreApplication.translate("RoundTakingImport", u"Dagen den togs", None))
        self.label_clock.setText(QCoreApplication.translate("RoundTakingImport", u"Klockan", None))
        self.label_source.setText(QCoreApplication.translate("RoundTakingImport", u"Var bilden kommer ifr\u00e5n", None))
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("RoundTakingImport", u"Dagen den togs", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.clock.setAccessibleName(QCoreApplication.translate("RoundTakingImport", u"Klockan", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.source.setAccessibleName(QCoreApplication.translate("RoundTakingImport", u"Var bilden kommer ifr\u00e5n", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("RoundTakingImport", u"H\u00e4mta in bilden", None))
        self.cancel.setText(QCoreApplication.translate("RoundTakingImport", u"Avbryt", None))
        pass
    # retranslateUi

