# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'opp_aanleiding.ui'
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

class Ui_OppAanleiding(object):
    def setupUi(self, OppAanleiding):
        if not OppAanleiding.objectName():
            OppAanleiding.setObjectName(u"OppAanleiding")
        self.raster = QGridLayout(OppAanleiding)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(12)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.startgebeurtenis = QComboBox(OppAanleiding)
        self.startgebeurtenis.setObjectName(u"startgebeurtenis")

        self.raster.addWidget(self.startgebeurtenis, 0, 0, 1, 2)

        self.startdatum = QLineEdit(OppAanleiding)
        self.startdatum.setObjectName(u"startdatum")

        self.raster.addWidget(self.startdatum, 1, 0, 1, 1)

        self.opsteller = QLineEdit(OppAanleiding)
        self.opsteller.setObjectName(u"opsteller")

        self.raster.addWidget(self.opsteller, 1, 1, 1, 1)

        self.aanleiding = QPlainTextEdit(OppAanleiding)
        self.aanleiding.setObjectName(u"aanleiding")

        self.raster.addWidget(self.aanleiding, 2, 0, 1, 2)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(OppAanleiding)

        QMetaObject.connectSlotsByName(OppAanleiding)
    # setupUi

    def retranslateUi(self, OppAanleiding):
        pass
    # retranslateUi

