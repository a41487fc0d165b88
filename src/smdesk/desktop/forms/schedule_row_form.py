# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'schedule_row_form.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, QSize, Qt)
from PySide6.QtWidgets import (QComboBox, QFrame, QHBoxLayout,
    QLabel, QLineEdit, QPlainTextEdit, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

class Ui_ScheduleRowForm(object):
    def setupUi(self, ScheduleRowForm):
        if not ScheduleRowForm.objectName():
            ScheduleRowForm.setObjectName(u"ScheduleRowForm")
        self.layout_28 = QVBoxLayout(ScheduleRowForm)
        self.layout_28.setSpacing(12)
        self.layout_28.setObjectName(u"layout_28")
        self.layout_28.setContentsMargins(16, 16, 16, 16)
        self.heading = QLabel(ScheduleRowForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout_28.addWidget(self.heading)

        self.scroll = QScrollArea(ScheduleRowForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.layout_25 = QVBoxLayout(self.body)
        self.layout_25.setSpacing(12)
        self.layout_25.setObjectName(u"layout_25")
        self.layout_25.setContentsMargins(2, 2, 10, 2)
        self.head_what = QLabel(self.body)
        self.head_what.setObjectName(u"head_what")
        self.head_what.setProperty(u"role", u"heading")
        self.head_what.setWordWrap(True)

        self.layout_25.addWidget(self.head_what)

        self.layout_1 = QVBoxLayout()
        self.layout_1.setSpacing(4)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.label_record_type = QLabel(self.body)
        self.label_record_type.setObjectName(u"label_record_type")
        self.label_record_type.setProperty(u"role", u"muted")
        self.label_record_type.setWordWrap(True)

        self.layout_1.addWidget(self.label_record_type)

        self.record_type = QLineEdit(self.body)
        self.record_type.setObjectName(u"record_type")

        self.layout_1.addWidget(self.record_type)

        self.error_record_type = QLabel(self.body)
        self.error_record_type.setObjectName(u"error_record_type")
        self.error_record_type.setVisible(False)
        self.error_record_type.setProperty(u"role", u"error")
        self.error_record_type.setWordWrap(True)

        self.layout_1.addWidget(self.error_record_type)


        self.layout_25.addLayout(self.layout_1)

        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.label_process = QLabel(self.body)
        self.label_process.setObjectName(u"label_process")
        self.label_process.setProperty(u"role", u"muted")
        self.label_process.setWordWrap(True)

        self.layout_2.addWidget(self.label_process)

        self.process = QPlainTextEdit(self.body)
        self.process.setObjectName(u"process")
        self.process.setMinimumSize(QSize(0, 68))
        self.process.setMaximumSize(QSize(16777215, 68))
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.process.sizePolicy().hasHeightForWidth())
        self.process.setSizePolicy(sizePolicy)
        self.process.setTabChangesFocus(True)

        self.layout_2.addWidget(self.process)

        self.error_process = QLabel(self.body)
        self.error_process.setObjectName(u"error_process")
        self.error_process.setVisible(False)
        self.error_process.setProperty(u"role", u"error")
        self.error_process.setWordWrap(True)

        self.layout_2.addWidget(self.error_process)


        self.layout_25.addLayout(self.layout_2)

        self.layout_3 = QVBoxLayout()
        self.layout_3.setSpacing(4)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.label_classification_code = QLabel(self.body)
        self.label_classification_code.setObjectName(u"label_classification_code")
        self.label_classification_code.setProperty(u"role", u"muted")
        self.label_classification_code.setWordWrap(True)

        self.layout_3.addWidget(self.label_classification_code)

        self.classification_code = QLineEdit(self.body)
        self.classification_code.setObjectName(u"classification_code")

        self.layout_3.addWidget(self.classification_code)

        self.error_classification_code = QLabel(self.body)
        self.error_classification_code.setObjectName(u"error_classification_code")
        self.error_classification_code.setVisible(False)
        self.error_classification_code.setProperty(u"role", u"error")
        self.error_classification_code.setWordWrap(True)

        self.layout_3.addWidget(self.error_classification_code)


        self.layout_25.addLayout(self.layout_3)

        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(4)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.label_record = QLabel(self.body)
        self.label_record.setObjectName(u"label_record")
        self.label_record.setProperty(u"role", u"muted")
        self.label_record.setWordWrap(True)

        self.layout_4.addWidget(self.label_record)

        self.record = QComboBox(self.body)
        self.record.setObjectName(u"record")
        self.record.setMinimumContentsLength(12)
        self.record.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        sizePolicy.setHeightForWidth(self.record.sizePolicy().hasHeightForWidth())
        self.record.setSizePolicy(sizePolicy)

        self.layout_4.addWidget(self.record)

        self.error_record = QLabel(self.body)
        self.error_record.setObjectName(u"error_record")
        self.error_record.setVisible(False)
        self.error_record.setProperty(u"role", u"error")
        self.error_record.setWordWrap(True)

        self.layout_4.addWidget(self.error_record)


        self.layout_5.addLayout(self.layout_4)

        self.record_hint = QLabel(self.body)
        self.record_hint.setObjectName(u"record_hint")
        self.record_hint.setProperty(u"role", u"small")
        self.record_hint.setWordWrap(True)

        self.layout_5.addWidget(self.record_hint)


        self.layout_25.addLayout(self.layout_5)

        self.head_fate = QLabel(self.body)
        self.head_fate.setObjectName(u"head_fate")
        self.head_fate.setProperty(u"role", u"heading")
        self.head_fate.setWordWrap(True)

        self.layout_25.addWidget(self.head_fate)

        self.layout_12 = QHBoxLayout()
        self.layout_12.setSpacing(12)
        self.layout_12.setObjectName(u"layout_12")
        self.layout_12.setContentsMargins(0, 0, 0, 0)
        self.layout_8 = QVBoxLayout()
        self.layout_8.setSpacing(0)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(4)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.label_fate = QLabel(self.body)
        self.label_fate.setObjectName(u"label_fate")
        self.label_fate.setProperty(u"role", u"muted")
        self.label_fate.setWordWrap(True)

        self.layout_6.addWidget(self.label_fate)

        self.fate = QComboBox(self.body)
        self.fate.setObjectName(u"fate")

        self.layout_6.addWidget(self.fate)

        self.error_fate = QLabel(self.body)
        self.error_fate.setObjectName(u"error_fate")
        self.error_fate.setVisible(False)
        self.error_fate.setProperty(u"role", u"error")
        self.error_fate.setWordWrap(True)

        self.layout_6.addWidget(self.error_fate)


        self.layout_8.addLayout(self.layout_6)

        self.space_7 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_8.addItem(self.space_7)


        self.layout_12.addLayout(self.layout_8)

        self.layout_11 = QVBoxLayout()
        self.layout_11.setSpacing(0)
        self.layout_11.setObjectName(u"layout_11")
        self.layout_11.setContentsMargins(0, 0, 0, 0)
        self.layout_9 = QVBoxLayout()
        self.layout_9.setSpacing(4)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.label_years = QLabel(self.body)
        self.label_years.setObjectName(u"label_years")
        self.label_years.setProperty(u"role", u"muted")
        self.label_years.setWordWrap(True)

        self.layout_9.addWidget(self.label_years)

        self.years = QLineEdit(self.body)
        self.years.setObjectName(u"years")

        self.layout_9.addWidget(self.years)

        self.error_years = QLabel(self.body)
        self.error_years.setObjectName(u"error_years")
        self.error_years.setVisible(False)
        self.error_years.setProperty(u"role", u"error")
        self.error_years.setWordWrap(True)

        self.layout_9.addWidget(self.error_years)


        self.layout_11.addLayout(self.layout_9)

        self.space_10 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_11.addItem(self.space_10)


        self.layout_12.addLayout(self.layout_11)

        self.layout_12.setStretch(0, 1)
        self.layout_12.setStretch(1, 1)

        self.layout_25.addLayout(self.layout_12)

        self.layout_13 = QVBoxLayout()
        self.layout_13.setSpacing(4)
        self.layout_13.setObjectName(u"layout_13")
        self.layout_13.setContentsMargins(0, 0, 0, 0)
        self.label_retention_period = QLabel(self.body)
        self.label_retention_period.setObjectName(u"label_retention_period")
        self.label_retention_period.setProperty(u"role", u"muted")
        self.label_retention_period.setWordWrap(True)

        self.layout_13.addWidget(self.label_retention_period)

        self.retention_period = QPlainTextEdit(self.body)
        self.retention_period.setObjectName(u"retention_period")
        self.retention_period.setMinimumSize(QSize(0, 68))
        self.retention_period.setMaximumSize(QSize(16777215, 68))
        sizePolicy.setHeightForWidth(self.retention_period.sizePolicy().hasHeightForWidth())
        self.retention_period.setSizePolicy(sizePolicy)
        self.retention_period.setTabChangesFocus(True)

        self.layout_13.addWidget(self.retention_period)

        self.error_retention_period = QLabel(self.body)
        self.error_retention_period.setObjectName(u"error_retention_period")
        self.error_retention_period.setVisible(False)
        self.error_retention_period.setProperty(u"role", u"error")
        self.error_retention_period.setWordWrap(True)

        self.layout_13.addWidget(self.error_retention_period)


        self.layout_25.addLayout(self.layout_13)

        self.layout_14 = QVBoxLayout()
        self.layout_14.setSpacing(4)
        self.layout_14.setObjectName(u"layout_14")
        self.layout_14.setContentsMargins(0, 0, 0, 0)
        self.label_disposal_basis = QLabel(self.body)
        self.label_disposal_basis.setObjectName(u"label_disposal_basis")
        self.label_disposal_basis.setProperty(u"role", u"muted")
        self.label_disposal_basis.setWordWrap(True)

        self.layout_14.addWidget(self.label_disposal_basis)

        self.disposal_basis = QPlainTextEdit(self.body)
        self.disposal_basis.setObjectName(u"disposal_basis")
        self.disposal_basis.setMinimumSize(QSize(0, 68))
        self.disposal_basis.setMaximumSize(QSize(16777215, 68))
        sizePolicy.setHeightForWidth(self.disposal_basis.sizePolicy().hasHeightForWidth())
        self.disposal_basis.setSizePolicy(sizePolicy)
        self.disposal_basis.setTabChangesFocus(True)

        self.layout_14.addWidget(self.disposal_basis)

        self.error_disposal_basis = QLabel(self.body)
        self.error_disposal_basis.setObjectName(u"error_disposal_basis")
        self.error_disposal_basis.setVisible(False)
        self.error_disposal_basis.setProperty(u"role", u"error")
        self.error_disposal_basis.setWordWrap(True)

        self.layout_14.addWidget(self.error_disposal_basis)


        self.layout_25.addLayout(self.layout_14)

        self.layout_15 = QVBoxLayout()
        self.layout_15.setSpacing(4)
        self.layout_15.setObjectName(u"layout_15")
        self.layout_15.setContentsMargins(0, 0, 0, 0)
        self.label_delivery = QLabel(self.body)
        self.label_delivery.setObjectName(u"label_delivery")
        self.label_delivery.setProperty(u"role", u"muted")
        self.label_delivery.setWordWrap(True)

        self.layout_15.addWidget(self.label_delivery)

        self.delivery = QPlainTextEdit(self.body)
        self.delivery.setObjectName(u"delivery")
        self.delivery.setMinimumSize(QSize(0, 68))
        self.delivery.setMaximumSize(QSize(16777215, 68))
        sizePolicy.setHeightForWidth(self.delivery.sizePolicy().hasHeightForWidth())
        self.delivery.setSizePolicy(sizePolicy)
        self.delivery.setTabChangesFocus(True)

        self.layout_15.addWidget(self.delivery)

        self.error_delivery = QLabel(self.body)
        self.error_delivery.setObjectName(u"error_delivery")
        self.error_delivery.setVisible(False)
        self.error_delivery.setProperty(u"role", u"error")
        self.error_delivery.setWordWrap(True)

        self.layout_15.addWidget(self.error_delivery)


        self.layout_25.addLayout(self.layout_15)

        self.head_where = QLabel(self.body)
        self.head_where.setObjectName(u"head_where")
        self.head_where.setProperty(u"role", u"heading")
        self.head_where.setWordWrap(True)

        self.layout_25.addWidget(self.head_where)

        self.layout_16 = QVBoxLayout()
        self.layout_16.setSpacing(4)
        self.layout_16.setObjectName(u"layout_16")
        self.layout_16.setContentsMargins(0, 0, 0, 0)
        self.label_registration = QLabel(self.body)
        self.label_registration.setObjectName(u"label_registration")
        self.label_registration.setProperty(u"role", u"muted")
        self.label_registration.setWordWrap(True)

        self.layout_16.addWidget(self.label_registration)

        self.registration = QPlainTextEdit(self.body)
        self.registration.setObjectName(u"registration")
        self.registration.setMinimumSize(QSize(0, 68))
        self.registration.setMaximumSize(QSize(16777215, 68))
        sizePolicy.setHeightForWidth(self.registration.sizePolicy().hasHeightForWidth())
        self.registration.setSizePolicy(sizePolicy)
        self.registration.setTabChangesFocus(True)

        self.layout_16.addWidget(self.registration)

        self.error_registration = QLabel(self.body)
        self.error_registration.setObjectName(u"error_registration")
        self.error_registration.setVisible(False)
        self.error_registration.setProperty(u"role", u"error")
        self.error_registration.setWordWrap(True)

        self.layout_16.addWidget(self.error_registration)


        self.layout_25.addLayout(self.layout_16)

        self.layout_17 = QVBoxLayout()
        self.layout_17.setSpacing(4)
        self.layout_17.setObjectName(u"layout_17")
        self.layout_17.setContentsMargins(0, 0, 0, 0)
        self.label_medium = QLabel(self.body)
        self.label_medium.setObjectName(u"label_medium")
        self.label_medium.setProperty(u"role", u"muted")
        self.label_medium.setWordWrap(True)

        self.layout_17.addWidget(self.label_medium)

        self.medium = QPlainTextEdit(self.body)
        self.medium.setObjectName(u"medium")
        self.medium.setMinimumSize(QSize(0, 68))
        self.medium.setMaximumSize(QSize(16777215, 68))
        sizePolicy.setHeightForWidth(self.medium.sizePolicy().hasHeightForWidth())
        self.medium.setSizePolicy(sizePolicy)
        self.medium.setTabChangesFocus(True)

        self.layout_17.addWidget(self.medium)

        self.error_medium = QLabel(self.body)
        self.error_medium.setObjectName(u"error_medium")
        self.error_medium.setVisible(False)
        self.error_medium.setProperty(u"role", u"error")
        self.error_medium.setWordWrap(True)

        self.layout_17.addWidget(self.error_medium)


        self.layout_25.addLayout(self.layout_17)

        self.layout_18 = QVBoxLayout()
        self.layout_18.setSpacing(4)
        self.layout_18.setObjectName(u"layout_18")
        self.layout_18.setContentsMargins(0, 0, 0, 0)
        self.label_storage_place = QLabel(self.body)
        self.label_storage_place.setObjectName(u"label_storage_place")
        self.label_storage_place.setProperty(u"role", u"muted")
        self.label_storage_place.setWordWrap(True)

        self.layout_18.addWidget(self.label_storage_place)

        self.storage_place = QPlainTextEdit(self.body)
        self.storage_place.setObjectName(u"storage_place")
        self.storage_place.setMinimumSize(QSize(0, 68))
        self.storage_place.setMaximumSize(QSize(16777215, 68))
        sizePolicy.setHeightForWidth(self.storage_place.sizePolicy().hasHeightForWidth())
        self.storage_place.setSizePolicy(sizePolicy)
        self.storage_place.setTabChangesFocus(True)

        self.layout_18.addWidget(self.storage_place)

        self.error_storage_place = QLabel(self.body)
        self.error_storage_place.setObjectName(u"error_storage_place")
        self.error_storage_place.setVisible(False)
        self.error_storage_place.setProperty(u"role", u"error")
        self.error_storage_place.setWordWrap(True)

        self.layout_18.addWidget(self.error_storage_place)


        self.layout_25.addLayout(self.layout_18)

        self.layout_19 = QVBoxLayout()
        self.layout_19.setSpacing(4)
        self.layout_19.setObjectName(u"layout_19")
        self.layout_19.setContentsMargins(0, 0, 0, 0)
        self.label_sort_order = QLabel(self.body)
        self.label_sort_order.setObjectName(u"label_sort_order")
        self.label_sort_order.setProperty(u"role", u"muted")
        self.label_sort_order.setWordWrap(True)

        self.layout_19.addWidget(self.label_sort_order)

        self.sort_order = QPlainTextEdit(self.body)
        self.sort_order.setObjectName(u"sort_order")
        self.sort_order.setMinimumSize(QSize(0, 68))
        self.sort_order.setMaximumSize(QSize(16777215, 68))
        sizePolicy.setHeightForWidth(self.sort_order.sizePolicy().hasHeightForWidth())
        self.sort_order.setSizePolicy(sizePolicy)
        self.sort_order.setTabChangesFocus(True)

        self.layout_19.addWidget(self.sort_order)

        self.error_sort_order = QLabel(self.body)
        self.error_sort_order.setObjectName(u"error_sort_order")
        self.error_sort_order.setVisible(False)
        self.error_sort_order.setProperty(u"role", u"error")
        self.error_sort_order.setWordWrap(True)

        self.layout_19.addWidget(self.error_sort_order)


        self.layout_25.addLayout(self.layout_19)

        self.head_care = QLabel(self.body)
        self.head_care.setObjectName(u"head_care")
        self.head_care.setProperty(u"role", u"heading")
        self.head_care.setWordWrap(True)

        self.layout_25.addWidget(self.head_care)

        self.layout_20 = QVBoxLayout()
        self.layout_20.setSpacing(4)
        self.layout_20.setObjectName(u"layout_20")
        self.layout_20.setContentsMargins(0, 0, 0, 0)
        self.label_secrecy = QLabel(self.body)
        self.label_secrecy.setObjectName(u"label_secrecy")
        self.label_secrecy.setProperty(u"role", u"muted")
        self.label_secrecy.setWordWrap(True)

        self.layout_20.addWidget(self.label_secrecy)

        self.secrecy = QPlainTextEdit(self.body)
        self.secrecy.setObjectName(u"secrecy")
        self.secrecy.setMinimumSize(QSize(0, 68))
        self.secrecy.setMaximumSize(QSize(16777215, 68))
        sizePolicy.setHeightForWidth(self.secrecy.sizePolicy().hasHeightForWidth())
        self.secrecy.setSizePolicy(sizePolicy)
        self.secrecy.setTabChangesFocus(True)

        self.layout_20.addWidget(self.secrecy)

        self.error_secrecy = QLabel(self.body)
        self.error_secrecy.setObjectName(u"error_secrecy")
        self.error_secrecy.setVisible(False)
        self.error_secrecy.setProperty(u"role", u"error")
        self.error_secrecy.setWordWrap(True)

        self.layout_20.addWidget(self.error_secrecy)


        self.layout_25.addLayout(self.layout_20)

        self.layout_21 = QVBoxLayout()
        self.layout_21.setSpacing(4)
        self.layout_21.setObjectName(u"layout_21")
        self.layout_21.setContentsMargins(0, 0, 0, 0)
        self.label_personal_data = QLabel(self.body)
        self.label_personal_data.setObjectName(u"label_personal_data")
        self.label_personal_data.setProperty(u"role", u"muted")
        self.label_personal_data.setWordWrap(True)

        self.layout_21.addWidget(self.label_personal_data)

        self.personal_data = QPlainTextEdit(self.body)
        self.personal_data.setObjectName(u"personal_data")
        self.personal_data.setMinimumSize(QSize(0, 68))
        self.personal_data.setMaximumSize(QSize(16777215, 68))
        sizePolicy.setHeightForWidth(self.personal_data.sizePolicy().hasHeightForWidth())
        self.personal_data.setSizePolicy(sizePolicy)
        self.personal_data.setTabChangesFocus(True)

        self.layout_21.addWidget(self.personal_data)

        self.error_personal_data = QLabel(self.body)
        self.error_personal_data.setObjectName(u"error_personal_data")
        self.error_personal_data.setVisible(False)
        self.error_personal_data.setProperty(u"role", u"error")
        self.error_personal_data.setWordWrap(True)

        self.layout_21.addWidget(self.error_personal_data)


        self.layout_25.addLayout(self.layout_21)

        self.layout_22 = QVBoxLayout()
        self.layout_22.setSpacing(4)
        self.layout_22.setObjectName(u"layout_22")
        self.layout_22.setContentsMargins(0, 0, 0, 0)
        self.label_responsible = QLabel(self.body)
        self.label_responsible.setObjectName(u"label_responsible")
        self.label_responsible.setProperty(u"role", u"muted")
        self.label_responsible.setWordWrap(True)

        self.layout_22.addWidget(self.label_responsible)

        self.responsible = QPlainTextEdit(self.body)
        self.responsible.setObjectName(u"responsible")
        self.responsible.setMinimumSize(QSize(0, 68))
        self.responsible.setMaximumSize(QSize(16777215, 68))
        sizePolicy.setHeightForWidth(self.responsible.sizePolicy().hasHeightForWidth())
        self.responsible.setSizePolicy(sizePolicy)
        self.responsible.setTabChangesFocus(True)

        self.layout_22.addWidget(self.responsible)

        self.error_responsible = QLabel(self.body)
        self.error_responsible.setObjectName(u"error_responsible")
        self.error_responsible.setVisible(False)
        self.error_responsible.setProperty(u"role", u"error")
        self.error_responsible.setWordWrap(True)

        self.layout_22.addWidget(self.error_responsible)


        self.layout_25.addLayout(self.layout_22)

        self.layout_23 = QVBoxLayout()
        self.layout_23.setSpacing(4)
        self.layout_23.setObjectName(u"layout_23")
        self.layout_23.setContentsMargins(0, 0, 0, 0)
        self.label_remark = QLabel(self.body)
        self.label_remark.setObjectName(u"label_remark")
        self.label_remark.setProperty(u"role", u"muted")
        self.label_remark.setWordWrap(True)

        self.layout_23.addWidget(self.label_remark)

        self.remark = QPlainTextEdit(self.body)
        self.remark.setObjectName(u"remark")
        self.remark.setMinimumSize(QSize(0, 68))
        self.remark.setMaximumSize(QSize(16777215, 68))
        sizePolicy.setHeightForWidth(self.remark.sizePolicy().hasHeightForWidth())
        self.remark.setSizePolicy(sizePolicy)
        self.remark.setTabChangesFocus(True)

        self.layout_23.addWidget(self.remark)

        self.error_remark = QLabel(self.body)
        self.error_remark.setObjectName(u"error_remark")
        self.error_remark.setVisible(False)
        self.error_remark.setProperty(u"role", u"error")
        self.error_remark.setWordWrap(True)

        self.layout_23.addWidget(self.error_remark)


        self.layout_25.addLayout(self.layout_23)

        self.space_24 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout_25.addItem(self.space_24)

        self.scroll.setWidget(self.body)

        self.layout_28.addWidget(self.scroll)

        self.buttons = QWidget(ScheduleRowForm)
        self.buttons.setObjectName(u"buttons")
        self.layout_27 = QHBoxLayout(self.buttons)
        self.layout_27.setSpacing(8)
        self.layout_27.setObjectName(u"layout_27")
        self.layout_27.setContentsMargins(0, 0, 0, 0)
        self.save = QPushButton(self.buttons)
        self.save.setObjectName(u"save")
        self.save.setProperty(u"kind", u"primary")

        self.layout_27.addWidget(self.save)

        self.cancel = QPushButton(self.buttons)
        self.cancel.setObjectName(u"cancel")

        self.layout_27.addWidget(self.cancel)

        self.space_26 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_27.addItem(self.space_26)


        self.layout_28.addWidget(self.buttons)

        self.layout_28.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.label_record_type.setBuddy(self.record_type)
        self.label_process.setBuddy(self.process)
        self.label_classification_code.setBuddy(self.classification_code)
        self.label_record.setBuddy(self.record)
        self.label_fate.setBuddy(self.fate)
        self.label_years.setBuddy(self.years)
        self.label_retention_period.setBuddy(self.retention_period)
        self.label_disposal_basis.setBuddy(self.disposal_basis)
        self.label_delivery.setBuddy(self.delivery)
        self.label_registration.setBuddy(self.registration)
        self.label_medium.setBuddy(self.medium)
        self.label_storage_place.setBuddy(self.storage_place)
        self.label_sort_order.setBuddy(self.sort_order)
        self.label_secrecy.setBuddy(self.secrecy)
        self.label_personal_data.setBuddy(self.personal_data)
        self.label_responsible.setBuddy(self.responsible)
        self.label_remark.setBuddy(self.remark)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ScheduleRowForm)

        QMetaObject.connectSlotsByName(ScheduleRowForm)
    # setupUi

    def retranslateUi(self, ScheduleRowForm):
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("ScheduleRowForm", u"Handlingstypens femton kolumner", None))
#endif // QT_CONFIG(accessibility)
        self.head_what.setText(QCoreApplication.translate("ScheduleRowForm", u"Handlingen", None))
        self.label_record_type.setText(QCoreApplication.translate("ScheduleRowForm", u"Handlingstyp", None))
