# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'opp_doel.ui'
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

class Ui_OppDoel(object):
    def setupUi(self, OppDoel):
        if not OppDoel.objectName():
            OppDoel.setObjectName(u"OppDoel")
        self.raster = QGridLayout(OppDoel)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(12)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.kan_straks = QPlainTextEdit(OppDoel)
        self.kan_straks.setObjectName(u"kan_straks")

        self.raster.addWidget(self.kan_straks, 0, 0, 1, 2)

        self.maat = QLineEdit(OppDoel)
        self.maat.setObjectName(u"maat")

        self.raster.addWidget(self.maat, 1, 0, 1, 2)

        self.nu = QLineEdit(OppDoel)
        self.nu.setObjectName(u"nu")

        self.raster.addWidget(self.nu, 2, 0, 1, 1)

        self.nu_datum = QLineEdit(OppDoel)
        self.nu_datum.setObjectName(u"nu_datum")

        self.raster.addWidget(self.nu_datum, 2, 1, 1, 1)

        self.streef = QLineEdit(OppDoel)
        self.streef.setObjectName(u"streef")

        self.raster.addWidget(self.streef, 3, 0, 1, 1)

        self.evaluatie_op = QLineEdit(OppDoel)
        self.evaluatie_op.setObjectName(u"evaluatie_op")

        self.raster.addWidget(self.evaluatie_op, 3, 1, 1, 1)

        self.gebied = QLineEdit(OppDoel)
        self.gebied.setObjectName(u"gebied")

        self.raster.addWidget(self.gebied, 4, 0, 1, 1)

        self.kinddoel = QLineEdit(OppDoel)
        self.kinddoel.setObjectName(u"kinddoel")

        self.raster.addWidget(self.kinddoel, 4, 1, 1, 1)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(OppDoel)

        QMetaObject.connectSlotsByName(OppDoel)
    # setupUi

    def retranslateUi(self, OppDoel):
        pass
    # retranslateUi

