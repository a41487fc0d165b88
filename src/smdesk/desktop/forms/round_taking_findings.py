# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'round_taking_findings.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QScrollArea,
    QVBoxLayout, QWidget)

from smdesk.desktop.widgets.picture_view import (PictureStrip, PictureView)

class Ui_RoundTakingFindings(object):
    def setupUi(self, RoundTakingFindings):
        if not RoundTakingFindings.objectName():
            RoundTakingFindings.setObjectName(u"RoundTakingFindings")
        self.row = QHBoxLayout(RoundTakingFindings)
        self.row.setSpacing(0)
        self.row.setObjectName(u"row")
        self.row.setContentsMargins(0, 0, 0, 0)
        self.view = PictureView(RoundTakingFindings)
        self.view.setObjectName(u"view")
        self.view.setMinimumSize(QSize(240, 200))
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self.row.addWidget(self.view)

        self.strip = PictureStrip(RoundTakingFindings)
        self.strip.setObjectName(u"strip")

        self.row.addWidget(self.strip)

        self.scroll = QScrollArea(RoundTakingFindings)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setMinimumSize(QSize(220, 0))
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.lines = QVBoxLayout(self.body)
        self.lines.setSpacing(12)
        self.lines.setObjectName(u"lines")
        self.lines.setContentsMargins(16, 0, 0, 0)
        self.scroll.setWidget(self.body)

        self.row.addWidget(self.scroll)

        self.row.setStretch(0, 3)
        self.row.setStretch(2, 2)
        QWidget.setTabOrder(self.view, self.scroll)

        self.retranslateUi(RoundTakingFindings)

        QMetaObject.connectSlotsByName(RoundTakingFindings)
    # setupUi

    def retranslateUi(self, RoundTakingFindings):
#if QT_CONFIG(accessibility)
        self.view.setAccessibleName(QCoreApplication.translate("RoundTakingFindings", u"Bilden som \u00e4r tagen", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.view.setAccessibleDescription(QCoreApplication.translate("RoundTakingFindings", u"Piltangenterna rullar, plus och minus \u00e4ndrar storleken", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.strip.setAccessibleName(QCoreApplication.translate("RoundTakingFindings", u"Hela bilden i sm\u00e5tt", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("RoundTakingFindings", u"Det som \u00e4r funnet", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

