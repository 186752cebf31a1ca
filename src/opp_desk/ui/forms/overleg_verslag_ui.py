# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'overleg_verslag.ui'
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

class Ui_OverlegVerslag(object):
    def setupUi(self, OverlegVerslag):
        if not OverlegVerslag.objectName():
            OverlegVerslag.setObjectName(u"OverlegVerslag")
        self.stapel = QVBoxLayout(OverlegVerslag)
        self.stapel.setSpacing(12)
        self.stapel.setObjectName(u"stapel")
        self.stapel.setContentsMargins(0, 0, 0, 0)
        self.verslag = QPlainTextEdit(OverlegVerslag)
        self.verslag.setObjectName(u"verslag")

        self.stapel.addWidget(self.verslag)


        self.retranslateUi(OverlegVerslag)

        QMetaObject.connectSlotsByName(OverlegVerslag)
    # setupUi

    def retranslateUi(self, OverlegVerslag):
        pass
    # retranslateUi

