"""Pure questions to the record: values in, values out, nothing read and nothing kept."""
