# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'round_post.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout,
    QWidget)

from smdesk.desktop.widgets.date_field import DateField

class Ui_RoundPost(object):
    def setupUi(self, RoundPost):
        if not RoundPost.objectName():
            RoundPost.setObjectName(u"RoundPost")
        self.column = QVBoxLayout(RoundPost)
        self.column.setSpacing(4)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 8, 0, 0)
        self.line = QStackedWidget(RoundPost)
        self.line.setObjectName(u"line")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.line.sizePolicy().hasHeightForWidth())
        self.line.setSizePolicy(sizePolicy)
        self.question = QWidget()
        self.question.setObjectName(u"question")
        self.question_row = QHBoxLayout(self.question)
        self.question_row.setSpacing(8)
        self.question_row.setObjectName(u"question_row")
        self.question_row.setContentsMargins(0, 0, 0, 0)
        self.label_posted_on = QLabel(self.question)
        self.label_posted_on.setObjectName(u"label_posted_on")

        self.question_row.addWidget(self.label_posted_on)

        self.posted_on = DateField(self.question)
        self.posted_on.setObjectName(u"posted_on")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.posted_on.sizePolicy().hasHeightForWidth())
        self.posted_on.setSizePolicy(sizePolicy1)

        self.question_row.addWidget(self.posted_on)

        self.known = QLabel(self.question)
        self.known.setObjectName(u"known")
        self.known.setTextFormat(Qt.TextFormat.PlainText)
        self.known.setProperty(u"role", u"small")

        self.question_row.addWidget(self.known)

        self.confirm = QPushButton(self.question)
        self.confirm.setObjectName(u"confirm")

        self.question_row.addWidget(self.confirm)

        self.same_day = QPushButton(self.question)
        self.same_day.setObjectName(u"same_day")
        self.same_day.setProperty(u"kind", u"link")

        self.question_row.addWidget(self.same_day)

        self.no_post = QPushButton(self.question)
        self.no_post.setObjectName(u"no_post")
        self.no_post.setProperty(u"kind", u"link")

        self.question_row.addWidget(self.no_post)

        self.push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.question_row.addItem(self.push)

        self.line.addWidget(self.question)
        self.answer = QWidget()
        self.answer.setObjectName(u"answer")
        self.answer_row = QHBoxLayout(self.answer)
        self.answer_row.setSpacing(8)
        self.answer_row.setObjectName(u"answer_row")
        self.answer_row.setContentsMargins(0, 0, 0, 0)
        self.told = QLabel(self.answer)
        self.told.setObjectName(u"told")
        self.told.setTextFormat(Qt.TextFormat.PlainText)

        self.answer_row.addWidget(self.told)

        self.again = QPushButton(self.answer)
        self.again.setObjectName(u"again")
        self.again.setProperty(u"kind", u"link")

        self.answer_row.addWidget(self.again)

        self.push_answer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.answer_row.addItem(self.push_answer)

        self.line.addWidget(self.answer)

        self.column.addWidget(self.line)

        self.error_posted_on = QLabel(RoundPost)
        self.error_posted_on.setObjectName(u"error_posted_on")
        self.error_posted_on.setTextFormat(Qt.TextFormat.PlainText)
        self.error_posted_on.setProperty(u"role", u"error")
        self.error_posted_on.setWordWrap(True)
        self.error_posted_on.setVisible(False)

        self.column.addWidget(self.error_posted_on)

#if QT_CONFIG(shortcut)
        self.label_posted_on.setBuddy(self.posted_on)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RoundPost)

        QMetaObject.connectSlotsByName(RoundPost)
    # setupUi

    def retranslateUi(self, RoundPost):
        self.label_posted_on.setText(QCoreApplication.translate("RoundPost", u"N\u00e4r gjordes senaste inl\u00e4gget?", None))
#if QT_CONFIG(tooltip)
        self.posted_on.setToolTip(QCoreApplication.translate("RoundPost", u"Enter bekr\u00e4ftar, Esc hoppar \u00f6ver fr\u00e5gan", None))
#endif // QT_CONFIG(tooltip)
        self.posted_on.setPlaceholderText(QCoreApplication.translate("RoundPost", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.posted_on.setAccessibleName(QCoreApplication.translate("RoundPost", u"N\u00e4r gjordes senaste inl\u00e4gget?", None))
#endif // QT_CONFIG(accessibility)
        self.confirm.setText(QCoreApplication.translate("RoundPost", u"Bekr\u00e4fta", None))
#if QT_CONFIG(accessibility)
        self.confirm.setAccessibleName(QCoreApplication.translate("RoundPost", u"Bekr\u00e4fta senaste inl\u00e4gget", None))
#endif // QT_CONFIG(accessibility)
        self.same_day.setText(QCoreApplication.translate("RoundPost", u"I dag", None))
#if QT_CONFIG(accessibility)
        self.same_day.setAccessibleName(QCoreApplication.translate("RoundPost", u"Senaste inl\u00e4gget gjordes i dag", None))
#endif // QT_CONFIG(accessibility)
        self.no_post.setText(QCoreApplication.translate("RoundPost", u"Inget inl\u00e4gg", None))
#if QT_CONFIG(accessibility)
        self.no_post.setAccessibleName(QCoreApplication.translate("RoundPost", u"Det finns inget inl\u00e4gg", None))
#endif // QT_CONFIG(accessibility)
        self.again.setText(QCoreApplication.translate("RoundPost", u"\u00c4ndra", None))
#if QT_CONFIG(accessibility)
        self.again.setAccessibleName(QCoreApplication.translate("RoundPost", u"\u00c4ndra senaste inl\u00e4gget", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

