"""The encrypted file: keys and unlocking, engine, unit of work, history, migrations, backup.

One way in (`kluis.Kluis`) and one way to write (`uow.UnitOfWork`). What is recorded is declared in ``model``;
what a user can do stands in ``usecases``.
"""
