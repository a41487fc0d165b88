# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'reports_preview.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QPushButton,
    QStackedWidget, QVBoxLayout, QWidget)

from smdesk.desktop.pages.reports.asks import ReportsAsks
from smdesk.desktop.widgets.empty_state import EmptyState
from smdesk.desktop.widgets.labels import ElidingLabel
from smdesk.desktop.widgets.paper_view import PaperView

class Ui_ReportsPreview(object):
    def setupUi(self, ReportsPreview):
        if not ReportsPreview.objectName():
            ReportsPreview.setObjectName(u"ReportsPreview")
        self.column = QVBoxLayout(ReportsPreview)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(1, 1, 1, 1)
        self.asks = ReportsAsks(ReportsPreview)
        self.asks.setObjectName(u"asks")

        self.column.addWidget(self.asks)

        self.rule = QFrame(ReportsPreview)
        self.rule.setObjectName(u"rule")
        self.rule.setProperty(u"role", u"rule")

        self.column.addWidget(self.rule)

        self.pages = QStackedWidget(ReportsPreview)
        self.pages.setObjectName(u"pages")
        self.view = PaperView()
        self.view.setObjectName(u"view")
        self.pages.addWidget(self.view)
        self.nothing = EmptyState()
        self.nothing.setObjectName(u"nothing")
        self.pages.addWidget(self.nothing)

        self.column.addWidget(self.pages)

        self.foot_rule = QFrame(ReportsPreview)
        self.foot_rule.setObjectName(u"foot_rule")
        self.foot_rule.setProperty(u"role", u"rule")

        self.column.addWidget(self.foot_rule)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(4)
        self.foot.setObjectName(u"foot")
        self.foot.setContentsMargins(8, 4, 8, 4)
        self.previous = QPushButton(ReportsPreview)
        self.previous.setObjectName(u"previous")
        self.previous.setProperty(u"kind", u"quiet")

        self.foot.addWidget(self.previous)

        self.next = QPushButton(ReportsPreview)
        self.next.setObjectName(u"next")
        self.next.setProperty(u"kind", u"quiet")

        self.foot.addWidget(self.next)

        self.place = ElidingLabel(ReportsPreview)
        self.place.setObjectName(u"place")
        self.place.setProperty(u"role", u"muted")

        self.foot.addWidget(self.place)

        self.smaller = QPushButton(ReportsPreview)
        self.smaller.setObjectName(u"smaller")
        self.smaller.setText(u"\u2212")
        self.smaller.setProperty(u"kind", u"quiet")

        self.foot.addWidget(self.smaller)

        self.actual = QPushButton(ReportsPreview)
        self.actual.setObjectName(u"actual")
        self.actual.setText(u"100 %")
        self.actual.setProperty(u"kind", u"quiet")

        self.foot.addWidget(self.actual)

        self.larger = QPushButton(ReportsPreview)
        self.larger.setObjectName(u"larger")
        self.larger.setText(u"+")
        self.larger.setProperty(u"kind", u"quiet")

        self.foot.addWidget(self.larger)

        self.fit = QPushButton(ReportsPreview)
        self.fit.setObjectName(u"fit")
        self.fit.setProperty(u"kind", u"quiet")

        self.foot.addWidget(self.fit)

        self.foot.setStretch(2, 1)

        self.column.addLayout(self.foot)

        self.column.setStretch(2, 1)
        QWidget.setTabOrder(self.view, self.previous)
        QWidget.setTabOrder(self.previous, self.next)
        QWidget.setTabOrder(self.next, self.smaller)
        QWidget.setTabOrder(self.smaller, self.actual)
        QWidget.setTabOrder(self.actual, self.larger)
        QWidget.setTabOrder(self.larger, self.fit)

        self.retranslateUi(ReportsPreview)

        QMetaObject.connectSlotsByName(ReportsPreview)
    # setupUi

    def retranslateUi(self, ReportsPreview):
#if QT_CONFIG(accessibility)
        self.view.setAccessibleName(QCoreApplication.translate("ReportsPreview", u"Rapportens sidor", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.previous.setToolTip(QCoreApplication.translate("ReportsPreview", u"F\u00f6reg\u00e5ende sida (Ctrl+PageUp)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.previous.setAccessibleName(QCoreApplication.translate("ReportsPreview", u"F\u00f6reg\u00e5ende sida", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.next.setToolTip(QCoreApplication.translate("ReportsPreview", u"N\u00e4sta sida (Ctrl+PageDown)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.next.setAccessibleName(QCoreApplication.translate("ReportsPreview", u"N\u00e4sta sida", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.place.setAccessibleName(QCoreApplication.translate("ReportsPreview", u"Sida", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.smaller.setToolTip(QCoreApplication.translate("ReportsPreview", u"Visa mindre (\u2212)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.smaller.setAccessibleName(QCoreApplication.translate("ReportsPreview", u"Visa mindre", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.actual.setToolTip(QCoreApplication.translate("ReportsPreview", u"Visa i full storlek (0)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.actual.setAccessibleName(QCoreApplication.translate("ReportsPreview", u"Visa i full storlek", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.larger.setToolTip(QCoreApplication.translate("ReportsPreview", u"Visa st\u00f6rre (+)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.larger.setAccessibleName(QCoreApplication.translate("ReportsPreview", u"Visa st\u00f6rre", None))
#endif // QT_CONFIG(accessibility)
        self.fit.setText(QCoreApplication.translate("ReportsPreview", u"Anpassa bredd", None))
#if QT_CONFIG(tooltip)
        self.fit.setToolTip(QCoreApplication.translate("ReportsPreview", u"Visa hela bredden (W)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.fit.setAccessibleName(QCoreApplication.translate("ReportsPreview", u"Anpassa sidorna till bredden", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

