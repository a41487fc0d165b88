# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'application_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize)
from PySide6.QtWidgets import (QCheckBox, QComboBox, QFrame,
    QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QStackedWidget, QVBoxLayout, QWidget)

from smdesk.desktop.widgets.date_field import DateField

class Ui_ApplicationForm(object):
    def setupUi(self, ApplicationForm):
        if not ApplicationForm.objectName():
            ApplicationForm.setObjectName(u"ApplicationForm")
        self.layout_27 = QVBoxLayout(ApplicationForm)
        self.layout_27.setSpacing(12)
        self.layout_27.setObjectName(u"layout_27")
        self.layout_27.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(ApplicationForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout_27.addWidget(self.heading)

        self.step = QLabel(ApplicationForm)
        self.step.setObjectName(u"step")
        self.step.setProperty(u"role", u"muted")

        self.layout_27.addWidget(self.step)

        self.scroll = QScrollArea(ApplicationForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.layout_24 = QVBoxLayout(self.body)
        self.layout_24.setSpacing(12)
        self.layout_24.setObjectName(u"layout_24")
        self.layout_24.setContentsMargins(2, 2, 8, 2)
        self.steps = QStackedWidget(self.body)
        self.steps.setObjectName(u"steps")
        self.step_channel = QWidget()
        self.step_channel.setObjectName(u"step_channel")
        self.layout_20 = QVBoxLayout(self.step_channel)
        self.layout_20.setSpacing(12)
        self.layout_20.setObjectName(u"layout_20")
        self.layout_20.setContentsMargins(0, 0, 0, 0)
        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.label_name = QLabel(self.step_channel)
        self.label_name.setObjectName(u"label_name")
        self.label_name.setProperty(u"role", u"muted")
        self.label_name.setWordWrap(True)

        self.layout_1.addWidget(self.label_name)

        self.name = QLineEdit(self.step_channel)
        self.name.setObjectName(u"name")

        self.layout_1.addWidget(self.name)

        self.error_name = QLabel(self.step_channel)
        self.error_name.setObjectName(u"error_name")
        self.error_name.setVisible(False)
        self.error_name.setProperty(u"role", u"error")
        self.error_name.setWordWrap(True)

        self.layout_1.addWidget(self.error_name)


        self.layout_20.addLayout(self.layout_1)

        self.layout_4 = QHBoxLayout()
        self.layout_4.setSpacing(12)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.label_platform = QLabel(self.step_channel)
        self.label_platform.setObjectName(u"label_platform")
        self.label_platform.setProperty(u"role", u"muted")
        self.label_platform.setWordWrap(True)

        self.layout_2.addWidget(self.label_platform)

        self.platform = QComboBox(self.step_channel)
        self.platform.setObjectName(u"platform")

        self.layout_2.addWidget(self.platform)

        self.error_platform = QLabel(self.step_channel)
        self.error_platform.setObjectName(u"error_platform")
        self.error_platform.setVisible(False)
        self.error_platform.setProperty(u"role", u"error")
        self.error_platform.setWordWrap(True)

        self.layout_2.addWidget(self.error_platform)


        self.layout_4.addLayout(self.layout_2)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.label_scope = QLabel(self.step_channel)
        self.label_scope.setObjectName(u"label_scope")
        self.label_scope.setProperty(u"role", u"muted")
        self.label_scope.setWordWrap(True)

        self.layout_3.addWidget(self.label_scope)

        self.scope = QComboBox(self.step_channel)
        self.scope.setObjectName(u"scope")

        self.layout_3.addWidget(self.scope)

        self.error_scope = QLabel(self.step_channel)
        self.error_scope.setObjectName(u"error_scope")
        self.error_scope.setVisible(False)
        self.error_scope.setProperty(u"role", u"error")
        self.error_scope.setWordWrap(True)

        self.layout_3.addWidget(self.error_scope)


        self.layout_4.addLayout(self.layout_3)

        self.layout_4.setStretch(0, 1)
        self.layout_4.setStretch(1, 1)

        self.layout_20.addLayout(self.layout_4)

        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(4)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.label_unit = QLabel(self.step_channel)
        self.label_unit.setObjectName(u"label_unit")
        self.label_unit.setProperty(u"role", u"muted")
        self.label_unit.setWordWrap(True)

        self.layout_5.addWidget(self.label_unit)

        self.unit = QComboBox(self.step_channel)
        self.unit.setObjectName(u"unit")

        self.layout_5.addWidget(self.unit)

        self.error_unit_id = QLabel(self.step_channel)
        self.error_unit_id.setObjectName(u"error_unit_id")
        self.error_unit_id.setVisible(False)
        self.error_unit_id.setProperty(u"role", u"error")
        self.error_unit_id.setWordWrap(True)

        self.layout_5.addWidget(self.error_unit_id)


        self.layout_20.addLayout(self.layout_5)

        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(4)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.label_sector = QLabel(self.step_channel)
        self.label_sector.setObjectName(u"label_sector")
        self.label_sector.setProperty(u"role", u"muted")
        self.label_sector.setWordWrap(True)

        self.layout_6.addWidget(self.label_sector)

        self.sector = QComboBox(self.step_channel)
        self.sector.setObjectName(u"sector")

        self.layout_6.addWidget(self.sector)

        self.error_sector = QLabel(self.step_channel)
        self.error_sector.setObjectName(u"error_sector")
        self.error_sector.setVisible(False)
        self.error_sector.setProperty(u"role", u"error")
        self.error_sector.setWordWrap(True)

        self.layout_6.addWidget(self.error_sector)


        self.layout_20.addLayout(self.layout_6)

        self.layout_7 = QVBoxLayout()
        self.layout_7.setSpacing(4)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.label_url = QLabel(self.step_channel)
        self.label_url.setObjectName(u"label_url")
        self.label_url.setProperty(u"role", u"muted")
        self.label_url.setWordWrap(True)

        self.layout_7.addWidget(self.label_url)

        self.url = QLineEdit(self.step_channel)
        self.url.setObjectName(u"url")

        self.layout_7.addWidget(self.url)

        self.error_url = QLabel(self.step_channel)
        self.error_url.setObjectName(u"error_url")
        self.error_url.setVisible(False)
        self.error_url.setProperty(u"role", u"error")
        self.error_url.setWordWrap(True)

        self.layout_7.addWidget(self.error_url)


        self.layout_20.addLayout(self.layout_7)

        self.layout_8 = QVBoxLayout()
        self.layout_8.setSpacing(4)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.label_interest_on = QLabel(self.step_channel)
        self.label_interest_on.setObjectName(u"label_interest_on")
        self.label_interest_on.setProperty(u"role", u"muted")
        self.label_interest_on.setWordWrap(True)

        self.layout_8.addWidget(self.label_interest_on)

        self.interest_on = DateField(self.step_channel)
        self.interest_on.setObjectName(u"interest_on")

        self.layout_8.addWidget(self.interest_on)

        self.error_interest_on = QLabel(self.step_channel)
        self.error_interest_on.setObjectName(u"error_interest_on")
        self.error_interest_on.setVisible(False)
        self.error_interest_on.setProperty(u"role", u"error")
        self.error_interest_on.setWordWrap(True)

        self.layout_8.addWidget(self.error_interest_on)


        self.layout_20.addLayout(self.layout_8)

        self.space_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_20.addItem(self.space_1)

        self.steps.addWidget(self.step_channel)
        self.step_purpose = QWidget()
        self.step_purpose.setObjectName(u"step_purpose")
        self.layout_21 = QVBoxLayout(self.step_purpose)
        self.layout_21.setSpacing(12)
        self.layout_21.setObjectName(u"layout_21")
        self.layout_21.setContentsMargins(0, 0, 0, 0)
        self.label_purposes = QLabel(self.step_purpose)
        self.label_purposes.setObjectName(u"label_purposes")
        self.label_purposes.setProperty(u"role", u"muted")

        self.layout_21.addWidget(self.label_purposes)

        self.layout_9 = QVBoxLayout()
        self.layout_9.setSpacing(4)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.purpose_dialogue = QCheckBox(self.step_purpose)
        self.purpose_dialogue.setObjectName(u"purpose_dialogue")

        self.layout_9.addWidget(self.purpose_dialogue)

        self.purpose_information = QCheckBox(self.step_purpose)
        self.purpose_information.setObjectName(u"purpose_information")

        self.layout_9.addWidget(self.purpose_information)

        self.purpose_availability = QCheckBox(self.step_purpose)
        self.purpose_availability.setObjectName(u"purpose_availability")

        self.layout_9.addWidget(self.purpose_availability)

        self.purpose_reach = QCheckBox(self.step_purpose)
        self.purpose_reach.setObjectName(u"purpose_reach")

        self.layout_9.addWidget(self.purpose_reach)

        self.purpose_crisis = QCheckBox(self.step_purpose)
        self.purpose_crisis.setObjectName(u"purpose_crisis")

        self.layout_9.addWidget(self.purpose_crisis)

        self.error_purposes = QLabel(self.step_purpose)
        self.error_purposes.setObjectName(u"error_purposes")
        self.error_purposes.setVisible(False)
        self.error_purposes.setProperty(u"role", u"error")
        self.error_purposes.setWordWrap(True)

        self.layout_9.addWidget(self.error_purposes)


        self.layout_21.addLayout(self.layout_9)

        self.layout_10 = QVBoxLayout()
        self.layout_10.setSpacing(4)
        self.layout_10.setObjectName(u"layout_10")
        self.layout_10.setContentsMargins(0, 0, 0, 0)
        self.label_purpose_text = QLabel(self.step_purpose)
        self.label_purpose_text.setObjectName(u"label_purpose_text")
        self.label_purpose_text.setProperty(u"role", u"muted")
        self.label_purpose_text.setWordWrap(True)

        self.layout_10.addWidget(self.label_purpose_text)

        self.purpose_text = QPlainTextEdit(self.step_purpose)
        self.purpose_text.setObjectName(u"purpose_text")
        self.purpose_text.setMinimumSize(QSize(0, 78))
        self.purpose_text.setMaximumSize(QSize(16777215, 78))
        self.purpose_text.setTabChangesFocus(True)

        self.layout_10.addWidget(self.purpose_text)

        self.error_purpose_text = QLabel(self.step_purpose)
        self.error_purpose_text.setObjectName(u"error_purpose_text")
        self.error_purpose_text.setVisible(False)
        self.error_purpose_text.setProperty(u"role", u"error")
        self.error_purpose_text.setWordWrap(True)

        self.layout_10.addWidget(self.error_purpose_text)


        self.layout_21.addLayout(self.layout_10)

        self.layout_11 = QVBoxLayout()
        self.layout_11.setSpacing(4)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(0, 0, 0, 0)
        self.label_audience = QLabel(self.step_purpose)
        self.label_audience.setObjectName(u"label_audience")
        self.label_audience.setProperty(u"role", u"muted")
        self.label_audience.setWordWrap(True)

        self.layout_11.addWidget(self.label_audience)

        self.audience = QPlainTextEdit(self.step_purpose)
        self.audience.setObjectName(u"audience")
        self.audience.setMinimumSize(QSize(0, 56))
        self.audience.setMaximumSize(QSize(16777215, 56))
        self.audience.setTabChangesFocus(True)

        self.layout_11.addWidget(self.audience)

        self.error_audience = QLabel(self.step_purpose)
        self.error_audience.setObjectName(u"error_audience")
        self.error_audience.setVisible(False)
        self.error_audience.setProperty(u"role", u"error")
        self.error_audience.setWordWrap(True)

        self.layout_11.addWidget(self.error_audience)


        self.layout_21.addLayout(self.layout_11)

        self.layout_12 = QVBoxLayout()
        self.layout_12.setSpacing(4)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.label_why_platform = QLabel(self.step_purpose)
        self.label_why_platform.setObjectName(u"label_why_platform")
        self.label_why_platform.setProperty(u"role", u"muted")
        self.label_why_platform.setWordWrap(True)

        self.layout_12.addWidget(self.label_why_platform)

        self.why_platform = QPlainTextEdit(self.step_purpose)
        self.why_platform.setObjectName(u"why_platform")
        self.why_platform.setMinimumSize(QSize(0, 56))
        self.why_platform.setMaximumSize(QSize(16777215, 56))
        self.why_platform.setTabChangesFocus(True)

        self.layout_12.addWidget(self.why_platform)

        self.error_why_platform = QLabel(self.step_purpose)
        self.error_why_platform.setObjectName(u"error_why_platform")
        self.error_why_platform.setVisible(False)
        self.error_why_platform.setProperty(u"role", u"error")
        self.error_why_platform.setWordWrap(True)

        self.layout_12.addWidget(self.error_why_platform)


        self.layout_21.addLayout(self.layout_12)

        self.space_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_21.addItem(self.space_2)

        self.steps.addWidget(self.step_purpose)
        self.step_watch = QWidget()
        self.step_watch.setObjectName(u"step_watch")
        self.layout_22 = QVBoxLayout(self.step_watch)
        self.layout_22.setSpacing(12)
        self.layout_22.setObjectName(u"layout_22")
        self.layout_22.setContentsMargins(0, 0, 0, 0)
        self.watch_hint = QLabel(self.step_watch)
        self.watch_hint.setObjectName(u"watch_hint")
        self.watch_hint.setProperty(u"role", u"muted")
        self.watch_hint.setWordWrap(True)

        self.layout_22.addWidget(self.watch_hint)

        self.layout_13 = QVBoxLayout()
        self.layout_13.setSpacing(4)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.label_watcher = QLabel(self.step_watch)
        self.label_watcher.setObjectName(u"label_watcher")
        self.label_watcher.setProperty(u"role", u"muted")
        self.label_watcher.setWordWrap(True)

        self.layout_13.addWidget(self.label_watcher)

        self.watcher = QComboBox(self.step_watch)
        self.watcher.setObjectName(u"watcher")

        self.layout_13.addWidget(self.watcher)

        self.error_watcher_id = QLabel(self.step_watch)
        self.error_watcher_id.setObjectName(u"error_watcher_id")
        self.error_watcher_id.setVisible(False)
        self.error_watcher_id.setProperty(u"role", u"error")
        self.error_watcher_id.setWordWrap(True)

        self.layout_13.addWidget(self.error_watcher_id)


        self.layout_22.addLayout(self.layout_13)

        self.layout_14 = QVBoxLayout()
        self.layout_14.setSpacing(4)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 0, 0, 0)
        self.label_deputy = QLabel(self.step_watch)
        self.label_deputy.setObjectName(u"label_deputy")
        self.label_deputy.setProperty(u"role", u"muted")
        self.label_deputy.setWordWrap(True)

        self.layout_14.addWidget(self.label_deputy)

        self.deputy = QComboBox(self.step_watch)
        self.deputy.setObjectName(u"deputy")

        self.layout_14.addWidget(self.deputy)

        self.error_deputy_id = QLabel(self.step_watch)
        self.error_deputy_id.setObjectName(u"error_deputy_id")
        self.error_deputy_id.setVisible(False)
        self.error_deputy_id.setProperty(u"role", u"error")
        self.error_deputy_id.setWordWrap(True)

        self.layout_14.addWidget(self.error_deputy_id)


        self.layout_22.addLayout(self.layout_14)

        self.space_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_22.addItem(self.space_3)

        self.steps.addWidget(self.step_watch)
        self.step_data = QWidget()
        self.step_data.setObjectName(u"step_data")
        self.layout_23 = QVBoxLayout(self.step_data)
        self.layout_23.setSpacing(12)
        self.layout_23.setObjectName(u"layout_23")
        self.layout_23.setContentsMargins(0, 0, 0, 0)
        self.layout_15 = QVBoxLayout()
        self.layout_15.setSpacing(4)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(0, 0, 0, 0)
        self.label_data_categories = QLabel(self.step_data)
        self.label_data_categories.setObjectName(u"label_data_categories")
        self.label_data_categories.setProperty(u"role", u"muted")
        self.label_data_categories.setWordWrap(True)

        self.layout_15.addWidget(self.label_data_categories)

        self.data_categories = QPlainTextEdit(self.step_data)
        self.data_categories.setObjectName(u"data_categories")
        self.data_categories.setMinimumSize(QSize(0, 56))
        self.data_categories.setMaximumSize(QSize(16777215, 56))
        self.data_categories.setTabChangesFocus(True)

        self.layout_15.addWidget(self.data_categories)

        self.error_data_categories = QLabel(self.step_data)
        self.error_data_categories.setObjectName(u"error_data_categories")
        self.error_data_categories.setVisible(False)
        self.error_data_categories.setProperty(u"role", u"error")
        self.error_data_categories.setWordWrap(True)

        self.layout_15.addWidget(self.error_data_categories)


        self.layout_23.addLayout(self.layout_15)

        self.layout_16 = QVBoxLayout()
        self.layout_16.setSpacing(4)
        self.layout_16.setObjectName(u"layout_16")
        self.layout_16.setContentsMargins(0, 0, 0, 0)
        self.label_data_recipients = QLabel(self.step_data)
        self.label_data_recipients.setObjectName(u"label_data_recipients")
        self.label_data_recipients.setProperty(u"role", u"muted")
        self.label_data_recipients.setWordWrap(True)

        self.layout_16.addWidget(self.label_data_recipients)

        self.data_recipients = QPlainTextEdit(self.step_data)
        self.data_recipients.setObjectName(u"data_recipients")
        self.data_recipients.setMinimumSize(QSize(0, 56))
        self.data_recipients.setMaximumSize(QSize(16777215, 56))
        self.data_recipients.setTabChangesFocus(True)

        self.layout_16.addWidget(self.data_recipients)

        self.error_data_recipients = QLabel(self.step_data)
        self.error_data_recipients.setObjectName(u"error_data_recipients")
        self.error_data_recipients.setVisible(False)
        self.error_data_recipients.setProperty(u"role", u"error")
        self.error_data_recipients.setWordWrap(True)

        self.layout_16.addWidget(self.error_data_recipients)


        self.layout_23.addLayout(self.layout_16)

        self.layout_17 = QVBoxLayout()
        self.layout_17.setSpacing(4)
        self.layout_17.setObjectName(u"layout_17")
        self.layout_17.setContentsMargins(0, 0, 0, 0)
        self.label_data_transfer = QLabel(self.step_data)
        self.label_data_transfer.setObjectName(u"label_data_transfer")
        self.label_data_transfer.setProperty(u"role", u"muted")
        self.label_data_transfer.setWordWrap(True)

        self.layout_17.addWidget(self.label_data_transfer)

        self.data_transfer = QPlainTextEdit(self.step_data)
        self.data_transfer.setObjectName(u"data_transfer")
        self.data_transfer.setMinimumSize(QSize(0, 56))
        self.data_transfer.setMaximumSize(QSize(16777215, 56))
        self.data_transfer.setTabChangesFocus(True)

        self.layout_17.addWidget(self.data_transfer)

        self.error_data_transfer = QLabel(self.step_data)
        self.error_data_transfer.setObjectName(u"error_data_transfer")
        self.error_data_transfer.setVisible(False)
        self.error_data_transfer.setProperty(u"role", u"error")
        self.error_data_transfer.setWordWrap(True)

        self.layout_17.addWidget(self.error_data_transfer)


        self.layout_23.addLayout(self.layout_17)

        self.layout_18 = QVBoxLayout()
        self.layout_18.setSpacing(4)
        self.layout_18.setObjectName(u"layout_18")
        self.layout_18.setContentsMargins(0, 0, 0, 0)
        self.label_data_erasure = QLabel(self.step_data)
        self.label_data_erasure.setObjectName(u"label_data_erasure")
        self.label_data_erasure.setProperty(u"role", u"muted")
        self.label_data_erasure.setWordWrap(True)

        self.layout_18.addWidget(self.label_data_erasure)

        self.data_erasure = QPlainTextEdit(self.step_data)
        self.data_erasure.setObjectName(u"data_erasure")
        self.data_erasure.setMinimumSize(QSize(0, 56))
        self.data_erasure.setMaximumSize(QSize(16777215, 56))
        self.data_erasure.setTabChangesFocus(True)

        self.layout_18.addWidget(self.data_erasure)

        self.error_data_erasure = QLabel(self.step_data)
        self.error_data_erasure.setObjectName(u"error_data_erasure")
        self.error_data_erasure.setVisible(False)
        self.error_data_erasure.setProperty(u"role", u"error")
        self.error_data_erasure.setWordWrap(True)

        self.layout_18.addWidget(self.error_data_erasure)


        self.layout_23.addLayout(self.layout_18)

        self.layout_19 = QVBoxLayout()
        self.layout_19.setSpacing(4)
        self.layout_19.setObjectName(u"layout_19")
        self.layout_19.setContentsMargins(0, 0, 0, 0)
        self.label_risk = QLabel(self.step_data)
        self.label_risk.setObjectName(u"label_risk")
        self.label_risk.setProperty(u"role", u"muted")
        self.label_risk.setWordWrap(True)

        self.layout_19.addWidget(self.label_risk)

        self.risk = QPlainTextEdit(self.step_data)
        self.risk.setObjectName(u"risk")
        self.risk.setMinimumSize(QSize(0, 56))
        self.risk.setMaximumSize(QSize(16777215, 56))
        self.risk.setTabChangesFocus(True)

        self.layout_19.addWidget(self.risk)

        self.error_risk = QLabel(self.step_data)
        self.error_risk.setObjectName(u"error_risk")
        self.error_risk.setVisible(False)
        self.error_risk.setProperty(u"role", u"error")
        self.error_risk.setWordWrap(True)

        self.layout_19.addWidget(self.error_risk)


        self.layout_23.addLayout(self.layout_19)

        self.space_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_23.addItem(self.space_4)

        self.steps.addWidget(self.step_data)

        self.layout_24.addWidget(self.steps)

        self.scroll.setWidget(self.body)

        self.layout_27.addWidget(self.scroll)

        self.kept = QLabel(ApplicationForm)
        self.kept.setObjectName(u"kept")
        self.kept.setProperty(u"role", u"small")
        self.kept.setWordWrap(True)

        self.layout_27.addWidget(self.kept)

        self.layout_25 = QHBoxLayout()
        self.layout_25.setSpacing(8)
        self.layout_25.setObjectName(u"layout_25")
        self.layout_25.setContentsMargins(0, 0, 0, 0)
        self.back = QPushButton(ApplicationForm)
        self.back.setObjectName(u"back")

        self.layout_25.addWidget(self.back)

        self.forward = QPushButton(ApplicationForm)
        self.forward.setObjectName(u"forward")
        self.forward.setProperty(u"kind", u"primary")

        self.layout_25.addWidget(self.forward)

        self.submit = QPushButton(ApplicationForm)
        self.submit.setObjectName(u"submit")
        self.submit.setProperty(u"kind", u"primary")

        self.layout_25.addWidget(self.submit)

        self.space_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_25.addItem(self.space_5)


        self.layout_27.addLayout(self.layout_25)

        self.layout_26 = QHBoxLayout()
        self.layout_26.setSpacing(8)
        self.layout_26.setObjectName(u"layout_26")
        self.layout_26.setContentsMargins(0, 0, 0, 0)
        self.keep = QPushButton(ApplicationForm)
        self.keep.setObjectName(u"keep")

        self.layout_26.addWidget(self.keep)

        self.cancel = QPushButton(ApplicationForm)
        self.cancel.setObjectName(u"cancel")

        self.layout_26.addWidget(self.cancel)

        self.space_6 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_26.addItem(self.space_6)


        self.layout_27.addLayout(self.layout_26)

#if QT_CONFIG(shortcut)
        self.label_name.setBuddy(self.name)
        self.label_platform.setBuddy(self.platform)
        self.label_scope.setBuddy(self.scope)
        self.label_unit.setBuddy(self.unit)
        self.label_sector.setBuddy(self.sector)
        self.label_url.setBuddy(self.url)
        self.label_interest_on.setBuddy(self.interest_on)
        self.label_purpose_text.setBuddy(self.purpose_text)
        self.label_audience.setBuddy(self.audience)
        self.label_why_platform.setBuddy(self.why_platform)
        self.label_watcher.setBuddy(self.watcher)
        self.label_deputy.setBuddy(self.deputy)
        self.label_data_categories.setBuddy(self.data_categories)
        self.label_data_recipients.setBuddy(self.data_recipients)
        self.label_data_transfer.setBuddy(self.data_transfer)
        self.label_data_erasure.setBuddy(self.data_erasure)
        self.label_risk.setBuddy(self.risk)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ApplicationForm)

        QMetaObject.connectSlotsByName(ApplicationForm)
    # setupUi

    def retranslateUi(self, ApplicationForm):
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("ApplicationForm", u"Ans\u00f6kan om kanal", None))
#endif // QT_CONFIG(accessibility)
        self.label_name.setText(QCoreApplication.translate("ApplicationForm", u"Kanalens namn", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("ApplicationForm", u"Kanalens namn", None))
#endif // QT_CONFIG(accessibility)
        self.label_platform.setText(QCoreApplication.translate("ApplicationForm", u"Plattform", None))
#if QT_CONFIG(accessibility)
        self.platform.setAccessibleName(QCoreApplication.translate("ApplicationForm", u"Plattform", None))
#endif // QT_CONFIG(accessibility)
        self.label_scope.setText(QCoreApplication.translate("ApplicationForm", u"Omfattning", None))
#if QT_CONFIG(accessibility)
        self.scope.setAccessibleName(QCoreApplication.translate("ApplicationForm", u"Omfattning", None))
#endif // QT_CONFIG(accessibility)
        self.label_unit.setText(QCoreApplication.translate("ApplicationForm", u"Enhet som visar intresse", None))
#if QT_CONFIG(accessibility)
        self.unit.setAccessibleName(QCoreApplication.translate("ApplicationForm", u"Enhet som visar intresse", None))
#endif // QT_CONFIG(accessibility)
        self.label_sector.setText(QCoreApplication.translate("ApplicationForm", u"Sektor", None))
#if QT_CONFIG(accessibility)
        self.sector.setAccessibleName(QCoreApplication.translate("ApplicationForm", u"Sektor", None))
#endif // QT_CONFIG(accessibility)
        self.label_url.setText(QCoreApplication.translate("ApplicationForm", u"Adress, om den \u00e4r klar", None))
#if QT_CONFIG(accessibility)
        self.url.setAccessibleName(QCoreApplication.translate("ApplicationForm", u"Adress, om den \u00e4r klar", None))
#endif // QT_CONFIG(accessibility)
        self.label_interest_on.setText(QCoreApplication.translate("ApplicationForm", u"Dag d\u00e5 enheten visade intresse", None))
        self.interest_on.setPlaceholderText(QCoreApplication.translate("ApplicationForm", u"\u00e5\u00e5\u00e5\u00e5-mm-dd", None))
#if QT_CONFIG(accessibility)
        self.interest_on.setAccessibleName(QCoreApplication.translate("ApplicationForm", u"Dag d\u00e5 enheten visade intresse", None))
#endif // QT_CONFIG(accessibility)
        self.label_purposes.setText(QCoreApplication.translate("ApplicationForm", u"Syften enligt policyn", None))
        self.purpose_dialogue.setText(QCoreApplication.translate("ApplicationForm", u"Dialog", None))
        self.purpose_information.setText(QCoreApplication.translate("ApplicationForm", u"Information", None))
        self.purpose_availability.setText(QCoreApplication.translate("ApplicationForm", u"Tillg\u00e4nglighet", None))
        self.purpose_reach.setText(QCoreApplication.translate("ApplicationForm", u"N\u00e5 nya grupper", None))
        self.purpose_crisis.setText(QCoreApplication.translate("ApplicationForm", u"Information vid kris", None))
        self.label_purpose_text.setText(QCoreApplication.translate("ApplicationForm", u"Syftet i ord", None))
#if QT_CONFIG(accessibility)
        self.purpose_text.setAccessibleName(QCoreApplication.translate("ApplicationForm", u"Syftet i ord", None))
#endif // QT_CONFIG(accessibility)
        self.label_audience.setText(QCoreApplication.translate("ApplicationForm", u"M\u00e5lgrupp", None))
#if QT_CONFIG(accessibility)
        self.audience.setAccessibleName(QCoreApplication.translate("ApplicationForm", u"M\u00e5lgrupp", None))
#endif // QT_CONFIG(accessibility)
        self.label_why_platform.setText(QCoreApplication.translate("ApplicationForm", u"Varf\u00f6r just den h\u00e4r plattformen", None))
#if QT_CONFIG(accessibility)
        self.why_platform.setAccessibleName(QCoreApplication.translate("ApplicationForm", u"Varf\u00f6r just den h\u00e4r plattformen", None))
#endif // QT_CONFIG(accessibility)
        self.watch_hint.setText(QCoreApplication.translate("ApplicationForm", u"Den som bevakar ser vad som skrivs och svarar. Ers\u00e4ttaren tar \u00f6ver vid fr\u00e5nvaro.", None))
        self.label_watcher.setText(QCoreApplication.translate("ApplicationForm", u"Vem bevakar", None))
#if QT_CONFIG(accessibility)
        self.watcher.setAccessibleName(QCoreApplication.translate("ApplicationForm", u"Vem bevakar", None))
#endif // QT_CONFIG(accessibility)
        self.label_deputy.setText(QCoreApplication.translate("ApplicationForm", u"Ers\u00e4ttare", None))
#if QT_CONFIG(accessibility)
        self.deputy.setAccessibleName(QCoreApplication.translate("ApplicationForm", u"Ers\u00e4ttare", None))
#endif // QT_CONFIG(accessibility)
        self.label_data_categories.setText(QCoreApplication.translate("ApplicationForm", u"Vems personuppgifter, och vilka", None))
#if QT_CONFIG(accessibility)
        self.data_categories.setAccessibleName(QCoreApplication.translate("ApplicationForm", u"Vems personuppgifter, och vilka", None))
#endif // QT_CONFIG(accessibility)
        self.label_data_recipients.setText(QCoreApplication.translate("ApplicationForm", u"Vem tar del av dem", None))
#if QT_CONFIG(accessibility)
        self.data_recipients.setAccessibleName(QCoreApplication.translate("ApplicationForm", u"Vem tar del av dem", None))
#endif // QT_CONFIG(accessibility)
        self.label_data_transfer.setText(QCoreApplication.translate("ApplicationForm", u"\u00d6verf\u00f6ring till land utanf\u00f6r EU/EES, med vilket st\u00f6d", None))
#if QT_CONFIG(accessibility)
        self.data_transfer.setAccessibleName(QCoreApplication.translate("ApplicationForm", u"\u00d6verf\u00f6ring till land utanf\u00f6r EU/EES, med vilket st\u00f6d", None))
#endif // QT_CONFIG(accessibility)
        self.label_data_erasure.setText(QCoreApplication.translate("ApplicationForm", u"N\u00e4r de raderas", None))
#if QT_CONFIG(accessibility)
        self.data_erasure.setAccessibleName(QCoreApplication.translate("ApplicationForm", u"N\u00e4r de raderas", None))
#endif // QT_CONFIG(accessibility)
        self.label_risk.setText(QCoreApplication.translate("ApplicationForm", u"Risker, och vad som g\u00f6rs \u00e5t dem", None))
#if QT_CONFIG(accessibility)
        self.risk.setAccessibleName(QCoreApplication.translate("ApplicationForm", u"Risker, och vad som g\u00f6rs \u00e5t dem", None))
#endif // QT_CONFIG(accessibility)
        self.back.setText(QCoreApplication.translate("ApplicationForm", u"Tillbaka", None))
        self.forward.setText(QCoreApplication.translate("ApplicationForm", u"N\u00e4sta", None))
        self.submit.setText(QCoreApplication.translate("ApplicationForm", u"L\u00e4mna in", None))
        self.keep.setText(QCoreApplication.translate("ApplicationForm", u"Spara utkast", None))
        self.cancel.setText(QCoreApplication.translate("ApplicationForm", u"Avbryt", None))
        pass
    # retranslateUi

