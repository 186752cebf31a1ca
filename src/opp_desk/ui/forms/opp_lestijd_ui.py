# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'opp_lestijd.ui'
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

class Ui_OppLestijd(object):
    def setupUi(self, OppLestijd):
        if not OppLestijd.objectName():
            OppLestijd.setObjectName(u"OppLestijd")
        self.raster = QGridLayout(OppLestijd)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(12)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.lestijd_rooster = QLineEdit(OppLestijd)
        self.lestijd_rooster.setObjectName(u"lestijd_rooster")

        self.raster.addWidget(self.lestijd_rooster, 0, 0, 1, 1)

        self.lestijd_nu = QLineEdit(OppLestijd)
        self.lestijd_nu.setObjectName(u"lestijd_nu")

        self.raster.addWidget(self.lestijd_nu, 0, 1, 1, 1)

        self.lestijd_reden = QPlainTextEdit(OppLestijd)
        self.lestijd_reden.setObjectName(u"lestijd_reden")

        self.raster.addWidget(self.lestijd_reden, 1, 0, 1, 2)

        self.lestijd_opbouw = QPlainTextEdit(OppLestijd)
        self.lestijd_opbouw.setObjectName(u"lestijd_opbouw")

        self.raster.addWidget(self.lestijd_opbouw, 2, 0, 1, 2)

        self.inspectie_gevraagd_op = QLineEdit(OppLestijd)
        self.inspectie_gevraagd_op.setObjectName(u"inspectie_gevraagd_op")

        self.raster.addWidget(self.inspectie_gevraagd_op, 3, 0, 1, 1)

        self.inspectie_tot = QLineEdit(OppLestijd)
        self.inspectie_tot.setObjectName(u"inspectie_tot")

        self.raster.addWidget(self.inspectie_tot, 3, 1, 1, 1)

        self.inspectie_besluit = QLineEdit(OppLestijd)
        self.inspectie_besluit.setObjectName(u"inspectie_besluit")

        self.raster.addWidget(self.inspectie_besluit, 4, 0, 1, 2)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(OppLestijd)

        QMetaObject.connectSlotsByName(OppLestijd)
    # setupUi

    def retranslateUi(self, OppLestijd):
        pass
    # retranslateUi

