import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

interface Stored<Settings> {
  /** Null until they are there. */
  settings: Settings | null;
  hasFailed: boolean;
  save: (changes: object) => Promise<void>;
}

/**
 * Settings that the server keeps at a path, and how to change them.
 *
 * @typeParam Settings what it answers
 */
export const useSettings = <Settings>(path: string): Stored<Settings> => {
  const { get, put } = useFetchClient();
  const [settings, setSettings] = useState<Settings | null>(null);
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    get<{ data: Settings }>(path).then(
      ({ data }) => setSettings(data.data),
      () => setHasFailed(true),
    );
  }, [get, path]);

  const save = async (changes: object) => {
    const { data } = await put<{ data: Settings }>(path, changes);
    setSettings(data.data);
  };

  return { settings, hasFailed, save };
};
