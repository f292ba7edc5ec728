import fs from 'node:fs';
import path from 'node:path';

import he from '../../admin/translations/he.json';
import ru from '../../admin/translations/ru.json';

const SRC = path.resolve(__dirname, '..', '..');

/** The types that have a form in the content manager. */
const FORMS = ['article', 'author', 'editor-note', 'topic'].map((name) =>
  path.join(SRC, 'api', name, 'content-types', name, 'schema.json'),
);

const filesUnder = (folder: string): string[] =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(file) : [file];
  });

const COMPONENTS = filesUnder(path.join(SRC, 'components'));

interface Schema {
  config?: { metadatas?: Record<string, { edit?: { description?: string } }> };
}

const hintsIn = (file: string): string[] =>
  Object.values(
    (JSON.parse(fs.readFileSync(file, 'utf8')) as Schema).config?.metadatas ?? {},
  ).flatMap(({ edit }) => edit?.description ?? []);

const hints = [...new Set([...FORMS, ...COMPONENTS].flatMap(hintsIn))].sort();

it.each([
  ['Hebrew', he],
  ['Russian', ru],
])('every hint of a form is translated into %s, and nothing that is none', (_, texts) => {
  const translated = Object.keys(texts)
    .filter((key) => key.startsWith('hint.'))
    .map((key) => key.slice('hint.'.length));
  expect(translated.sort()).toEqual(hints);
});
