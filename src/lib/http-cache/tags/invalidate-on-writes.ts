import type { Core } from '@strapi/strapi';

import { findRows } from '../../database';
import { invalidateAll, invalidateTags } from '../storage/invalidate';
import { isTagged, type Models } from './models';
import { relationsToLookUp } from './related-documents';

interface RowEvent {
  action: string;
  model: { uid: string };
  params: { where?: Record<string, unknown>; data?: object };
  result?: { id?: number; documentId?: string } | null;
  state: { relatedIds?: string[] };
}

/** Tables of Strapi that no response to an anonymous reader is made of. */
const NOT_IN_RESPONSES = [
  // Sign-ins, which have nothing to do with what is public.
  'admin::session',
  'admin::audit-log',
  // Strapi writes down when a token was last used.
  'admin::api-token',
  // What happens after a write, and what was before it.
  'strapi::webhook',
  'strapi::history-version',
];

/**
 * Invalidates by every row that is written through Strapi, by whichever door: the document's id, the uid of
 * its content type, and the ids of the documents to which a relation with two sides leads, before and after
 * the write. A write of a type without tags (locales, permissions, files) invalidates everything, and so
 * does one statement for many rows.
 */
export const invalidateOnWrites = (strapi: Core.Strapi, models: Models): void => {
  const relations = new Map(
    Object.values(models)
      .filter((model) => isTagged(model))
      .map(({ uid }) => [uid, relationsToLookUp(models, uid)]),
  );

  /** The documents that relations of an event's row lead to, as far as the write matters to them. */
  const relatedIds = async (event: RowEvent, where: object | undefined): Promise<string[]> => {
    const { uid } = event.model;
    const attributes = (relations.get(uid) ?? [])
      .filter(({ attribute, isAlways }) => isAlways || isNamed(event, attribute))
      .map(({ attribute }) => attribute);
    if (attributes.length === 0) return [];
    const populate = Object.fromEntries(
      attributes.map((attribute) => [attribute, { select: ['documentId'] }]),
    );
    const rows = await findRows<Record<string, unknown>>(uid, { where, select: ['id'], populate });
    return rows.flatMap((row) => attributes.flatMap((attribute) => idsIn(row[attribute])));
  };

  const beforeWrite = async (event: RowEvent): Promise<void> => {
    event.state.relatedIds = await relatedIds(event, event.params.where);
  };

  const afterWrite = async (event: RowEvent): Promise<void> => {
    const { model, action, result, state } = event;
    if (NOT_IN_RESPONSES.includes(model.uid)) return;
    if (!relations.has(model.uid) || result?.documentId === undefined) {
      invalidateAll();
      return;
    }
    const now = action === 'afterDelete' ? [] : await relatedIds(event, { id: result.id });
    invalidateTags(...new Set([result.documentId, model.uid, ...(state.relatedIds ?? []), ...now]));
  };

  strapi.db.lifecycles.subscribe({
    beforeUpdate: beforeWrite,
    beforeDelete: beforeWrite,
    afterCreate: afterWrite,
    afterUpdate: afterWrite,
    afterDelete: afterWrite,
    afterCreateMany: afterWrite,
    afterUpdateMany: afterWrite,
    afterDeleteMany: afterWrite,
  });
};

/** Whether a write changes a relation: a deletion does, and so does every one that names it. */
const isNamed = ({ action, params: { data = {} } }: RowEvent, attribute: string): boolean =>
  action === 'beforeDelete' || attribute in data;

const idsIn = (related: unknown): string[] =>
  (Array.isArray(related) ? related : [related]).flatMap((document: unknown) =>
    typeof document === 'object' && document !== null && 'documentId' in document
      ? [String(document.documentId)]
      : [],
  );
