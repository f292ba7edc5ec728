import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');

const DOCUMENTS = execFileSync('git', ['ls-files', '*.md'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter(Boolean);

/** Code spans that are a path in the repository, without placeholders such as `<x>` or `*`. */
const NAMED = /`((?:src|tests|docs|config|database|public|\.ci)\/[\w./-]+)`/g;

/** Links to other files, without what follows a `#`. */
const LINKED = /\]\((?!\w+:|#)([^)#\s]+)(?:#[^)]*)?\)/g;

/** Made by the first start, and by who follows the recipes of docs/extending.md. */
const MADE_LATER = ['public/uploads', 'src/api/review', 'src/api/comment/domain/rules/shouting'];

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []);

const isThere = (file: string): boolean =>
  MADE_LATER.some((made) => file.startsWith(made)) || fs.existsSync(path.join(ROOT, file));

it.each(DOCUMENTS)('every file that %s names exists', (document) => {
  const text = fs.readFileSync(path.join(ROOT, document), 'utf8');
  const linked = matches(text, LINKED).map((link) => path.join(path.dirname(document), link));
  expect([...matches(text, NAMED), ...linked].filter((file) => !isThere(file))).toEqual([]);
});
