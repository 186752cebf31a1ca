# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_aanwezigheid.ui'
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

class Ui_DossierAanwezigheid(object):
    def setupUi(self, DossierAanwezigheid):
        if not DossierAanwezigheid.objectName():
            DossierAanwezigheid.setObjectName(u"DossierAanwezigheid")
        self.raster = QGridLayout(DossierAanwezigheid)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(16)
        self.raster.setVerticalSpacing(8)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.datum = QLineEdit(DossierAanwezigheid)
        self.datum.setObjectName(u"datum")

        self.raster.addWidget(self.datum, 0, 0, 1, 1)

        self.wie = QLineEdit(DossierAanwezigheid)
        self.wie.setObjectName(u"wie")

        self.raster.addWidget(self.wie, 0, 1, 1, 1)

        self.bekijken_op = QLineEdit(DossierAanwezigheid)
        self.bekijken_op.setObjectName(u"bekijken_op")

        self.raster.addWidget(self.bekijken_op, 0, 2, 1, 1)

        self.signaal = QPlainTextEdit(DossierAanwezigheid)
        self.signaal.setObjectName(u"signaal")

        self.raster.addWidget(self.signaal, 1, 0, 1, 3)

        self.leerling_zegt = QPlainTextEdit(DossierAanwezigheid)
        self.leerling_zegt.setObjectName(u"leerling_zegt")

        self.raster.addWidget(self.leerling_zegt, 2, 0, 1, 3)

        self.afspraak = QPlainTextEdit(DossierAanwezigheid)
        self.afspraak.setObjectName(u"afspraak")

        self.raster.addWidget(self.afspraak, 3, 0, 1, 3)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)
        self.raster.setColumnStretch(2, 1)

        self.retranslateUi(DossierAanwezigheid)

        QMetaObject.connectSlotsByName(DossierAanwezigheid)
    # setupUi

    def retranslateUi(self, DossierAanwezigheid):
        pass
    # retranslateUi

