# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'instellingen_contact.ui'
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

class Ui_InstellingenContact(object):
    def setupUi(self, InstellingenContact):
        if not InstellingenContact.objectName():
            InstellingenContact.setObjectName(u"InstellingenContact")
        self.raster = QGridLayout(InstellingenContact)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(12)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.soort = QComboBox(InstellingenContact)
        self.soort.setObjectName(u"soort")

        self.raster.addWidget(self.soort, 0, 0, 1, 1)

        self.naam = QLineEdit(InstellingenContact)
        self.naam.setObjectName(u"naam")

        self.raster.addWidget(self.naam, 0, 1, 1, 1)

        self.functie = QLineEdit(InstellingenContact)
        self.functie.setObjectName(u"functie")

        self.raster.addWidget(self.functie, 1, 0, 1, 1)

        self.bereikbaar = QLineEdit(InstellingenContact)
        self.bereikbaar.setObjectName(u"bereikbaar")

        self.raster.addWidget(self.bereikbaar, 1, 1, 1, 1)

        self.telefoon = QLineEdit(InstellingenContact)
        self.telefoon.setObjectName(u"telefoon")

        self.raster.addWidget(self.telefoon, 2, 0, 1, 1)

        self.email = QLineEdit(InstellingenContact)
        self.email.setObjectName(u"email")

        self.raster.addWidget(self.email, 2, 1, 1, 1)

        self.website = QLineEdit(InstellingenContact)
        self.website.setObjectName(u"website")

        self.raster.addWidget(self.website, 3, 0, 1, 2)

        self.zonder_naam = QCheckBox(InstellingenContact)
        self.zonder_naam.setObjectName(u"zonder_naam")

        self.raster.addWidget(self.zonder_naam, 4, 0, 1, 2)

        self.vestiging = QComboBox(InstellingenContact)
        self.vestiging.setObjectName(u"vestiging")

        self.raster.addWidget(self.vestiging, 5, 0, 1, 2)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(InstellingenContact)

        QMetaObject.connectSlotsByName(InstellingenContact)
    # setupUi

    def retranslateUi(self, InstellingenContact):
        pass
    # retranslateUi

