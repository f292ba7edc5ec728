import { randomUUID } from 'node:crypto';

import { now } from '../../lib/clock';
import { keyedHashes } from '../../lib/signed-tokens';
import type { Scope } from './scope';

/** A language of the site. */
export interface LocaleRecord {
  code: string;
  name: string;
  isDefault: boolean;
}

/** The first line of an export. */
export interface Header {
  foreword: 'export';
  version: 1;
  /** Another one for each export. */
  id: string;
  scope: Scope;
  exportedAt: string;
  /** The same for sites with the same APP_KEYS: under others, keyed hashes of e-mail addresses do not count. */
  key: string;
  locales: LocaleRecord[];
}

/** What is hashed to compare keys. */
const SAMPLE = 'export';

export const ownKeys = (): string[] => keyedHashes({ purpose: 'export' }, SAMPLE);

interface Locales {
  find(): Promise<{ code: string; name: string }[]>;
  getDefaultLocale(): Promise<string>;
}

export const localesService = (): Locales => strapi.plugin('i18n').service<Locales>('locales');

export const makeHeader = async (scope: Scope): Promise<Header> => {
  const byDefault = await localesService().getDefaultLocale();
  const locales = await localesService().find();
  return {
    foreword: 'export',
    version: 1,
    id: randomUUID(),
    scope,
    exportedAt: now().toISOString(),
    key: ownKeys()[0] ?? '',
    locales: locales
      .map(({ code, name }) => ({ code, name, isDefault: code === byDefault }))
      .sort((one, other) => (one.code < other.code ? -1 : 1)),
  };
};
