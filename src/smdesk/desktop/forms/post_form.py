# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'post_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject)
from PySide6.QtWidgets import (QCheckBox, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout)

from smdesk.desktop.widgets.date_field import DateField

class Ui_PostForm(object):
    def setupUi(self, PostForm):
        if not PostForm.objectName():
            PostForm.setObjectName(u"PostForm")
        self.layout_4 = QVBoxLayout(PostForm)
        self.layout_4.setSpacing(12)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(PostForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout_4.addWidget(self.heading)

        self.hint = QLabel(PostForm)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"muted")
        self.hint.setWordWrap(True)

        self.layout_4.addWidget(self.hint)

        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.label_posted_on = QLabel(PostForm)
        self.label_posted_on.setObjectName(u"label_posted_on")
        self.label_posted_on.setProperty(u"role", u"muted")
        self.label_posted_on.setWordWrap(True)

        self.layout_1.addWidget(self.label_posted_on)

        self.posted_on = DateField(PostForm)
        self.posted_on.setObjectName(u"posted_on")

        self.layout_1.addWidget(self.posted_on)

        self.error_posted_on = QLabel(PostForm)
        self.error_posted_on.setObjectName(u"error_posted_on")
        self.error_posted_on.setVisible(False)
        self.error_posted_on.setProperty(u"role", u"error")
        self.error_posted_on.setWordWrap(True)

        self.layout_1.addWidget(self.error_posted_on)


        self.layout_4.addLayout(self.layout_1)

        self.no_post = QCheckBox(PostForm)
        self.no_post.setObjectName(u"no_post")

        self.layout_4.addWidget(self.no_post)

        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.label_confirmed_on = QLabel(PostForm)
        self.label_confirmed_on.setObjectName(u"label_confirmed_on")
        self.label_confirmed_on.setProperty(u"role", u"muted")
        self.label_confirmed_on.setWordWrap(True)

        self.layout_2.addWidget(self.label_confirmed_on)

        self.confirmed_on = DateField(PostForm)
        self.confirmed_on.setObjectName(u"confirmed_on")

        self.layout_2.addWidget(self.confirmed_on)

        self.error_confirmed_on = QLabel(PostForm)
        self.error_confirmed_on.setObjectName(u"error_confirmed_on")
        self.error_confirmed_on.setVisible(False)
        self.error_confirmed_on.setProperty(u"role", u"error")
        self.error_confirmed_on.setWordWrap(True)

        self.layout_2.addWidget(self.error_confirmed_on)


        self.layout_4.addLayout(self.layout_2)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_4.addItem(self.space_1)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(PostForm)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.layout_3.addWidget(self.save)

        self.cancel = QPushButton(PostForm)
        self.cancel.setObjectName(u"cancel")

        self.layout_3.addWidget(self.cancel)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.space_2)


        self.layout_4.addLayout(self.layout_3)

#if QT_CONFIG(shortcut)
        self.label_posted_on.setBuddy(self.posted_on)
        self.label_confirmed_on.setBuddy(self.confirmed_on)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PostForm)

        QMetaObject.connectSlotsByName(PostForm)
    # setupUi

    def retranslateUi(self, PostForm):
        self.hint.setText(QCoreApplication.translate("PostForm", u"Utan inl\u00e4gg p\u00e5 ett halv\u00e5r blir kanalen vilande. Ett nytt inl\u00e4gg v\u00e4cker den.", None))
        self.label_posted_on.setText(QCoreApplication.translate("PostForm", u"Senaste inl\u00e4gget gjordes", None))
        self.posted_on.setPlaceholderText(QCoreApplication.translate("PostForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.posted_on.setAccessibleName(QCoreApplication.translate("PostForm", u"Senaste inl\u00e4gget gjordes", None))
#endif // QT_CONFIG(accessibility)
        self.no_post.setText(QCoreApplication.translate("PostForm", u"Det finns inget inl\u00e4gg", None))
        self.label_confirmed_on.setText(QCoreApplication.translate("PostForm", u"Du tittade", None))
        self.confirmed_on.setPlaceholderText(QCoreApplication.translate("PostForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.confirmed_on.setAccessibleName(QCoreApplication.translate("PostForm", u"Du tittade", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("PostForm", u"Spara", None))
        self.cancel.setText(QCoreApplication.translate("PostForm", u"Avbryt", None))
        pass
    # retranslateUi

