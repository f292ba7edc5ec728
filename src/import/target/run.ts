import { sourceKey } from '../../api/origin/domain/source-key';
import type { AddressRules } from '../../api/site/domain/article-address';
import { readAddressRulesNow } from '../../api/site/store/site';
import { defaultLocale, localeCodes } from '../../lib/locales';
import type { SiteRecord } from '../records';
import { addressesOf, type SiteAddresses } from './finish/site-addresses';
import { fileFinder, type MediaOptions } from './media/find-file';
import type { FindFile } from './media/found-file';
import type { Report } from './report';

/** What an import is told. */
export interface ImportOptions extends MediaOptions {
  /** Whether what has changed at the source since the last import is taken in. */
  isUpdate: boolean;
}

/** What the writers of a site's records need. */
export interface Run {
  /** The address of the site, as `sourceKey` gives it. */
  site: string;
  /** Of the Articles. */
  locale: string;
  rules: AddressRules;
  /** How its texts name its pages. */
  addresses: SiteAddresses;
  findFile: FindFile;
  /** Whether the import has been told to end. */
  isStopped: () => boolean;
  options: ImportOptions;
  report: Report;
}

/** @param site undefined where a file does not say where its records come from */
export const runOf = async (
  site: Pick<SiteRecord, 'id' | 'locale'> | undefined,
  common: Pick<Run, 'options' | 'report' | 'isStopped'>,
): Promise<Run> => {
  const address = site?.id ?? '';
  return {
    ...common,
    site: sourceKey(address),
    locale: await localeOf(site?.locale ?? null),
    rules: await readAddressRulesNow(),
    addresses: addressesOf(address, common.options.fetching?.hosts),
    findFile: fileFinder(common.options, address),
  };
};

/** The locale of the site among those that Foreword has, or its language's; otherwise the default one. */
const localeOf = async (locale: string | null): Promise<string> => {
  const codes = await localeCodes();
  const [language] = (locale ?? '').split('-');
  const own = [locale, language].find((code) => typeof code === 'string' && codes.includes(code));
  return own ?? (await defaultLocale());
};
