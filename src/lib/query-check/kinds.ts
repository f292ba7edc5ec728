/** What an attribute is to a query: attributes of one kind are compared in the same ways. */
export const KINDS = [
  'text',
  'choice',
  'integer',
  'biginteger',
  'number',
  'boolean',
  'date',
  'time',
  'datetime',
  'json',
] as const;

export type Kind = (typeof KINDS)[number];

const BY_TYPE: ReadonlyMap<string, Kind> = new Map([
  ['string', 'text'],
  ['text', 'text'],
  ['richtext', 'text'],
  ['uid', 'text'],
  ['email', 'text'],
  ['enumeration', 'choice'],
  ['integer', 'integer'],
  ['biginteger', 'biginteger'],
  ['float', 'number'],
  ['decimal', 'number'],
  ['boolean', 'boolean'],
  ['date', 'date'],
  ['time', 'time'],
  ['datetime', 'datetime'],
  ['timestamp', 'datetime'],
  ['json', 'json'],
  ['blocks', 'json'],
]);

/** Undefined for what has no value to compare: relations, media, components, dynamic zones, passwords. */
export const kindOf = (type: string | undefined): Kind | undefined =>
  type === undefined ? undefined : BY_TYPE.get(type);

/** The types of attributes that are of a kind. */
export const typesOf = (kind: Kind): string[] =>
  [...BY_TYPE].flatMap(([type, itsKind]) => (itsKind === kind ? [type] : []));
