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
  order: Order;
}

export const ORDERS = ['newest', 'oldest'] as const;

export type Order = (typeof ORDERS)[number];

/** All Comments. */
export const NO_FILTERS: Filters = {
  tab: 'all',
  words: '',
  reader: '',
  article: '',
  order: 'newest',
};

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

const DEFAULT_ORDER = `order=${NO_FILTERS.order}`;

/** A query string without what is left open. The panel's own clients do not encode. */
export const queryOf = (filters: Filters): URLSearchParams =>
  new URLSearchParams(
    Object.entries(filters).filter(
      ([name, value]) => value !== '' && `${name}=${value}` !== DEFAULT_ORDER,
    ),
  );

const filtersOf = (params: URLSearchParams): Filters => {
  const read = (name: string) => params.get(name)?.trim() ?? '';
  return {
    tab: TABS.find((tab) => tab === read('tab')) ?? 'waiting',
    words: read('words'),
    reader: read('reader'),
    article: read('article'),
    order: ORDERS.find((order) => order === read('order')) ?? NO_FILTERS.order,
  };
};
