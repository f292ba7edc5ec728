import { createHash } from 'node:crypto';

import { stripUnstorable } from '../../lib/requests';
import { sourceKey } from '../../api/origin/domain/source-key';
import { AT_ADDRESS, type SourceRecord } from '../records';

/** A record as the target writes it, and what tells whether it is another than the last time. */
export interface Taken<Kind extends SourceRecord = SourceRecord> {
  record: Kind;
  /** 43 characters. */
  fingerprint: string;
}

/**
 * A record of a source without what no database stores: its ids are keys, its times are times. The fingerprint is that of
 * all that is in it.
 */
export const takeIn = (record: SourceRecord): Taken => {
  const clean = withKeys(stripUnstorable(record) as SourceRecord);
  const json = JSON.stringify(clean);
  return {
    record: clean,
    fingerprint: createHash('sha256').update(json).digest('base64url'),
  };
};

const withKeys = (record: SourceRecord): SourceRecord => {
  // Of a site, its address; of a loss, what is told.
  if (record.kind === 'site' || record.kind === 'loss') return record;
  const own = { ...withTimes(record), id: sourceKey(record.id) };
  switch (own.kind) {
    case 'article': {
      const { authors, topics, cover } = own;
      return {
        ...own,
        authors: authors.map(sourceKey),
        topics: topics.map(sourceKey),
        cover: keyOrNull(cover),
      };
    }
    case 'note':
      return {
        ...{ ...own, article: sourceKey(own.article) },
        ...(own.editor !== undefined && { editor: keyOrNull(own.editor) }),
      };
    case 'comment':
      return {
        ...own,
        article: own.article.startsWith(AT_ADDRESS) ? own.article : sourceKey(own.article),
        parent: keyOrNull(own.parent),
        user: keyOrNull(own.user),
      };
    case 'redirect':
      return { ...own, to: { ...own.to, id: sourceKey(own.to.id) } };
    default:
      return own;
  }
};

const keyOrNull = (id: string | null): string | null => (id === null ? null : sourceKey(id));

/** The years that every database and every JSON takes. */
const FIRST = Date.UTC(1000, 0, 1);
const LAST = Date.UTC(9999, 0, 1);

/** Times that are none become null: the source does not say. */
const withTimes = <Kind extends SourceRecord>(record: Kind): Kind => {
  const own = { ...record };
  for (const [name, value] of Object.entries<unknown>({ ...record })) {
    if (value instanceof Date && !isTime(value)) Object.assign(own, { [name]: null });
  }
  return own;
};

const isTime = (date: Date): boolean => date.getTime() >= FIRST && date.getTime() < LAST;
