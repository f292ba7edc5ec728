import { useCallback, useEffect, useState } from 'react';
import { getFetchClient, useClipboard } from '@strapi/strapi/admin';

import { useNotify } from '../../ui/use-notify';
import { useText } from '../../ui/use-text';
import { ARTICLE } from '../article';

/** A text of an Article, as the panel asks for its preview. */
export interface PreviewedText {
  documentId: string;
  locale?: string;
  status?: string;
}

/**
 * Copies the address of a preview, for somebody else to open. It is asked for beforehand: browsers let a page copy only
 * while a click is being handled. Undefined where there is no preview.
 */
export const usePreviewLink = ({ documentId, locale, status }: PreviewedText) => {
  const text = useText();
  const { copy } = useClipboard();
  const { notifySuccess, notifyFailure } = useNotify();
  const [url, setUrl] = useState<string>();

  useEffect(() => {
    const request = new AbortController();
    const { get } = getFetchClient({ signal: request.signal });
    const params = { documentId, locale, status };
    get<{ data?: { url?: string } }>(`/content-manager/preview/url/${ARTICLE}`, { params }).then(
      ({ data }) => setUrl(data.data?.url),
      () => setUrl(undefined),
    );
    return () => request.abort();
  }, [documentId, locale, status]);

  const copyLink = useCallback(async () => {
    if (url === undefined) return;
    const isCopied = await copy(url);
    if (isCopied) notifySuccess(text('article.preview.copied'));
    else notifyFailure(new Error(text('article.preview.notCopied', { url })));
  }, [url, copy, notifySuccess, notifyFailure, text]);
  return url === undefined ? undefined : copyLink;
};
