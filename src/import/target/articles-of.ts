import { findTargets } from '../../api/redirect/store/redirects';
import { oldPath, oldPathCandidates } from '../../api/redirect/domain/old-path';
import { queryPrepared } from '../../lib/database';
import { AT_ADDRESS } from '../records';
import { documentsOf } from './known';
import type { Run } from './run';

/** The document ids that articles of a site have here, by their ids there, or by addresses that they have or had. */
export const articlesOf = async (
  ids: readonly string[],
  run: Run,
): Promise<Map<string, string>> => {
  const found = await documentsOf(
    'article',
    ids.filter((id) => !id.startsWith(AT_ADDRESS)),
    run,
  );
  for (const id of new Set(ids)) {
    if (!id.startsWith(AT_ADDRESS)) continue;
    const documentId = await articleAt(id.slice(AT_ADDRESS.length), run);
    if (documentId !== undefined) found.set(id, documentId);
  }
  return found;
};

/** The Article that had this address elsewhere, or has it here. */
const articleAt = async (address: string, { locale }: Run): Promise<string | undefined> => {
  const paths = oldPathCandidates(address);
  if (paths.length === 0) return undefined;
  const targets = (await findTargets(paths, locale)).filter(({ kind }) => kind === 'article');
  const [closest] = targets.toSorted(
    (one, other) => paths.indexOf(one.path) - paths.indexOf(other.path),
  );
  return closest?.documentId ?? (await articleHere(address, locale));
};

interface Own {
  documentId: string;
  url: string | null;
}

const articleHere = async (address: string, locale: string): Promise<string | undefined> => {
  const path = oldPath(address)?.split('?', 1)[0] ?? '';
  const slug = path.slice(path.lastIndexOf('/') + 1);
  const rows = await queryPrepared<Own>(
    `select document_id as "documentId", url as "url" from articles
      where slug = ? and locale = ? and published_at is not null`,
    [slug, locale],
  );
  return rows.find(({ url }) => url !== null && oldPath(url) === path)?.documentId;
};
