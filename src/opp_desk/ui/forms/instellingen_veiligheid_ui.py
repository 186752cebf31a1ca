# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'instellingen_veiligheid.ui'
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
from PySide6.QtWidgets import (QApplication, QGridLayout, QLineEdit, QSizePolicy,
    QWidget)

class Ui_InstellingenVeiligheid(object):
    def setupUi(self, InstellingenVeiligheid):
        if not InstellingenVeiligheid.objectName():
            InstellingenVeiligheid.setObjectName(u"InstellingenVeiligheid")
        self.raster = QGridLayout(InstellingenVeiligheid)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(12)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.veiligheid_bewaarjaren = QLineEdit(InstellingenVeiligheid)
        self.veiligheid_bewaarjaren.setObjectName(u"veiligheid_bewaarjaren")

        self.raster.addWidget(self.veiligheid_bewaarjaren, 0, 0, 1, 1)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(InstellingenVeiligheid)

        QMetaObject.connectSlotsByName(InstellingenVeiligheid)
    # setupUi

    def retranslateUi(self, InstellingenVeiligheid):
        pass
    # retranslateUi

