# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'round_taking.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QLabel,
    QProgressBar, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from smdesk.desktop.pages.round.post import RoundPost
from smdesk.desktop.pages.round.taking_findings import RoundTakingFindings

class Ui_RoundTaking(object):
    def setupUi(self, RoundTaking):
        if not RoundTaking.objectName():
            RoundTaking.setObjectName(u"RoundTaking")
        RoundTaking.setProperty(u"role", u"card")
        self.column = QVBoxLayout(RoundTaking)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 12, 16, 12)
        self.head = QHBoxLayout()
        self.head.setSpacing(16)
        self.head.setObjectName(u"head")
        self.heading = QLabel(RoundTaking)
        self.heading.setObjectName(u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setProperty(u"role", u"heading")
        self.heading.setWordWrap(True)

        self.head.addWidget(self.heading)

        self.place = QLabel(RoundTaking)
        self.place.setObjectName(u"place")
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.place.setProperty(u"role", u"muted")

        self.head.addWidget(self.place)

        self.head.setStretch(0, 1)

        self.column.addLayout(self.head)

        self.text = QLabel(RoundTaking)
        self.text.setObjectName(u"text")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)

        self.column.addWidget(self.text)

        self.bar = QProgressBar(RoundTaking)
        self.bar.setObjectName(u"bar")
        self.bar.setTextVisible(False)

        self.column.addWidget(self.bar)

        self.findings = RoundTakingFindings(RoundTaking)
        self.findings.setObjectName(u"findings")

        self.column.addWidget(self.findings)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 4, 0, 0)
        self.take = QPushButton(RoundTaking)
        self.take.setObjectName(u"take")
        self.take.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.take)

        self.reopen = QPushButton(RoundTaking)
        self.reopen.setObjectName(u"reopen")
        self.reopen.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.reopen)

        self.retry = QPushButton(RoundTaking)
        self.retry.setObjectName(u"retry")
        self.retry.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.retry)

        self.again = QPushButton(RoundTaking)
        self.again.setObjectName(u"again")
        self.again.setProperty(u"kind", u"primary")

        self.buttons.addWidget(self.again)

        self.keep = QPushButton(RoundTaking)
        self.keep.setObjectName(u"keep")

        self.buttons.addWidget(self.keep)

        self.leave_out = QPushButton(RoundTaking)
        self.leave_out.setObjectName(u"leave_out")

        self.buttons.addWidget(self.leave_out)

        self.cancel = QPushButton(RoundTaking)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.front = QPushButton(RoundTaking)
        self.front.setObjectName(u"front")

        self.buttons.addWidget(self.front)

        self.skip = QPushButton(RoundTaking)
        self.skip.setObjectName(u"skip")

        self.buttons.addWidget(self.skip)

        self.push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.push)

        self.end = QPushButton(RoundTaking)
        self.end.setObjectName(u"end")
        self.end.setProperty(u"kind", u"link")

        self.buttons.addWidget(self.end)


        self.column.addLayout(self.buttons)

        self.ways_box = QWidget(RoundTaking)
        self.ways_box.setObjectName(u"ways_box")
        self.ways_box.setMinimumSize(QSize(0, 26))
        self.ways = QHBoxLayout(self.ways_box)
        self.ways.setSpacing(8)
        self.ways.setObjectName(u"ways")
        self.ways.setContentsMargins(0, 0, 0, 0)
        self.screen = QPushButton(self.ways_box)
        self.screen.setObjectName(u"screen")
        self.screen.setProperty(u"kind", u"link")

        self.ways.addWidget(self.screen)

        self.bring_in = QPushButton(self.ways_box)
        self.bring_in.setObjectName(u"bring_in")
        self.bring_in.setProperty(u"kind", u"link")

        self.ways.addWidget(self.bring_in)

        self.push_end = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.ways.addItem(self.push_end)


        self.column.addWidget(self.ways_box)

        self.post = RoundPost(RoundTaking)
        self.post.setObjectName(u"post")

        self.column.addWidget(self.post)

        QWidget.setTabOrder(self.findings, self.take)
        QWidget.setTabOrder(self.take, self.reopen)
        QWidget.setTabOrder(self.reopen, self.retry)
        QWidget.setTabOrder(self.retry, self.again)
        QWidget.setTabOrder(self.again, self.keep)
        QWidget.setTabOrder(self.keep, self.leave_out)
        QWidget.setTabOrder(self.leave_out, self.cancel)
        QWidget.setTabOrder(self.cancel, self.front)
        QWidget.setTabOrder(self.front, self.skip)
        QWidget.setTabOrder(self.skip, self.end)
        QWidget.setTabOrder(self.end, self.screen)
        QWidget.setTabOrder(self.screen, self.bring_in)
        QWidget.setTabOrder(self.bring_in, self.post)

        self.retranslateUi(RoundTaking)

        QMetaObject.connectSlotsByName(RoundTaking)
    # setupUi

    def retranslateUi(self, RoundTaking):
