# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'aanbodjaar_planning.ui'
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

class Ui_AanbodjaarPlanning(object):
    def setupUi(self, AanbodjaarPlanning):
        if not AanbodjaarPlanning.objectName():
            AanbodjaarPlanning.setObjectName(u"AanbodjaarPlanning")
        self.raster = QGridLayout(AanbodjaarPlanning)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(16)
        self.raster.setVerticalSpacing(8)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.evalueren_voor = QLineEdit(AanbodjaarPlanning)
        self.evalueren_voor.setObjectName(u"evalueren_voor")

        self.raster.addWidget(self.evalueren_voor, 0, 0, 1, 1)

        self.leerlingen_voor = QLineEdit(AanbodjaarPlanning)
        self.leerlingen_voor.setObjectName(u"leerlingen_voor")

        self.raster.addWidget(self.leerlingen_voor, 0, 1, 1, 1)

        self.team_voor = QLineEdit(AanbodjaarPlanning)
        self.team_voor.setObjectName(u"team_voor")

        self.raster.addWidget(self.team_voor, 0, 2, 1, 1)

        self.mr_voor = QLineEdit(AanbodjaarPlanning)
        self.mr_voor.setObjectName(u"mr_voor")

        self.raster.addWidget(self.mr_voor, 1, 0, 1, 1)

        self.vaststellen_voor = QLineEdit(AanbodjaarPlanning)
        self.vaststellen_voor.setObjectName(u"vaststellen_voor")

        self.raster.addWidget(self.vaststellen_voor, 1, 1, 1, 1)

        self.publiceren_voor = QLineEdit(AanbodjaarPlanning)
        self.publiceren_voor.setObjectName(u"publiceren_voor")

        self.raster.addWidget(self.publiceren_voor, 1, 2, 1, 1)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)
        self.raster.setColumnStretch(2, 1)

        self.retranslateUi(AanbodjaarPlanning)

        QMetaObject.connectSlotsByName(AanbodjaarPlanning)
    # setupUi

    def retranslateUi(self, AanbodjaarPlanning):
        pass
    # retranslateUi

