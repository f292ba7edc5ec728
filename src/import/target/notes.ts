import type { Knex } from 'knex';

import { signatureOf } from '../../api/editor-note/domain/signature';
import { renewCorrections } from '../../api/editor-note/operations/renew-corrections';
import { surroundingsOf } from '../../api/editor-note/store/related-notes';
import { storeTasks } from '../../api/import-task/store/tasks';
import { storeOrigins } from '../../api/origin/store/origins';
import { withoutOwnHosts } from '../../text/body';
import { cleanTexts } from '../../lib/cleaning';
import { now } from '../../lib/clock';
import { insertRows, isAmong, newDocumentId, queryInTransaction } from '../../lib/database';
import { deriveNew } from '../../lib/derived-fields';
import { ownHosts } from '../../lib/env';
import { invalidateTags } from '../../lib/http-cache';
import { recordImported } from '../../lib/versions';
import type { NoteRecord } from '../records';
import type { Taken } from './intake';
import { documentsOf } from './known';
import { findNamedTargets, type NamedTarget } from './named';
import type { Tally } from './report';
import { defaultsOf, rowOf, type Values } from './rows';
import type { Run } from './run';
import { lineOf } from './texts';

const UID = 'api::editor-note.editor-note';
const LONGEST_SIGNATURE = 300;

/** A note, ready to be written. */
export interface PreparedNote {
  taken: Taken<NoteRecord>;
  documentId: string;
  values: Values;
}

/** Notes as their rows have them. */
export const prepareNotes = async (
  fresh: readonly Taken<NoteRecord>[],
): Promise<PreparedNote[]> => {
  const prepared: PreparedNote[] = [];
  for (const taken of fresh) {
    const documentId = newDocumentId(UID);
    const written = { documentId, ...writtenNote(taken.record) };
    const values = { ...written, ...cleanTexts(UID, written) };
    const { fields } = await deriveNew(UID, values);
    prepared.push({ taken, documentId, values: { ...values, ...(fields as Values) } });
  }
  return prepared;
};

/** What an editor would have written into the form. */
export const writtenNote = (record: NoteRecord) => ({
  kind: record.noteKind,
  body: withoutOwnHosts(record.body, ownHosts(process.env)),
  signature: signatureOf(lineOf(record.signature, LONGEST_SIGNATURE), undefined),
  placement: record.placement,
  visibility: record.visibility,
});

/** An Article that notes stand on. */
interface Place {
  documentId: string;
  locale: string;
  draft: number | null;
  published: number | null;
  firstPublishedAt: Date | null;
  /** The place of the next note. */
  next: number;
}

interface Writing {
  /** The Articles by their ids at the source. */
  articles: ReadonlyMap<string, string>;
  run: Run;
  tally: Tally;
}

/** Writes new notes, published where their Article is. Those whose Article has not come wait for it. */
export const writeNotes = async (
  trx: Knex.Transaction,
  prepared: readonly PreparedNote[],
  { articles, run, tally }: Writing,
): Promise<void> => {
  if (prepared.length === 0) return;
  const places = await findPlaces(trx, [...new Set(articles.values())], run.locale);
  const editorOf = await findEditors(prepared, run);
  const placed: PlacedNote[] = [];
  const early: PreparedNote[] = [];
  for (const note of prepared) {
    const { record } = note.taken;
    const documentId = articles.get(record.article);
    const place = places.get(documentId ?? '');
    if (record.body.trim() === '') tally.leaveOut('note', record.id, 'It has no words.');
    else if (place) placed.push({ note, place, editor: editorOf(record) });
    else if (documentId === undefined) early.push(note);
    else tally.leaveOut('note', record.id, 'Its Article was deleted here.');
  }
  await storeTasks(
    trx,
    run.site,
    'note',
    early.map(({ taken }) => ({ sourceId: taken.record.id, record: JSON.stringify(taken) })),
  );
  for (const one of placed) await insertNote(trx, one);
  await storeOrigins(
    trx,
    run.site,
    'note',
    prepared
      .filter((note) => !early.includes(note))
      .map((note) => ({
        ...{ sourceId: note.taken.record.id, language: null, mark: '1' },
        document: placed.some((one) => one.note === note) ? note.documentId : null,
        fingerprint: note.taken.fingerprint,
      })),
  );
  tally.count('note', 'created', placed.length);
  tally.count('note', 'waiting', early.length);
  const ids = placed.map(({ note }) => note.documentId);
  if (ids.length > 0) await renewCorrections(await surroundingsOf(ids));
  const changed = placed.map(({ place }) => place.documentId);
  invalidateTags(UID, 'api::article.article', ...ids, ...new Set(changed));
};