#if QT_CONFIG(accessibility)
        self.bar.setAccessibleName(QCoreApplication.translate("RoundTaking", u"S\u00e5 l\u00e5ngt \u00e4r sidan tagen", None))
#endif // QT_CONFIG(accessibility)
        self.take.setText(QCoreApplication.translate("RoundTaking", u"Ta", None))
#if QT_CONFIG(accessibility)
        self.take.setAccessibleDescription(QCoreApplication.translate("RoundTaking", u"Ta sidan som den st\u00e5r i webbl\u00e4saren", None))
#endif // QT_CONFIG(accessibility)
        self.reopen.setText(QCoreApplication.translate("RoundTaking", u"\u00d6ppna igen", None))
#if QT_CONFIG(accessibility)
        self.reopen.setAccessibleDescription(QCoreApplication.translate("RoundTaking", u"\u00d6ppna webbl\u00e4saren igen", None))
#endif // QT_CONFIG(accessibility)
        self.retry.setText(QCoreApplication.translate("RoundTaking", u"F\u00f6rs\u00f6k igen", None))
        self.again.setText(QCoreApplication.translate("RoundTaking", u"Ta om", None))
#if QT_CONFIG(accessibility)
        self.again.setAccessibleDescription(QCoreApplication.translate("RoundTaking", u"Ta sidan en g\u00e5ng till", None))
#endif // QT_CONFIG(accessibility)
        self.keep.setText(QCoreApplication.translate("RoundTaking", u"Beh\u00e5ll med bristen angiven", None))
#if QT_CONFIG(accessibility)
        self.keep.setAccessibleDescription(QCoreApplication.translate("RoundTaking", u"Beh\u00e5ll sk\u00e4rmdumpen; det som st\u00e5r h\u00e4r f\u00f6ljer med i uppgifterna om den", None))
#endif // QT_CONFIG(accessibility)
        self.leave_out.setText(QCoreApplication.translate("RoundTaking", u"Undanta med sk\u00e4l\u2026", None))
        self.cancel.setText(QCoreApplication.translate("RoundTaking", u"Avbryt", None))
#if QT_CONFIG(accessibility)
        self.cancel.setAccessibleDescription(QCoreApplication.translate("RoundTaking", u"Sluta ta sidan; inget sparas", None))
#endif // QT_CONFIG(accessibility)
        self.front.setText(QCoreApplication.translate("RoundTaking", u"Visa webbl\u00e4saren", None))
#if QT_CONFIG(accessibility)
        self.front.setAccessibleDescription(QCoreApplication.translate("RoundTaking", u"L\u00e4gg webbl\u00e4sarens f\u00f6nster \u00f6verst", None))
#endif // QT_CONFIG(accessibility)
        self.skip.setText(QCoreApplication.translate("RoundTaking", u"Hoppa \u00f6ver", None))
#if QT_CONFIG(accessibility)
        self.skip.setAccessibleDescription(QCoreApplication.translate("RoundTaking", u"G\u00e5 till n\u00e4sta kanal; den h\u00e4r \u00e4r fortfarande att ta", None))
#endif // QT_CONFIG(accessibility)
        self.end.setText(QCoreApplication.translate("RoundTaking", u"Sluta f\u00f6r nu", None))
#if QT_CONFIG(accessibility)
        self.end.setAccessibleDescription(QCoreApplication.translate("RoundTaking", u"St\u00e4ng webbl\u00e4saren; det som \u00e4r kvar kan tas en annan g\u00e5ng", None))
#endif // QT_CONFIG(accessibility)
        self.screen.setText(QCoreApplication.translate("RoundTaking", u"Ta sk\u00e4rmbild i st\u00e4llet\u2026", None))
#if QT_CONFIG(accessibility)
        self.screen.setAccessibleDescription(QCoreApplication.translate("RoundTaking", u"Ta en bild av sk\u00e4rmen, ett omr\u00e5de eller ett f\u00f6nster", None))
#endif // QT_CONFIG(accessibility)
        self.bring_in.setText(QCoreApplication.translate("RoundTaking", u"H\u00e4mta in en bild\u2026", None))
#if QT_CONFIG(accessibility)
        self.bring_in.setAccessibleDescription(QCoreApplication.translate("RoundTaking", u"H\u00e4mta in en bild som \u00e4r tagen p\u00e5 annat s\u00e4tt", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

