import { useCallback, useMemo } from 'react';

import { useSearchParams } from 'react-router-dom';

import type { Tab } from '../ui/types';

export const TABS: readonly Tab[] = [
  'waiting',
  'reported',
  'approved',
  'rejected',
  'spam',
  'deleted',
  'all',
];

export interface Filters {
  tab: Tab;
  words: string;
  /** A Reader's document id, or part of a name or e-mail address. */
  reader: string;
  /** An Article's document id, or part of its title. */
  article: string;
}

/** All Comments. */
export const NO_FILTERS: Filters = { tab: 'all', words: '', reader: '', article: '' };

/** What is looked for, in the address: it survives a reload, and a link carries it to a colleague. */
export const useFilters = (): [Filters, (change: Partial<Filters>) => void] => {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => filtersOf(params), [params]);
  const setFilters = useCallback(
    (change: Partial<Filters>) => {
      setParams((now) => queryOf({ ...filtersOf(now), ...change }));
    },
    [setParams],
  );
  return [filters, setFilters];
};

/** A query string without what is left open. The panel's own clients do not encode. */
export const queryOf = (filters: Filters): URLSearchParams =>
  new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''));

const filtersOf = (params: URLSearchParams): Filters => {
  const read = (name: string) => params.get(name)?.trim() ?? '';
  return {
    tab: TABS.find((tab) => tab === read('tab')) ?? 'waiting',
    words: read('words'),
    reader: read('reader'),
    article: read('article'),
  };
};
