# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'opp_partner.ui'
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
from PySide6.QtWidgets import (QApplication, QGridLayout, QLineEdit, QSizePolicy,
    QWidget)

class Ui_OppPartner(object):
    def setupUi(self, OppPartner):
        if not OppPartner.objectName():
            OppPartner.setObjectName(u"OppPartner")
        self.raster = QGridLayout(OppPartner)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(12)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.organisatie = QLineEdit(OppPartner)
        self.organisatie.setObjectName(u"organisatie")

        self.raster.addWidget(self.organisatie, 0, 0, 1, 1)

        self.persoon = QLineEdit(OppPartner)
        self.persoon.setObjectName(u"persoon")

        self.raster.addWidget(self.persoon, 0, 1, 1, 1)

        self.functie = QLineEdit(OppPartner)
        self.functie.setObjectName(u"functie")

        self.raster.addWidget(self.functie, 1, 0, 1, 2)

        self.afspraak = QLineEdit(OppPartner)
        self.afspraak.setObjectName(u"afspraak")

        self.raster.addWidget(self.afspraak, 2, 0, 1, 2)

        self.toestemming_van = QLineEdit(OppPartner)
        self.toestemming_van.setObjectName(u"toestemming_van")

        self.raster.addWidget(self.toestemming_van, 3, 0, 1, 1)

        self.toestemming_voor = QLineEdit(OppPartner)
        self.toestemming_voor.setObjectName(u"toestemming_voor")

        self.raster.addWidget(self.toestemming_voor, 3, 1, 1, 1)

        self.toestemming_op = QLineEdit(OppPartner)
        self.toestemming_op.setObjectName(u"toestemming_op")

        self.raster.addWidget(self.toestemming_op, 4, 0, 1, 1)

        self.toestemming_tot = QLineEdit(OppPartner)
        self.toestemming_tot.setObjectName(u"toestemming_tot")

        self.raster.addWidget(self.toestemming_tot, 4, 1, 1, 1)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(OppPartner)

        QMetaObject.connectSlotsByName(OppPartner)
    # setupUi

    def retranslateUi(self, OppPartner):
        pass
    # retranslateUi