#if QT_CONFIG(accessibility)
        self.record_type.setAccessibleName(QCoreApplication.translate("ScheduleRowForm", u"Handlingstyp", None))
#endif // QT_CONFIG(accessibility)
        self.label_process.setText(QCoreApplication.translate("ScheduleRowForm", u"Process", None))
#if QT_CONFIG(accessibility)
        self.process.setAccessibleName(QCoreApplication.translate("ScheduleRowForm", u"Process", None))
#endif // QT_CONFIG(accessibility)
        self.label_classification_code.setText(QCoreApplication.translate("ScheduleRowForm", u"Klassificeringskod", None))
#if QT_CONFIG(accessibility)
        self.classification_code.setAccessibleName(QCoreApplication.translate("ScheduleRowForm", u"Klassificeringskod", None))
#endif // QT_CONFIG(accessibility)
        self.label_record.setText(QCoreApplication.translate("ScheduleRowForm", u"G\u00e4ller i programmet", None))
#if QT_CONFIG(accessibility)
        self.record.setAccessibleName(QCoreApplication.translate("ScheduleRowForm", u"G\u00e4ller i programmet", None))
#endif // QT_CONFIG(accessibility)
        self.head_fate.setText(QCoreApplication.translate("ScheduleRowForm", u"Bevaras eller gallras", None))
        self.label_fate.setText(QCoreApplication.translate("ScheduleRowForm", u"Bevaras/gallras", None))
