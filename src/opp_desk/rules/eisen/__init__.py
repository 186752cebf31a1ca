"""What has to be there before an OPP can be fixed, one module per part of the OPP (content: H and Z).

Every module has one public function that takes a `Toetsing` and yields points. The order in which they are
asked stands in `opp_desk.rules.vaststellen`.
"""
