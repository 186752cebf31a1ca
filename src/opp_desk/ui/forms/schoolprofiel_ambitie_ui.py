# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'schoolprofiel_ambitie.ui'
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

class Ui_SchoolprofielAmbitie(object):
    def setupUi(self, SchoolprofielAmbitie):
        if not SchoolprofielAmbitie.objectName():
            SchoolprofielAmbitie.setObjectName(u"SchoolprofielAmbitie")
        self.raster = QGridLayout(SchoolprofielAmbitie)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(12)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.doel = QPlainTextEdit(SchoolprofielAmbitie)
        self.doel.setObjectName(u"doel")

        self.raster.addWidget(self.doel, 0, 0, 1, 2)

        self.wie = QLineEdit(SchoolprofielAmbitie)
        self.wie.setObjectName(u"wie")

        self.raster.addWidget(self.wie, 1, 0, 1, 1)

        self.voor = QLineEdit(SchoolprofielAmbitie)
        self.voor.setObjectName(u"voor")

        self.raster.addWidget(self.voor, 1, 1, 1, 1)

        self.resultaat = QPlainTextEdit(SchoolprofielAmbitie)
        self.resultaat.setObjectName(u"resultaat")

        self.raster.addWidget(self.resultaat, 2, 0, 1, 2)

        self.vestiging = QComboBox(SchoolprofielAmbitie)
        self.vestiging.setObjectName(u"vestiging")

        self.raster.addWidget(self.vestiging, 3, 0, 1, 2)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(SchoolprofielAmbitie)

        QMetaObject.connectSlotsByName(SchoolprofielAmbitie)
    # setupUi

    def retranslateUi(self, SchoolprofielAmbitie):
        pass
    # retranslateUi

