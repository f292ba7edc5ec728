import { useEffect, useState } from 'react';
import { useDebounce, useFetchClient } from '@strapi/strapi/admin';

import { useNotify } from '../ui/use-notify';
import type { Named, NamePlace } from './named';

const NAMES = '/desk/names';

const PAUSE_MS = 200;

interface Offered {
  words: string | null;
  named: Named[];
}

interface Obtained {
  found: Named[];
  isNew: boolean;
}

/** Who can be named in a field, by the words that are typed. */
export const useNames = ({ type, field }: NamePlace, words: string) => {
  const { get, post } = useFetchClient();
  const { notifyFailure } = useNotify();
  const [offered, setOffered] = useState<Offered>({ words: null, named: [] });
  const settled = useDebounce(words, PAUSE_MS);

  useEffect(() => {
    let isCurrent = true;
    get<{ data: Named[] }>(NAMES, { params: { type, field, words: settled } })
      .then(({ data }) => isCurrent && setOffered({ words: settled, named: data.data }))
      .catch((error: unknown) => isCurrent && notifyFailure(error));
    return () => {
      isCurrent = false;
    };
  }, [settled, type, field, get, notifyFailure]);

  return {
    offered: offered.named,
    isLoading: offered.words !== words,
    /** Who has this name; somebody new if there is nobody. */
    obtain: async (name: string): Promise<Obtained> => {
      const { data } = await post<{ data: Obtained }>(NAMES, { type, field, name });
      return data.data;
    },
  };
};
