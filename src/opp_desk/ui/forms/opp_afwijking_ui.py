# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'opp_afwijking.ui'
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

class Ui_OppAfwijking(object):
    def setupUi(self, OppAfwijking):
        if not OppAfwijking.objectName():
            OppAfwijking.setObjectName(u"OppAfwijking")
        self.raster = QGridLayout(OppAfwijking)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(12)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.vak = QLineEdit(OppAfwijking)
        self.vak.setObjectName(u"vak")

        self.raster.addWidget(self.vak, 0, 0, 1, 1)

        self.tot = QLineEdit(OppAfwijking)
        self.tot.setObjectName(u"tot")

        self.raster.addWidget(self.tot, 0, 1, 1, 1)

        self.vervalt = QLineEdit(OppAfwijking)
        self.vervalt.setObjectName(u"vervalt")

        self.raster.addWidget(self.vervalt, 1, 0, 1, 2)

        self.vervanging = QLineEdit(OppAfwijking)
        self.vervanging.setObjectName(u"vervanging")

        self.raster.addWidget(self.vervanging, 2, 0, 1, 2)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(OppAfwijking)

        QMetaObject.connectSlotsByName(OppAfwijking)
    # setupUi

    def retranslateUi(self, OppAfwijking):
        pass
    # retranslateUi

