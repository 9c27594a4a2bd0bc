"""Many documents to one record, in fixed strata, by blocks."""
