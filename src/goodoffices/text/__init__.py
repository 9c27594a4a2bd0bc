"""Words and names, whatever the stage: spellings, titles, gazetteers, stems, months."""
