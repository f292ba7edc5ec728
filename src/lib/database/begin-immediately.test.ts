import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import Database from 'better-sqlite3';

import { beginImmediately } from './begin-immediately';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'begin-'));
const open = () => new Database(path.join(folder, 'data.db'), { timeout: 0 });

afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

it('a transaction that has read can still write, whoever else wants to', () => {
  const [own, other] = [open(), open()];
  own.pragma('journal_mode = WAL');
  own.exec('create table words (word text)');
  beginImmediately(own);

  own.prepare('BEGIN;').run();
  own.prepare('select * from words').all();
  expect(() => other.exec("insert into words values ('other')")).toThrow('database is locked');
  own.prepare("insert into words values ('own')").run();
  own.prepare('COMMIT;').run();

  other.exec("insert into words values ('other')");
  expect(own.prepare('select word from words').pluck().all()).toEqual(['own', 'other']);
  own.close();
  other.close();
});
