# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'schedule_export_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject)
from PySide6.QtWidgets import (QComboBox, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout)

class Ui_ScheduleExportForm(object):
    def setupUi(self, ScheduleExportForm):
        if not ScheduleExportForm.objectName():
            ScheduleExportForm.setObjectName(u"ScheduleExportForm")
        self.layout_6 = QVBoxLayout(ScheduleExportForm)
        self.layout_6.setSpacing(12)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(ScheduleExportForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout_6.addWidget(self.heading)

        self.what = QLabel(ScheduleExportForm)
        self.what.setObjectName(u"what")
        self.what.setWordWrap(True)

        self.layout_6.addWidget(self.what)

        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.label_format = QLabel(ScheduleExportForm)
        self.label_format.setObjectName(u"label_format")
        self.label_format.setProperty(u"role", u"muted")
        self.label_format.setWordWrap(True)

        self.layout_1.addWidget(self.label_format)

        self.format = QComboBox(ScheduleExportForm)
        self.format.setObjectName(u"format")

        self.layout_1.addWidget(self.format)

        self.error_format = QLabel(ScheduleExportForm)
        self.error_format.setObjectName(u"error_format")
        self.error_format.setVisible(False)
        self.error_format.setProperty(u"role", u"error")
        self.error_format.setWordWrap(True)

        self.layout_1.addWidget(self.error_format)


        self.layout_6.addLayout(self.layout_1)

        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.label_names = QLabel(ScheduleExportForm)
        self.label_names.setObjectName(u"label_names")
        self.label_names.setProperty(u"role", u"muted")
        self.label_names.setWordWrap(True)

        self.layout_2.addWidget(self.label_names)

        self.names = QComboBox(ScheduleExportForm)
        self.names.setObjectName(u"names")

        self.layout_2.addWidget(self.names)

        self.error_names = QLabel(ScheduleExportForm)
        self.error_names.setObjectName(u"error_names")
        self.error_names.setVisible(False)
        self.error_names.setProperty(u"role", u"error")
        self.error_names.setWordWrap(True)

        self.layout_2.addWidget(self.error_names)


        self.layout_6.addLayout(self.layout_2)

        self.names_hint = QLabel(ScheduleExportForm)
        self.names_hint.setObjectName(u"names_hint")
        self.names_hint.setProperty(u"role", u"small")
        self.names_hint.setWordWrap(True)

        self.layout_6.addWidget(self.names_hint)

        self.space_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_6.addItem(self.space_3)

        self.layout_5 = QHBoxLayout()
        self.layout_5.setSpacing(8)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(ScheduleExportForm)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.layout_5.addWidget(self.save)

        self.cancel = QPushButton(ScheduleExportForm)
        self.cancel.setObjectName(u"cancel")

        self.layout_5.addWidget(self.cancel)

        self.space_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_5.addItem(self.space_4)


        self.layout_6.addLayout(self.layout_5)

#if QT_CONFIG(shortcut)
        self.label_format.setBuddy(self.format)
        self.label_names.setBuddy(self.names)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ScheduleExportForm)

        QMetaObject.connectSlotsByName(ScheduleExportForm)
    # setupUi

    def retranslateUi(self, ScheduleExportForm):
        self.heading.setText(QCoreApplication.translate("ScheduleExportForm", u"Exportera planen", None))
        self.label_format.setText(QCoreApplication.translate("ScheduleExportForm", u"Som", None))
#if QT_CONFIG(accessibility)
        self.format.setAccessibleName(QCoreApplication.translate("ScheduleExportForm", u"Som", None))
#endif // QT_CONFIG(accessibility)
        self.label_names.setText(QCoreApplication.translate("ScheduleExportForm", u"Kolumnernas namn", None))
#if QT_CONFIG(accessibility)
        self.names.setAccessibleName(QCoreApplication.translate("ScheduleExportForm", u"Kolumnernas namn", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("ScheduleExportForm", u"V\u00e4lj plats och spara\u2026", None))
        self.cancel.setText(QCoreApplication.translate("ScheduleExportForm", u"Avbryt", None))
        pass
    # retranslateUi

