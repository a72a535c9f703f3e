/** One root field, or one entity, of one service. */
export interface Operatie {
  readonly dienst: string;
  /** `Query.profiel`, `Mutation.wijzigProfiel`, `Entiteit.Profiel` */
  readonly naam: string;
  readonly soort: 'query' | 'mutation';
  /** A document that asks for everything the schema offers below this field. */
  readonly document: string;
}
