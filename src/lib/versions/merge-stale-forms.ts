import type { Knex } from 'knex';

import { currentCaller, isPanelCaller } from '../access';
import { inTransaction } from '../database';
import type { DocumentCall, DocumentMiddleware } from '../document-service';
import { changedFields, draftOf, editConflict } from '../revisions';
import { componentModel } from '../schema';
import { mergeFields } from './merge-fields';
import { reportMerge } from './merge-reports';
import { readSnapshot, rowsOf } from './rows';
import { versionAt } from './version-at';
import { type VersionedType, versionedType } from './versioned-type';

/**
 * Document Service middleware: a form of the panel that was loaded from an earlier revision changes the draft as it
 * stands now. Of the fields that it sends, those that it has not changed are left as somebody else has saved them.
 * Where the earlier revision is no longer known, nothing is merged.
 *
 * It must run in the transaction of the write, around what counts revisions.
 *
 * @throws EDIT_CONFLICT naming the fields that both have changed, each to something else
 */
export const mergeStaleForms: DocumentMiddleware = async (call, next) => {
  const type = versionedType(call.uid);
  const { data } = call.params;
  const loaded: unknown = type && data?.[type.revision.revision];
  const isForm = call.action === 'update' && isPanelCaller(currentCaller());
  if (!type || !data || !isForm || typeof loaded !== 'number') return next();
  return inTransaction(async (trx) => {
    await merge({ call, type, trx, data, loaded });
    return next();
  });
};

interface Form {
  call: DocumentCall;
  type: VersionedType;
  trx: Knex.Transaction;
  data: Record<string, unknown>;
  /** The revision that the form was loaded with. */
  loaded: number;
}

const merge = async ({ call, type, trx, data, loaded }: Form): Promise<void> => {
  const { uid, revision } = type;
  const { documentId } = call.params;
  const draft = await draftOf(call, revision, trx);
  if (documentId === undefined || !draft || draft.revision === loaded) return;
  const locale = draft.locale ?? undefined;
  const base = await versionAt({ uid, documentId, locale, revision: loaded });
  const row = (await rowsOf(trx, type, documentId)).find(({ id }) => id === draft.id);
  if (!base || !row) return;

  const { content } = await readSnapshot(type, row);
  const changed = (sent: object, stored: object): string[] =>
    changedFields(type.attributes, { ...sent }, { ...stored }, componentModel);
  const { conflicts, left, theirs } = mergeFields({ form: data, base, current: content }, changed);
  if (conflicts.length > 0) {
    const inConflict = Object.fromEntries(conflicts.map((name) => [name, data[name]]));
    const error = await editConflict(call, inConflict, draft);
    if (error) throw error;
  }
  const kept = Object.entries(data).filter(([name]) => !left.includes(name));
  call.params.data = { ...Object.fromEntries(kept), [revision.revision]: draft.revision };
  reportMerge({ fields: theirs, by: row.savedBy });
};
