# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'aanbodjaar_advies.ui'
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

class Ui_AanbodjaarAdvies(object):
    def setupUi(self, AanbodjaarAdvies):
        if not AanbodjaarAdvies.objectName():
            AanbodjaarAdvies.setObjectName(u"AanbodjaarAdvies")
        self.raster = QGridLayout(AanbodjaarAdvies)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(16)
        self.raster.setVerticalSpacing(8)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.advies_op = QLineEdit(AanbodjaarAdvies)
        self.advies_op.setObjectName(u"advies_op")

        self.raster.addWidget(self.advies_op, 0, 0, 1, 1)

        self.advies = QComboBox(AanbodjaarAdvies)
        self.advies.setObjectName(u"advies")

        self.raster.addWidget(self.advies, 0, 1, 1, 1)

        self.advies_tekst = QPlainTextEdit(AanbodjaarAdvies)
        self.advies_tekst.setObjectName(u"advies_tekst")

        self.raster.addWidget(self.advies_tekst, 1, 0, 1, 2)

        self.advies_reactie = QPlainTextEdit(AanbodjaarAdvies)
        self.advies_reactie.setObjectName(u"advies_reactie")

        self.raster.addWidget(self.advies_reactie, 2, 0, 1, 2)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(AanbodjaarAdvies)

        QMetaObject.connectSlotsByName(AanbodjaarAdvies)
    # setupUi

    def retranslateUi(self, AanbodjaarAdvies):
        pass
    # retranslateUi

