# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'aanbodjaar_ouders.ui'
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
from PySide6.QtWidgets import (QApplication, QGridLayout, QLineEdit, QPlainTextEdit,
    QSizePolicy, QWidget)

class Ui_AanbodjaarOuders(object):
    def setupUi(self, AanbodjaarOuders):
        if not AanbodjaarOuders.objectName():
            AanbodjaarOuders.setObjectName(u"AanbodjaarOuders")
        self.raster = QGridLayout(AanbodjaarOuders)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(16)
        self.raster.setVerticalSpacing(8)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.ouders_op = QLineEdit(AanbodjaarOuders)
        self.ouders_op.setObjectName(u"ouders_op")

        self.raster.addWidget(self.ouders_op, 0, 0, 1, 1)

        self.ouders_tekst = QPlainTextEdit(AanbodjaarOuders)
        self.ouders_tekst.setObjectName(u"ouders_tekst")

        self.raster.addWidget(self.ouders_tekst, 1, 0, 1, 2)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(AanbodjaarOuders)

        QMetaObject.connectSlotsByName(AanbodjaarOuders)
    # setupUi

    def retranslateUi(self, AanbodjaarOuders):
        pass
    # retranslateUi

