import type { Knex } from 'knex';

import { type Origin, type OriginKind, renewOrigin } from '../../api/origin/store/origins';
import type { SourceRecord } from '../records';
import { inOneTransaction } from './in-one-transaction';
import type { Taken } from './intake';
import type { Outcome, Tally } from './report';
import type { Run } from './run';
import { presentMark, type MarkedKind } from './marks';
import { updateArticle } from './update-article';
import { updateComment } from './update-comment';
import { updateNamed, updateNote } from './update-documents';

interface Updating {
  run: Run;
  tally: Tally;
}

/**
 * Takes in a record that has changed at the source, where its document has not been changed here: through the Document
 * Service, as an editor's save would. Readers and files are left alone.
 */
export const updateDocument = (
  { record, fingerprint }: Taken,
  origin: Origin,
  updating: Updating,
): Promise<Outcome> =>
  inOneTransaction(async (trx): Promise<Outcome> => {
    const { document, mark, sourceId } = origin;
    if (document === null || mark === null || !isMarked(record.kind)) return 'unchanged';
    const present = await presentMark(trx, record.kind, document);
    if (present === undefined) return 'deleted-here';
    if (present !== mark) return 'changed-here';
    await update(trx, record, { ...updating, document, locale: origin.language });
    const renewed = (await presentMark(trx, record.kind, document)) ?? null;
    const origins = { sourceId, fingerprint, mark: renewed };
    await renewOrigin(trx, updating.run.site, record.kind, origins);
    return 'updated';
  });

const isMarked = (kind: SourceRecord['kind']): kind is MarkedKind & OriginKind =>
  ['article', 'note', 'author', 'topic', 'comment'].includes(kind);

const update = async (
  trx: Knex.Transaction,
  record: SourceRecord,
  updating: Updating & { document: string; locale: string | null },
): Promise<void> => {
  switch (record.kind) {
    case 'article':
      await updateArticle(trx, record, updating);
      return;
    case 'note':
      await updateNote(trx, record, updating.document);
      return;
    case 'comment':
      await updateComment(trx, record, updating.document);
      return;
    case 'author':
    case 'topic':
      await updateNamed(record, updating.document);
      return;
    default:
  }
};
