# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'form_view.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_FormView(object):
    def setupUi(self, FormView):
        if not FormView.objectName():
            FormView.setObjectName(u"FormView")
        self.layout_3 = QVBoxLayout(FormView)
        self.layout_3.setSpacing(12)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(FormView)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout_3.addWidget(self.heading)

        self.scroll = QScrollArea(FormView)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.layout_1 = QVBoxLayout(self.body)
        self.layout_1.setSpacing(12)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(2, 2, 8, 2)
        self.text = QLabel(self.body)
        self.text.setObjectName(u"text")
        self.text.setWordWrap(True)

        self.layout_1.addWidget(self.text)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_1.addItem(self.space_1)

        self.scroll.setWidget(self.body)

        self.layout_3.addWidget(self.scroll)

        self.layout_2 = QHBoxLayout()
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.print_out = QPushButton(FormView)
        self.print_out.setObjectName(u"print_out")

        self.layout_2.addWidget(self.print_out)

        self.copy = QPushButton(FormView)
        self.copy.setObjectName(u"copy")

        self.layout_2.addWidget(self.copy)

        self.close = QPushButton(FormView)
        self.close.setObjectName(u"close")

        self.layout_2.addWidget(self.close)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_2.addItem(self.space_2)


        self.layout_3.addLayout(self.layout_2)

        self.layout_3.setStretch(1, 1)

        self.retranslateUi(FormView)

        QMetaObject.connectSlotsByName(FormView)
    # setupUi

    def retranslateUi(self, FormView):
        self.heading.setText(QCoreApplication.translate("FormView", u"Blankett att skriva under", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("FormView", u"Blankettens text", None))
#endif // QT_CONFIG(accessibility)
        self.print_out.setText(QCoreApplication.translate("FormView", u"Skriv ut\u2026", None))
        self.copy.setText(QCoreApplication.translate("FormView", u"Kopiera texten", None))
        self.close.setText(QCoreApplication.translate("FormView", u"St\u00e4ng", None))
        pass
    # retranslateUi

