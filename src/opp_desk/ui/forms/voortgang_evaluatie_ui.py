# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'voortgang_evaluatie.ui'
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

class Ui_VoortgangEvaluatie(object):
    def setupUi(self, VoortgangEvaluatie):
        if not VoortgangEvaluatie.objectName():
            VoortgangEvaluatie.setObjectName(u"VoortgangEvaluatie")
        self.raster = QGridLayout(VoortgangEvaluatie)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(16)
        self.raster.setVerticalSpacing(12)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.met_leerling = QCheckBox(VoortgangEvaluatie)
        self.met_leerling.setObjectName(u"met_leerling")

        self.raster.addWidget(self.met_leerling, 0, 0, 1, 1)

        self.met_ouders = QCheckBox(VoortgangEvaluatie)
        self.met_ouders.setObjectName(u"met_ouders")

        self.raster.addWidget(self.met_ouders, 0, 1, 1, 1)

        self.aanwezig = QLineEdit(VoortgangEvaluatie)
        self.aanwezig.setObjectName(u"aanwezig")

        self.raster.addWidget(self.aanwezig, 1, 0, 1, 2)

        self.leerling_vindt = QPlainTextEdit(VoortgangEvaluatie)
        self.leerling_vindt.setObjectName(u"leerling_vindt")

        self.raster.addWidget(self.leerling_vindt, 2, 0, 1, 1)

        self.ouders_vinden = QPlainTextEdit(VoortgangEvaluatie)
        self.ouders_vinden.setObjectName(u"ouders_vinden")

        self.raster.addWidget(self.ouders_vinden, 2, 1, 1, 1)

        self.gelukt = QPlainTextEdit(VoortgangEvaluatie)
        self.gelukt.setObjectName(u"gelukt")

        self.raster.addWidget(self.gelukt, 3, 0, 1, 1)

        self.besluit = QPlainTextEdit(VoortgangEvaluatie)
        self.besluit.setObjectName(u"besluit")

        self.raster.addWidget(self.besluit, 3, 1, 1, 1)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(VoortgangEvaluatie)

        QMetaObject.connectSlotsByName(VoortgangEvaluatie)
    # setupUi

    def retranslateUi(self, VoortgangEvaluatie):
        pass
    # retranslateUi

