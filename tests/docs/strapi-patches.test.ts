import fs from 'node:fs';
import path from 'node:path';

import { withPatchTable } from '../../src/commands/document-patches';

const DOCUMENT = path.resolve(__dirname, '..', '..', 'docs', 'strapi-patches.md');

/** Without the spaces and dashes by which Prettier aligns tables. */
const unaligned = (text: string): string => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');

it('the table of patches is that of the registry; `npm run docs:patches` writes it', () => {
  const document = fs.readFileSync(DOCUMENT, 'utf8');
  expect(unaligned(withPatchTable(document))).toBe(unaligned(document));
});
