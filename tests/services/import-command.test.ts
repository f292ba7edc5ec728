import fs from 'node:fs';
import path from 'node:path';

import { comment, item, meta, wxr } from '../../src/import/sources/wordpress/wxr.fixture';
import { runCommand } from '../helpers/commands';
import { sqliteIn } from '../helpers/durability/databases';
import { scratchFolder } from '../helpers/scratch';

/** `npm run import -- wordpress FILE… [options]`, as it is run. */

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const folder = path.join(scratchFolder(), `import-command-${process.pid}`);
const inFolder = (name: string): string => path.join(folder, name);

beforeAll(() => {
  fs.mkdirSync(inFolder('uploads/2014'), { recursive: true });
  fs.writeFileSync(inFolder('uploads/2014/pixel.png'), Buffer.from(PIXEL, 'base64'));
});

const picture = item(
  9,
  {
    post_type: 'attachment',
    attachment_url: 'https://old.example/wp-content/uploads/2014/pixel.png',
  },
  meta('_wp_attached_file', '2014/pixel.png'),
);

it('imports files in any order with covers, reports losses as JSON and text, and ends with 0 or 2', async () => {
  const { query, environment: own } = sqliteIn(folder, 'data.db');
  const environment = { ...own, PORT: '1337' };
  const run = (...args: string[]) =>
    runCommand(environment, 'import', [
      ...['wordpress', ...args, '--media-dir', inFolder('uploads')],
      ...['--report', inFolder('report.json')],
    ]);
  const readReport = () => JSON.parse(fs.readFileSync(inFolder('report.json'), 'utf8'));
  const [articles, files, broken] = ['articles.xml', 'files.xml', 'broken.xml'].map(inFolder);
  fs.writeFileSync(
    String(articles),
    wxr(
      item(1, {}, meta('_thumbnail_id', '9'), comment(1)),
      item(2, { status: 'private' }),
      item(3, { status: 'draft' }),
      item(4, { post_type: 'revision' }),
    ),
  );
  fs.writeFileSync(String(files), wxr(picture));
  const whole = wxr(item(5), item(6));
  fs.writeFileSync(String(broken), whole.slice(0, whole.lastIndexOf('<wp:post_type>')));

  const first = await run(String(articles), String(files), '--include', 'private');
  expect([first.code, first.code === 0 ? '' : first.out]).toEqual([0, '']);
  expect(first.out).toMatch(/^article: 2 created$/m);
  expect(first.out).toMatch(/^media: 1 created$/m);
  expect(readReport()).toMatchObject({
    ...{ source: 'wordpress', files: [articles, files], isComplete: true },
    counts: { article: { created: 2 }, comment: { created: 1 }, media: { created: 1 } },
  });
  const lost = readReport().losses.map((loss: { id: string }) => loss.id);
  expect(lost).toEqual(expect.arrayContaining(['2', '3', '4']));
  for (const { of, id, outcome, reason } of readReport().losses) {
    expect(first.out).toContain(`${of} ${id}: ${outcome}. ${reason}\n`);
  }
  const covers = await query<{ slug: string; name: string }>(
    `select articles.slug, files.name from articles
      join files_related_mph as link on link.related_id = articles.id
        and link.related_type = 'api::article.article' and link.field = 'cover'
      join files on files.id = link.file_id where articles.published_at is not null`,
  );
  expect(covers).toEqual([{ slug: 'post-1', name: 'pixel.png' }]);

  const second = await run(String(broken));
  expect(second.code).toBe(2);
  expect(readReport().losses).toContainEqual(expect.objectContaining({ outcome: 'unreadable' }));
}, 120_000);
