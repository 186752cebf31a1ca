# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'horen_terug.ui'
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

class Ui_HorenTerug(object):
    def setupUi(self, HorenTerug):
        if not HorenTerug.objectName():
            HorenTerug.setObjectName(u"HorenTerug")
        self.raster = QGridLayout(HorenTerug)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(16)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.terugkoppeling_op = QLineEdit(HorenTerug)
        self.terugkoppeling_op.setObjectName(u"terugkoppeling_op")

        self.raster.addWidget(self.terugkoppeling_op, 0, 0, 1, 1)

        self.terugkoppeling_door = QLineEdit(HorenTerug)
        self.terugkoppeling_door.setObjectName(u"terugkoppeling_door")

        self.raster.addWidget(self.terugkoppeling_door, 0, 1, 1, 1)

        self.terugkoppeling_vorm = QLineEdit(HorenTerug)
        self.terugkoppeling_vorm.setObjectName(u"terugkoppeling_vorm")

        self.raster.addWidget(self.terugkoppeling_vorm, 1, 0, 1, 2)

        self.terugkoppeling_reactie = QPlainTextEdit(HorenTerug)
        self.terugkoppeling_reactie.setObjectName(u"terugkoppeling_reactie")

        self.raster.addWidget(self.terugkoppeling_reactie, 2, 0, 1, 2)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(HorenTerug)

        QMetaObject.connectSlotsByName(HorenTerug)
    # setupUi

    def retranslateUi(self, HorenTerug):
        pass
    # retranslateUi