#if QT_CONFIG(accessibility)
        self.fate.setAccessibleName(QCoreApplication.translate("ScheduleRowForm", u"Bevaras/gallras", None))
#endif // QT_CONFIG(accessibility)
        self.label_years.setText(QCoreApplication.translate("ScheduleRowForm", u"Frist i hela \u00e5r", None))
#if QT_CONFIG(accessibility)
        self.years.setAccessibleName(QCoreApplication.translate("ScheduleRowForm", u"Frist i hela \u00e5r", None))
#endif // QT_CONFIG(accessibility)
        self.years.setPlaceholderText(QCoreApplication.translate("ScheduleRowForm", u"Tom: vid inaktualitet", None))
        self.label_retention_period.setText(QCoreApplication.translate("ScheduleRowForm", u"Gallringsfrist, som den skrivs i planen", None))
#if QT_CONFIG(accessibility)
        self.retention_period.setAccessibleName(QCoreApplication.translate("ScheduleRowForm", u"Gallringsfrist, som den skrivs i planen", None))
#endif // QT_CONFIG(accessibility)
        self.label_disposal_basis.setText(QCoreApplication.translate("ScheduleRowForm", u"Gallringsbeslut/lagrum", None))
#if QT_CONFIG(accessibility)
        self.disposal_basis.setAccessibleName(QCoreApplication.translate("ScheduleRowForm", u"Gallringsbeslut/lagrum", None))
