import type {
  ArticleRecord,
  AuthorRecord,
  CommentRecord,
  MediaRecord,
  NoteRecord,
  TopicRecord,
  UserRecord,
} from '../records';
import { findLinks } from './article-links';
import { withKnownTargets } from './finish/address-targets';
import { prepareComments, writeComments } from './comments';
import { inOneTransaction, isConflict } from './in-one-transaction';
import type { Taken } from './intake';
import { documentsOf, type Sorted, sortByOrigin } from './known';
import { writeMedia } from './media';
import { prepareNamed, writeNamed } from './named';
import { prepareNotes, writeNotes } from './notes';
import { prepareArticle, type PreparedArticle } from './prepare-article';
import { writeReaders } from './readers';
import { writeRedirects } from './redirects';
import { Tally } from './report';
import type { Run } from './run';
import { takeKnown } from './take-known';
import { writeArticles } from './write-articles';

/**
 * Writes records of one site, some hundreds in the order of their file, in one transaction: users, authors and Topics,
 * Articles with their notes, Comments, addresses. What is rendered is rendered before it begins.
 */
export const writeBatch = async (batch: readonly Taken[], run: Run): Promise<void> => {
  const tally = await writeOnce(batch, run).catch((error: unknown) => {
    // What somebody else has written of it in the meantime is found at the second look.
    if (isConflict(error)) return writeOnce(batch, run);
    throw error;
  });
  tally.addTo(run.report);
};

const writeOnce = async (batch: readonly Taken[], run: Run): Promise<Tally> => {
  const sorted = await sortAll(batch, run);
  const written = await writeNew(batch, sorted, run);
  await writeMedia(sorted.media.fresh, { run, tally: written });
  await takeKnown(Object.values(sorted), { run, tally: written });
  for (const { record } of batch) {
    if (record.kind === 'loss') written.lose(record);
  }
  return written;
};

interface AllSorted extends Record<string, Sorted<Taken['record']>> {
  user: Sorted<UserRecord>;
  author: Sorted<AuthorRecord>;
  topic: Sorted<TopicRecord>;
  media: Sorted<MediaRecord>;
  article: Sorted<ArticleRecord>;
  note: Sorted<NoteRecord>;
  comment: Sorted<CommentRecord>;
}

const sortAll = async (batch: readonly Taken[], run: Run): Promise<AllSorted> => ({
  user: await sortByOrigin<UserRecord>('user', batch, run),
  author: await sortByOrigin<AuthorRecord>('author', batch, run),
  topic: await sortByOrigin<TopicRecord>('topic', batch, run),
  media: await sortByOrigin<MediaRecord>('media', batch, run),
  article: await sortByOrigin<ArticleRecord>('article', batch, run),
  note: await sortByOrigin<NoteRecord>('note', batch, run),
  comment: await sortByOrigin<CommentRecord>('comment', batch, run),
});

const writeNew = async (batch: readonly Taken[], sorted: AllSorted, run: Run): Promise<Tally> => {
  const named = await prepareNamed([...sorted.author.fresh, ...sorted.topic.fresh]);
  const articles: PreparedArticle[] = [];
  for (const taken of await withKnownTargets(sorted.article.fresh, run)) {
    articles.push(await prepareArticle(taken, run));
  }
  const own = new Map(articles.map(({ taken, documentId }) => [taken.record.id, documentId]));
  const notes = await prepareNotes(sorted.note.fresh);
  const comments = await prepareComments(sorted.comment.fresh, own, run);

  return inOneTransaction(async (trx) => {
    const tally = new Tally();
    const writing = { run, tally };
    await writeReaders(trx, sorted.user.fresh, writing);
    await writeNamed(trx, named, writing);
    const records = articles.map(({ taken }) => taken.record);
    await writeArticles(trx, articles, { ...writing, links: await findLinks(records, run) });
    const ids = notes.map(({ taken }) => taken.record.article);
    await writeNotes(trx, notes, { ...writing, articles: await documentsOf('article', ids, run) });
    await writeComments(trx, comments, writing);
    await writeRedirects(trx, batch, writing);
    return tally;
  });
};
