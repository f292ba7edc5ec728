import fs from 'node:fs';
import path from 'node:path';

import { type Call, callOnSite, emptySite, jsonLines, runCommand } from '../helpers/commands';
import {
  createArticle,
  createAuthor,
  createFile,
  createNote,
  documents,
  type TestDocument,
  uniqueTitle,
} from '../helpers/content';
import { comment, decide, like, report } from '../helpers/conversation';
import { app, load } from '../helpers/foreword';
import { ensureLocale } from '../helpers/locales';
import { createReader, type TestReader } from '../helpers/people';
import { setRules } from '../helpers/rules';
import { scratchFolder } from '../helpers/scratch';

/** `npm run export -- json`, and `npm run import -- json` into an empty site. */

type Line = Record<string, unknown>;

interface Exporting {
  exportJson: (given: { file: string; scope: string }) => Promise<Record<string, number>>;
}

const fileOf = (name: string): string => path.join(scratchFolder(), `${name}-${process.pid}.jsonl`);

const exportTo = async (file: string, scope: 'public' | 'all' | 'logins'): Promise<Line[]> => {
  await (load('./export/json/export-json') as Exporting).exportJson({ file, scope });
  return jsonLines(file);
};

interface Report {
  counts: Record<string, object>;
  losses: { of: string }[];
  remarks: string[];
}

const importing = (file: string, more: object = {}): Call => [
  'import/json/import-json',
  'importJson',
  { file, ...more },
];

const exporting = (file: string, scope: string): Call => [
  'export/json/export-json',
  'exportJson',
  { file, scope },
];

const SECRET = 'Nobody may read this';

let article: TestDocument;
let draft: TestDocument;
let reader: TestReader;

/** Text that breaks lines, markup and encodings. */
const BODY = 'Shalom שלום\u2028**bold**\r\n\r\n<!--more-->\n\n日本語 😀 \u0007 ]]> &amp; "x"\t\n';

beforeAll(async () => {
  await setRules({ moderation: 'post', floodSeconds: 0 });
  await ensureLocale('he');
  const author = await createAuthor({ bio: 'A bio.' });
  const topic = await documents('api::topic.topic').create({
    data: { name: uniqueTitle('Topic') },
  });
  const cover = await createFile();
  article = await createArticle({
    body: BODY,
    authors: [author.documentId],
    topics: [topic.documentId],
    cover: cover.id,
    originallyPublishedOn: '2014-05-06',
    source: { name: 'The Paper', url: 'https://example.org/a' },
    seo: { title: 'For searches', image: cover.id },
  });
  await documents('api::article.article').update({
    documentId: article.documentId,
    locale: 'he',
    data: { title: uniqueTitle('שלום'), body: 'גוף' },
    status: 'published',
  });
  await createNote(article, { editor: author.documentId });
  await createNote(article, { body: SECRET, visibility: 'internal' });
  draft = await createArticle({ body: SECRET }, 'draft');
  reader = await createReader({ password: 'Correct-horse-1', displayName: 'Ann' });
  const top = await comment(reader, article);
  const answer = await comment(reader, article, undefined, top);
  await like(await createReader(), answer);
  await report(await createReader(), answer, { reason: 'spam', detail: SECRET });
  await decide(await comment(reader, article, SECRET), 'rejected');
  const other = await createReader();
  await documents('api::article.article').update({
    documentId: article.documentId,
    data: { slug: `moved-${article.documentId}` },
    status: 'published',
  });
  await app()
    .db.query('api::redirect.redirect')
    .create({
      data: {
        path: '/?p=77',
        kind: 'article',
        targetDocumentId: article.documentId,
        targetLocale: 'en',
        site: 'https://old.example',
      },
    });
  expect(other.id).toBeGreaterThan(0);
}, 60_000);

describe('an export of what is public', () => {
  it('has nothing of drafts, Readers and moderation, and nothing that is private', async () => {
    const lines = await exportTo(fileOf('public'), 'public');
    const text = JSON.stringify(lines);
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain(draft.documentId);
    expect(text).not.toContain(`${reader.username}@example.org`);
    expect(text).not.toContain(reader.documentId);
    const types = new Set(lines.map(({ type }) => type));
    for (const type of ['report', 'like', 'decision', 'version', 'comment-setting', 'presence']) {
      expect(types).not.toContain(`api::${type}.${type}`);
    }
    expect(types).not.toContain('plugin::users-permissions.user');
    expect(lines.filter(({ state }) => state === 'draft')).toEqual([]);
    expect(text).toContain(JSON.stringify(BODY).slice(1, -1).replaceAll('\\', '\\'));
  });

  it('becomes a site on which the same is public', async () => {
    const file = fileOf('public');
    await exportTo(file, 'public');
    const env = await emptySite();
    const again = fileOf('public-again');
    await callOnSite(env, [importing(file), exporting(again, 'public')]);
    expect(comparable(again)).toEqual(comparable(file));
  }, 120_000);
});

