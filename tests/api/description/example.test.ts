import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import { createArticle } from '../../helpers/content';
import { baseUrl } from '../../helpers/foreword';
import { scratchFolder } from '../../helpers/scratch';

const DOCS = path.resolve(__dirname, '..', '..', '..', 'docs', 'front-ends.md');

/** The module that the documentation shows, for this server. */
const documented = (): string => {
  const [, code = ''] =
    /\(`head\.mjs`\):\s+```js\n(.*?)```/s.exec(fs.readFileSync(DOCS, 'utf8')) ?? [];
  return code.replace('http://localhost:1337', baseUrl());
};

it('the front end of the documentation prints meta and JSON-LD in ten lines', async () => {
  const { slug, title } = await createArticle({ title: 'Meta & "more" <now>', excerpt: 'a < b' });
  const code = documented();
  expect(code.split('\n').filter(Boolean).length).toBeLessThanOrEqual(14);
  const file = path.join(scratchFolder(), `head-${process.pid}.mjs`);
  fs.writeFileSync(file, `${code}\nconsole.log(await headOf(process.argv[2]));\n`);
  const { stdout: head } = await promisify(execFile)(process.execPath, [file, String(slug)]);
  expect(head).toContain('<title>Meta &amp; &quot;more&quot; &lt;now&gt;</title>');
  expect(head).toContain('<meta name="description" content="a &lt; b">');
  expect(head).toContain('<meta property="og:type" content="article">');
  const [, json = ''] = /<script type="application\/ld\+json">(.*)<\/script>/.exec(head) ?? [];
  expect(JSON.parse(json)).toMatchObject({ '@type': 'NewsArticle', headline: title });
});
