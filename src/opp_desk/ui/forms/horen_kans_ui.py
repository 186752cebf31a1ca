# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'horen_kans.ui'
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
    QSizePolicy, QWidget)

class Ui_HorenKans(object):
    def setupUi(self, HorenKans):
        if not HorenKans.objectName():
            HorenKans.setObjectName(u"HorenKans")
        self.raster = QGridLayout(HorenKans)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(16)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.aangeboden_op = QLineEdit(HorenKans)
        self.aangeboden_op.setObjectName(u"aangeboden_op")

        self.raster.addWidget(self.aangeboden_op, 0, 0, 1, 1)

        self.door = QLineEdit(HorenKans)
        self.door.setObjectName(u"door")

        self.raster.addWidget(self.door, 0, 1, 1, 1)

        self.manieren_aangeboden = QLineEdit(HorenKans)
        self.manieren_aangeboden.setObjectName(u"manieren_aangeboden")

        self.raster.addWidget(self.manieren_aangeboden, 1, 0, 1, 2)

        self.manier_gekozen = QComboBox(HorenKans)
        self.manier_gekozen.setObjectName(u"manier_gekozen")

        self.raster.addWidget(self.manier_gekozen, 2, 0, 1, 2)

        self.aanwezig = QLineEdit(HorenKans)
        self.aanwezig.setObjectName(u"aanwezig")

        self.raster.addWidget(self.aanwezig, 3, 0, 1, 1)

        self.hulp_gegeven = QLineEdit(HorenKans)
        self.hulp_gegeven.setObjectName(u"hulp_gegeven")

        self.raster.addWidget(self.hulp_gegeven, 3, 1, 1, 1)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(HorenKans)

        QMetaObject.connectSlotsByName(HorenKans)
    # setupUi

    def retranslateUi(self, HorenKans):
        pass
    # retranslateUi

