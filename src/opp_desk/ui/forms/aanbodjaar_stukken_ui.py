# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'aanbodjaar_stukken.ui'
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
from PySide6.QtWidgets import (QApplication, QGridLayout, QLineEdit, QSizePolicy,
    QWidget)

class Ui_AanbodjaarStukken(object):
    def setupUi(self, AanbodjaarStukken):
        if not AanbodjaarStukken.objectName():
            AanbodjaarStukken.setObjectName(u"AanbodjaarStukken")
        self.raster = QGridLayout(AanbodjaarStukken)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(16)
        self.raster.setVerticalSpacing(8)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.stukken_op = QLineEdit(AanbodjaarStukken)
        self.stukken_op.setObjectName(u"stukken_op")

        self.raster.addWidget(self.stukken_op, 0, 0, 1, 1)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(AanbodjaarStukken)

        QMetaObject.connectSlotsByName(AanbodjaarStukken)
    # setupUi

    def retranslateUi(self, AanbodjaarStukken):
        pass
    # retranslateUi

