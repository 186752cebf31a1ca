"""The ground under the house: clock, ids, paths, errors and logging.

The only package that knows the time, makes randomness and finds folders. It imports nothing of ours.
"""
