# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'watch_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QCheckBox, QFrame, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from smdesk.desktop.widgets.date_field import DateField

class Ui_WatchForm(object):
    def setupUi(self, WatchForm):
        if not WatchForm.objectName():
            WatchForm.setObjectName(u"WatchForm")
        self.layout_1 = QVBoxLayout(WatchForm)
        self.layout_1.setSpacing(12)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(WatchForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.layout_2 = QVBoxLayout(self.body)
        self.layout_2.setSpacing(12)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 12, 4, 0)
        self.hint = QLabel(self.body)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"muted")
        self.hint.setWordWrap(True)

        self.layout_2.addWidget(self.hint)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(2)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.label_days = QLabel(self.body)
        self.label_days.setObjectName(u"label_days")
        self.label_days.setProperty(u"role", u"muted")

        self.layout_3.addWidget(self.label_days)

        self.days = QWidget(self.body)
        self.days.setObjectName(u"days")
        self.layout_4 = QHBoxLayout(self.days)
        self.layout_4.setSpacing(0)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.monday = QCheckBox(self.days)
        self.monday.setObjectName(u"monday")
        self.monday.setProperty(u"kind", u"tight")

        self.layout_4.addWidget(self.monday)

        self.tuesday = QCheckBox(self.days)
        self.tuesday.setObjectName(u"tuesday")
        self.tuesday.setProperty(u"kind", u"tight")

        self.layout_4.addWidget(self.tuesday)

        self.wednesday = QCheckBox(self.days)
        self.wednesday.setObjectName(u"wednesday")
        self.wednesday.setProperty(u"kind", u"tight")

        self.layout_4.addWidget(self.wednesday)

        self.thursday = QCheckBox(self.days)
        self.thursday.setObjectName(u"thursday")
        self.thursday.setProperty(u"kind", u"tight")

        self.layout_4.addWidget(self.thursday)

        self.friday = QCheckBox(self.days)
        self.friday.setObjectName(u"friday")
        self.friday.setProperty(u"kind", u"tight")

        self.layout_4.addWidget(self.friday)

        self.saturday = QCheckBox(self.days)
        self.saturday.setObjectName(u"saturday")
        self.saturday.setProperty(u"kind", u"tight")

        self.layout_4.addWidget(self.saturday)

        self.sunday = QCheckBox(self.days)
        self.sunday.setObjectName(u"sunday")
        self.sunday.setProperty(u"kind", u"tight")

        self.layout_4.addWidget(self.sunday)

        self.space_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_4.addItem(self.space_5)


        self.layout_3.addWidget(self.days)

        self.error_days = QLabel(self.body)
        self.error_days.setObjectName(u"error_days")
        self.error_days.setVisible(False)
        self.error_days.setProperty(u"role", u"error")
        self.error_days.setWordWrap(True)

        self.layout_3.addWidget(self.error_days)


        self.layout_2.addLayout(self.layout_3)

        self.layout_6 = QHBoxLayout()
        self.layout_6.setSpacing(12)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.layout_7 = QVBoxLayout()
        self.layout_7.setSpacing(4)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.label_opens = QLabel(self.body)
        self.label_opens.setObjectName(u"label_opens")
        self.label_opens.setProperty(u"role", u"muted")

        self.layout_7.addWidget(self.label_opens)

        self.opens = QLineEdit(self.body)
        self.opens.setObjectName(u"opens")
        self.opens.setPlaceholderText(u"08:00")

        self.layout_7.addWidget(self.opens)

        self.error_opens = QLabel(self.body)
        self.error_opens.setObjectName(u"error_opens")
        self.error_opens.setVisible(False)
        self.error_opens.setProperty(u"role", u"error")
        self.error_opens.setWordWrap(True)

        self.layout_7.addWidget(self.error_opens)

        self.space_8 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_7.addItem(self.space_8)


        self.layout_6.addLayout(self.layout_7)

        self.layout_9 = QVBoxLayout()
        self.layout_9.setSpacing(4)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.label_closes = QLabel(self.body)
        self.label_closes.setObjectName(u"label_closes")
        self.label_closes.setProperty(u"role", u"muted")

        self.layout_9.addWidget(self.label_closes)

        self.closes = QLineEdit(self.body)
        self.closes.setObjectName(u"closes")
        self.closes.setPlaceholderText(u"16:30")

        self.layout_9.addWidget(self.closes)

        self.error_closes = QLabel(self.body)
        self.error_closes.setObjectName(u"error_closes")
        self.error_closes.setVisible(False)
        self.error_closes.setProperty(u"role", u"error")
        self.error_closes.setWordWrap(True)

        self.layout_9.addWidget(self.error_closes)

        self.space_10 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_9.addItem(self.space_10)


        self.layout_6.addLayout(self.layout_9)

        self.layout_11 = QVBoxLayout()
        self.layout_11.setSpacing(4)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(0, 0, 0, 0)
        self.label_reply_hours = QLabel(self.body)
        self.label_reply_hours.setObjectName(u"label_reply_hours")
        self.label_reply_hours.setProperty(u"role", u"muted")

        self.layout_11.addWidget(self.label_reply_hours)

        self.reply_hours = QLineEdit(self.body)
        self.reply_hours.setObjectName(u"reply_hours")
        self.reply_hours.setPlaceholderText(u"24")

        self.layout_11.addWidget(self.reply_hours)

        self.error_reply_hours = QLabel(self.body)
        self.error_reply_hours.setObjectName(u"error_reply_hours")
        self.error_reply_hours.setVisible(False)
        self.error_reply_hours.setProperty(u"role", u"error")
        self.error_reply_hours.setWordWrap(True)

        self.layout_11.addWidget(self.error_reply_hours)

        self.space_12 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_11.addItem(self.space_12)


        self.layout_6.addLayout(self.layout_11)

        self.layout_6.setStretch(0, 1)
        self.layout_6.setStretch(1, 1)
        self.layout_6.setStretch(2, 1)

        self.layout_2.addLayout(self.layout_6)

        self.holidays = QCheckBox(self.body)
        self.holidays.setObjectName(u"holidays")

        self.layout_2.addWidget(self.holidays)

        self.layout_13 = QHBoxLayout()
        self.layout_13.setSpacing(12)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.layout_14 = QVBoxLayout()
        self.layout_14.setSpacing(4)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 0, 0, 0)
        self.label_first = QLabel(self.body)
        self.label_first.setObjectName(u"label_first")
        self.label_first.setProperty(u"role", u"muted")

        self.layout_14.addWidget(self.label_first)

        self.first = DateField(self.body)
        self.first.setObjectName(u"first")

        self.layout_14.addWidget(self.first)

        self.error_first = QLabel(self.body)
        self.error_first.setObjectName(u"error_first")
        self.error_first.setVisible(False)
        self.error_first.setProperty(u"role", u"error")
        self.error_first.setWordWrap(True)

        self.layout_14.addWidget(self.error_first)

        self.space_15 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_14.addItem(self.space_15)


        self.layout_13.addLayout(self.layout_14)

        self.layout_16 = QVBoxLayout()
        self.layout_16.setSpacing(4)
        self.layout_16.setObjectName(u"layout_16")
        self.layout_16.setContentsMargins(0, 0, 0, 0)
        self.label_last = QLabel(self.body)
        self.label_last.setObjectName(u"label_last")
        self.label_last.setProperty(u"role", u"muted")

        self.layout_16.addWidget(self.label_last)

        self.last = DateField(self.body)
        self.last.setObjectName(u"last")

        self.layout_16.addWidget(self.last)

        self.error_last = QLabel(self.body)
        self.error_last.setObjectName(u"error_last")
        self.error_last.setVisible(False)
        self.error_last.setProperty(u"role", u"error")
        self.error_last.setWordWrap(True)

        self.layout_16.addWidget(self.error_last)

        self.space_17 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_16.addItem(self.space_17)


        self.layout_13.addLayout(self.layout_16)

        self.layout_13.setStretch(0, 1)
        self.layout_13.setStretch(1, 1)

        self.layout_2.addLayout(self.layout_13)

        self.space_18 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_2.addItem(self.space_18)

        self.scroll.setWidget(self.body)

        self.layout_1.addWidget(self.scroll)

        self.layout_19 = QHBoxLayout()
        self.layout_19.setSpacing(8)
        self.layout_19.setObjectName(u"layout_19")
        self.layout_19.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(WatchForm)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.layout_19.addWidget(self.save)

        self.cancel = QPushButton(WatchForm)
        self.cancel.setObjectName(u"cancel")

        self.layout_19.addWidget(self.cancel)

        self.space_20 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_19.addItem(self.space_20)


        self.layout_1.addLayout(self.layout_19)

        self.layout_1.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.label_opens.setBuddy(self.opens)
        self.label_closes.setBuddy(self.closes)
        self.label_reply_hours.setBuddy(self.reply_hours)
        self.label_first.setBuddy(self.first)
        self.label_last.setBuddy(self.last)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(WatchForm)

        QMetaObject.connectSlotsByName(WatchForm)
    # setupUi

    def retranslateUi(self, WatchForm):
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("WatchForm", u"Bevakningstider", None))
#endif // QT_CONFIG(accessibility)
        self.label_days.setText(QCoreApplication.translate("WatchForm", u"Dagar", None))
