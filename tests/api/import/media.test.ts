import fs from 'node:fs';
import path from 'node:path';

import type { MediaRecord } from '../../../src/import/records';
import { get } from '../../helpers/http';
import { anArticle, aSite, importFiles } from '../../helpers/import';
import { scratchFolder } from '../../helpers/scratch';

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const folder = path.join(scratchFolder(), `media-${process.pid}`);
fs.mkdirSync(path.join(folder, '2014'), { recursive: true });
fs.writeFileSync(path.join(folder, '2014', 'pixel.png'), Buffer.from(PIXEL, 'base64'));

const aPicture = (id: string, site: string, file: string): MediaRecord => ({
  ...{ kind: 'media', id, url: `${site}/wp-content/uploads/${file}`, path: file },
  ...{ title: null, alt: 'A <b>pixel</b>', caption: null, createdAt: null },
});

it('files stay where they are, and come with --media-dir, as covers and in texts', async () => {
  const site = aSite();
  const [there, missing] = [`${site.id}/wp-content/uploads/2014/pixel`, `${site.id}/absent.png`];
  const records = [
    site,
    anArticle('1', {
      slug: 'with-pictures',
      cover: 'm',
      body: `![big](${there}.png) ![small](${there}-10x10.png) ![none](${missing})`,
    }),
    aPicture('m', site.id, '2014/pixel.png'),
    aPicture('gone', site.id, 'absent.png'),
  ];
  const shown = async () => (await get('/api/articles/with-pictures')).body.data;

  const without = await importFiles([records]);
  expect(without.counts.media).toEqual({ 'left-out': 2 });
  expect(await shown()).toMatchObject({ cover: null, body: expect.stringContaining(there) });

  const { counts, losses } = await importFiles([records], { mediaDir: folder });
  expect(counts.media).toEqual({ created: 1, 'left-out': 1 });
  expect(losses).toMatchObject([{ of: 'media', id: 'gone', outcome: 'left-out' }]);
  const article = await shown();
  expect(article.cover).toMatchObject({ alternativeText: 'A pixel', mime: 'image/png' });
  const { url } = article.cover;
  expect(article.body).toBe(`![big](${url}) ![small](${url}) ![none](${missing})`);

  const again = await importFiles([records], { mediaDir: folder });
  expect(again.counts.media).toEqual({ unchanged: 1, 'left-out': 1 });
});
