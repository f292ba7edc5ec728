import type { Attributes } from '../../../shared/documents';
import { publicFields, type Shape } from '../../../shared/read-model/shape';

/** Long texts: with one Article, not with a list of them. */
const LONG_FIELDS = ['body', 'html'];

/** What a front end needs of those that stand around an Article. */
const NAMED = { fields: ['name', 'slug'] };

/**
 * The scalar fields an Article is sent with where the client names none. Taken from the schema, so
 * that a new field shows up by itself.
 */
export const defaultFields = (attributes: Attributes, isList: boolean): string[] =>
  publicFields(attributes).filter((name) => !isList || !LONG_FIELDS.includes(name));

/**
 * What an Article is sent with where the client populates nothing: a page in one request. Media and
 * components come by themselves, so a new one shows up without a word here.
 */
export const defaultPopulate = (
  attributes: Attributes,
  isList: boolean,
): NonNullable<Shape['populate']> => ({
  ...Object.fromEntries(
    Object.entries(attributes)
      .filter(([, { type }]) => type === 'media' || type === 'component')
      .map(([name]) => [name, true as const]),
  ),
  authors: { ...NAMED, fields: [...NAMED.fields, 'url'], populate: { avatar: true } },
  topics: NAMED,
  notes: {
    fields: [
      ...['kind', 'signature', 'placement', 'order', 'createdAt'],
      ...(isList ? [] : LONG_FIELDS),
    ],
    sort: ['order:asc', 'createdAt:asc'],
    populate: { editor: NAMED },
  },
  discussion: { fields: ['state', 'commentCount', 'lastCommentAt'] },
});

/** The newest first. Publishing again does not lift an Article. */
export const DEFAULT_SORT = ['firstPublishedAt:desc', 'documentId:desc'];
