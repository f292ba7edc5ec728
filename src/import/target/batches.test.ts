import type { CommentRecord, SourceRecord } from '../records';
import { inBatches } from './batches';
import type { Taken } from './intake';

const comment = (id: number, body = 'Words'): CommentRecord => ({
  kind: 'comment',
  id: String(id),
  ...{ article: '1', parent: null, body, status: 'approved', authorName: null },
  ...{ user: null, email: null, createdAt: null },
});

const site: SourceRecord = {
  ...{ kind: 'site', id: 'https://example.org' },
  ...{ name: null, description: null, locale: null },
};

const sizes = async (records: SourceRecord[]): Promise<number[]> => {
  const found: number[] = [];
  const taken = records.map((record): Taken => ({ record, fingerprint: '' }));
  for await (const batch of inBatches(taken)) found.push(batch.length);
  return found;
};

const comments = (count: number) => Array.from({ length: count }, (_one, id) => comment(id));

it('writes at most 500 Comments in one transaction', async () => {
  expect(await sizes(comments(1_200))).toEqual([500, 500, 200]);
});

it('begins anew with each site, so that a batch belongs to one', async () => {
  expect(await sizes([site, ...comments(2), site, ...comments(1)])).toEqual([3, 2]);
});

it('ends a batch that has much text, whatever its number', async () => {
  const long = 'x'.repeat(3_000_000);
  expect(await sizes([comment(1, long), comment(2, long), comment(3)])).toEqual([2, 1]);
});

it('has no batch for no records', async () => {
  expect(await sizes([])).toEqual([]);
});