#endif // QT_CONFIG(accessibility)
        self.label_delivery.setText(QCoreApplication.translate("ScheduleRowForm", u"Leverans till kommunarkiv", None))
#if QT_CONFIG(accessibility)
        self.delivery.setAccessibleName(QCoreApplication.translate("ScheduleRowForm", u"Leverans till kommunarkiv", None))
#endif // QT_CONFIG(accessibility)
        self.head_where.setText(QCoreApplication.translate("ScheduleRowForm", u"Hantering", None))
        self.label_registration.setText(QCoreApplication.translate("ScheduleRowForm", u"Registrering", None))
#if QT_CONFIG(accessibility)
        self.registration.setAccessibleName(QCoreApplication.translate("ScheduleRowForm", u"Registrering", None))
#endif // QT_CONFIG(accessibility)
        self.label_medium.setText(QCoreApplication.translate("ScheduleRowForm", u"Medium/format", None))
#if QT_CONFIG(accessibility)
        self.medium.setAccessibleName(QCoreApplication.translate("ScheduleRowForm", u"Medium/format", None))
#endif // QT_CONFIG(accessibility)
        self.label_storage_place.setText(QCoreApplication.translate("ScheduleRowForm", u"F\u00f6rvaringsplats/system", None))
#if QT_CONFIG(accessibility)
        self.storage_place.setAccessibleName(QCoreApplication.translate("ScheduleRowForm", u"F\u00f6rvaringsplats/system", None))
