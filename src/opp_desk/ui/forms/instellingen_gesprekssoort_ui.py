# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'instellingen_gesprekssoort.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QGridLayout,
    QLineEdit, QPlainTextEdit, QSizePolicy, QWidget)

class Ui_InstellingenGesprekssoort(object):
    def setupUi(self, InstellingenGesprekssoort):
        if not InstellingenGesprekssoort.objectName():
            InstellingenGesprekssoort.setObjectName(u"InstellingenGesprekssoort")
        self.raster = QGridLayout(InstellingenGesprekssoort)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(12)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.naam = QLineEdit(InstellingenGesprekssoort)
        self.naam.setObjectName(u"naam")

        self.raster.addWidget(self.naam, 0, 0, 1, 1)

        self.basis = QComboBox(InstellingenGesprekssoort)
        self.basis.setObjectName(u"basis")

        self.raster.addWidget(self.basis, 0, 1, 1, 1)

        self.sjabloon = QPlainTextEdit(InstellingenGesprekssoort)
        self.sjabloon.setObjectName(u"sjabloon")

        self.raster.addWidget(self.sjabloon, 1, 0, 1, 2)

        self.vervalt = QCheckBox(InstellingenGesprekssoort)
        self.vervalt.setObjectName(u"vervalt")

        self.raster.addWidget(self.vervalt, 2, 0, 1, 2)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(InstellingenGesprekssoort)

        QMetaObject.connectSlotsByName(InstellingenGesprekssoort)
    # setupUi

    def retranslateUi(self, InstellingenGesprekssoort):
        pass
    # retranslateUi

