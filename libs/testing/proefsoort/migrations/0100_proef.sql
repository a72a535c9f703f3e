ALTER TABLE aanbod ADD COLUMN sfeer text, ADD COLUMN lange_uitleg text;
