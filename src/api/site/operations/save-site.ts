import { findRow } from '../../../lib/database';
import { forewordError } from '../../../lib/errors';
import { parse } from '../../../lib/requests';
import type { Site } from '../domain/site';
import { SiteChanges } from '../domain/site-changes';
import { readSite, storeSite } from '../store/site';

/**
 * Changes what is sent of the site; null for the default.
 *
 * @throws PARAMETER_INVALID naming the field
 */
export const saveSite = async (sent: unknown): Promise<Site> => {
  const { locale, ...changes } = parse(SiteChanges, sent);
  if (locale) await assertThere('locale', 'plugin::i18n.locale', { code: locale });
  if (changes.logo) await assertThere('logo', 'plugin::upload.file', imageWith(changes.logo));
  await storeSite({ ...changes, ...(locale !== undefined && { language: locale }) });
  return readSite();
};

const imageWith = (id: number) => ({ id, mime: { $startsWith: 'image/' } });

const assertThere = async (field: string, uid: string, where: object): Promise<void> => {
  const row = await findRow(uid, { where, select: ['id'] });
  if (row) return;
  throw forewordError('PARAMETER_INVALID', `${field}: There is none like that.`, { field });
};
