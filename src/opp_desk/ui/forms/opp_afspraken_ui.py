# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'opp_afspraken.ui'
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

class Ui_OppAfspraken(object):
    def setupUi(self, OppAfspraken):
        if not OppAfspraken.objectName():
            OppAfspraken.setObjectName(u"OppAfspraken")
        self.raster = QGridLayout(OppAfspraken)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(12)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.geldig_vanaf = QLineEdit(OppAfspraken)
        self.geldig_vanaf.setObjectName(u"geldig_vanaf")

        self.raster.addWidget(self.geldig_vanaf, 0, 0, 1, 1)

        self.evaluatie_op = QLineEdit(OppAfspraken)
        self.evaluatie_op.setObjectName(u"evaluatie_op")

        self.raster.addWidget(self.evaluatie_op, 0, 1, 1, 1)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(OppAfspraken)

        QMetaObject.connectSlotsByName(OppAfspraken)
    # setupUi

    def retranslateUi(self, OppAfspraken):
        pass
    # retranslateUi

