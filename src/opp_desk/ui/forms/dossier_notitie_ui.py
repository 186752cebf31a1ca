# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_notitie.ui'
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

class Ui_DossierNotitie(object):
    def setupUi(self, DossierNotitie):
        if not DossierNotitie.objectName():
            DossierNotitie.setObjectName(u"DossierNotitie")
        self.raster = QGridLayout(DossierNotitie)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(16)
        self.raster.setVerticalSpacing(8)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.soort = QComboBox(DossierNotitie)
        self.soort.setObjectName(u"soort")

        self.raster.addWidget(self.soort, 0, 0, 1, 1)

        self.datum = QLineEdit(DossierNotitie)
        self.datum.setObjectName(u"datum")

        self.raster.addWidget(self.datum, 0, 1, 1, 1)

        self.tekst = QPlainTextEdit(DossierNotitie)
        self.tekst.setObjectName(u"tekst")

        self.raster.addWidget(self.tekst, 1, 0, 1, 2)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(DossierNotitie)

        QMetaObject.connectSlotsByName(DossierNotitie)
    # setupUi

    def retranslateUi(self, DossierNotitie):
        pass
    # retranslateUi

