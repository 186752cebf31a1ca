# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'opp_geen_afwijking.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QGridLayout, QSizePolicy,
    QWidget)

class Ui_OppGeenAfwijking(object):
    def setupUi(self, OppGeenAfwijking):
        if not OppGeenAfwijking.objectName():
            OppGeenAfwijking.setObjectName(u"OppGeenAfwijking")
        self.raster = QGridLayout(OppGeenAfwijking)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(12)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.geen_afwijking = QCheckBox(OppGeenAfwijking)
        self.geen_afwijking.setObjectName(u"geen_afwijking")

        self.raster.addWidget(self.geen_afwijking, 0, 0, 1, 2)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(OppGeenAfwijking)

        QMetaObject.connectSlotsByName(OppGeenAfwijking)
    # setupUi

    def retranslateUi(self, OppGeenAfwijking):
        pass
    # retranslateUi

