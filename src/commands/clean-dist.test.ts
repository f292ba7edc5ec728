import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const SCRIPT = 'src/commands/clean-dist.mjs';

let project: string;

const write = (file: string): void => {
  fs.mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
  fs.writeFileSync(path.join(project, file), '');
};

const isThere = (file: string): boolean => fs.existsSync(path.join(project, file));

const cleanDist = (): string =>
  execFileSync(process.execPath, [SCRIPT], { cwd: project, encoding: 'utf8' });

beforeEach(() => {
  project = fs.mkdtempSync(path.join(os.tmpdir(), 'foreword-dist-'));
  write(SCRIPT);
  fs.copyFileSync(path.resolve(__dirname, 'clean-dist.mjs'), path.join(project, SCRIPT));
  write('src/api/news/index.ts');
  write('src/api/news/schema.json');
  write('dist/src/api/news/index.js');
  write('dist/src/api/news/schema.json');
  write('dist/build/index.html');
  write('dist/tsconfig.tsbuildinfo');
});

afterEach(() => {
  fs.rmSync(project, { recursive: true });
});

it('a compiled content type whose sources are gone is removed, with its folder', () => {
  write('dist/src/api/gone/index.js');
  write('dist/src/api/gone/content-types/gone/schema.json');
  expect(cleanDist()).toContain(path.join('dist', 'src', 'api', 'gone', 'index.js'));
  expect(isThere('dist/src/api/gone')).toBe(false);
});

it('compiled files whose source exists are left, and so is the admin panel', () => {
  write('dist/src/api/gone/index.js');
  cleanDist();
  expect(isThere('dist/src/api/news/index.js')).toBe(true);
  expect(isThere('dist/src/api/news/schema.json')).toBe(true);
  expect(isThere('dist/build/index.html')).toBe(true);
});

it('the build information of TypeScript is removed only when another file was, so that a restored source is compiled', () => {
  expect(cleanDist()).toBe('');
  expect(isThere('dist/tsconfig.tsbuildinfo')).toBe(true);
  write('dist/tests/gone.js');
  cleanDist();
  expect(isThere('dist/tsconfig.tsbuildinfo')).toBe(false);
});

it('a project that has not been compiled yet is left as it is', () => {
  fs.rmSync(path.join(project, 'dist'), { recursive: true });
  expect(cleanDist()).toBe('');
  expect(isThere('dist')).toBe(false);
});
