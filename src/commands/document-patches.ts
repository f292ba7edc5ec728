import fs from 'node:fs';
import path from 'node:path';

import { REGISTRY, type Stage } from '../lib/strapi-patches';

const BEGIN = '<!-- The table is made by `npm run docs:patches`. -->';
const END = '<!-- End of the table. -->';

const APPLIED: Record<Stage, string> = {
  connection: 'for each connection to SQLite',
  graphql: 'with the configuration',
  'content-manager': 'plugin function',
  'users-permissions': 'plugin function',
  register: 'register',
  bootstrap: 'bootstrap',
  ready: 'end of bootstrap',
};

/** The document with the registry's current table. @throws Error if it has no markers around a table */
export const withPatchTable = (document: string): string => {
  const [before, rest] = document.split(BEGIN);
  const [, after] = rest?.split(END) ?? [];
  if (before === undefined || after === undefined) throw new Error(`There is no ${BEGIN}.`);
  return `${before}${BEGIN}\n\n${patchTable()}\n\n${END}${after}`;
};

const patchTable = (): string => {
  const rows = Object.values(REGISTRY)
    .flat()
    .map((patch) => [
      `\`${patch.name}\``,
      Object.keys({ ...patch.replaces, ...patch.changes }).join('<br>'),
      patch.reason,
      patch.kind === 'speed' ? `speed: ${patch.gain}` : 'correctness',
      APPLIED[patch.stage],
      patch.probe,
      patch.issue ?? '',
    ]);
  const head = ['patch', 'what it reaches into', 'why', 'kind', 'applied', 'probe', 'issue'];
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
};

if (require.main === module) {
  const file = path.join(process.cwd(), 'docs', 'strapi-patches.md');
  fs.writeFileSync(file, withPatchTable(fs.readFileSync(file, 'utf8')));
}
