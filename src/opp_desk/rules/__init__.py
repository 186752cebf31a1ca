"""Law and practice as pure functions: plain values and loaded rows in, findings out.

No clock (today comes in), no session, no file. Each rule cites its article; whether an article was verified
and when stands in ``resources/recht.toml``.
"""
