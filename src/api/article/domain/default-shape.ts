import type { UID } from '@strapi/strapi';

import type { Defaults, Question } from '../../../lib/reader';
import type { Attributes } from '../../../lib/schema';
import { REPLACEMENTS } from '../../editor-note/domain/default-shape';

/** Long texts, which are sent with a single Article, but not in lists. */
const LONG_FIELDS = ['body', 'html'];

/** The fields that a front end needs of related documents. */
const NAMED = { fields: ['name', 'slug'] };

const NOTE_FIELDS = ['kind', 'signature', 'placement', 'order', 'createdAt', 'firstPublishedAt'];

/** The newest first, by first publication: publishing again does not move an Article to the top. */
export const DEFAULT_SORT = ['firstPublishedAt:desc', 'documentId:desc'];

/**
 * What of Articles is sent where the client names nothing: enough for an Article's page in one request. Fields, media
 * and components, with the media in them, come from the schema, so a new one is sent without further code.
 *
 * @param fields the fields of an Article that may be sent
 * @param attributesOf those of a component
 */
export const defaultShapes = (
  fields: readonly string[],
  attributes: Attributes,
  attributesOf: (component: UID.Component) => Attributes,
): Required<Defaults> => ({
  sort: DEFAULT_SORT,
  list: {
    fields: fields.filter((name) => !LONG_FIELDS.includes(name)),
    populate: defaultPopulate(attributes, attributesOf, []),
  },
  one: { fields, populate: defaultPopulate(attributes, attributesOf, LONG_FIELDS) },
});

const defaultPopulate = (
  attributes: Attributes,
  attributesOf: (component: UID.Component) => Attributes,
  longFields: readonly string[],
): NonNullable<Question['populate']> => ({
  ...populateMedia(attributes),
  ...Object.fromEntries(
    Object.entries(attributes).flatMap(([name, attribute]) =>
      attribute.type === 'component'
        ? [[name, { populate: populateMedia(attributesOf(attribute.component)) }]]
        : [],
    ),
  ),
  authors: { ...NAMED, fields: [...NAMED.fields, 'url'], populate: { avatar: {} } },
  topics: NAMED,
  notes: {
    fields: [...NOTE_FIELDS, ...longFields],
    sort: ['order:asc', 'createdAt:asc'],
    populate: { editor: NAMED, ...REPLACEMENTS },
  },
  discussion: { fields: ['state', 'commentCount', 'lastCommentAt'] },
});

const populateMedia = (attributes: Attributes): NonNullable<Question['populate']> =>
  Object.fromEntries(
    Object.entries(attributes)
      .filter(([, { type }]) => type === 'media')
      .map(([name]) => [name, {}]),
  );
