import { DAGDELEN, DAGEN, type Dag, type Dagdeel, type WeekDagdeel } from '@regiomatch/contracts';
import type { Beroep } from '../beroepen.js';
import type { Toeval } from '../toeval/toeval.js';

/** A week of an offer: which dagdelen, and how many hours one dagdeel stands for. */
export interface Week {
  readonly dagdelen: readonly WeekDagdeel[];
  readonly minutenPerWeek: number;
}

const WERKDAGEN: readonly Dag[] = ['ma', 'di', 'wo', 'do', 'vr'];
const plek = (dag: Dag, dagdeel: Dagdeel): WeekDagdeel => ({ dag, dagdeel });
const volgorde = ({ dag, dagdeel }: WeekDagdeel): number => DAGEN.indexOf(dag) * DAGDELEN.length + DAGDELEN.indexOf(dagdeel);
const opVolgorde = (dagdelen: readonly WeekDagdeel[]): WeekDagdeel[] => [...dagdelen].sort((a, b) => volgorde(a) - volgorde(b));

const helft = (aantal: number, dagen: readonly Dag[], toeval: Toeval): readonly Dag[] => {
  const over = [...dagen];
  while (over.length > aantal) over.splice(toeval.geheel(0, over.length - 1), 1);
  return over;
};

const week = (dagdelen: readonly WeekDagdeel[], urenPerDagdeel: number): Week => ({
  dagdelen: opVolgorde(dagdelen),
  minutenPerWeek: Math.round(dagdelen.length * urenPerDagdeel * 60),
});

const heleDagen = (dagen: readonly Dag[]): WeekDagdeel[] => dagen.flatMap((dag) => [plek(dag, 'ochtend'), plek(dag, 'middag')]);

/** A paid week: two to five days, as is usual in that work. */
export const werkweek = (rooster: Beroep['rooster'], toeval: Toeval): Week => {
  switch (rooster) {
    case 'kantoor':
      return week(heleDagen(helft(toeval.kies([3, 4, 4, 5, 5, 5]), WERKDAGEN, toeval)), 4);
    case 'ploegen':
      return toeval.kans(0.5)
        ? week(heleDagen(helft(toeval.kies([4, 5]), WERKDAGEN, toeval)), 4)
        : week(
            helft(toeval.kies([4, 5]), WERKDAGEN, toeval).flatMap((dag) => [plek(dag, 'middag'), plek(dag, 'avond')]),
            4,
          );
    case 'avond':
      return week(
        helft(toeval.geheel(3, 5), WERKDAGEN, toeval).map((dag) => plek(dag, 'avond')),
        4,
      );
    case 'weekend':
      return week([...heleDagen(helft(toeval.geheel(1, 3), WERKDAGEN, toeval)), ...heleDagen(['za'])], 4);
  }
};

/** Whole days without pay: two or three. */
export const ervaringsweek = (toeval: Toeval): Week => week(heleDagen(helft(toeval.geheel(2, 3), WERKDAGEN, toeval)), 4);

/** Two or three half days. */
export const stageweek = (toeval: Toeval): Week => {
  const dagdeel = toeval.kies<Dagdeel>(['ochtend', 'middag']);
  return week(
    helft(toeval.geheel(2, 3), WERKDAGEN, toeval).map((dag) => plek(dag, dagdeel)),
    4,
  );
};

/** One or two dagdelen, also in the evening and on Saturday. */
export const vrijwilligersweek = (toeval: Toeval): Week =>
  week(
    helft(toeval.geheel(1, 2), [...WERKDAGEN, 'za'], toeval).map((dag) =>
      plek(dag, toeval.kies(dag === 'za' ? (['ochtend', 'middag'] as const) : DAGDELEN)),
    ),
    3,
  );

/** Lessons in the morning, by day on two days, on one fixed school day, or in the evening. */
export const lesweek = (toeval: Toeval): Week => {
  const vorm = toeval.kies(['ochtend', 'ochtend', 'twee dagen', 'schooldag', 'avond'] as const);
  if (vorm === 'ochtend')
    return week(
      helft(3, WERKDAGEN, toeval).map((dag) => plek(dag, 'ochtend')),
      4,
    );
  if (vorm === 'twee dagen') return week(heleDagen(helft(2, WERKDAGEN, toeval)), 4);
  if (vorm === 'schooldag') return week(heleDagen(helft(1, WERKDAGEN, toeval)), 4);
  return week(
    helft(2, WERKDAGEN, toeval).map((dag) => plek(dag, 'avond')),
    2.5,
  );
};

/** One hour or two at a fixed moment. */
export const begeleidingsweek = (toeval: Toeval): Week =>
  week([plek(toeval.kies([...WERKDAGEN, 'za'] as const), toeval.kies(['middag', 'avond'] as const))], toeval.geheel(1, 2));
