# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'opp_begeleiding.ui'
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

class Ui_OppBegeleiding(object):
    def setupUi(self, OppBegeleiding):
        if not OppBegeleiding.objectName():
            OppBegeleiding.setObjectName(u"OppBegeleiding")
        self.raster = QGridLayout(OppBegeleiding)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(12)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.wat = QPlainTextEdit(OppBegeleiding)
        self.wat.setObjectName(u"wat")

        self.raster.addWidget(self.wat, 0, 0, 1, 2)

        self.vorm = QComboBox(OppBegeleiding)
        self.vorm.setObjectName(u"vorm")

        self.raster.addWidget(self.vorm, 1, 0, 1, 1)

        self.doel = QComboBox(OppBegeleiding)
        self.doel.setObjectName(u"doel")

        self.raster.addWidget(self.doel, 1, 1, 1, 1)

        self.wie = QLineEdit(OppBegeleiding)
        self.wie.setObjectName(u"wie")

        self.raster.addWidget(self.wie, 2, 0, 1, 1)

        self.waar = QLineEdit(OppBegeleiding)
        self.waar.setObjectName(u"waar")

        self.raster.addWidget(self.waar, 2, 1, 1, 1)

        self.keer_per_week = QLineEdit(OppBegeleiding)
        self.keer_per_week.setObjectName(u"keer_per_week")

        self.raster.addWidget(self.keer_per_week, 3, 0, 1, 1)

        self.minuten = QLineEdit(OppBegeleiding)
        self.minuten.setObjectName(u"minuten")

        self.raster.addWidget(self.minuten, 3, 1, 1, 1)

        self.van = QLineEdit(OppBegeleiding)
        self.van.setObjectName(u"van")

        self.raster.addWidget(self.van, 4, 0, 1, 1)

        self.tot = QLineEdit(OppBegeleiding)
        self.tot.setObjectName(u"tot")

        self.raster.addWidget(self.tot, 4, 1, 1, 1)

        self.middelen = QLineEdit(OppBegeleiding)
        self.middelen.setObjectName(u"middelen")

        self.raster.addWidget(self.middelen, 5, 0, 1, 2)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(OppBegeleiding)

        QMetaObject.connectSlotsByName(OppBegeleiding)
    # setupUi

    def retranslateUi(self, OppBegeleiding):
        pass
    # retranslateUi

