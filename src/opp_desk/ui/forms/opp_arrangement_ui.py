# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'opp_arrangement.ui'
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

class Ui_OppArrangement(object):
    def setupUi(self, OppArrangement):
        if not OppArrangement.objectName():
            OppArrangement.setObjectName(u"OppArrangement")
        self.raster = QGridLayout(OppArrangement)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(12)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.arrangement_soort = QLineEdit(OppArrangement)
        self.arrangement_soort.setObjectName(u"arrangement_soort")

        self.raster.addWidget(self.arrangement_soort, 0, 0, 1, 2)

        self.arrangement_middel = QLineEdit(OppArrangement)
        self.arrangement_middel.setObjectName(u"arrangement_middel")

        self.raster.addWidget(self.arrangement_middel, 1, 0, 1, 1)

        self.arrangement_door = QLineEdit(OppArrangement)
        self.arrangement_door.setObjectName(u"arrangement_door")

        self.raster.addWidget(self.arrangement_door, 1, 1, 1, 1)

        self.arrangement_van = QLineEdit(OppArrangement)
        self.arrangement_van.setObjectName(u"arrangement_van")

        self.raster.addWidget(self.arrangement_van, 2, 0, 1, 1)

        self.arrangement_tot = QLineEdit(OppArrangement)
        self.arrangement_tot.setObjectName(u"arrangement_tot")

        self.raster.addWidget(self.arrangement_tot, 2, 1, 1, 1)

        self.arrangement_evaluatie_op = QLineEdit(OppArrangement)
        self.arrangement_evaluatie_op.setObjectName(u"arrangement_evaluatie_op")

        self.raster.addWidget(self.arrangement_evaluatie_op, 3, 0, 1, 2)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(OppArrangement)

        QMetaObject.connectSlotsByName(OppArrangement)
    # setupUi

    def retranslateUi(self, OppArrangement):
        pass
    # retranslateUi

