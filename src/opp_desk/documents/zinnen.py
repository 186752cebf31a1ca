"""The Dutch sentences of what this package raises."""

ZINNEN: dict[str, str] = {
    "momentopname_onleesbaar": (
        "Het papier kon niet worden gemaakt: de bewaarde tekst is niet leesbaar. Er is niets gewijzigd. "
        "Laat de kluis nakijken met ‘Controleer’."
    ),
}
