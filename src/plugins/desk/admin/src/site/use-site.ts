import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

import type { SiteSettings } from '../ui/types';

const PATH = '/desk/site';

/** The site's settings with their defaults, and how to change them. */
export const useSite = () => {
  const { get, put } = useFetchClient();
  const [site, setSite] = useState<SiteSettings | null>(null);
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    get<{ data: SiteSettings }>(PATH).then(
      ({ data }) => setSite(data.data),
      () => setHasFailed(true),
    );
  }, [get]);

  const save = async (changes: SiteSettings['set']) => {
    const { data } = await put<{ data: SiteSettings }>(PATH, changes);
    setSite(data.data);
  };

  return { site, hasFailed, save };
};