#if QT_CONFIG(accessibility)
        self.days.setAccessibleName(QCoreApplication.translate("WatchForm", u"Dagar", None))
#endif // QT_CONFIG(accessibility)
        self.monday.setText(QCoreApplication.translate("WatchForm", u"M\u00e5", None))
#if QT_CONFIG(accessibility)
        self.monday.setAccessibleName(QCoreApplication.translate("WatchForm", u"M\u00e5ndag", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.monday.setToolTip(QCoreApplication.translate("WatchForm", u"M\u00e5ndag", None))
#endif // QT_CONFIG(tooltip)
        self.tuesday.setText(QCoreApplication.translate("WatchForm", u"Ti", None))
#if QT_CONFIG(accessibility)
        self.tuesday.setAccessibleName(QCoreApplication.translate("WatchForm", u"Tisdag", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.tuesday.setToolTip(QCoreApplication.translate("WatchForm", u"Tisdag", None))
#endif // QT_CONFIG(tooltip)
        self.wednesday.setText(QCoreApplication.translate("WatchForm", u"On", None))
#if QT_CONFIG(accessibility)
        self.wednesday.setAccessibleName(QCoreApplication.translate("WatchForm", u"Onsdag", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.wednesday.setToolTip(QCoreApplication.translate("WatchForm", u"Onsdag", None))
#endif // QT_CONFIG(tooltip)
        self.thursday.setText(QCoreApplication.translate("WatchForm", u"To", None))
#if QT_CONFIG(accessibility)
        self.thursday.setAccessibleName(QCoreApplication.translate("WatchForm", u"Torsdag", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.thursday.setToolTip(QCoreApplication.translate("WatchForm", u"Torsdag", None))
#endif // QT_CONFIG(tooltip)
        self.friday.setText(QCoreApplication.translate("WatchForm", u"Fr", None))
#if QT_CONFIG(accessibility)
        self.friday.setAccessibleName(QCoreApplication.translate("WatchForm", u"Fredag", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.friday.setToolTip(QCoreApplication.translate("WatchForm", u"Fredag", None))
#endif // QT_CONFIG(tooltip)
        self.saturday.setText(QCoreApplication.translate("WatchForm", u"L\u00f6", None))
#if QT_CONFIG(accessibility)
        self.saturday.setAccessibleName(QCoreApplication.translate("WatchForm", u"L\u00f6rdag", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.saturday.setToolTip(QCoreApplication.translate("WatchForm", u"L\u00f6rdag", None))
#endif // QT_CONFIG(tooltip)
        self.sunday.setText(QCoreApplication.translate("WatchForm", u"S\u00f6", None))
#if QT_CONFIG(accessibility)
        self.sunday.setAccessibleName(QCoreApplication.translate("WatchForm", u"S\u00f6ndag", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.sunday.setToolTip(QCoreApplication.translate("WatchForm", u"S\u00f6ndag", None))
#endif // QT_CONFIG(tooltip)
        self.label_opens.setText(QCoreApplication.translate("WatchForm", u"Fr\u00e5n", None))
#if QT_CONFIG(accessibility)
        self.opens.setAccessibleName(QCoreApplication.translate("WatchForm", u"Fr\u00e5n", None))
#endif // QT_CONFIG(accessibility)
        self.label_closes.setText(QCoreApplication.translate("WatchForm", u"Till", None))
#if QT_CONFIG(accessibility)
        self.closes.setAccessibleName(QCoreApplication.translate("WatchForm", u"Till", None))
#endif // QT_CONFIG(accessibility)
        self.label_reply_hours.setText(QCoreApplication.translate("WatchForm", u"Svar inom timmar", None))
#if QT_CONFIG(accessibility)
        self.reply_hours.setAccessibleName(QCoreApplication.translate("WatchForm", u"Svarstid i timmar", None))
#endif // QT_CONFIG(accessibility)
        self.holidays.setText(QCoreApplication.translate("WatchForm", u"Bevakas \u00e4ven p\u00e5 helgdagar", None))
        self.label_first.setText(QCoreApplication.translate("WatchForm", u"G\u00e4ller fr\u00e5n och med", None))
        self.first.setPlaceholderText(QCoreApplication.translate("WatchForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.first.setAccessibleName(QCoreApplication.translate("WatchForm", u"G\u00e4ller fr\u00e5n och med", None))
#endif // QT_CONFIG(accessibility)
        self.label_last.setText(QCoreApplication.translate("WatchForm", u"Till och med", None))
        self.last.setPlaceholderText(QCoreApplication.translate("WatchForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.last.setAccessibleName(QCoreApplication.translate("WatchForm", u"Till och med", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("WatchForm", u"Spara", None))
        self.cancel.setText(QCoreApplication.translate("WatchForm", u"Avbryt", None))
        pass
    # retranslateUi

