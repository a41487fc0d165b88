# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'picture_viewer.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout)

from smdesk.desktop.widgets.labels import ElidingLabel
from smdesk.desktop.widgets.picture_view import (PictureStrip, PictureView)

class Ui_PictureViewer(object):
    def setupUi(self, PictureViewer):
        if not PictureViewer.objectName():
            PictureViewer.setObjectName(u"PictureViewer")
        self.column = QVBoxLayout(PictureViewer)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(8)
        self.tools.setObjectName(u"tools")
        self.tools.setContentsMargins(12, 8, 12, 8)
        self.fit = QPushButton(PictureViewer)
        self.fit.setObjectName(u"fit")
        self.fit.setProperty(u"kind", u"chip")

        self.tools.addWidget(self.fit)

        self.actual = QPushButton(PictureViewer)
        self.actual.setObjectName(u"actual")
        self.actual.setText(u"100 %")
        self.actual.setProperty(u"kind", u"chip")

        self.tools.addWidget(self.actual)

        self.push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tools.addItem(self.push)

        self.compare = QPushButton(PictureViewer)
        self.compare.setObjectName(u"compare")
        self.compare.setVisible(False)
        self.compare.setProperty(u"kind", u"chip")

        self.tools.addWidget(self.compare)


        self.column.addLayout(self.tools)

        self.rule = QFrame(PictureViewer)
        self.rule.setObjectName(u"rule")
        self.rule.setProperty(u"role", u"rule")

        self.column.addWidget(self.rule)

        self.row = QHBoxLayout()
        self.row.setSpacing(0)
        self.row.setObjectName(u"row")
        self.view = PictureView(PictureViewer)
        self.view.setObjectName(u"view")
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self.row.addWidget(self.view)

        self.strip = PictureStrip(PictureViewer)
        self.strip.setObjectName(u"strip")

        self.row.addWidget(self.strip)


        self.column.addLayout(self.row)

        self.foot_rule = QFrame(PictureViewer)
        self.foot_rule.setObjectName(u"foot_rule")
        self.foot_rule.setProperty(u"role", u"rule")

        self.column.addWidget(self.foot_rule)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(4)
        self.foot.setObjectName(u"foot")
        self.foot.setContentsMargins(8, 4, 12, 4)
        self.previous = QPushButton(PictureViewer)
        self.previous.setObjectName(u"previous")
        self.previous.setProperty(u"kind", u"quiet")

        self.foot.addWidget(self.previous)

        self.next = QPushButton(PictureViewer)
        self.next.setObjectName(u"next")
        self.next.setProperty(u"kind", u"quiet")

        self.foot.addWidget(self.next)

        self.place = ElidingLabel(PictureViewer)
        self.place.setObjectName(u"place")
        self.place.setProperty(u"role", u"muted")

        self.foot.addWidget(self.place)

        self.foot.setStretch(2, 1)

        self.column.addLayout(self.foot)


        self.retranslateUi(PictureViewer)

        QMetaObject.connectSlotsByName(PictureViewer)
    # setupUi

    def retranslateUi(self, PictureViewer):
        self.fit.setText(QCoreApplication.translate("PictureViewer", u"Anpassa bredd", None))
#if QT_CONFIG(tooltip)
        self.fit.setToolTip(QCoreApplication.translate("PictureViewer", u"Visa hela bredden (W)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.fit.setAccessibleName(QCoreApplication.translate("PictureViewer", u"Anpassa bilden till bredden", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.actual.setToolTip(QCoreApplication.translate("PictureViewer", u"Visa i full storlek (0)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.actual.setAccessibleName(QCoreApplication.translate("PictureViewer", u"Visa i full storlek", None))
#endif // QT_CONFIG(accessibility)
        self.compare.setText(QCoreApplication.translate("PictureViewer", u"J\u00e4mf\u00f6r med\u2026", None))
#if QT_CONFIG(accessibility)
        self.compare.setAccessibleName(QCoreApplication.translate("PictureViewer", u"J\u00e4mf\u00f6r med en annan sk\u00e4rmdump av kanalen", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.view.setAccessibleName(QCoreApplication.translate("PictureViewer", u"Bild", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.strip.setAccessibleName(QCoreApplication.translate("PictureViewer", u"Hela bilden i sm\u00e5tt", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.previous.setToolTip(QCoreApplication.translate("PictureViewer", u"F\u00f6reg\u00e5ende sida (Ctrl+PageUp)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.previous.setAccessibleName(QCoreApplication.translate("PictureViewer", u"F\u00f6reg\u00e5ende sida", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.next.setToolTip(QCoreApplication.translate("PictureViewer", u"N\u00e4sta sida (Ctrl+PageDown)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.next.setAccessibleName(QCoreApplication.translate("PictureViewer", u"N\u00e4sta sida", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.place.setAccessibleName(QCoreApplication.translate("PictureViewer", u"Plats i bilden", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

