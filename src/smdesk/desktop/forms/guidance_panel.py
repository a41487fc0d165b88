# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'guidance_panel.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QComboBox, QFrame, QHBoxLayout,
    QLabel, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QToolButton, QVBoxLayout, QWidget)

class Ui_GuidancePanel(object):
    def setupUi(self, GuidancePanel):
        if not GuidancePanel.objectName():
            GuidancePanel.setObjectName(u"GuidancePanel")
        self.layout_4 = QVBoxLayout(GuidancePanel)
        self.layout_4.setSpacing(8)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(16, 16, 12, 12)
        self.layout_1 = QHBoxLayout()
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.heading = QComboBox(GuidancePanel)
        self.heading.setObjectName(u"heading")
        self.heading.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.heading.setMinimumContentsLength(12)

        self.layout_1.addWidget(self.heading)

        self.close = QToolButton(GuidancePanel)
        self.close.setObjectName(u"close")

        self.layout_1.addWidget(self.close)

        self.layout_1.setStretch(0, 1)

        self.layout_4.addLayout(self.layout_1)

        self.source = QLabel(GuidancePanel)
        self.source.setObjectName(u"source")
        self.source.setProperty(u"role", u"small")
        self.source.setWordWrap(True)

        self.layout_4.addWidget(self.source)

        self.scroll = QScrollArea(GuidancePanel)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inner = QWidget()
        self.inner.setObjectName(u"inner")
        self.layout_2 = QVBoxLayout(self.inner)
        self.layout_2.setSpacing(8)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 8, 0)
        self.title = QLabel(self.inner)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"heading")
        self.title.setWordWrap(True)

        self.layout_2.addWidget(self.title)

        self.text = QLabel(self.inner)
        self.text.setObjectName(u"text")
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.layout_2.addWidget(self.text)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_2.addItem(self.space_1)

        self.layout_2.setStretch(2, 1)
        self.scroll.setWidget(self.inner)

        self.layout_4.addWidget(self.scroll)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(8)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.original = QPushButton(GuidancePanel)
        self.original.setObjectName(u"original")
        self.original.setProperty(u"kind", u"link")

        self.layout_3.addWidget(self.original)

        self.versions = QPushButton(GuidancePanel)
        self.versions.setObjectName(u"versions")
        self.versions.setProperty(u"kind", u"link")

        self.layout_3.addWidget(self.versions)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_3.addItem(self.space_2)


        self.layout_4.addLayout(self.layout_3)

        self.layout_4.setStretch(2, 1)

        self.retranslateUi(GuidancePanel)

        QMetaObject.connectSlotsByName(GuidancePanel)
    # setupUi

    def retranslateUi(self, GuidancePanel):
#if QT_CONFIG(accessibility)
        GuidancePanel.setAccessibleName(QCoreApplication.translate("GuidancePanel", u"Riktlinje", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.heading.setAccessibleName(QCoreApplication.translate("GuidancePanel", u"Rubrik i riktlinjerna", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.close.setAccessibleName(QCoreApplication.translate("GuidancePanel", u"St\u00e4ng riktlinjen", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.close.setToolTip(QCoreApplication.translate("GuidancePanel", u"St\u00e4ng riktlinjen (F1)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("GuidancePanel", u"Riktlinjens text", None))
#endif // QT_CONFIG(accessibility)
        self.original.setText(QCoreApplication.translate("GuidancePanel", u"\u00d6ppna originalet", None))
        self.versions.setText(QCoreApplication.translate("GuidancePanel", u"Alla riktlinjer", None))
    # retranslateUi

