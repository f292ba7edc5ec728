import { useEffect, useState } from 'react';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Link, Typography } from '@strapi/design-system';
import { getFetchClient } from '@strapi/strapi/admin';

import { useText } from '../ui/use-text';
import { ARTICLE, type EditedArticle } from './article';
import { NOTE } from './notes/note';

interface Published {
  documentId?: string;
  url?: string | null;
  status?: string;
}

/** The side panel with the page that readers see, of an Article and of the Article of a note. */
export const ViewOnSite: PanelComponent = ({ model, document }) => {
  const text = useText();
  const { documentId, url, status } = (document ?? {}) as Published;
  const isPublic = status !== undefined && status !== 'draft';
  const title = text('article.site.title');
  if (model === ARTICLE && isPublic && url) return { title, content: <SiteLink url={url} /> };
  if (model !== NOTE || !isPublic || documentId === undefined) return null;
  return { title, content: <SiteOfNote key={documentId} documentId={documentId} /> };
};

const SiteLink = ({ url }: { url: string }) => {
  const text = useText();
  return (
    <Link href={url} isExternal>
      {text('article.site.view')}
    </Link>
  );
};

/** What is loaded of a note says of its Article no more than that there is one. */
const SiteOfNote = ({ documentId }: { documentId: string }) => {
  const text = useText();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    addressOf(documentId).then(setUrl, () => setUrl(null));
  }, [documentId]);
  return url === null ? (
    <Typography variant="pi" textColor="neutral600">
      {text('article.site.none')}
    </Typography>
  ) : (
    <SiteLink url={url} />
  );
};

const CONTENT = '/content-manager/collection-types';

const addressOf = async (note: string): Promise<string | null> => {
  const { get } = getFetchClient();
  const filters = { documentId: { $eq: note } };
  const { data } = await get<{ results: { article?: EditedArticle | null }[] }>(
    `${CONTENT}/${NOTE}`,
    { params: { filters } },
  );
  const article = data.results[0]?.article;
  if (!article) return null;
  const found = await get<{ data: Published }>(`${CONTENT}/${ARTICLE}/${article.documentId}`, {
    params: { locale: article.locale },
  });
  const { url, status } = found.data.data;
  return status === 'draft' ? null : (url ?? null);
};
