# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'website_part.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize)
from PySide6.QtWidgets import (QCheckBox, QComboBox, QFrame,
    QHBoxLayout, QLabel, QLineEdit,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from smdesk.desktop.widgets.data_table import DataTable
from smdesk.desktop.widgets.status import StatusPill

class Ui_WebsitePart(object):
    def setupUi(self, WebsitePart):
        if not WebsitePart.objectName():
            WebsitePart.setObjectName(u"WebsitePart")
        WebsitePart.setProperty(u"role", u"card")
        self.box = QVBoxLayout(WebsitePart)
        self.box.setSpacing(12)
        self.box.setObjectName(u"box")
        self.box.setContentsMargins(16, 16, 16, 16)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.title = QLabel(WebsitePart)
        self.title.setObjectName(u"title")
        self.title.setMinimumSize(QSize(0, 27))
        self.title.setProperty(u"role", u"heading")

        self.head.addWidget(self.title)

        self.head_push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.head_push)

        self.state = StatusPill(WebsitePart)
        self.state.setObjectName(u"state")

        self.head.addWidget(self.state)


        self.box.addLayout(self.head)

        self.text = QLabel(WebsitePart)
        self.text.setObjectName(u"text")
        self.text.setWordWrap(True)
        self.text.setProperty(u"role", u"muted")

        self.box.addWidget(self.text)

        self.making = QHBoxLayout()
        self.making.setSpacing(8)
        self.making.setObjectName(u"making")
        self.copy = QPushButton(WebsitePart)
        self.copy.setObjectName(u"copy")
        self.copy.setProperty(u"kind", u"primary")

        self.making.addWidget(self.copy)

        self.write = QPushButton(WebsitePart)
        self.write.setObjectName(u"write")

        self.making.addWidget(self.write)

        self.grouping_label = QLabel(WebsitePart)
        self.grouping_label.setObjectName(u"grouping_label")
        self.grouping_label.setProperty(u"role", u"muted")

        self.making.addWidget(self.grouping_label)

        self.grouping = QComboBox(WebsitePart)
        self.grouping.addItem("")
        self.grouping.addItem("")
        self.grouping.setObjectName(u"grouping")

        self.making.addWidget(self.grouping)

        self.making_push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.making.addItem(self.making_push)


        self.box.addLayout(self.making)

        self.rule = QFrame(WebsitePart)
        self.rule.setObjectName(u"rule")
        self.rule.setProperty(u"role", u"rule")

        self.box.addWidget(self.rule)

        self.address_label = QLabel(WebsitePart)
        self.address_label.setObjectName(u"address_label")
        self.address_label.setProperty(u"role", u"strong")

        self.box.addWidget(self.address_label)

        self.comparing = QHBoxLayout()
        self.comparing.setSpacing(8)
        self.comparing.setObjectName(u"comparing")
        self.address = QLineEdit(WebsitePart)
        self.address.setObjectName(u"address")
        self.address.setPlaceholderText(u"https://")

        self.comparing.addWidget(self.address)

        self.compare = QPushButton(WebsitePart)
        self.compare.setObjectName(u"compare")

        self.comparing.addWidget(self.compare)

        self.choose_file = QPushButton(WebsitePart)
        self.choose_file.setObjectName(u"choose_file")

        self.comparing.addWidget(self.choose_file)


        self.box.addLayout(self.comparing)

        self.error_url = QLabel(WebsitePart)
        self.error_url.setObjectName(u"error_url")
        self.error_url.setWordWrap(True)
        self.error_url.setProperty(u"role", u"error")

        self.box.addWidget(self.error_url)

        self.inside = QCheckBox(WebsitePart)
        self.inside.setObjectName(u"inside")

        self.box.addWidget(self.inside)

        self.reach = QCheckBox(WebsitePart)
        self.reach.setObjectName(u"reach")

        self.box.addWidget(self.reach)

        self.reach_note = QLabel(WebsitePart)
        self.reach_note.setObjectName(u"reach_note")
        self.reach_note.setWordWrap(True)
        self.reach_note.setProperty(u"role", u"muted")

        self.box.addWidget(self.reach_note)

        self.table = DataTable(WebsitePart)
        self.table.setObjectName(u"table")
        self.table.setMinimumSize(QSize(0, 144))

        self.box.addWidget(self.table)

