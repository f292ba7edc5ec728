type Row = Record<string, unknown>;

/** What names a document, in the order in which it is looked for. */
const NAMES = ['name', 'title', 'label', 'documentId', 'id'];

/** What says nothing to a reader. */
const INTERNAL = ['id', 'documentId', '__temp_key__', '__component', 'locale', 'apiData'];

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Any field's value in words, to be read and compared: a line for each thing that it holds. */
export const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('\n');
  if (!isRow(value)) return wordsOf(value);
  if (isRelation(value)) return textOfRelation(value);
  return isDocument(value) ? nameOf(value) : textOfParts(value);
};

const wordsOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? '').replace(/^""$/, '');

const isRelation = (value: Row): boolean =>
  'connect' in value || 'set' in value || 'disconnect' in value;

/** As a form holds one: what is to be added to it, and to be taken out. */
const textOfRelation = ({ connect, set, disconnect }: Row): string => {
  const lines = (list: unknown, sign: string): string[] =>
    Array.isArray(list) ? list.map((one) => `${sign}${textOf(one)}`) : [];
  return [...lines(set, ''), ...lines(connect, '+ '), ...lines(disconnect, '− ')].join('\n');
};

const isDocument = (value: Row): boolean => 'documentId' in value;

const nameOf = (value: Row): string => {
  const name = NAMES.map((key) => value[key]).find((one) => one !== undefined && one !== null);
  return wordsOf(name);
};

const textOfParts = (value: Row): string =>
  Object.entries(value)
    .filter(([key]) => !INTERNAL.includes(key))
    .map(([key, part]) => [key, textOf(part)])
    .filter(([, words]) => words !== '')
    .map(([key, words]) => `${key}: ${words}`)
    .join('\n');
