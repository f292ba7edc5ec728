import { sourceKey } from '../../api/origin/domain/source-key';
import type { AddressRules } from '../../api/site/domain/article-address';
import { readAddressRules } from '../../api/site/store/site';
import { defaultLocale, localeCodes } from '../../lib/locales';
import type { SiteRecord } from '../records';
import { addressesOf, type SiteAddresses } from './finish/site-addresses';
import type { Report } from './report';

/** What an import is told. */
export interface ImportOptions {
  /** Whether what has changed at the source since the last import is taken in. */
  isUpdate: boolean;
  /** The folder in which the files of media lie; without one they stay where they are. */
  mediaDir?: string;
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
  options: ImportOptions;
  report: Report;
}

/** @param site undefined where a file does not say where its records come from */
export const runOf = async (
  site: Pick<SiteRecord, 'id' | 'locale'> | undefined,
  common: Pick<Run, 'options' | 'report'>,
): Promise<Run> => {
  const address = site?.id ?? '';
  return {
    ...common,
    site: sourceKey(address),
    locale: await localeOf(site?.locale ?? null),
    rules: await readAddressRules(),
    addresses: addressesOf(address),
  };
};

/** The locale of the site among those that Foreword has, or its language's; otherwise the default one. */
const localeOf = async (locale: string | null): Promise<string> => {
  const codes = await localeCodes();
  const [language] = (locale ?? '').split('-');
  const own = [locale, language].find((code) => typeof code === 'string' && codes.includes(code));
  return own ?? (await defaultLocale());
};