interface PlacedNote {
  note: PreparedNote;
  place: Place;
  editor: NamedTarget | undefined;
}

/** The Authors who sign notes, as far as they have come; the signature stands without them, too. */
const findEditors = async (prepared: readonly PreparedNote[], run: Run) => {
  const ids = prepared.flatMap(({ taken }) => taken.record.editor ?? []);
  const documents = await documentsOf('author', [...new Set(ids)], run);
  const targets = await findNamedTargets('author', [...new Set(documents.values())]);
  return ({ editor }: NoteRecord) => targets.get(documents.get(editor ?? '') ?? '');
};

const insertNote = async (
  trx: Knex.Transaction,
  { note, place, editor }: PlacedNote,
): Promise<void> => {
  const { record } = note.taken;
  const isPublished = place.published !== null && record.isPublished !== false;
  const at = record.createdAt ?? place.firstPublishedAt ?? now();
  const firstPublishedAt = record.firstPublishedAt ?? (isPublished ? at : null);
  const order = record.order ?? place.next;
  const values = {
    ...{ ...note.values, order, revision: 1, createdAt: at, updatedAt: at },
    ...{ firstPublishedAt, publishedAt: null },
  };
  place.next = Math.max(place.next, order) + 1;
  const targets = [place.draft, isPublished ? place.published : null].filter((id) => id !== null);
  const rows = targets.map((id) =>
    rowOf(UID, { ...values, publishedAt: id === place.published ? firstPublishedAt : null }),
  );
  const ids = await insertRows(trx, 'editor_notes', rows);
  await insertRows(
    trx,
    'editor_notes_article_lnk',
    ids.map((id, index) => ({
      ...{ editor_note_id: id, article_id: targets[index] ?? null },
      editor_note_ord: values.order + 1,
    })),
  );
  await insertRows(
    trx,
    'editor_notes_editor_lnk',
    editor ? ids.map((id) => ({ editor_note_id: id, author_id: editor.id })) : [],
  );
  const article = { documentId: place.documentId, locale: place.locale };
  await recordImported(trx, UID, [
    {
      ...{ documentId: note.documentId, locale: '', isPublished, at, revision: 1 },
      values: { ...defaultsOf(UID), ...values, article, ...(editor && { editor }) },
    },
  ]);
};

interface ArticleRow {
  id: number;
  documentId: string;
  publishedAt: Date | number | null;
  firstPublishedAt: Date | number | null;
  notes: number | string;
}

const findPlaces = async (
  trx: Knex.Transaction,
  documentIds: readonly string[],
  locale: string,
): Promise<Map<string, Place>> => {
  const rows = await queryInTransaction<ArticleRow>(
    trx,
    `select id as "id", document_id as "documentId", published_at as "publishedAt",
        first_published_at as "firstPublishedAt",
        (select count(*) from editor_notes_article_lnk as link where link.article_id = articles.id) as "notes"
      from articles where ${isAmong('document_id')} and locale = ?`,
    [documentIds, locale],
  );
  const places = new Map<string, Place>();
  for (const { id, documentId, publishedAt, firstPublishedAt, notes } of rows) {
    const place = places.get(documentId) ?? {
      ...{ documentId, locale, draft: null, published: null, next: 0 },
      firstPublishedAt: firstPublishedAt === null ? null : new Date(firstPublishedAt),
    };
    places.set(documentId, place);
    if (publishedAt === null) Object.assign(place, { draft: id, next: Number(notes) });
    else place.published = id;
  }
  return places;
};
