import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

import type { CommentSettings } from '../ui/types';

const PATH = '/desk/settings';

/** The Comment rules that hold, and how to change them. */
export const useRules = () => {
  const { get, put } = useFetchClient();
  const [rules, setRules] = useState<CommentSettings | null>(null);
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    get<{ data: CommentSettings }>(PATH).then(
      ({ data }) => setRules(data.data),
      () => setHasFailed(true),
    );
  }, [get]);

  const save = async (changed: CommentSettings) => {
    const { data } = await put<{ data: CommentSettings }>(PATH, changed);
    setRules(data.data);
  };

  return { rules, hasFailed, save };
};