interface Related {
  documentId?: string;
  by?: { type: string };
}

/**
 * The rows in any order, without what leads to rows that are not in the file, or to roles that other tests have made: that
 * does not come along.
 */
const comparable = (file: string): string[] => {
  const rows = jsonLines(file).filter(({ type }) => type !== undefined);
  const known = new Set(rows.map(({ documentId }) => documentId));
  const isKnown = ({ documentId, by }: Related): boolean =>
    documentId === undefined ? by?.type === 'authenticated' : known.has(documentId);
  return rows
    .map((row) => {
      const relations = Object.entries(row.relations as Record<string, Related[]>)
        .map(([name, all]): [string, Related[]] => [name, all.filter(isKnown)])
        .filter(([, all]) => all.length > 0);
      return JSON.stringify({ ...row, relations: Object.fromEntries(relations) });
    })
    .sort();
};

describe('an export of the whole site', () => {
  it('has no secrets, and can be read by its owner only', async () => {
    const file = fileOf('all');
    const lines = await exportTo(file, 'all');
    const text = JSON.stringify(lines);
    expect(text).toContain(SECRET);
    expect(text).toContain(`${reader.username}@example.org`);
    expect(text).not.toMatch(/"(password|resetPasswordToken|confirmationToken)":/);
    const row = lines.find(({ documentId }) => documentId === reader.documentId);
    expect(row?.data).not.toHaveProperty('provider');
    expect(text).not.toContain('$2');
    const version = lines.find(({ type }) => type === 'api::version.version');
    expect(version?.data).toMatchObject({
      fields: expect.any(Array),
      isEntry: expect.any(Boolean),
    });
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  });

  it('has passwords and providers with --logins', async () => {
    const lines = await exportTo(fileOf('logins'), 'logins');
    const row = lines.find(({ documentId }) => documentId === reader.documentId);
    expect(row?.data).toMatchObject({ password: expect.stringMatching(/^\$2/), provider: 'local' });
    expect(JSON.stringify(lines)).not.toMatch(/"(resetPasswordToken|confirmationToken)":/);
    expect(row?.relations).toMatchObject({ role: [{ by: { type: 'authenticated' } }] });
  });

  it('becomes an equal site', async () => {
    const file = fileOf('whole');
    await exportTo(file, 'logins');
    // Also from PostgreSQL to SQLite.
    const env = await emptySite('sqlite');
    const again = fileOf('whole-again');
    const [dry, first, , second] = (await callOnSite(env, [
      importing(file, { isDryRun: true }),
      importing(file),
      exporting(again, 'logins'),
      importing(file),
    ])) as Report[];
    expect(comparable(again)).toEqual(comparable(file));
    expect(dry?.counts).toEqual(first?.counts);
    const lost = first?.losses.filter(({ of }) => of !== 'plugin::users-permissions.user');
    expect([lost, first?.remarks]).toEqual([[], []]);
    expect(second).toMatchObject({
      counts: {},
      remarks: [expect.stringMatching(/Nothing has changed/)],
    });
  }, 240_000);

  it('leaves what is no line, of no type or cut off out, and says so', async () => {
    const file = fileOf('damaged');
    const [header = {}] = await exportTo(file, 'all');
    const row = {
      type: 'api::topic.topic',
      documentId: 'damaged1',
      data: { name: 'T', slug: 't' },
    };
    const lines = [
      JSON.stringify(header),
      '{"type":',
      JSON.stringify({ ...row, type: 'api::gone.gone' }),
      JSON.stringify({ ...row, data: 7 }),
      JSON.stringify({ ...row, data: { ...row.data, colour: 'red', createdAt: 'never' } }),
      '[]',
    ];
    fs.writeFileSync(file, lines.join('\n'));
    const env = await emptySite();
    const { code, out } = await runCommand(env, 'import', ['json', file]);
    expect(code).toBe(2);
    expect(out).toContain('api::topic.topic: 1 created');
    expect(out).toContain('line: 4 unreadable');
  }, 120_000);
});
