# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'aanbodjaar_stem.ui'
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

class Ui_AanbodjaarStem(object):
    def setupUi(self, AanbodjaarStem):
        if not AanbodjaarStem.objectName():
            AanbodjaarStem.setObjectName(u"AanbodjaarStem")
        self.raster = QGridLayout(AanbodjaarStem)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(16)
        self.raster.setVerticalSpacing(8)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.groep = QLineEdit(AanbodjaarStem)
        self.groep.setObjectName(u"groep")

        self.raster.addWidget(self.groep, 0, 0, 1, 1)

        self.hoe = QLineEdit(AanbodjaarStem)
        self.hoe.setObjectName(u"hoe")

        self.raster.addWidget(self.hoe, 0, 1, 1, 1)

        self.datum = QLineEdit(AanbodjaarStem)
        self.datum.setObjectName(u"datum")

        self.raster.addWidget(self.datum, 0, 2, 1, 1)

        self.gezegd = QPlainTextEdit(AanbodjaarStem)
        self.gezegd.setObjectName(u"gezegd")

        self.raster.addWidget(self.gezegd, 1, 0, 1, 3)

        self.gedaan = QPlainTextEdit(AanbodjaarStem)
        self.gedaan.setObjectName(u"gedaan")

        self.raster.addWidget(self.gedaan, 2, 0, 1, 3)

        self.vestiging = QComboBox(AanbodjaarStem)
        self.vestiging.setObjectName(u"vestiging")

        self.raster.addWidget(self.vestiging, 3, 0, 1, 1)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)
        self.raster.setColumnStretch(2, 1)

        self.retranslateUi(AanbodjaarStem)

        QMetaObject.connectSlotsByName(AanbodjaarStem)
    # setupUi

    def retranslateUi(self, AanbodjaarStem):
        pass
    # retranslateUi

