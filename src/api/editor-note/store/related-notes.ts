import { queryPrepared } from '../../../lib/database';
import { placesFor } from './places';

/** What a note or several stand beside, by document ids. */
export interface Surroundings {
  /** The notes that these replace, or that replace them, and these. */
  notes: string[];
  articles: string[];
}

const REPLACING = `select target.document_id as "documentId" from editor_notes as target
  join editor_notes_supersedes_lnk as link on link.inv_editor_note_id = target.id
  join editor_notes as own on own.id = link.editor_note_id where own.document_id in`;

const REPLACED = `select own.document_id as "documentId" from editor_notes as own
  join editor_notes_supersedes_lnk as link on link.editor_note_id = own.id
  join editor_notes as target on target.id = link.inv_editor_note_id where target.document_id in`;

const ARTICLES = `select distinct articles.document_id as "documentId" from articles
  join editor_notes_article_lnk as link on link.article_id = articles.id
  join editor_notes as own on own.id = link.editor_note_id where own.document_id in`;

const NOTES = `select distinct own.document_id as "documentId" from editor_notes as own
  join editor_notes_article_lnk as link on link.editor_note_id = own.id
  join articles on articles.id = link.article_id where articles.document_id = ?`;

interface Found {
  documentId: string;
}

const idsIn = (rows: readonly Found[]): string[] => rows.map(({ documentId }) => documentId);

/** The surroundings of notes, of their drafts as of what is published. */
export const surroundingsOf = async (ids: readonly string[]): Promise<Surroundings> => {
  if (ids.length === 0) return { notes: [], articles: [] };
  const among = `(${placesFor(ids)})`;
  const notes = await queryPrepared<Found>(`${REPLACING} ${among} union ${REPLACED} ${among}`, [
    ...ids,
    ...ids,
  ]);
  const articles = await queryPrepared<Found>(`${ARTICLES} ${among}`, ids);
  return { notes: [...new Set([...ids, ...idsIn(notes)])], articles: idsIn(articles) };
};

/** The notes of an Article in all its locales. */
export const notesOfArticle = async (documentId: string): Promise<string[]> =>
  idsIn(await queryPrepared<Found>(NOTES, [documentId]));
