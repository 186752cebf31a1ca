# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'overleg_punt.ui'
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

class Ui_OverlegPunt(object):
    def setupUi(self, OverlegPunt):
        if not OverlegPunt.objectName():
            OverlegPunt.setObjectName(u"OverlegPunt")
        self.stapel = QVBoxLayout(OverlegPunt)
        self.stapel.setSpacing(12)
        self.stapel.setObjectName(u"stapel")
        self.stapel.setContentsMargins(0, 0, 0, 0)
        self.tekst = QPlainTextEdit(OverlegPunt)
        self.tekst.setObjectName(u"tekst")

        self.stapel.addWidget(self.tekst)


        self.retranslateUi(OverlegPunt)

        QMetaObject.connectSlotsByName(OverlegPunt)
    # setupUi

    def retranslateUi(self, OverlegPunt):
        pass
    # retranslateUi

