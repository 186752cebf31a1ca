# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'aanmelding.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QGridLayout,
    QLineEdit, QPlainTextEdit, QSizePolicy, QWidget)
class Ui_Aanmelding(object):
    def setupUi(self, Aanmelding):
        if not Aanmelding.objectName():
            Aanmelding.setObjectName(u"Aanmelding")
        self.raster = QGridLayout(Aanmelding)
        self.raster.setObjectName(u"raster")
        self.raster.setHorizontalSpacing(12)
        self.raster.setVerticalSpacing(16)
        self.raster.setContentsMargins(0, 0, 0, 0)
        self.ontvangen_op = QLineEdit(Aanmelding)
        self.ontvangen_op.setObjectName(u"ontvangen_op")

        self.raster.addWidget(self.ontvangen_op, 0, 0, 1, 1)

        self.van_school = QLineEdit(Aanmelding)
        self.van_school.setObjectName(u"van_school")

        self.raster.addWidget(self.van_school, 0, 1, 1, 1)

        self.behoefte_bekend = QCheckBox(Aanmelding)
        self.behoefte_bekend.setObjectName(u"behoefte_bekend")

        self.raster.addWidget(self.behoefte_bekend, 1, 0, 1, 2)

        self.behoefte = QPlainTextEdit(Aanmelding)
        self.behoefte.setObjectName(u"behoefte")

        self.raster.addWidget(self.behoefte, 2, 0, 1, 2)

        self.gewenst_op = QLineEdit(Aanmelding)
        self.gewenst_op.setObjectName(u"gewenst_op")

        self.raster.addWidget(self.gewenst_op, 3, 0, 1, 1)

        self.verlengd_op = QLineEdit(Aanmelding)
        self.verlengd_op.setObjectName(u"verlengd_op")

        self.raster.addWidget(self.verlengd_op, 4, 0, 1, 1)

        self.tijdelijk_geplaatst_op = QLineEdit(Aanmelding)
        self.tijdelijk_geplaatst_op.setObjectName(u"tijdelijk_geplaatst_op")

        self.raster.addWidget(self.tijdelijk_geplaatst_op, 4, 1, 1, 1)

        self.verlengd_reden = QPlainTextEdit(Aanmelding)
        self.verlengd_reden.setObjectName(u"verlengd_reden")

        self.raster.addWidget(self.verlengd_reden, 5, 0, 1, 2)

        self.besluit = QComboBox(Aanmelding)
        self.besluit.setObjectName(u"besluit")

        self.raster.addWidget(self.besluit, 6, 0, 1, 1)

        self.besluit_op = QLineEdit(Aanmelding)
        self.besluit_op.setObjectName(u"besluit_op")

        self.raster.addWidget(self.besluit_op, 6, 1, 1, 1)

        self.andere_school = QLineEdit(Aanmelding)
        self.andere_school.setObjectName(u"andere_school")

        self.raster.addWidget(self.andere_school, 7, 0, 1, 2)

        self.toelichting = QPlainTextEdit(Aanmelding)
        self.toelichting.setObjectName(u"toelichting")

        self.raster.addWidget(self.toelichting, 8, 0, 1, 2)

        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, 1)

        self.retranslateUi(Aanmelding)

        QMetaObject.connectSlotsByName(Aanmelding)
    # setupUi

    def retranslateUi(self, Aanmelding):
        pass
    # retranslateUi

