"""Files from outside in the window: dropped, pasted or chosen."""
