# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'schoolprofiel_deel.ui'
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

class Ui_SchoolprofielDeel(object):
    def setupUi(self, SchoolprofielDeel):
        if not SchoolprofielDeel.objectName():
            SchoolprofielDeel.setObjectName(u"SchoolprofielDeel")
        self.raster = QGridLayout(SchoolprofielDeel)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(12)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.tekst = QPlainTextEdit(SchoolprofielDeel)
        self.tekst.setObjectName(u"tekst")

        self.raster.addWidget(self.tekst, 0, 0, 1, 2)

        self.elders = QLineEdit(SchoolprofielDeel)
        self.elders.setObjectName(u"elders")

        self.raster.addWidget(self.elders, 1, 0, 1, 2)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(SchoolprofielDeel)

        QMetaObject.connectSlotsByName(SchoolprofielDeel)
    # setupUi

    def retranslateUi(self, SchoolprofielDeel):
        pass
    # retranslateUi

