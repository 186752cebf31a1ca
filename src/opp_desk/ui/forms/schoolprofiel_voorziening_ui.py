# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'schoolprofiel_voorziening.ui'
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

class Ui_SchoolprofielVoorziening(object):
    def setupUi(self, SchoolprofielVoorziening):
        if not SchoolprofielVoorziening.objectName():
            SchoolprofielVoorziening.setObjectName(u"SchoolprofielVoorziening")
        self.raster = QGridLayout(SchoolprofielVoorziening)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(12)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.titel = QLineEdit(SchoolprofielVoorziening)
        self.titel.setObjectName(u"titel")

        self.raster.addWidget(self.titel, 0, 0, 1, 1)

        self.stand = QComboBox(SchoolprofielVoorziening)
        self.stand.setObjectName(u"stand")

        self.raster.addWidget(self.stand, 0, 1, 1, 1)

        self.voor_wie = QPlainTextEdit(SchoolprofielVoorziening)
        self.voor_wie.setObjectName(u"voor_wie")

        self.raster.addWidget(self.voor_wie, 1, 0, 1, 2)

        self.wat = QPlainTextEdit(SchoolprofielVoorziening)
        self.wat.setObjectName(u"wat")

        self.raster.addWidget(self.wat, 2, 0, 1, 2)

        self.begin = QPlainTextEdit(SchoolprofielVoorziening)
        self.begin.setObjectName(u"begin")

        self.raster.addWidget(self.begin, 3, 0, 1, 2)

        self.gebied = QComboBox(SchoolprofielVoorziening)
        self.gebied.setObjectName(u"gebied")

        self.raster.addWidget(self.gebied, 4, 0, 1, 2)

        self.vestiging = QComboBox(SchoolprofielVoorziening)
        self.vestiging.setObjectName(u"vestiging")

        self.raster.addWidget(self.vestiging, 5, 0, 1, 2)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(SchoolprofielVoorziening)

        QMetaObject.connectSlotsByName(SchoolprofielVoorziening)
    # setupUi

    def retranslateUi(self, SchoolprofielVoorziening):
        pass
    # retranslateUi

