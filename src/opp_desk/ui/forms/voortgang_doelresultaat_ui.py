# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'voortgang_doelresultaat.ui'
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
from PySide6.QtWidgets import (QApplication, QPlainTextEdit, QSizePolicy, QVBoxLayout,
    QWidget)

class Ui_VoortgangDoelresultaat(object):
    def setupUi(self, VoortgangDoelresultaat):
        if not VoortgangDoelresultaat.objectName():
            VoortgangDoelresultaat.setObjectName(u"VoortgangDoelresultaat")
        self.stapel = QVBoxLayout(VoortgangDoelresultaat)
        self.stapel.setObjectName(u"stapel")
        self.stapel.setContentsMargins(0, 0, 0, 0)
        self.verschil = QPlainTextEdit(VoortgangDoelresultaat)
        self.verschil.setObjectName(u"verschil")

        self.stapel.addWidget(self.verschil)


        self.retranslateUi(VoortgangDoelresultaat)

        QMetaObject.connectSlotsByName(VoortgangDoelresultaat)
    # setupUi

    def retranslateUi(self, VoortgangDoelresultaat):
        pass
    # retranslateUi

