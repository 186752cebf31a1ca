# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'overleg_akkoord.ui'
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
from PySide6.QtWidgets import (QApplication, QLineEdit, QPlainTextEdit, QSizePolicy,
    QVBoxLayout, QWidget)

class Ui_OverlegAkkoord(object):
    def setupUi(self, OverlegAkkoord):
        if not OverlegAkkoord.objectName():
            OverlegAkkoord.setObjectName(u"OverlegAkkoord")
        self.stapel = QVBoxLayout(OverlegAkkoord)
        self.stapel.setSpacing(12)
        self.stapel.setObjectName(u"stapel")
        self.stapel.setContentsMargins(0, 0, 0, 0)
        self.terugkijken_op = QLineEdit(OverlegAkkoord)
        self.terugkijken_op.setObjectName(u"terugkijken_op")

        self.stapel.addWidget(self.terugkijken_op)

        self.aanwezig = QPlainTextEdit(OverlegAkkoord)
        self.aanwezig.setObjectName(u"aanwezig")

        self.stapel.addWidget(self.aanwezig)

        self.akkoord_naam = QLineEdit(OverlegAkkoord)
        self.akkoord_naam.setObjectName(u"akkoord_naam")

        self.stapel.addWidget(self.akkoord_naam)

        self.akkoord_opmerking = QPlainTextEdit(OverlegAkkoord)
        self.akkoord_opmerking.setObjectName(u"akkoord_opmerking")

        self.stapel.addWidget(self.akkoord_opmerking)


        self.retranslateUi(OverlegAkkoord)

        QMetaObject.connectSlotsByName(OverlegAkkoord)
    # setupUi

    def retranslateUi(self, OverlegAkkoord):
        pass
    # retranslateUi

