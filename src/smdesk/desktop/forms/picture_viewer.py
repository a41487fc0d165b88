# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'picture_viewer.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

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

        self.place = QLabel(PictureViewer)
        self.place.setObjectName(u"place")
        self.place.setProperty(u"role", u"muted")

        self.tools.addWidget(self.place)

        self.push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tools.addItem(self.push)


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


        self.retranslateUi(PictureViewer)

        QMetaObject.connectSlotsByName(PictureViewer)
    # setupUi

    def retranslateUi(self, PictureViewer):
        self.fit.setText(QCoreApplication.translate("PictureViewer", u"Anpassa bredd", None))
#if QT_CONFIG(accessibility)
        self.fit.setAccessibleName(QCoreApplication.translate("PictureViewer", u"Anpassa bilden till bredden", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.actual.setToolTip(QCoreApplication.translate("PictureViewer", u"Visa i full storlek", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.actual.setAccessibleName(QCoreApplication.translate("PictureViewer", u"Visa i full storlek", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.place.setAccessibleName(QCoreApplication.translate("PictureViewer", u"Plats i bilden", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.view.setAccessibleName(QCoreApplication.translate("PictureViewer", u"Bild", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.strip.setAccessibleName(QCoreApplication.translate("PictureViewer", u"Hela bilden i sm\u00e5tt", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

