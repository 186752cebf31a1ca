# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'opp_beginfeit.ui'
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

class Ui_OppBeginfeit(object):
    def setupUi(self, OppBeginfeit):
        if not OppBeginfeit.objectName():
            OppBeginfeit.setObjectName(u"OppBeginfeit")
        self.raster = QGridLayout(OppBeginfeit)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(12)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.gebied = QLineEdit(OppBeginfeit)
        self.gebied.setObjectName(u"gebied")

        self.raster.addWidget(self.gebied, 0, 0, 1, 1)

        self.datum = QLineEdit(OppBeginfeit)
        self.datum.setObjectName(u"datum")

        self.raster.addWidget(self.datum, 0, 1, 1, 1)

        self.feit = QLineEdit(OppBeginfeit)
        self.feit.setObjectName(u"feit")

        self.raster.addWidget(self.feit, 1, 0, 1, 2)

        self.bron = QLineEdit(OppBeginfeit)
        self.bron.setObjectName(u"bron")

        self.raster.addWidget(self.bron, 2, 0, 1, 2)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(OppBeginfeit)

        QMetaObject.connectSlotsByName(OppBeginfeit)
    # setupUi

    def retranslateUi(self, OppBeginfeit):
        pass
    # retranslateUi

