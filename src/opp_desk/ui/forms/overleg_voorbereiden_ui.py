# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'overleg_voorbereiden.ui'
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

class Ui_OverlegVoorbereiden(object):
    def setupUi(self, OverlegVoorbereiden):
        if not OverlegVoorbereiden.objectName():
            OverlegVoorbereiden.setObjectName(u"OverlegVoorbereiden")
        self.stapel = QVBoxLayout(OverlegVoorbereiden)
        self.stapel.setSpacing(12)
        self.stapel.setObjectName(u"stapel")
        self.stapel.setContentsMargins(0, 0, 0, 0)
        self.datum = QLineEdit(OverlegVoorbereiden)
        self.datum.setObjectName(u"datum")

        self.stapel.addWidget(self.datum)

        self.vraag = QPlainTextEdit(OverlegVoorbereiden)
        self.vraag.setObjectName(u"vraag")

        self.stapel.addWidget(self.vraag)

        self.aanwezig = QPlainTextEdit(OverlegVoorbereiden)
        self.aanwezig.setObjectName(u"aanwezig")

        self.stapel.addWidget(self.aanwezig)


        self.retranslateUi(OverlegVoorbereiden)

        QMetaObject.connectSlotsByName(OverlegVoorbereiden)
    # setupUi

    def retranslateUi(self, OverlegVoorbereiden):
        pass
    # retranslateUi

