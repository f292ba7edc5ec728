import fs from 'node:fs';
import path from 'node:path';

import { Parser } from 'htmlparser2';

import { createArticle, createAuthor, createFile, createNote } from '../../helpers/content';
import { comment, decide } from '../../helpers/conversation';
import { app, load } from '../../helpers/foreword';
import { createReader, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';
import { scratchFolder } from '../../helpers/scratch';

/** `npm run export -- wordpress`. */

/** An element with its text and its children. */
interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

interface Exporting {
  exportWordpress: (given: {
    folder: string;
    withEmails: boolean;
    largest?: number;
  }) => Promise<{ files: string[]; articles: number; comments: number }>;
}

const exportTo = async (name: string, more: { withEmails?: boolean; largest?: number } = {}) => {
  const folder = path.join(scratchFolder(), `wordpress-${name}-${process.pid}`);
  const { exportWordpress } = load('./export/wordpress/export-wordpress') as Exporting;
  return exportWordpress({ folder, withEmails: false, ...more });
};

const parse = (file: string): Element => {
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element = { name, attributes, text: '', children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext: (text) => {
        const last = open.at(-1);
        if (last) last.text += text;
      },
      onclosetag: () => open.pop(),
    },
    { xmlMode: true },
  );
  parser.end(fs.readFileSync(file, 'utf8'));
  return root.children[0]?.children[0] ?? root;
};

const all = ({ children }: Element, name: string): Element[] =>
  children.filter((child) => child.name === name);

const text = (element: Element | undefined, name: string): string | undefined =>
  element && all(element, name)[0]?.text;

const metaOf = (element: Element, key: string): string[] =>
  [...all(element, 'wp:postmeta'), ...all(element, 'wp:commentmeta')]
    .filter((meta) => text(meta, 'wp:meta_key') === key)
    .map((meta) => text(meta, 'wp:meta_value') ?? '');

const decoded = (base64 = ''): string => Buffer.from(base64, 'base64').toString();

const BODY = 'A **body** with ]]> and שלום 😀.\r\n\r\nMore\u0007 & <b>more</b>.\n';

let title: string;
let reader: TestReader;

beforeAll(async () => {
  await setRules({ moderation: 'post', floodSeconds: 0 });
  const author = await createAuthor({ name: 'Ann & "Co"' });
  const cover = await createFile();
  const article = await createArticle({
    body: BODY,
    authors: [author.documentId],
    cover: cover.id,
  });
  title = String(article.title);
  await createNote(article, { body: 'Read *this* --> first.', signature: 'Peloni' });
  await createNote(article, { body: 'Nobody may read this', visibility: 'internal' });
  await createArticle({ title: 'Half written' }, 'draft');
  reader = await createReader();
  const top = await comment(reader, article, 'One ]]> of *them*');
  await comment(reader, article, 'An answer', top);
  await decide(await comment(reader, article, 'Bad words'), 'spam');
  await app()
    .db.query('api::redirect.redirect')
    .create({
      data: {
        path: '/?p=91',
        kind: 'article',
        targetDocumentId: article.documentId,
        targetLocale: 'en',
        site: 'https://old.example',
      },
    });
}, 60_000);

it('writes an Article with its notes, picture, people and conversation', async () => {
  const { files } = await exportTo('one');
  expect(files).toHaveLength(1);
  const channel = parse(files[0] ?? '');
  expect(text(channel, 'wp:wxr_version')).toBe('1.2');
  const items = all(channel, 'item');
  const item = items.find((one) => text(one, 'title') === title);
  expect(item).toBeDefined();
  if (!item) return;

  expect(decoded(metaOf(item, '_foreword_markdown')[0])).toBe(BODY);
  expect(JSON.parse(decoded(metaOf(item, '_foreword_data')[0]))).toMatchObject({
    locale: 'en',
    redirects: ['/?p=91'],
  });
  const content = text(item, 'content:encoded') ?? '';
  expect(content).toMatch(/^<!-- wp:foreword\/note \{/);
  expect(content).toContain('<strong>body</strong> with ]]&gt; and שלום 😀.');
  expect(content).not.toContain('Nobody may read this');
  expect(text(item, 'wp:status')).toBe('publish');
  expect(text(item, 'wp:post_date_gmt')).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  const login = text(item, 'dc:creator');
  const author = all(channel, 'wp:author').find((one) => text(one, 'wp:author_login') === login);
  expect(text(author, 'wp:author_display_name')).toBe('Ann & "Co"');
  const attachment = items.find(
    (one) => text(one, 'wp:post_id') === metaOf(item, '_thumbnail_id')[0],
  );
  expect(text(attachment, 'wp:attachment_url')).toMatch(/^https?:.*\.png$/);
  expect(items.indexOf(attachment ?? item)).toBeLessThan(items.indexOf(item));

  const [top, ...others] = all(item, 'wp:comment');
  const answer = others.find((one) => text(one, 'wp:comment_content')?.includes('An answer'));
  expect(text(top, 'wp:comment_content')).toContain('One ]]&gt; of <em>them</em>');
  expect(top && decoded(metaOf(top, '_foreword_markdown')[0])).toBe('One ]]> of *them*');
  expect(text(answer, 'wp:comment_parent')).toBe(text(top, 'wp:comment_id'));
  expect(all(item, 'wp:comment').map((one) => text(one, 'wp:comment_approved'))).toEqual([
    '1',
    '1',
    'spam',
  ]);
});

it('writes drafts as drafts, and lets nobody but the owner read the files', async () => {
  const { files } = await exportTo('drafts');
  const items = files.flatMap((file) => all(parse(file), 'item'));
  const draft = items.find((one) => text(one, 'title') === 'Half written');
  expect(text(draft, 'wp:status')).toBe('draft');
  expect(files.map((file) => fs.statSync(file).mode & 0o777)).toEqual([0o600]);
});

it('has the addresses of Readers only where it is told to', async () => {
  const [without, withThem] = await Promise.all([
    exportTo('without'),
    exportTo('emails', { withEmails: true }),
  ]);
  const email = `${reader.username}@example.org`;
  expect(fs.readFileSync(without.files[0] ?? '', 'utf8')).not.toContain(email);
  expect(fs.readFileSync(withThem.files[0] ?? '', 'utf8')).toContain(email);
});

it('goes on in another file, also within an Article, where one is full', async () => {
  const whole = await exportTo('whole');
  const parts = await exportTo('parts', { largest: 6_000 });
  expect(parts.files.length).toBeGreaterThan(2);
  const commentsIn = (files: string[]): (string | undefined)[] =>
    files
      .flatMap((file) => all(parse(file), 'item'))
      .flatMap((item) => all(item, 'wp:comment'))
      .map((one) => text(one, 'wp:comment_id'));
  expect(commentsIn(parts.files)).toEqual(commentsIn(whole.files));
  expect([parts.articles, parts.comments]).toEqual([whole.articles, whole.comments]);
  for (const file of parts.files) {
    expect(fs.readFileSync(file, 'utf8')).toMatch(/<\/item>\n<\/channel>\n<\/rss>\n$/);
  }
});
