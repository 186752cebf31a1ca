# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'opp_factor.ui'
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

class Ui_OppFactor(object):
    def setupUi(self, OppFactor):
        if not OppFactor.objectName():
            OppFactor.setObjectName(u"OppFactor")
        self.raster = QGridLayout(OppFactor)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(12)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.tekst = QLineEdit(OppFactor)
        self.tekst.setObjectName(u"tekst")

        self.raster.addWidget(self.tekst, 0, 0, 1, 2)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(OppFactor)

        QMetaObject.connectSlotsByName(OppFactor)
    # setupUi

    def retranslateUi(self, OppFactor):
        pass
    # retranslateUi

