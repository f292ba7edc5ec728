import { useEffect, useState } from 'react';
import { useDebounce, useFetchClient } from '@strapi/strapi/admin';

import { useNotify } from '../../ui/use-notify';
import { type Editor, NOTE } from './note';

/** The route of the note's own relation field: it needs no right to read Authors as such. */
const AUTHORS = `/content-manager/relations/${NOTE}/editor`;

const PAUSE_MS = 200;

interface Found {
  words: string | null;
  authors: Editor[];
}

/** Authors whose name has the words searched for. */
export const useAuthors = () => {
  const { get } = useFetchClient();
  const { notifyFailure } = useNotify();
  const [words, search] = useState('');
  const [found, setFound] = useState<Found>({ words: null, authors: [] });
  const settled = useDebounce(words, PAUSE_MS);

  useEffect(() => {
    let isCurrent = true;
    get<{ results: Editor[] }>(AUTHORS, { params: { _q: settled, pageSize: 20 } })
      .then(({ data }) => isCurrent && setFound({ words: settled, authors: data.results }))
      .catch((error: unknown) => isCurrent && notifyFailure(error));
    return () => {
      isCurrent = false;
    };
  }, [settled, get, notifyFailure]);

  return { authors: found.authors, isLoading: found.words !== words, search };
};
