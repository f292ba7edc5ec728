import { randomUUID } from 'node:crypto';
import path from 'node:path';

import type {
  ArticleRecord,
  AuthorRecord,
  CommentRecord,
  NoteRecord,
  SiteRecord,
  SourceRecord,
  TopicRecord,
  UserRecord,
} from '../../src/import/records';
import { load } from './foreword';
import { scratchFolder } from './scratch';

interface Loss {
  of: string;
  id: string;
  outcome: string;
  reason: string;
}

interface Report {
  counts: Record<string, Record<string, number>>;
  losses: () => Iterable<Loss>;
  close: () => void;
}

/** What an import has said. */
export interface Imported {
  counts: Report['counts'];
  losses: Loss[];
}

interface Options {
  isUpdate?: boolean;
  /** At this record the file is to end in an error. */
  failAt?: number;
  mediaDir?: string;
}

let imports = 0;

/** Imports records, each list of them a file, as the command does. */
export const importFiles = async (
  files: readonly SourceRecord[][],
  { isUpdate = false, failAt = Infinity, mediaDir }: Options = {},
): Promise<Imported> => {
  const { importRecords } = load('./import/target/import-records') as {
    importRecords: (files: AsyncIterable<SourceRecord>[], how: object) => Promise<void>;
  };
  const { openReport } = load('./import/target/report') as {
    openReport: (file: string) => Report;
  };
  const report = openReport(path.join(scratchFolder(), `losses-${process.pid}-${(imports += 1)}`));
  try {
    const sources = files.map((records) => streamOf(records, failAt));
    await importRecords(sources, { options: { isUpdate, mediaDir }, report });
    return { counts: report.counts, losses: [...report.losses()] };
  } finally {
    report.close();
  }
};

/** What `npm run import -- … --dry-run` prints, line by line, and its exit code. */
export const dryRunOf = async (
  records: readonly SourceRecord[],
): Promise<{ code: number; lines: string[] }> => {
  const { dryRun } = load('./import/dry-run') as {
    dryRun: (source: object, line: object, print: (line: string) => void) => Promise<number>;
  };
  const lines: string[] = [];
  const source = { read: () => streamOf(records, Infinity) };
  const code = await dryRun(source, { files: ['records'], isUpdate: false, reading: {} }, (line) =>
    lines.push(line),
  );
  return { code, lines };
};

/** Records of the server's own realm: Jest's has another `Date`. */
const inServer = (records: readonly SourceRecord[]): SourceRecord[] => {
  const { jsonOf } = load('./lib/versions/json') as { jsonOf: (json: string) => SourceRecord[] };
  const { now } = load('./lib/clock') as { now: () => Date };
  const ServerDate = now().constructor as DateConstructor;
  return jsonOf(JSON.stringify(records)).map((record) => {
    for (const [name, value] of Object.entries<unknown>({ ...record })) {
      if (/(?:At)$/.test(name) && typeof value === 'string')
        Object.assign(record, { [name]: new ServerDate(value) });
    }
    return record;
  });
};

async function* streamOf(records: readonly SourceRecord[], failAt: number) {
  for (const [index, record] of inServer(records).entries()) {
    if (index === failAt) throw new Error('The file ends here.');
    yield Promise.resolve(record);
  }
}

/** A site with an address that no other test has. */
export const aSite = (fields: Partial<SiteRecord> = {}): SiteRecord => ({
  ...{ kind: 'site', id: `https://${randomUUID().slice(0, 13)}.example` },
  ...{ name: null, description: null, locale: null, ...fields },
});

export const aUser = (id: string, fields: Partial<UserRecord> = {}): UserRecord => ({
  ...{ kind: 'user', id, username: `user ${id}`, email: `user-${id}@example.org` },
  ...{ displayName: null, createdAt: null, ...fields },
});

export const anAuthor = (id: string, fields: Partial<AuthorRecord> = {}): AuthorRecord => ({
  ...{ kind: 'author', id, name: `Author ${id}`, slug: null, bio: null, url: null, ...fields },
});

export const aTopic = (id: string, fields: Partial<TopicRecord> = {}): TopicRecord => ({
  ...{
    kind: 'topic',
    id,
    name: `Topic ${id}`,
    slug: null,
    description: null,
    parent: null,
    ...fields,
  },
});

export const anArticle = (id: string, fields: Partial<ArticleRecord> = {}): ArticleRecord => ({
  ...{ kind: 'article', id, title: `Title ${id}`, slug: null, formerSlugs: [] },
  ...{ body: `Words of ${id}.`, excerpt: null, state: 'published', publishAt: null },
  ...{ createdAt: new Date('2014-05-01T08:00:00Z'), updatedAt: new Date('2014-05-03T08:00:00Z') },
  firstPublishedAt: new Date('2014-05-02T08:00:00Z'),
  ...{ authors: [], topics: [], cover: null, canonicalUrl: null, isNoindex: false },
  ...{ isOpen: true, addresses: [], ...fields },
});

export const aNote = (
  id: string,
  article: string,
  fields: Partial<NoteRecord> = {},
): NoteRecord => ({
  ...{ kind: 'note', id, article, noteKind: 'foreword', signature: 'Peloni', body: `Note ${id}.` },
  ...{ placement: 'above', visibility: 'public', createdAt: null, ...fields },
});

export const aComment = (
  id: string,
  article: string,
  fields: Partial<CommentRecord> = {},
): CommentRecord => ({
  ...{ kind: 'comment', id, article, parent: null, body: `Comment ${id}.`, status: 'approved' },
  ...{ authorName: `Name ${id}`, user: null, email: null },
  createdAt: new Date(Date.UTC(2014, 5, 1, 0, Number(id.replace(/\D/g, '')) || 0)),
  ...fields,
});
