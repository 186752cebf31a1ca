# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'ouders_ouder.ui'
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

class Ui_OudersOuder(object):
    def setupUi(self, OudersOuder):
        if not OudersOuder.objectName():
            OudersOuder.setObjectName(u"OudersOuder")
        self.raster = QGridLayout(OudersOuder)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(16)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.naam = QLineEdit(OudersOuder)
        self.naam.setObjectName(u"naam")

        self.raster.addWidget(self.naam, 0, 0, 1, 1)

        self.relatie = QComboBox(OudersOuder)
        self.relatie.setObjectName(u"relatie")

        self.raster.addWidget(self.relatie, 0, 1, 1, 1)

        self.instelling = QCheckBox(OudersOuder)
        self.instelling.setObjectName(u"instelling")

        self.raster.addWidget(self.instelling, 1, 0, 1, 2)

        self.contactpersoon = QLineEdit(OudersOuder)
        self.contactpersoon.setObjectName(u"contactpersoon")

        self.raster.addWidget(self.contactpersoon, 2, 0, 1, 2)

        self.gezag = QComboBox(OudersOuder)
        self.gezag.setObjectName(u"gezag")

        self.raster.addWidget(self.gezag, 3, 0, 1, 2)

        self.gezag_bron = QComboBox(OudersOuder)
        self.gezag_bron.setObjectName(u"gezag_bron")

        self.raster.addWidget(self.gezag_bron, 4, 0, 1, 1)

        self.gezag_gecontroleerd_op = QLineEdit(OudersOuder)
        self.gezag_gecontroleerd_op.setObjectName(u"gezag_gecontroleerd_op")

        self.raster.addWidget(self.gezag_gecontroleerd_op, 4, 1, 1, 1)

        self.gezag_toelichting = QPlainTextEdit(OudersOuder)
        self.gezag_toelichting.setObjectName(u"gezag_toelichting")

        self.raster.addWidget(self.gezag_toelichting, 5, 0, 1, 2)

        self.aanspreekvorm = QLineEdit(OudersOuder)
        self.aanspreekvorm.setObjectName(u"aanspreekvorm")

        self.raster.addWidget(self.aanspreekvorm, 6, 0, 1, 1)

        self.taal = QLineEdit(OudersOuder)
        self.taal.setObjectName(u"taal")

        self.raster.addWidget(self.taal, 6, 1, 1, 1)

        self.tolk_nodig = QCheckBox(OudersOuder)
        self.tolk_nodig.setObjectName(u"tolk_nodig")

        self.raster.addWidget(self.tolk_nodig, 7, 0, 1, 2)

        self.telefoon = QLineEdit(OudersOuder)
        self.telefoon.setObjectName(u"telefoon")

        self.raster.addWidget(self.telefoon, 8, 0, 1, 1)

        self.email = QLineEdit(OudersOuder)
        self.email.setObjectName(u"email")

        self.raster.addWidget(self.email, 8, 1, 1, 1)

        self.adres = QLineEdit(OudersOuder)
        self.adres.setObjectName(u"adres")

        self.raster.addWidget(self.adres, 9, 0, 1, 2)

        self.afgeschermd = QCheckBox(OudersOuder)
        self.afgeschermd.setObjectName(u"afgeschermd")

        self.raster.addWidget(self.afgeschermd, 10, 0, 1, 2)

        self.informatie = QComboBox(OudersOuder)
        self.informatie.setObjectName(u"informatie")

        self.raster.addWidget(self.informatie, 11, 0, 1, 1)

        self.huishouden = QLineEdit(OudersOuder)
        self.huishouden.setObjectName(u"huishouden")

        self.raster.addWidget(self.huishouden, 11, 1, 1, 1)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(OudersOuder)

        QMetaObject.connectSlotsByName(OudersOuder)
    # setupUi

    def retranslateUi(self, OudersOuder):
        pass
    # retranslateUi

