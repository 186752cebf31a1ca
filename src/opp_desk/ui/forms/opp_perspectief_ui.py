# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'opp_perspectief.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QGridLayout, QPlainTextEdit,
    QSizePolicy, QWidget)

class Ui_OppPerspectief(object):
    def setupUi(self, OppPerspectief):
        if not OppPerspectief.objectName():
            OppPerspectief.setObjectName(u"OppPerspectief")
        self.raster = QGridLayout(OppPerspectief)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(12)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.uitstroom_van = QComboBox(OppPerspectief)
        self.uitstroom_van.setObjectName(u"uitstroom_van")

        self.raster.addWidget(self.uitstroom_van, 0, 0, 1, 2)

        self.uitstroom_tot = QComboBox(OppPerspectief)
        self.uitstroom_tot.setObjectName(u"uitstroom_tot")

        self.raster.addWidget(self.uitstroom_tot, 1, 0, 1, 2)

        self.uitstroom_open_reden = QPlainTextEdit(OppPerspectief)
        self.uitstroom_open_reden.setObjectName(u"uitstroom_open_reden")

        self.raster.addWidget(self.uitstroom_open_reden, 2, 0, 1, 2)

        self.uitstroom_onderbouwing = QPlainTextEdit(OppPerspectief)
        self.uitstroom_onderbouwing.setObjectName(u"uitstroom_onderbouwing")

        self.raster.addWidget(self.uitstroom_onderbouwing, 3, 0, 1, 2)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(OppPerspectief)

        QMetaObject.connectSlotsByName(OppPerspectief)
    # setupUi

    def retranslateUi(self, OppPerspectief):
        pass
    # retranslateUi

