import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Aanbodrij, Soortrij } from './aanbodrij.js';

/** The columns of a kind itself: one per field of its details, so that a forgotten column does not compile. */
export type Kolommen<D> = { readonly [K in keyof D]: EntitySchemaColumnOptions };

const tekst: EntitySchemaColumnOptions = { type: 'text' };
const tekstOfLeeg: EntitySchemaColumnOptions = { type: 'text', nullable: true };
const getal: EntitySchemaColumnOptions = { type: 'integer' };
const json: EntitySchemaColumnOptions = { type: 'jsonb' };

const standaardkolommen: Kolommen<Aanbodrij> = {
  id: { type: 'text', primary: true },
  referentie: tekstOfLeeg,
  aanbieder_id: tekst,
  aanbieder_naam: tekst,
  status: tekst,
  sluitreden: tekstOfLeeg,
  versie: getal,
  titel: tekst,
  omschrijving: tekstOfLeeg,
  gemeentecode: tekstOfLeeg,
  woonplaats: tekstOfLeeg,
  lat: { type: 'double precision', nullable: true },
  lon: { type: 'double precision', nullable: true },
  rooster: json,
  minuten: getal,
  periode_van: { type: 'date' },
  periode_tot: { type: 'date', nullable: true },
  instroom: tekst,
  plekken_totaal: getal,
  plekken_vrij: getal,
  plekken_verleend: getal,
  wachtlijst: getal,
  eisen: json,
  richtingen: { type: 'text', array: true },
  financiering: tekstOfLeeg,
  zichtbaar_voor: json,
  urensoort: tekstOfLeeg,
  met_begeleiding: { type: 'boolean' },
  contract: { type: 'jsonb', nullable: true },
  reactiepercentage: { type: 'integer', nullable: true },
  bevestigd_op: { type: 'date' },
};

/** The table `aanbod` of one kind. */
export const aanbodEntiteit = <D>(kolommen: Kolommen<D>): EntitySchema<Soortrij<D>> =>
  new EntitySchema<Soortrij<D>>({ name: 'aanbod', tableName: 'aanbod', columns: { ...standaardkolommen, ...kolommen } as Kolommen<Soortrij<D>> });
