import fc from 'fast-check';

import { app } from '../foreword';
import { FILE, type Field, type Model, publicModels } from './models';
import type { Value } from './query';
import { SECOND_LOCALE } from './world';

type Row = Record<string, unknown>;

/** The values that are stored, by content type and field, and the ids of rows: what questions ask for. */
export class Stored {
  private constructor(private readonly rows: Map<string, Row[]>) {}

  /** The latest rows of each model: those that the test made. */
  static async read(): Promise<Stored> {
    const uids = [...publicModels().map(({ uid }) => uid), FILE, ...Object.keys(app().components)];
    const rows = new Map<string, Row[]>();
    for (const uid of uids) {
      const latest = await app()
        .db.query(uid)
        .findMany({ orderBy: { id: 'desc' }, limit: LATEST });
      rows.set(uid, latest.reverse());
    }
    return new Stored(rows);
  }

  /** @returns no null, and none twice; at least one */
  of(uid: string, name: string, otherwise: Value): Value[] {
    return [...new Set([...this.valuesOf(uid, name), otherwise])];
  }

  /** Document ids and slugs, mostly of what is published in the first language. */
  namesOf({ uid, hasDrafts, hasSlug }: Model): fc.Arbitrary<string> {
    const isPublic = (row: Row) =>
      (!hasDrafts || row.publishedAt !== null) && row.locale !== SECOND_LOCALE;
    const names = (isShown?: (row: Row) => boolean) =>
      ['documentId', ...(hasSlug ? ['slug'] : [])]
        .flatMap((name) => this.valuesOf(uid, name, isShown))
        .map(String);
    return fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...names(isPublic), ABSENT_NAME) },
      { weight: 1, arbitrary: fc.constantFrom(...names(), ABSENT_NAME) },
    );
  }

  private valuesOf(uid: string, name: string, isShown: (row: Row) => boolean = () => true) {
    return (this.rows.get(uid) ?? []).filter(isShown).flatMap((row) => plain(row[name]));
  }
}

const LATEST = 60;

const ABSENT_NAME = 'there-is-none';

const plain = (stored: unknown): Value[] => {
  if (stored === null || stored === undefined) return [];
  if (stored instanceof Date) return [stored.toISOString()];
  if (typeof stored === 'object') return [JSON.stringify(stored)];
  return [stored as Value];
};

const ABSENT: Record<Field['kind'], Value> = {
  text: 'there is none',
  choice: 'none',
  integer: 7,
  biginteger: '7',
  number: 12.5,
  boolean: false,
  date: '1999-12-31',
  time: '09:30:00',
  datetime: '2031-05-06T07:08:09.010Z',
  json: '{}',
};

/** Texts that are a part of others, or that mean something to patterns. */
const ODD_TEXTS = ['', '%', '_', '\\', "'", '"', '?', ' ', 'ł', 'Ź', 'ferr', 'גש', '100 %', 'r_s'];

/** A value with which a field is compared: one that is stored, or beside it. */
export const valueOf = (stored: Stored, uid: string, field: Field): fc.Arbitrary<Value> => {
  const { name, kind, choices } = field;
  if (kind === 'choice') return fc.constantFrom(...(choices ?? []));
  const values = fc.constantFrom(...stored.of(uid, name, ABSENT[kind]));
  switch (kind) {
    case 'text':
      return fc.oneof({ weight: 5, arbitrary: values }, { weight: 3, arbitrary: partOf(values) });
    case 'integer':
    case 'number':
      return fc
        .tuple(values, fc.constantFrom(0, 0, 1, -1))
        .map(([value, more]) => Number(value) + more);
    case 'datetime':
      return fc.tuple(values, fc.constantFrom(0, 0, 1, -1, 86_400_000)).map(moment);
    default:
      return values;
  }
};

const moment = ([value, more]: [Value, number]): string =>
  new Date(new Date(String(value)).getTime() + more).toISOString();

/** A text of which operators such as `$contains` ask whether it is a part. */
export const textOf = (stored: Stored, uid: string, field: Field): fc.Arbitrary<Value> =>
  field.kind === 'choice'
    ? partOf(fc.constantFrom<Value>(...(field.choices ?? [])))
    : partOf(fc.constantFrom(...stored.of(uid, field.name, ABSENT[field.kind])));

const partOf = (values: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(values, fc.nat(9), fc.integer({ min: 1, max: 12 }), fc.constantFrom(...CASES))
        .map(([value, from, length, inCase]) => {
          const signs = Array.from(String(value));
          return inCase(
            signs
              .slice(from % (signs.length + 1))
              .slice(0, length)
              .join(''),
          );
        }),
    },
    { weight: 1, arbitrary: fc.constantFrom(...ODD_TEXTS) },
  );

const CASES: ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
];

/** A value as clients of REST may write it: every spelling means the same, or nearly. */
export const spellingsOf = ({ name, kind }: Field, value: Value): Value[] => {
  // Of ids, PostgreSQL takes digits alone.
  if (name === 'id') return [value];
  switch (kind) {
    case 'integer':
      return [value, value, value, `${value}.0`, `${value}e0`, ` ${value} `];
    case 'boolean':
      return value === true ? [true, 't', 1] : [false, 'f', 0];
    case 'datetime': {
      const milliseconds = new Date(String(value)).getTime();
      const day = String(value).slice(0, 10);
      return [value, value, value, milliseconds, day, String(value).replace(/Z$/, '+02:00')];
    }
    default:
      return [value];
  }
};
