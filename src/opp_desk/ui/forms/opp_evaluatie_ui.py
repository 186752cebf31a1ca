# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'opp_evaluatie.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QGridLayout, QLineEdit,
    QPlainTextEdit, QSizePolicy, QWidget)

class Ui_OppEvaluatie(object):
    def setupUi(self, OppEvaluatie):
        if not OppEvaluatie.objectName():
            OppEvaluatie.setObjectName(u"OppEvaluatie")
        self.raster = QGridLayout(OppEvaluatie)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(12)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.datum = QLineEdit(OppEvaluatie)
        self.datum.setObjectName(u"datum")

        self.raster.addWidget(self.datum, 0, 0, 1, 2)

        self.met_ouders = QCheckBox(OppEvaluatie)
        self.met_ouders.setObjectName(u"met_ouders")

        self.raster.addWidget(self.met_ouders, 1, 0, 1, 1)

        self.met_leerling = QCheckBox(OppEvaluatie)
        self.met_leerling.setObjectName(u"met_leerling")

        self.raster.addWidget(self.met_leerling, 1, 1, 1, 1)

        self.gelukt = QPlainTextEdit(OppEvaluatie)
        self.gelukt.setObjectName(u"gelukt")

        self.raster.addWidget(self.gelukt, 2, 0, 1, 2)

        self.gegeven = QPlainTextEdit(OppEvaluatie)
        self.gegeven.setObjectName(u"gegeven")

        self.raster.addWidget(self.gegeven, 3, 0, 1, 2)

        self.besluit = QPlainTextEdit(OppEvaluatie)
        self.besluit.setObjectName(u"besluit")

        self.raster.addWidget(self.besluit, 4, 0, 1, 2)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(OppEvaluatie)

        QMetaObject.connectSlotsByName(OppEvaluatie)
    # setupUi

    def retranslateUi(self, OppEvaluatie):
        pass
    # retranslateUi

