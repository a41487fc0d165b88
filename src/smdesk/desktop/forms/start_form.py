# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'start_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject)
from PySide6.QtWidgets import (QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout)

from smdesk.desktop.widgets.date_field import DateField
from smdesk.desktop.widgets.notice_box import NoticeBox

class Ui_StartForm(object):
    def setupUi(self, StartForm):
        if not StartForm.objectName():
            StartForm.setObjectName(u"StartForm")
        self.layout_3 = QVBoxLayout(StartForm)
        self.layout_3.setSpacing(12)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(StartForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout_3.addWidget(self.heading)

        self.hint = QLabel(StartForm)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"muted")
        self.hint.setWordWrap(True)

        self.layout_3.addWidget(self.hint)

        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.label_first = QLabel(StartForm)
        self.label_first.setObjectName(u"label_first")
        self.label_first.setProperty(u"role", u"muted")
        self.label_first.setWordWrap(True)

        self.layout_1.addWidget(self.label_first)

        self.first = DateField(StartForm)
        self.first.setObjectName(u"first")

        self.layout_1.addWidget(self.first)

        self.error_first = QLabel(StartForm)
        self.error_first.setObjectName(u"error_first")
        self.error_first.setVisible(False)
        self.error_first.setProperty(u"role", u"error")
        self.error_first.setWordWrap(True)

        self.layout_1.addWidget(self.error_first)


        self.layout_3.addLayout(self.layout_1)

        self.missing = NoticeBox(StartForm)
        self.missing.setObjectName(u"missing")

        self.layout_3.addWidget(self.missing)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_3.addItem(self.space_1)

        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(StartForm)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.layout_2.addWidget(self.save)

        self.cancel = QPushButton(StartForm)
        self.cancel.setObjectName(u"cancel")

        self.layout_2.addWidget(self.cancel)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.space_2)


        self.layout_3.addLayout(self.layout_2)

#if QT_CONFIG(shortcut)
        self.label_first.setBuddy(self.first)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(StartForm)

        QMetaObject.connectSlotsByName(StartForm)
    # setupUi

    def retranslateUi(self, StartForm):
        self.hint.setText(QCoreApplication.translate("StartForm", u"Fr\u00e5n och med den dagen r\u00e4knas kanalen som aktiv: den bevakas, den syns i f\u00f6rteckningen och den ska ha en sk\u00e4rmdump varje halv\u00e5r.", None))
        self.label_first.setText(QCoreApplication.translate("StartForm", u"F\u00f6rsta dag", None))
        self.first.setPlaceholderText(QCoreApplication.translate("StartForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.first.setAccessibleName(QCoreApplication.translate("StartForm", u"F\u00f6rsta dag", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("StartForm", u"Starta kanalen", None))
        self.cancel.setText(QCoreApplication.translate("StartForm", u"Avbryt", None))
        pass
    # retranslateUi

