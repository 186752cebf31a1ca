# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'aanbodjaar_instemming.ui'
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

class Ui_AanbodjaarInstemming(object):
    def setupUi(self, AanbodjaarInstemming):
        if not AanbodjaarInstemming.objectName():
            AanbodjaarInstemming.setObjectName(u"AanbodjaarInstemming")
        self.raster = QGridLayout(AanbodjaarInstemming)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(16)
        self.raster.setVerticalSpacing(8)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.instemming_op = QLineEdit(AanbodjaarInstemming)
        self.instemming_op.setObjectName(u"instemming_op")

        self.raster.addWidget(self.instemming_op, 0, 0, 1, 1)

        self.instemming = QComboBox(AanbodjaarInstemming)
        self.instemming.setObjectName(u"instemming")

        self.raster.addWidget(self.instemming, 0, 1, 1, 1)

        self.instemming_wie = QLineEdit(AanbodjaarInstemming)
        self.instemming_wie.setObjectName(u"instemming_wie")

        self.raster.addWidget(self.instemming_wie, 1, 0, 1, 2)

        self.instemming_tekst = QPlainTextEdit(AanbodjaarInstemming)
        self.instemming_tekst.setObjectName(u"instemming_tekst")

        self.raster.addWidget(self.instemming_tekst, 2, 0, 1, 2)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(AanbodjaarInstemming)

        QMetaObject.connectSlotsByName(AanbodjaarInstemming)
    # setupUi

    def retranslateUi(self, AanbodjaarInstemming):
        pass
    # retranslateUi

