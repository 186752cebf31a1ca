# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'schoolprofiel_vestiging.ui'
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

class Ui_SchoolprofielVestiging(object):
    def setupUi(self, SchoolprofielVestiging):
        if not SchoolprofielVestiging.objectName():
            SchoolprofielVestiging.setObjectName(u"SchoolprofielVestiging")
        self.raster = QGridLayout(SchoolprofielVestiging)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(12)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.naam = QLineEdit(SchoolprofielVestiging)
        self.naam.setObjectName(u"naam")

        self.raster.addWidget(self.naam, 0, 0, 1, 2)

        self.adres = QLineEdit(SchoolprofielVestiging)
        self.adres.setObjectName(u"adres")

        self.raster.addWidget(self.adres, 1, 0, 1, 1)

        self.brin = QLineEdit(SchoolprofielVestiging)
        self.brin.setObjectName(u"brin")

        self.raster.addWidget(self.brin, 1, 1, 1, 1)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(SchoolprofielVestiging)

        QMetaObject.connectSlotsByName(SchoolprofielVestiging)
    # setupUi

    def retranslateUi(self, SchoolprofielVestiging):
        pass
    # retranslateUi

