import fs from 'node:fs';
import path from 'node:path';

import type {
  ArticleRecord,
  CommentRecord,
  NoteRecord,
  SourceRecord,
} from '../../src/import/records';
import { load } from '../helpers/foreword';
import {
  aComment,
  anArticle,
  anAuthor,
  aNote,
  aSite,
  aTopic,
  importFiles,
} from '../helpers/import';
import { scratchFolder } from '../helpers/scratch';
import { installWordpress, type Wordpress } from './wordpress';

/** What WordPress' own importer makes of `npm run export -- wordpress`, and what comes back from there. */

const ARTICLES = 60;
const COMMENTS = 25;
const BODY =
  'Words **of** שלום ]]> & 😀\n\n- a list\n\n`code <b>`\n\n[^1] x\n\n[^1]: A footnote.\n';

const STATES = ['published', 'published', 'draft', 'scheduled'] as const;
const STATUSES = ['approved', 'approved', 'pending', 'spam', 'rejected'] as const;

/** What WordPress calls them. */
const IN_WORDPRESS: Record<string, string> = {
  ...{ published: 'publish', draft: 'draft', scheduled: 'future' },
  ...{ approved: '1', pending: '0', spam: 'spam', rejected: 'trash' },
};

const at = (day: number, second = 0): Date => new Date(Date.UTC(2014, 0, day, 6, 7, 8 + second));

const articles: ArticleRecord[] = Array.from({ length: ARTICLES }, (_, index) => {
  const state = STATES[index % STATES.length] ?? 'draft';
  return anArticle(`a${index}`, {
    ...{
      state,
      slug: `article-${index}`,
      title: `Title "${index}" & \\ <`,
      body: `${BODY}${index}`,
    },
    ...{ createdAt: at(index + 1), updatedAt: at(index + 1) },
    firstPublishedAt: state === 'published' ? at(index + 1) : null,
    publishAt: state === 'scheduled' ? new Date(Date.UTC(2099, 0, index + 1, 6)) : null,
    authors: index % 2 === 0 ? ['ann', 'ben'] : ['ben'],
    topics: [`t${index % 3}`, 't3'],
    isOpen: index % 5 !== 0,
    formerSlugs: index % 4 === 0 ? [`former-${index}`] : [],
    excerpt: index % 3 === 0 ? `Excerpt ${index}` : null,
  });
});

const notes: NoteRecord[] = articles
  .filter((_, index) => index % 3 === 0)
  .flatMap(({ id }) => [
    aNote(`${id}n`, id, { body: `A *note* \\ -- > on ${id}`, signature: 'Peloni "P" \\' }),
    aNote(`${id}m`, id, { body: `Internal ${id}`, visibility: 'internal', placement: 'below' }),
  ]);

/** Three deep and deeper, in threads. */
const comments: CommentRecord[] = articles.flatMap(({ id }, place) =>
  Array.from({ length: COMMENTS }, (_, index) =>
    aComment(`${id}c${index}`, id, {
      parent: index % 5 === 0 ? null : `${id}c${index - 1}`,
      status: STATUSES[(index + place) % STATUSES.length] ?? 'approved',
      body: `Comment ${place}-${index} שלום ]]> & *so* \\`,
      createdAt: at(place + 1, index),
    }),
  ),
);

let wordpress: Wordpress;
let files: string[];
/** By the importer. */
let said: string;

beforeAll(async () => {
  wordpress = await installWordpress();
  const people = [
    anAuthor('ann'),
    anAuthor('ben', { name: 'בן & Co', slug: 'ben-co' }),
    anAuthor('cid'),
  ];
  const topics = ['t0', 't1', 't2', 't3'].map((id) => aTopic(id, { slug: `topic-${id}` }));
  await importFiles([[aSite(), ...people, ...topics, ...articles, ...notes, ...comments]]);
  const { exportWordpress } = load('./export/wordpress/export-wordpress') as {
    exportWordpress: (given: object) => Promise<{ files: string[] }>;
  };
  const folder = path.join(scratchFolder(), `to-wordpress-${process.pid}`);
  ({ files } = await exportWordpress({ folder, withEmails: false, largest: 250_000 }));
  said = await wordpress.importFiles(files);
}, 600_000);

afterAll(() => wordpress.drop());

const gmt = (date: Date | null | undefined): string =>
  (date ?? new Date(0)).toISOString().slice(0, 19).replace('T', ' ');

