CREATE DOMAIN taalniveau AS text CHECK (VALUE IN ('A0', 'A1', 'A2', 'B1', 'B2', 'C1'));

ALTER TABLE aanbod
  ADD COLUMN taaldoel_luisteren taalniveau,
  ADD COLUMN taaldoel_lezen taalniveau,
  ADD COLUMN taaldoel_schrijven taalniveau,
  ADD COLUMN taaldoel_spreken taalniveau,
  ADD COLUMN taalbegeleider text CHECK (length(taalbegeleider) <= 100),
  ADD COLUMN nederlands_op_de_werkvloer boolean NOT NULL,
  ADD COLUMN school text CHECK (length(school) <= 200),
  ADD CONSTRAINT openbaar_heeft_taaldoel CHECK (
    status IN ('concept', 'gesloten') OR num_nonnulls(taaldoel_luisteren, taaldoel_lezen, taaldoel_schrijven, taaldoel_spreken) > 0
  ),
  ADD CONSTRAINT openbaar_heeft_begeleider CHECK (status IN ('concept', 'gesloten') OR taalbegeleider IS NOT NULL);
