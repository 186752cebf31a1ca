# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_gegevens.ui'
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
    QLineEdit, QSizePolicy, QWidget)

class Ui_DossierGegevens(object):
    def setupUi(self, DossierGegevens):
        if not DossierGegevens.objectName():
            DossierGegevens.setObjectName(u"DossierGegevens")
        self.raster = QGridLayout(DossierGegevens)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(16)
        self.raster.setVerticalSpacing(8)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.roepnaam = QLineEdit(DossierGegevens)
        self.roepnaam.setObjectName(u"roepnaam")

        self.raster.addWidget(self.roepnaam, 0, 0, 1, 2)

        self.voorvoegsel = QLineEdit(DossierGegevens)
        self.voorvoegsel.setObjectName(u"voorvoegsel")

        self.raster.addWidget(self.voorvoegsel, 0, 2, 1, 2)

        self.achternaam = QLineEdit(DossierGegevens)
        self.achternaam.setObjectName(u"achternaam")

        self.raster.addWidget(self.achternaam, 0, 4, 1, 2)

        self.geboortedatum = QLineEdit(DossierGegevens)
        self.geboortedatum.setObjectName(u"geboortedatum")

        self.raster.addWidget(self.geboortedatum, 1, 0, 1, 2)

        self.groep = QComboBox(DossierGegevens)
        self.groep.setObjectName(u"groep")

        self.raster.addWidget(self.groep, 1, 2, 1, 2)

        self.leerlingnummer = QLineEdit(DossierGegevens)
        self.leerlingnummer.setObjectName(u"leerlingnummer")

        self.raster.addWidget(self.leerlingnummer, 1, 4, 1, 2)

        self.instroomdatum = QLineEdit(DossierGegevens)
        self.instroomdatum.setObjectName(u"instroomdatum")

        self.raster.addWidget(self.instroomdatum, 2, 0, 1, 2)

        self.uitstroomdatum = QLineEdit(DossierGegevens)
        self.uitstroomdatum.setObjectName(u"uitstroomdatum")

        self.raster.addWidget(self.uitstroomdatum, 2, 2, 1, 2)

        self.bewaarstop = QLineEdit(DossierGegevens)
        self.bewaarstop.setObjectName(u"bewaarstop")

        self.raster.addWidget(self.bewaarstop, 2, 4, 1, 2)

        self.aanspreekpunt = QComboBox(DossierGegevens)
        self.aanspreekpunt.setObjectName(u"aanspreekpunt")

        self.raster.addWidget(self.aanspreekpunt, 3, 0, 1, 3)

        self.vertrouwenspersoon = QLineEdit(DossierGegevens)
        self.vertrouwenspersoon.setObjectName(u"vertrouwenspersoon")

        self.raster.addWidget(self.vertrouwenspersoon, 3, 3, 1, 3)

        self.plaatjes = QCheckBox(DossierGegevens)
        self.plaatjes.setObjectName(u"plaatjes")

        self.raster.addWidget(self.plaatjes, 4, 0, 1, 6)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)
        self.raster.setColumnStretch(2, 1)
        self.raster.setColumnStretch(3, 1)
        self.raster.setColumnStretch(4, 1)
        self.raster.setColumnStretch(5, 1)

        self.retranslateUi(DossierGegevens)

        QMetaObject.connectSlotsByName(DossierGegevens)
    # setupUi

    def retranslateUi(self, DossierGegevens):
        pass
    # retranslateUi