#if QT_CONFIG(shortcut)
        self.grouping_label.setBuddy(self.grouping)
        self.address_label.setBuddy(self.address)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.copy, self.write)
        QWidget.setTabOrder(self.write, self.grouping)
        QWidget.setTabOrder(self.grouping, self.address)
        QWidget.setTabOrder(self.address, self.compare)
        QWidget.setTabOrder(self.compare, self.choose_file)
        QWidget.setTabOrder(self.choose_file, self.inside)
        QWidget.setTabOrder(self.inside, self.reach)
        QWidget.setTabOrder(self.reach, self.table)

        self.retranslateUi(WebsitePart)

        QMetaObject.connectSlotsByName(WebsitePart)
    # setupUi

    def retranslateUi(self, WebsitePart):
        self.title.setText(QCoreApplication.translate("WebsitePart", u"Listan p\u00e5 webbplatsen", None))
        self.text.setText(QCoreApplication.translate("WebsitePart", u"De aktiva kanalerna, s\u00e5 som alla f\u00e5r se dem. Kopiera listan till webbplatsens redigerare, eller skriv filer som webbplatsen l\u00e4ser.", None))
        self.copy.setText(QCoreApplication.translate("WebsitePart", u"Kopiera", None))
#if QT_CONFIG(accessibility)
        self.copy.setAccessibleName(QCoreApplication.translate("WebsitePart", u"Kopiera listan till webbplatsen", None))
#endif // QT_CONFIG(accessibility)
        self.write.setText(QCoreApplication.translate("WebsitePart", u"Skriv filer", None))
#if QT_CONFIG(accessibility)
        self.write.setAccessibleName(QCoreApplication.translate("WebsitePart", u"Skriv listan som filer i mappen", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.write.setToolTip(QCoreApplication.translate("WebsitePart", u"HTML, text, CSV, JSON och JSON-LD i mappen som \u00e4r vald ovanf\u00f6r; filer fr\u00e5n f\u00f6rra g\u00e5ngen ers\u00e4tts", None))
#endif // QT_CONFIG(tooltip)
        self.grouping_label.setText(QCoreApplication.translate("WebsitePart", u"Gruppera efter", None))
        self.grouping.setItemText(0, QCoreApplication.translate("WebsitePart", u"Sektor", None))
        self.grouping.setItemText(1, QCoreApplication.translate("WebsitePart", u"Plattform", None))

#if QT_CONFIG(accessibility)
        self.grouping.setAccessibleName(QCoreApplication.translate("WebsitePart", u"Gruppera efter", None))
#endif // QT_CONFIG(accessibility)
        self.address_label.setText(QCoreApplication.translate("WebsitePart", u"J\u00e4mf\u00f6r med sidan som \u00e4r publicerad", None))
#if QT_CONFIG(accessibility)
        self.address.setAccessibleName(QCoreApplication.translate("WebsitePart", u"Sidans adress", None))
#endif // QT_CONFIG(accessibility)
        self.compare.setText(QCoreApplication.translate("WebsitePart", u"J\u00e4mf\u00f6r", None))
#if QT_CONFIG(accessibility)
        self.compare.setAccessibleName(QCoreApplication.translate("WebsitePart", u"H\u00e4mta sidan och j\u00e4mf\u00f6r den med registret", None))
#endif // QT_CONFIG(accessibility)
        self.choose_file.setText(QCoreApplication.translate("WebsitePart", u"Sparad sida\u2026", None))
#if QT_CONFIG(accessibility)
        self.choose_file.setAccessibleName(QCoreApplication.translate("WebsitePart", u"J\u00e4mf\u00f6r med en sparad sida", None))
#endif // QT_CONFIG(accessibility)
        self.inside.setText(QCoreApplication.translate("WebsitePart", u"Sidan finns p\u00e5 kommunens eget n\u00e4t", None))
        self.reach.setText(QCoreApplication.translate("WebsitePart", u"Pr\u00f6va ocks\u00e5 om varje kanals adress finns", None))
#if QT_CONFIG(accessibility)
        self.reach.setAccessibleDescription(QCoreApplication.translate("WebsitePart", u"Det tar l\u00e4ngre tid, och plattformarna ser att n\u00e5gon fr\u00e5gar.", None))
#endif // QT_CONFIG(accessibility)
        self.reach_note.setText(QCoreApplication.translate("WebsitePart", u"Det tar l\u00e4ngre tid, och plattformarna ser att n\u00e5gon fr\u00e5gar.", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("WebsitePart", u"Vad som skiljer sidan fr\u00e5n registret", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

