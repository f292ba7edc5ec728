import type { Fields } from './content';
import { app, load } from './foreword';

const VERSION = 'api::version.version';

/** A version as it is stored. */
export interface StoredVersion {
  id: number;
  event: string;
  revision: number;
  language: string;
  byKind: string;
  byName: string | null;
  byUser: number | null;
  fields: string[];
  entryFields: string[];
  isEntry: boolean;
  content: string;
  at: string;
}

/** All versions of a document, the first first. */
export const versionsOf = (documentId: string): Promise<StoredVersion[]> =>
  app()
    .db.query(VERSION)
    .findMany({ where: { document: documentId }, orderBy: { id: 'asc' } });

/** Their events and revisions, in one locale. */
export const historyOf = async (documentId: string, locale = 'en'): Promise<string[]> =>
  (await versionsOf(documentId))
    .filter(({ language }) => language === locale)
    .map(({ event, revision }) => `${event} ${revision}`);

interface Versions {
  versionAt: (draft: {
    uid: string;
    documentId: string;
    locale?: string;
    revision: number;
  }) => Promise<Fields | undefined>;
}

/** What a draft held at a revision, as the server has it. */
export const versionAt: Versions['versionAt'] = (draft) =>
  (load('./lib/versions') as Versions).versionAt(draft);

/** Forgets the versions of a document, as if it were older than its history. */
export const forgetVersions = (documentId: string): Promise<unknown> =>
  app()
    .db.query(VERSION)
    .deleteMany({ where: { document: documentId } });
