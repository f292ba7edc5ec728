/**
 * Removes files from `dist/` whose sources no longer exist: Strapi loads every file that it finds there, so a
 * removed content type would stay. It runs before each compilation, so it is not compiled itself.
 *
 * After a removal it also removes TypeScript's build info, so that the next compilation writes every file:
 * otherwise a source that is restored unchanged would not be compiled again.
 */
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const DIST = path.join(ROOT, 'dist');

/** `dist/build` is the admin panel, which Strapi's own build removes. */
const COMPILED_FOLDERS = ['config', 'database', 'src', 'tests'];

/** The endings of the possible sources of a compiled file, by its own ending. */
const SOURCE_ENDINGS = [
  [/\.(js|js\.map|d\.ts)$/, ['.ts', '.tsx']],
  [/\.json$/, ['.json']],
];

const BUILD_INFO = 'tsconfig.tsbuildinfo';

const filesIn = (folder) =>
  fs.existsSync(folder)
    ? fs
        .readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
    : [];

const isOrphan = (file) => {
  const source = path.join(ROOT, path.relative(DIST, file));
  const [ending, sourceEndings] = SOURCE_ENDINGS.find(([pattern]) => pattern.test(file)) ?? [];
  if (!ending) return false;
  return !sourceEndings.some((sourceEnding) => fs.existsSync(source.replace(ending, sourceEnding)));
};

const removeEmptyFolders = (folder) => {
  if (!fs.existsSync(folder)) return;
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) removeEmptyFolders(path.join(folder, entry.name));
  }
  if (fs.readdirSync(folder).length === 0) fs.rmdirSync(folder);
};

const compiled = COMPILED_FOLDERS.flatMap((name) => filesIn(path.join(DIST, name)));
const orphans = compiled.filter(isOrphan);
for (const orphan of orphans) fs.rmSync(orphan);
for (const name of COMPILED_FOLDERS) removeEmptyFolders(path.join(DIST, name));

if (orphans.length > 0) {
  const buildInfos = compiled.filter((file) => path.basename(file) === BUILD_INFO);
  for (const file of [path.join(DIST, BUILD_INFO), ...buildInfos]) fs.rmSync(file, { force: true });
}
for (const orphan of orphans) {
  process.stdout.write(`${path.relative(ROOT, orphan)} is gone: it has no source any more.\n`);
}
