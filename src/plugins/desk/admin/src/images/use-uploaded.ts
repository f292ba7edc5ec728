import { useEffect, useState } from 'react';

import { useQueryClient } from 'react-query';

import type { ChosenFile } from './figure';

/** What the media library names its requests that upload. Source: `useUpload` in @strapi/upload 5.54 */
const UPLOAD = ['upload', 'upload'];

type UploadedFile = ChosenFile & { id: number };

/** The files that have been uploaded while the component was shown, the newest last. */
export const useUploaded = (): UploadedFile[] => {
  const client = useQueryClient();
  const [files, setFiles] = useState<UploadedFile[]>([]);

  useEffect(
    () =>
      client.getMutationCache().subscribe((mutation) => {
        if (mutation?.state.status !== 'success' || !isUpload(mutation.options.mutationKey)) return;
        const uploaded = [mutation.state.data].flat() as UploadedFile[];
        setFiles((known) => [
          ...known,
          ...uploaded.filter(({ id }) => !known.some((file) => file.id === id)),
        ]);
      }),
    [client],
  );
  return files;
};

const isUpload = (key: unknown): boolean => JSON.stringify(key) === JSON.stringify(UPLOAD);
