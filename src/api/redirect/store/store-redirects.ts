import type { Knex } from 'knex';

import { insertRows, isAmong, newRow, queryInTransaction } from '../../../lib/database';
import { oldPath } from '../domain/old-path';
import type { Target } from './redirects';

const UID = 'api::redirect.redirect';

/** An address of another site, and what it leads to. */
export interface NewRedirect extends Pick<Target, 'path' | 'kind' | 'documentId' | 'locale'> {
  /** Told why it does not come along. */
  onLost: (reason: string) => void;
}

/**
 * Stores addresses of a site. One that leads somewhere already stays as it is.
 *
 * @returns how many are new
 */
export const storeRedirects = async (
  trx: Knex.Transaction,
  site: string,
  redirects: readonly NewRedirect[],
): Promise<number> => {
  const wanted = redirects.flatMap((redirect) => {
    const path = oldPath(redirect.path);
    if (path === null) redirect.onLost('An address that it had is none, or too long.');
    return path === null ? [] : [{ ...redirect, path }];
  });
  if (wanted.length === 0) return 0;
  const targets = await storedTargets(
    trx,
    site,
    wanted.map(({ path }) => path),
  );
  const fresh = wanted.filter(({ path, documentId, onLost }) => {
    const stored = targets.get(path);
    if (stored === undefined) targets.set(path, documentId);
    else if (stored !== documentId) onLost(`The address ${path} leads to something else.`);
    return stored === undefined;
  });
  await insertRows(
    trx,
    'redirects',
    fresh.map(({ path, kind, documentId, locale }) => ({
      ...newRow(UID),
      ...{ site, path, kind, target_document_id: documentId, target_locale: locale },
    })),
  );
  return fresh.length;
};

const storedTargets = async (
  trx: Knex.Transaction,
  site: string,
  paths: readonly string[],
): Promise<Map<string, string>> => {
  const rows = await queryInTransaction<{ path: string; documentId: string }>(
    trx,
    `select path as "path", target_document_id as "documentId" from redirects
      where site = ? and ${isAmong('path')}`,
    [site, paths],
  );
  return new Map(rows.map(({ path, documentId }) => [path, documentId]));
};
