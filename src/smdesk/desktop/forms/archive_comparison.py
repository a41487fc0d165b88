# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'archive_comparison.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel,
    QPushButton, QVBoxLayout,
    QWidget)

from smdesk.desktop.pages.archive.band_list import BandList
from smdesk.desktop.widgets.labels import ElidingLabel
from smdesk.desktop.widgets.picture_view import PictureView

class Ui_ArchiveComparison(object):
    def setupUi(self, ArchiveComparison):
        if not ArchiveComparison.objectName():
            ArchiveComparison.setObjectName(u"ArchiveComparison")
        ArchiveComparison.setProperty(u"role", u"card")
        self.column = QVBoxLayout(ArchiveComparison)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(1, 1, 1, 1)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.head.setContentsMargins(12, 8, 12, 8)
        self.title = ElidingLabel(ArchiveComparison)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"heading")

        self.head.addWidget(self.title)

        self.close = QPushButton(ArchiveComparison)
        self.close.setObjectName(u"close")
        self.close.setProperty(u"kind", u"chip")

        self.head.addWidget(self.close)

        self.head.setStretch(0, 1)

        self.column.addLayout(self.head)

        self.told = QHBoxLayout()
        self.told.setObjectName(u"told")
        self.told.setContentsMargins(12, -1, 12, 8)
        self.summary = QLabel(ArchiveComparison)
        self.summary.setObjectName(u"summary")
        self.summary.setWordWrap(True)

        self.told.addWidget(self.summary)


        self.column.addLayout(self.told)

        self.rule = QFrame(ArchiveComparison)
        self.rule.setObjectName(u"rule")
        self.rule.setProperty(u"role", u"rule")

        self.column.addWidget(self.rule)

        self.row = QHBoxLayout()
        self.row.setSpacing(0)
        self.row.setObjectName(u"row")
        self.bands = BandList(ArchiveComparison)
        self.bands.setObjectName(u"bands")
        self.bands.setMinimumSize(QSize(190, 0))
        self.bands.setMaximumSize(QSize(250, 16777215))
        self.bands.setFrameShape(QFrame.Shape.NoFrame)
        self.bands.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.row.addWidget(self.bands)

        self.before_column = QVBoxLayout()
        self.before_column.setSpacing(0)
        self.before_column.setObjectName(u"before_column")
        self.before_head = QHBoxLayout()
        self.before_head.setObjectName(u"before_head")
        self.before_head.setContentsMargins(16, 8, 16, 8)
        self.before_name = ElidingLabel(ArchiveComparison)
        self.before_name.setObjectName(u"before_name")
        self.before_name.setProperty(u"role", u"strong")

        self.before_head.addWidget(self.before_name)


        self.before_column.addLayout(self.before_head)

        self.before = PictureView(ArchiveComparison)
        self.before.setObjectName(u"before")
        self.before.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self.before_column.addWidget(self.before)

        self.before_column.setStretch(1, 1)

        self.row.addLayout(self.before_column)

        self.after_column = QVBoxLayout()
        self.after_column.setSpacing(0)
        self.after_column.setObjectName(u"after_column")
        self.after_head = QHBoxLayout()
        self.after_head.setObjectName(u"after_head")
        self.after_head.setContentsMargins(16, 8, 16, 8)
        self.after_name = ElidingLabel(ArchiveComparison)
        self.after_name.setObjectName(u"after_name")
        self.after_name.setProperty(u"role", u"strong")

        self.after_head.addWidget(self.after_name)


        self.after_column.addLayout(self.after_head)

        self.after = PictureView(ArchiveComparison)
        self.after.setObjectName(u"after")
        self.after.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self.after_column.addWidget(self.after)

        self.after_column.setStretch(1, 1)

        self.row.addLayout(self.after_column)

        self.row.setStretch(1, 1)
        self.row.setStretch(2, 1)

        self.column.addLayout(self.row)

        self.column.setStretch(3, 1)
        QWidget.setTabOrder(self.bands, self.before)
        QWidget.setTabOrder(self.before, self.after)
        QWidget.setTabOrder(self.after, self.close)

        self.retranslateUi(ArchiveComparison)

        QMetaObject.connectSlotsByName(ArchiveComparison)
    # setupUi

    def retranslateUi(self, ArchiveComparison):
#if QT_CONFIG(accessibility)
        ArchiveComparison.setAccessibleName(QCoreApplication.translate("ArchiveComparison", u"Tv\u00e5 sk\u00e4rmdumpar j\u00e4mf\u00f6rda", None))
#endif // QT_CONFIG(accessibility)
        self.close.setText(QCoreApplication.translate("ArchiveComparison", u"Sluta j\u00e4mf\u00f6ra", None))
#if QT_CONFIG(accessibility)
        self.close.setAccessibleName(QCoreApplication.translate("ArchiveComparison", u"Sluta j\u00e4mf\u00f6ra och visa sk\u00e4rmdumpen igen", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.close.setToolTip(QCoreApplication.translate("ArchiveComparison", u"Visa sk\u00e4rmdumpen igen (Esc)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.summary.setAccessibleName(QCoreApplication.translate("ArchiveComparison", u"Vad som skiljer", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.bands.setAccessibleName(QCoreApplication.translate("ArchiveComparison", u"Det som skiljer, uppifr\u00e5n", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.before.setAccessibleName(QCoreApplication.translate("ArchiveComparison", u"Den tidigare bilden", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.after.setAccessibleName(QCoreApplication.translate("ArchiveComparison", u"Den senare bilden", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

