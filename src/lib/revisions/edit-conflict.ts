import { findRow } from '../database';
import type { DocumentCall } from '../document-service';
import { forewordError } from '../errors';
import { type Attributes, componentModel } from '../schema';
import { changedFields } from './changed-fields';
import type { Draft } from './drafts';
import { revisionFieldsOf } from './revision-fields';

type Row = Record<string, unknown>;

/**
 * The error for an update that comes from another revision than the draft's: which of the fields it sends have other
 * values now, who saved last, and when. Undefined where there is no such document.
 *
 * @param sent without the revision
 * @param draft undefined where the document has none in the locale
 */
export const editConflict = async (call: DocumentCall, sent: Row, draft: Draft | undefined) => {
  const { uid, contentType, params } = call;
  const { attributes } = contentType;
  const where = draft ? { id: draft.id } : { documentId: params.documentId };
  const row = await findRow<Row>(uid, { where, populate: populateOf(attributes, sent) });
  if (!row) return undefined;

  const stored: Row = draft ? row : {};
  const { savedBy } = revisionFieldsOf(contentType) ?? {};
  const by = (savedBy && stored[savedBy]) || null;
  const message = `${typeof by === 'string' ? by : 'Somebody'} has saved this since you loaded it.`;
  return forewordError('EDIT_CONFLICT', message, {
    fields: changedFields(attributes, sent, stored, componentModel),
    by,
    at: stored.updatedAt ?? null,
    revision: draft?.revision ?? null,
  });
};

/** What of the fields is not in the row itself; of components, what they hold too. */
const populateOf = (attributes: Attributes, sent: Row): Record<string, true | object> =>
  Object.fromEntries(
    Object.keys(sent).flatMap((name): [string, true | object][] => {
      const type = attributes[name]?.type ?? '';
      if (HOLDERS.includes(type)) return [[name, { populate: true }]];
      return LINKS.includes(type) ? [[name, true]] : [];
    }),
  );

const LINKS = ['relation', 'media'];
const HOLDERS = ['component', 'dynamiczone'];
