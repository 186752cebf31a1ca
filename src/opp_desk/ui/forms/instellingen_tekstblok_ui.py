# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'instellingen_tekstblok.ui'
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

class Ui_InstellingenTekstblok(object):
    def setupUi(self, InstellingenTekstblok):
        if not InstellingenTekstblok.objectName():
            InstellingenTekstblok.setObjectName(u"InstellingenTekstblok")
        self.raster = QGridLayout(InstellingenTekstblok)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(12)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.naam = QLineEdit(InstellingenTekstblok)
        self.naam.setObjectName(u"naam")

        self.raster.addWidget(self.naam, 0, 0, 1, 1)

        self.tekst = QPlainTextEdit(InstellingenTekstblok)
        self.tekst.setObjectName(u"tekst")

        self.raster.addWidget(self.tekst, 1, 0, 1, 1)


        self.retranslateUi(InstellingenTekstblok)

        QMetaObject.connectSlotsByName(InstellingenTekstblok)
    # setupUi

    def retranslateUi(self, InstellingenTekstblok):
        pass
    # retranslateUi

