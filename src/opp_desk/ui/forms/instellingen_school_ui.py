# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'instellingen_school.ui'
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

class Ui_InstellingenSchool(object):
    def setupUi(self, InstellingenSchool):
        if not InstellingenSchool.objectName():
            InstellingenSchool.setObjectName(u"InstellingenSchool")
        self.raster = QGridLayout(InstellingenSchool)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(16)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.naam = QLineEdit(InstellingenSchool)
        self.naam.setObjectName(u"naam")

        self.raster.addWidget(self.naam, 0, 0, 1, 2)

        self.sector = QComboBox(InstellingenSchool)
        self.sector.setObjectName(u"sector")

        self.raster.addWidget(self.sector, 1, 0, 1, 1)

        self.plek_brin = QWidget(InstellingenSchool)
        self.plek_brin.setObjectName(u"plek_brin")

        self.raster.addWidget(self.plek_brin, 1, 1, 1, 1)

        self.plaats = QLineEdit(InstellingenSchool)
        self.plaats.setObjectName(u"plaats")

        self.raster.addWidget(self.plaats, 2, 0, 1, 1)

        self.vakantieregio = QComboBox(InstellingenSchool)
        self.vakantieregio.setObjectName(u"vakantieregio")

        self.raster.addWidget(self.vakantieregio, 2, 1, 1, 1)

        self.bestuur = QLineEdit(InstellingenSchool)
        self.bestuur.setObjectName(u"bestuur")

        self.raster.addWidget(self.bestuur, 3, 0, 1, 2)

        self.swv = QLineEdit(InstellingenSchool)
        self.swv.setObjectName(u"swv")

        self.raster.addWidget(self.swv, 4, 0, 1, 2)

        self.namens_naam = QLineEdit(InstellingenSchool)
        self.namens_naam.setObjectName(u"namens_naam")

        self.raster.addWidget(self.namens_naam, 5, 0, 1, 1)

        self.namens_functie = QLineEdit(InstellingenSchool)
        self.namens_functie.setObjectName(u"namens_functie")

        self.raster.addWidget(self.namens_functie, 5, 1, 1, 1)

        self.website = QLineEdit(InstellingenSchool)
        self.website.setObjectName(u"website")

        self.raster.addWidget(self.website, 6, 0, 1, 1)

        self.kleur = QLineEdit(InstellingenSchool)
        self.kleur.setObjectName(u"kleur")

        self.raster.addWidget(self.kleur, 6, 1, 1, 1)

        self.aanmelden = QLineEdit(InstellingenSchool)
        self.aanmelden.setObjectName(u"aanmelden")

        self.raster.addWidget(self.aanmelden, 7, 0, 1, 2)

        self.terugkoppeling_dagen = QLineEdit(InstellingenSchool)
        self.terugkoppeling_dagen.setObjectName(u"terugkoppeling_dagen")

        self.raster.addWidget(self.terugkoppeling_dagen, 8, 0, 1, 1)

        self.bewaarjaren = QLineEdit(InstellingenSchool)
        self.bewaarjaren.setObjectName(u"bewaarjaren")

        self.raster.addWidget(self.bewaarjaren, 8, 1, 1, 1)

        self.tlv_vooraf_weken = QLineEdit(InstellingenSchool)
        self.tlv_vooraf_weken.setObjectName(u"tlv_vooraf_weken")

        self.raster.addWidget(self.tlv_vooraf_weken, 9, 0, 1, 1)

        self.arrangement_vooraf_weken = QLineEdit(InstellingenSchool)
        self.arrangement_vooraf_weken.setObjectName(u"arrangement_vooraf_weken")

        self.raster.addWidget(self.arrangement_vooraf_weken, 9, 1, 1, 1)

        self.signaal_dagen = QLineEdit(InstellingenSchool)
        self.signaal_dagen.setObjectName(u"signaal_dagen")

        self.raster.addWidget(self.signaal_dagen, 10, 0, 1, 1)

        self.swv_neemt_voorlegversie = QCheckBox(InstellingenSchool)
        self.swv_neemt_voorlegversie.setObjectName(u"swv_neemt_voorlegversie")

        self.raster.addWidget(self.swv_neemt_voorlegversie, 11, 0, 1, 2)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(InstellingenSchool)

        QMetaObject.connectSlotsByName(InstellingenSchool)
    # setupUi

    def retranslateUi(self, InstellingenSchool):
        pass
    # retranslateUi

