import type { Core, UID } from '@strapi/strapi';

import { onThisClock } from '../clock';
import { newDocumentId } from '../database';
import { claimSlug, freeSlugs, isProposal, markSlugPublic, type SlugOwner } from '../slugs';
import { deriveFields, type Row } from './derive';
import { type Markers, markersOf } from './markers';
import { readBodyInThread } from './read-body-in-thread';
import { hasRows, storeFirstPublication, ownerOfRow, ownerOfStored, storedRow } from './rows';

interface RowEvent {
  model: { uid: string };
  params: { data?: Row; where?: Record<string, unknown> };
  state: { owner?: SlugOwner };
}

/**
 * Row hooks: they fire for every row that is written through Strapi, including the copies made by publishing,
 * discarding and cloning. So the fields are derived for REST, GraphQL, the content manager and imports alike.
 */
export const subscribeToRows = (strapi: Core.Strapi, models: UID.ContentType[]): void => {
  strapi.db.lifecycles.subscribe({ models, beforeCreate, beforeUpdate, beforeDelete, afterDelete });
};

const beforeCreate = async ({ model, params: { data } }: RowEvent): Promise<void> => {
  const markers = markersOf(model.uid as UID.ContentType);
  if (!markers || !data) return;

  data.documentId ??= newDocumentId(markers.uid);
  const owner = ownerOfRow(markers, data);
  const { fields, slug } = await deriveFields(markers, data, undefined, {
    readBody: readBodyInThread,
    isProposal: (written, derived) => isProposal(owner, written, derived),
  });
  Object.assign(data, fields);
  if (markers.slug && slug) data[markers.slug.name] = await claimSlug(owner, slug);
  if (markers.hasDrafts && data.publishedAt) await publish(markers, owner, data);
};

/** Records the slug and the first publication of a row that becomes public. */
const publish = async (markers: Markers, owner: SlugOwner, data: Row): Promise<void> => {
  const { slug, firstPublication } = markers;
  if (slug) await markSlugPublic(owner, String(data[slug.name]));
  if (!firstPublication) return;
  data[firstPublication] ??= onThisClock(momentOf(data.publishedAt));
  await storeFirstPublication(owner, firstPublication, momentOf(data[firstPublication]));
};

const momentOf = (value: unknown): Date =>
  value instanceof Date ? value : new Date(typeof value === 'number' ? value : String(value));

const beforeUpdate = async ({ model, params: { data, where } }: RowEvent): Promise<void> => {
  const markers = markersOf(model.uid as UID.ContentType);
  if (!markers || !data || !where) return;
  const stored = await storedRow(markers, where);
  if (!stored) return;

  const { fields, slug } = await deriveFields(markers, data, stored, {
    readBody: readBodyInThread,
  });
  Object.assign(data, fields);
  if (markers.slug && slug) {
    data[markers.slug.name] = await claimSlug(ownerOfRow(markers, stored), slug);
  }
};

const beforeDelete = async ({ model, params: { where }, state }: RowEvent): Promise<void> => {
  const markers = markersOf(model.uid as UID.ContentType);
  if (markers?.slug && where) state.owner = await ownerOfStored(markers, where);
};

const afterDelete = async ({ state: { owner } }: RowEvent): Promise<void> => {
  // Publishing deletes rows too: the document is deleted only with the last row of a locale.
  if (owner && !(await hasRows(owner))) await freeSlugs(owner);
};
