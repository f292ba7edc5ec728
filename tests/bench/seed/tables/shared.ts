import { slugOf } from '../../../../src/text/slug/slug';
import type { Content, Person } from '../content/types';
import { type Row, type Table, tableOf } from './rows';

/** What the rows of a database share that is being filled. */
export interface Setting {
  locale: string;
  /** Row id of the role that signed-in Readers have. */
  readerRole: number;
  /** Of every Reader, hashed. */
  passwordHash: string;
}

/** A document of a type with draft & publish as its two rows. */
export interface Version<Item> {
  item: Item;
  /** Place in the list of its documents. */
  index: number;
  isPublished: boolean;
}

/** Each document as a draft and as a published version, which get the ids after one another. */
export const versionsOf = <Item>(items: readonly Item[]): Version<Item>[] =>
  items.flatMap((item, index) =>
    [false, true].map((isPublished) => ({ item, index, isPublished })),
  );

/** Row id of a version of the document at this place. */
export const versionId = (index: number, isPublished: boolean): number =>
  2 * index + (isPublished ? 2 : 1);

/** The columns every row has. */
export const stamped = (documentId: string, at: Date, isPublished = true): Row => ({
  document_id: documentId,
  created_at: at,
  updated_at: at,
  published_at: isPublished ? at : null,
});

/** When what has no date of its own was made. */
export const FOUNDED = new Date(Date.UTC(2020, 0, 1));

export const namedTable = (name: string, people: readonly Person[], more: Row = {}): Table =>
  tableOf(name, people, ({ documentId, name: of }) => ({
    ...stamped(documentId, FOUNDED),
    name: of,
    slug: slugOf(of),
    ...more,
  }));

/** The accounts, and the role each of them has; `more` is what a side keeps besides. */
export const readerTables = (
  { readers }: Content,
  { readerRole, passwordHash }: Setting,
  more: (reader: Person) => Row = () => ({}),
): Table[] => [
  tableOf('up_users', readers, (reader, index) => ({
    ...stamped(reader.documentId, FOUNDED),
    username: `reader-${index + 1}`,
    email: `reader-${index + 1}@example.org`,
    provider: 'local',
    password: passwordHash,
    confirmed: true,
    blocked: false,
    ...more(reader),
  })),
  tableOf('up_users_role_lnk', readers, (_reader, index) => ({
    user_id: index + 1,
    role_id: readerRole,
    user_ord: index + 1,
  })),
];
