import type { Fields } from './content';
import { moment } from './conversation';
import { app, load } from './foreword';
import { type Answer, get, post } from './http';

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
  (load('./lib/versions/version-at') as Versions).versionAt(draft);

/** Forgets the versions of a document, as if it were older than its history. */
export const forgetVersions = (documentId: string): Promise<unknown> =>
  app()
    .db.query(VERSION)
    .deleteMany({ where: { document: documentId } });

/** The list of an Article's versions, as an admin user sees it. */
export const listOf = (documentId: string, token: string, query = ''): Promise<Answer> =>
  get(`/desk/versions?type=article&document=${documentId}${query}`, { token });

export const restore = (id: number, token: string): Promise<Answer> =>
  post(`/desk/versions/${id}/restore`, { token, body: {} });

const DAY = 86_400_000;

/** Makes the versions of a document, and what went with it, so many days older. */
export const ageVersions = async (documentId: string, days: number): Promise<void> => {
  const { connection } = app().db;
  const older = (at: Date | number) => moment(new Date(at).getTime() - days * DAY);
  for (const [table, column] of [
    ['versions', 'document'],
    ['archived_rows', 'owner'],
  ] as const) {
    const rows: { id: number; at: Date | number }[] = await connection(table)
      .where({ [column]: documentId })
      .select('id', 'at');
    for (const { id, at } of rows)
      await connection(table)
        .where({ id })
        .update({ at: older(at) });
  }
};

interface Retention {
  removeOld: () => Promise<void>;
}

/** What the job does that removes what is not to be kept any longer. */
export const removeOld: Retention['removeOld'] = () =>
  (load('./lib/versions/remove-old') as Retention).removeOld();