#endif // QT_CONFIG(accessibility)
        self.label_sort_order.setText(QCoreApplication.translate("ScheduleRowForm", u"Sorteringsordning", None))
#if QT_CONFIG(accessibility)
        self.sort_order.setAccessibleName(QCoreApplication.translate("ScheduleRowForm", u"Sorteringsordning", None))
#endif // QT_CONFIG(accessibility)
        self.head_care.setText(QCoreApplication.translate("ScheduleRowForm", u"Skydd och ansvar", None))
        self.label_secrecy.setText(QCoreApplication.translate("ScheduleRowForm", u"Sekretess (OSL)", None))
#if QT_CONFIG(accessibility)
        self.secrecy.setAccessibleName(QCoreApplication.translate("ScheduleRowForm", u"Sekretess (OSL)", None))
#endif // QT_CONFIG(accessibility)
        self.label_personal_data.setText(QCoreApplication.translate("ScheduleRowForm", u"Personuppgifter", None))
#if QT_CONFIG(accessibility)
        self.personal_data.setAccessibleName(QCoreApplication.translate("ScheduleRowForm", u"Personuppgifter", None))
#endif // QT_CONFIG(accessibility)
        self.label_responsible.setText(QCoreApplication.translate("ScheduleRowForm", u"Ansvarig", None))
#if QT_CONFIG(accessibility)
        self.responsible.setAccessibleName(QCoreApplication.translate("ScheduleRowForm", u"Ansvarig", None))
#endif // QT_CONFIG(accessibility)
        self.label_remark.setText(QCoreApplication.translate("ScheduleRowForm", u"Anm\u00e4rkning", None))
#if QT_CONFIG(accessibility)
        self.remark.setAccessibleName(QCoreApplication.translate("ScheduleRowForm", u"Anm\u00e4rkning", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("ScheduleRowForm", u"Spara", None))
        self.cancel.setText(QCoreApplication.translate("ScheduleRowForm", u"Avbryt", None))
        pass
    # retranslateUi

