# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'leave_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject)
from PySide6.QtWidgets import (QCheckBox, QFrame, QHBoxLayout,
    QLabel, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from smdesk.desktop.widgets.date_field import DateField

class Ui_LeaveForm(object):
    def setupUi(self, LeaveForm):
        if not LeaveForm.objectName():
            LeaveForm.setObjectName(u"LeaveForm")
        self.layout_4 = QVBoxLayout(LeaveForm)
        self.layout_4.setSpacing(12)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(LeaveForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout_4.addWidget(self.heading)

        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.label_last = QLabel(LeaveForm)
        self.label_last.setObjectName(u"label_last")
        self.label_last.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.label_last)

        self.last = DateField(LeaveForm)
        self.last.setObjectName(u"last")

        self.layout_1.addWidget(self.last)

        self.error_last = QLabel(LeaveForm)
        self.error_last.setObjectName(u"error_last")
        self.error_last.setVisible(False)
        self.error_last.setProperty(u"role", u"error")
        self.error_last.setWordWrap(True)

        self.layout_1.addWidget(self.error_last)


        self.layout_4.addLayout(self.layout_1)

        self.stays = QCheckBox(LeaveForm)
        self.stays.setObjectName(u"stays")

        self.layout_4.addWidget(self.stays)

        self.scroll = QScrollArea(LeaveForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.layout_2 = QVBoxLayout(self.body)
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(2, 2, 8, 2)
        self.ends_title = QLabel(self.body)
        self.ends_title.setObjectName(u"ends_title")
        self.ends_title.setProperty(u"role", u"heading")
        self.ends_title.setWordWrap(True)

        self.layout_2.addWidget(self.ends_title)

        self.ends = QLabel(self.body)
        self.ends.setObjectName(u"ends")
        self.ends.setWordWrap(True)

        self.layout_2.addWidget(self.ends)

        self.todo_title = QLabel(self.body)
        self.todo_title.setObjectName(u"todo_title")
        self.todo_title.setProperty(u"role", u"heading")
        self.todo_title.setWordWrap(True)

        self.layout_2.addWidget(self.todo_title)

        self.todo = QLabel(self.body)
        self.todo.setObjectName(u"todo")
        self.todo.setWordWrap(True)

        self.layout_2.addWidget(self.todo)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_2.addItem(self.space_1)

        self.scroll.setWidget(self.body)

        self.layout_4.addWidget(self.scroll)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(LeaveForm)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"danger")

        self.layout_3.addWidget(self.save)

        self.cancel = QPushButton(LeaveForm)
        self.cancel.setObjectName(u"cancel")

        self.layout_3.addWidget(self.cancel)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.space_2)


        self.layout_4.addLayout(self.layout_3)

        self.layout_4.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.label_last.setBuddy(self.last)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(LeaveForm)

        QMetaObject.connectSlotsByName(LeaveForm)
    # setupUi

    def retranslateUi(self, LeaveForm):
        self.label_last.setText(QCoreApplication.translate("LeaveForm", u"Sista dag i anst\u00e4llningen", None))
        self.last.setPlaceholderText(QCoreApplication.translate("LeaveForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.last.setAccessibleName(QCoreApplication.translate("LeaveForm", u"Sista dag i anst\u00e4llningen", None))
#endif // QT_CONFIG(accessibility)
        self.stays.setText(QCoreApplication.translate("LeaveForm", u"Slutar inte: ta bort sista dagen", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("LeaveForm", u"Vad som slutar", None))
#endif // QT_CONFIG(accessibility)
        self.todo_title.setText(QCoreApplication.translate("LeaveForm", u"Kvar att g\u00f6ra f\u00f6r n\u00e5gon annan", None))
        self.save.setText(QCoreApplication.translate("LeaveForm", u"Spara sista dagen", None))
        self.cancel.setText(QCoreApplication.translate("LeaveForm", u"Avbryt", None))
        pass
    # retranslateUi

