# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'horen_inbreng.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QGridLayout, QLineEdit,
    QPlainTextEdit, QSizePolicy, QWidget)

class Ui_HorenInbreng(object):
    def setupUi(self, HorenInbreng):
        if not HorenInbreng.objectName():
            HorenInbreng.setObjectName(u"HorenInbreng")
        self.raster = QGridLayout(HorenInbreng)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(16)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.vraag = QLineEdit(HorenInbreng)
        self.vraag.setObjectName(u"vraag")

        self.raster.addWidget(self.vraag, 0, 0, 1, 2)

        self.woorden = QPlainTextEdit(HorenInbreng)
        self.woorden.setObjectName(u"woorden")

        self.raster.addWidget(self.woorden, 1, 0, 1, 2)

        self.plek_beeld = QWidget(HorenInbreng)
        self.plek_beeld.setObjectName(u"plek_beeld")

        self.raster.addWidget(self.plek_beeld, 2, 0, 1, 2)

        self.bron = QComboBox(HorenInbreng)
        self.bron.setObjectName(u"bron")

        self.raster.addWidget(self.bron, 3, 0, 1, 1)

        self.vertolkt_door = QLineEdit(HorenInbreng)
        self.vertolkt_door.setObjectName(u"vertolkt_door")

        self.raster.addWidget(self.vertolkt_door, 3, 1, 1, 1)

        self.in_plan = QComboBox(HorenInbreng)
        self.in_plan.setObjectName(u"in_plan")

        self.raster.addWidget(self.in_plan, 4, 0, 1, 2)

        self.anders_gezegd = QPlainTextEdit(HorenInbreng)
        self.anders_gezegd.setObjectName(u"anders_gezegd")

        self.raster.addWidget(self.anders_gezegd, 5, 0, 1, 2)

        self.eigen = QWidget(HorenInbreng)
        self.eigen.setObjectName(u"eigen")
        self.raster_eigen = QGridLayout(self.eigen)
        self.raster_eigen.setObjectName(u"raster_eigen")
        self.raster_eigen.setHorizontalSpacing(12)
        self.raster_eigen.setVerticalSpacing(16)
        self.raster_eigen.setContentsMargins(0, 0, 0, 0)
        self.duiding = QPlainTextEdit(self.eigen)
        self.duiding.setObjectName(u"duiding")

        self.raster_eigen.addWidget(self.duiding, 0, 0, 1, 2)

        self.raster_eigen.setColumnStretch(0, 1)
        self.raster_eigen.setColumnStretch(1, 1)

        self.raster.addWidget(self.eigen, 6, 0, 1, 2)

        self.invloed = QComboBox(HorenInbreng)
        self.invloed.setObjectName(u"invloed")

        self.raster.addWidget(self.invloed, 7, 0, 1, 2)

        self.omdat = QPlainTextEdit(HorenInbreng)
        self.omdat.setObjectName(u"omdat")

        self.raster.addWidget(self.omdat, 8, 0, 1, 2)

        self.doel = QComboBox(HorenInbreng)
        self.doel.setObjectName(u"doel")

        self.raster.addWidget(self.doel, 9, 0, 1, 1)

        self.begeleiding = QComboBox(HorenInbreng)
        self.begeleiding.setObjectName(u"begeleiding")

        self.raster.addWidget(self.begeleiding, 9, 1, 1, 1)

        self.afwijking = QComboBox(HorenInbreng)
        self.afwijking.setObjectName(u"afwijking")

        self.raster.addWidget(self.afwijking, 10, 0, 1, 1)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(HorenInbreng)

        QMetaObject.connectSlotsByName(HorenInbreng)
    # setupUi

    def retranslateUi(self, HorenInbreng):
        pass
    # retranslateUi

