import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import { environmentOf } from '../../helpers/processes';
import type { Bench, Line } from '../core/line';
import { ROOT } from '../core/root';
import { COMMENTS_EACH, writeWxr } from '../sources/write-wxr';

/** In MB: with less, the command would fail. */
const HEAP = 512;

interface Report {
  startedAt: string;
  endedAt: string;
  counts: { article?: { created?: number }; comment?: { created?: number } };
}

/** Imports a generated export into an empty database in a process of its own, as the command does. */
const importExport = async (bench: Bench): Promise<Report> => {
  const folder = bench.folder('import');
  const [file, report] = [path.join(folder, 'export.xml'), path.join(folder, 'report.json')];
  bench.report(`Importing ${bench.scale.exported / 1e6} MB of WXR`);
  writeWxr(file, bench.scale.exported);
  const command = path.join(ROOT, 'dist', 'src', 'commands', 'import.js');
  await promisify(execFile)(
    process.execPath,
    [`--max-old-space-size=${HEAP}`, command, 'wordpress', file, '--report', report],
    { cwd: ROOT, env: environmentOf({ port: 1337, folder }), maxBuffer: 1e8 },
  );
  return JSON.parse(fs.readFileSync(report, 'utf8')) as Report;
};

/** Articles of 600 words with twenty Comments each. */
export const importWordpress: Line = {
  number: '19',
  name: `import from WordPress in ${HEAP} MB of heap: comments, ${COMMENTS_EACH} an article`,
  unit: '/s',
  goal: { of: 'value', is: 'at least', limit: 2_000 },
  isOnce: true,
  contenders: [
    {
      name: 'foreword',
      async measure(bench) {
        const { startedAt, endedAt, counts } = await importExport(bench);
        const seconds = (Date.parse(endedAt) - Date.parse(startedAt)) / 1_000;
        const [articles, comments] = [counts.article?.created ?? 0, counts.comment?.created ?? 0];
        const rate = Math.round(articles / seconds);
        return { value: comments / seconds, of: `${articles} articles, ${rate} a second` };
      },
    },
  ],
};
