# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'opp_overleg.ui'
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

class Ui_OppOverleg(object):
    def setupUi(self, OppOverleg):
        if not OppOverleg.objectName():
            OppOverleg.setObjectName(u"OppOverleg")
        self.raster = QGridLayout(OppOverleg)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(12)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.datum = QLineEdit(OppOverleg)
        self.datum.setObjectName(u"datum")

        self.raster.addWidget(self.datum, 0, 0, 1, 1)

        self.wie = QLineEdit(OppOverleg)
        self.wie.setObjectName(u"wie")

        self.raster.addWidget(self.wie, 1, 0, 1, 2)

        self.eens = QPlainTextEdit(OppOverleg)
        self.eens.setObjectName(u"eens")

        self.raster.addWidget(self.eens, 2, 0, 1, 2)

        self.niet_eens = QPlainTextEdit(OppOverleg)
        self.niet_eens.setObjectName(u"niet_eens")

        self.raster.addWidget(self.niet_eens, 3, 0, 1, 2)

        self.vervolg = QPlainTextEdit(OppOverleg)
        self.vervolg.setObjectName(u"vervolg")

        self.raster.addWidget(self.vervolg, 4, 0, 1, 2)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(OppOverleg)

        QMetaObject.connectSlotsByName(OppOverleg)
    # setupUi

    def retranslateUi(self, OppOverleg):
        pass
    # retranslateUi

