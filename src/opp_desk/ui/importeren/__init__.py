"""Taking in a class list: choose, point out the columns, look at what would change, take it over."""