it('says that it has imported every file', () => {
  expect(files.length).toBeGreaterThan(3);
  expect(said.match(/All done\./g)).toHaveLength(files.length);
  // A second Author is a term of Co-Authors Plus, which is not there.
  expect(said.replaceAll(/Failed to import author [^<]*<br \/>/g, '')).not.toMatch(/fail|already/i);
});

it('has every Article, with its slug, status, dates and Topics', async () => {
  const rows = await wordpress.query(
    `select post_name as slug, post_title as title, post_status as status, post_date_gmt as date,
        comment_status as comments, post_excerpt as excerpt, users.user_login as login,
        (select group_concat(terms.slug order by terms.slug) from wp_term_relationships as links
          join wp_term_taxonomy as kinds using (term_taxonomy_id) join wp_terms as terms using (term_id)
          where links.object_id = posts.ID and kinds.taxonomy = 'category') as topics,
        (select group_concat(meta_value) from wp_postmeta
          where post_id = posts.ID and meta_key = '_wp_old_slug') as former
      from wp_posts as posts left join wp_users as users on users.ID = post_author
      where post_type = 'post' order by posts.post_date_gmt, posts.post_name`,
  );
  const expected = articles.map((article) => ({
    ...{ slug: article.slug, title: article.title, status: IN_WORDPRESS[article.state] },
    date: gmt(article.publishAt ?? article.firstPublishedAt ?? article.createdAt),
    comments: article.isOpen ? 'open' : 'closed',
    excerpt: article.excerpt ?? '',
    login: article.authors[0] === 'ann' ? 'author-ann' : 'ben-co',
    topics: article.topics
      .map((id) => `topic-${id}`)
      .sort()
      .join(','),
    former: article.state === 'published' ? (article.formerSlugs[0] ?? null) : null,
  }));
  const order = (one: { slug: string | null }[]) =>
    [...one].sort((a, b) => String(a.slug).localeCompare(String(b.slug)));
  expect(order(rows as { slug: string }[])).toEqual(order(expected));
});

it('has every Comment, with what it answers, its status and its date', async () => {
  const rows = await wordpress.query(
    `select posts.post_name as slug, own.comment_author as author, own.comment_approved as status,
        own.comment_date_gmt as date, parents.comment_author as parent
      from wp_comments as own join wp_posts as posts on posts.ID = own.comment_post_ID
      left join wp_comments as parents on parents.comment_ID = own.comment_parent
        and parents.comment_post_ID = own.comment_post_ID`,
  );
  const expected = comments.map(({ article, authorName, status, createdAt, parent }) => ({
    ...{ slug: `article-${article.slice(1)}`, author: authorName, date: gmt(createdAt) },
    ...{ status: IN_WORDPRESS[status], parent: parent === null ? null : `Name ${parent}` },
  }));
  const order = (all: object[]) =>
    all.map((one) => JSON.stringify(Object.entries(one).sort())).sort();
  expect(order(rows as object[])).toEqual(order(expected));
});

it('gives Foreword back what it had: bodies to the byte, notes, Comments that are no spam', async () => {
  const file = path.join(scratchFolder(), `from-wordpress-${process.pid}.xml`);
  fs.writeFileSync(file, await wordpress.exportAll());
  const { sources } = load('./import/sources') as {
    sources: Record<
      string,
      { read: (file: string, options: object) => AsyncIterable<SourceRecord> }
    >;
  };
  const options = { topics: 'both', types: [], notes: true, noteSignatures: [], include: [] };
  const records: SourceRecord[] = [];
  for await (const record of sources.wordpress?.read(file, {
    ...options,
    onProgress: () => undefined,
  }) ?? []) {
    records.push(record);
  }
  // WordPress exports no spam.
  const sent = comments.filter(({ status }) => status !== 'spam');
  const textsOf = (all: readonly { kind: string }[], kind: string) =>
    all.flatMap((one) => (one.kind === kind && 'body' in one ? [one.body] : [])).sort();
  for (const [kind, all] of Object.entries({ article: articles, note: notes, comment: sent })) {
    expect(textsOf(records, kind)).toEqual(textsOf(all, kind));
  }
  const losses = records.flatMap((one) =>
    one.kind === 'loss' ? [`${one.of} ${one.outcome}`] : [],
  );
  expect(losses.filter((loss) => /^(?:body|note|comment|meta) /.test(loss))).toEqual([]);
});
