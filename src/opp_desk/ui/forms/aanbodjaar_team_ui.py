# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'aanbodjaar_team.ui'
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

class Ui_AanbodjaarTeam(object):
    def setupUi(self, AanbodjaarTeam):
        if not AanbodjaarTeam.objectName():
            AanbodjaarTeam.setObjectName(u"AanbodjaarTeam")
        self.raster = QGridLayout(AanbodjaarTeam)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(16)
        self.raster.setVerticalSpacing(8)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.team_op = QLineEdit(AanbodjaarTeam)
        self.team_op.setObjectName(u"team_op")

        self.raster.addWidget(self.team_op, 0, 0, 1, 1)

        self.team_tekst = QPlainTextEdit(AanbodjaarTeam)
        self.team_tekst.setObjectName(u"team_tekst")

        self.raster.addWidget(self.team_tekst, 1, 0, 1, 2)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(AanbodjaarTeam)

        QMetaObject.connectSlotsByName(AanbodjaarTeam)
    # setupUi

    def retranslateUi(self, AanbodjaarTeam):
        pass
    # retranslateUi

