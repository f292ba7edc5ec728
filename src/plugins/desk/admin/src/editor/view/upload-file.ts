import { getFetchClient } from '@strapi/strapi/admin';

import type { ChosenFile } from '../../images/figure';
import { backendUrl } from '../../ui/backend-url';
import type { Upload } from './uploads';

/**
 * Stores files in the media library. Only `XMLHttpRequest` tells how far an upload is.
 *
 * @param token that of the panel's session, which can be another after it was renewed
 */
export const uploadWith =
  (token: () => string | null | undefined): Upload =>
  async (file, onProgress) => {
    const answer = await send(file, token(), onProgress);
    if (answer.status !== 401) return fileIn(answer);
    // The panel renews its session with the next request.
    await getFetchClient().get('/admin/users/me');
    return fileIn(await send(file, token(), onProgress));
  };

interface Answer {
  status: number;
  text: string;
}

const send = (
  file: File,
  token: string | null | undefined,
  onProgress: (percent: number) => void,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${backendUrl()}/upload`);
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) =>
      total > 0 && onProgress((loaded / total) * 100);
    request.onload = () => resolve({ status: request.status, text: request.responseText });
    request.onerror = () => reject(new TypeError('Failed to fetch'));
    const data = new FormData();
    data.append('files', file);
    data.append('fileInfo', JSON.stringify({ name: file.name }));
    request.send(data);
  });

/** @throws what the server answered, where it has not stored the file */
const fileIn = ({ status, text }: Answer): ChosenFile => {
  const answer = parsed(text);
  const file = ([answer].flat() as ChosenFile[]).at(0);
  if (status >= 200 && status < 300 && file) return file;
  const { message } = (answer as { error?: { message?: string } } | undefined)?.error ?? {};
  throw new Error(message ?? String(status));
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
