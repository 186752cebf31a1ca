# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_afsluiten.ui'
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

class Ui_DossierAfsluiten(object):
    def setupUi(self, DossierAfsluiten):
        if not DossierAfsluiten.objectName():
            DossierAfsluiten.setObjectName(u"DossierAfsluiten")
        self.raster = QGridLayout(DossierAfsluiten)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(16)
        self.raster.setVerticalSpacing(8)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.eindreden = QComboBox(DossierAfsluiten)
        self.eindreden.setObjectName(u"eindreden")

        self.raster.addWidget(self.eindreden, 0, 0, 1, 1)

        self.einddatum = QLineEdit(DossierAfsluiten)
        self.einddatum.setObjectName(u"einddatum")

        self.raster.addWidget(self.einddatum, 0, 1, 1, 1)

        self.slotevaluatie = QPlainTextEdit(DossierAfsluiten)
        self.slotevaluatie.setObjectName(u"slotevaluatie")

        self.raster.addWidget(self.slotevaluatie, 1, 0, 1, 2)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(DossierAfsluiten)

        QMetaObject.connectSlotsByName(DossierAfsluiten)
    # setupUi

    def retranslateUi(self, DossierAfsluiten):
        pass
    # retranslateUi

