# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'overdracht.ui'
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

class Ui_Overdracht(object):
    def setupUi(self, Overdracht):
        if not Overdracht.objectName():
            Overdracht.setObjectName(u"Overdracht")
        self.raster = QGridLayout(Overdracht)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(16)
        self.raster.setVerticalSpacing(8)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.richting = QComboBox(Overdracht)
        self.richting.setObjectName(u"richting")

        self.raster.addWidget(self.richting, 0, 0, 1, 2)

        self.naar = QLineEdit(Overdracht)
        self.naar.setObjectName(u"naar")

        self.raster.addWidget(self.naar, 1, 0, 1, 2)

        self.inzage_op = QLineEdit(Overdracht)
        self.inzage_op.setObjectName(u"inzage_op")

        self.raster.addWidget(self.inzage_op, 2, 0, 1, 2)

        self.zienswijze = QPlainTextEdit(Overdracht)
        self.zienswijze.setObjectName(u"zienswijze")

        self.raster.addWidget(self.zienswijze, 3, 0, 1, 2)

        self.toestemming_van = QLineEdit(Overdracht)
        self.toestemming_van.setObjectName(u"toestemming_van")

        self.raster.addWidget(self.toestemming_van, 4, 0, 1, 1)

        self.toestemming_op = QLineEdit(Overdracht)
        self.toestemming_op.setObjectName(u"toestemming_op")

        self.raster.addWidget(self.toestemming_op, 4, 1, 1, 1)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(Overdracht)

        QMetaObject.connectSlotsByName(Overdracht)
    # setupUi

    def retranslateUi(self, Overdracht):
        pass
    # retranslateUi

