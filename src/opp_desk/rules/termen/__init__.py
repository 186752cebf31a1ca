"""The rows of Vandaag, one module per stage in the life of an OPP.

Every public function takes an `OppKort` and a `Kader` and yields rows. Which ones are asked in which state of
an OPP stands in `opp_desk.rules.termijnen`.
"""
