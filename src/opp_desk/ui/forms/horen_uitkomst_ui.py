# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'horen_uitkomst.ui'
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

class Ui_HorenUitkomst(object):
    def setupUi(self, HorenUitkomst):
        if not HorenUitkomst.objectName():
            HorenUitkomst.setObjectName(u"HorenUitkomst")
        self.raster = QGridLayout(HorenUitkomst)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(16)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.uitkomst = QComboBox(HorenUitkomst)
        self.uitkomst.setObjectName(u"uitkomst")

        self.raster.addWidget(self.uitkomst, 0, 0, 1, 2)

        self.uitkomst_reden = QPlainTextEdit(HorenUitkomst)
        self.uitkomst_reden.setObjectName(u"uitkomst_reden")

        self.raster.addWidget(self.uitkomst_reden, 1, 0, 1, 2)

        self.nogmaals_aanbieden_op = QLineEdit(HorenUitkomst)
        self.nogmaals_aanbieden_op.setObjectName(u"nogmaals_aanbieden_op")

        self.raster.addWidget(self.nogmaals_aanbieden_op, 2, 0, 1, 2)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(HorenUitkomst)

        QMetaObject.connectSlotsByName(HorenUitkomst)
    # setupUi

    def retranslateUi(self, HorenUitkomst):
        pass
    # retranslateUi

