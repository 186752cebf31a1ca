# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'schoolprofiel_deskundigheid.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QGridLayout, QLineEdit,
    QSizePolicy, QWidget)

class Ui_SchoolprofielDeskundigheid(object):
    def setupUi(self, SchoolprofielDeskundigheid):
        if not SchoolprofielDeskundigheid.objectName():
            SchoolprofielDeskundigheid.setObjectName(u"SchoolprofielDeskundigheid")
        self.raster = QGridLayout(SchoolprofielDeskundigheid)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(12)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.waarin = QLineEdit(SchoolprofielDeskundigheid)
        self.waarin.setObjectName(u"waarin")

        self.raster.addWidget(self.waarin, 0, 0, 1, 1)

        self.aantal = QLineEdit(SchoolprofielDeskundigheid)
        self.aantal.setObjectName(u"aantal")

        self.raster.addWidget(self.aantal, 0, 1, 1, 1)

        self.uitleg = QLineEdit(SchoolprofielDeskundigheid)
        self.uitleg.setObjectName(u"uitleg")

        self.raster.addWidget(self.uitleg, 1, 0, 1, 2)

        self.namen = QLineEdit(SchoolprofielDeskundigheid)
        self.namen.setObjectName(u"namen")

        self.raster.addWidget(self.namen, 2, 0, 1, 1)

        self.nodig = QLineEdit(SchoolprofielDeskundigheid)
        self.nodig.setObjectName(u"nodig")

        self.raster.addWidget(self.nodig, 2, 1, 1, 1)

        self.vestiging = QComboBox(SchoolprofielDeskundigheid)
        self.vestiging.setObjectName(u"vestiging")

        self.raster.addWidget(self.vestiging, 3, 0, 1, 2)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(SchoolprofielDeskundigheid)

        QMetaObject.connectSlotsByName(SchoolprofielDeskundigheid)
    # setupUi

    def retranslateUi(self, SchoolprofielDeskundigheid):
        pass
    # retranslateUi

