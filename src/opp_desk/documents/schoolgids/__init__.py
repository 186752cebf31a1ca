"""The ondersteuningsaanbod as the school gives it out: one tree of content, and who walks it.

``inhoud`` says what the tree is made of and ``bouw`` makes it from a momentopname. PDF, DOCX and HTML walk
that tree each, so that they hold the same words in the same order.
"""
