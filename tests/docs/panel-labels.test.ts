import fs from 'node:fs';
import path from 'node:path';

import en from '../../src/admin/translations/en.json';
import he from '../../src/admin/translations/he.json';
import ru from '../../src/admin/translations/ru.json';

type Texts = Record<string, string>;

interface Schema {
  info: { displayName: string };
  config?: { metadatas?: Record<string, { edit?: { label?: string } }> };
  pluginOptions?: { 'content-manager'?: { visible?: boolean } };
}

const ROOT = path.resolve(__dirname, '..', '..');

const schemas = (
  folder: string,
  pattern: RegExp,
  uidOf: (names: string[]) => string,
): [string, Schema][] =>
  fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file))
    .map((file) => [
      uidOf(file.replace('.json', '').split(path.sep)),
      JSON.parse(fs.readFileSync(path.join(ROOT, folder, file), 'utf8')) as Schema,
    ]);

const shown = [
  ...schemas('src/api', /schema\.json$/, ([api, , type]) => `api::${api}.${type}`),
  ...schemas('src/components', /\.json$/, ([category, name]) => `${category}.${name}`),
].filter(([, { pluginOptions }]) => pluginOptions?.['content-manager']?.visible !== false);

const labelled = shown.flatMap(([uid, { config }]) =>
  Object.keys(config?.metadatas ?? {}).map(
    (field) => `content-manager.content-types.${uid}.${field}`,
  ),
);

const types = shown
  .filter(([uid]) => uid.startsWith('api::'))
  .map(([, { info }]) => info.displayName);

describe.each([
  ['Hebrew', he as Texts],
  ['Russian', ru as Texts],
])('the panel in %s', (_, texts) => {
  it('has a translation of each label in a schema', () => {
    expect(labelled.length).toBeGreaterThan(20);
    expect(labelled.filter((id) => !texts[id])).toEqual([]);
  });

  it('has the names of the types that the content manager shows', () => {
    expect(types.sort()).toEqual(['Article', 'Author', 'EditorNote', 'Topic']);
    expect(types.filter((type) => !texts[type])).toEqual([]);
  });

  it('names Foreword wherever it does in English', () => {
    for (const id of Object.keys(en)) expect(texts).toHaveProperty([id]);
  });
});
