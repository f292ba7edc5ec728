import { useEffect, useState } from 'react';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Link, Typography } from '@strapi/design-system';
import { getFetchClient } from '@strapi/strapi/admin';

import { useText } from '../ui/use-text';
import { ARTICLE, type EditedArticle } from './article';
import { readContents } from './contents';
import { NOTE } from './notes/note';

interface Shown {
  documentId?: string;
  locale?: string | null;
  status?: string;
}

/** The side panel with the page that readers see, of an Article and of the Article of a note. */
export const ViewOnSite: PanelComponent = ({ model, document }) => {
  const text = useText();
  const { documentId, locale, status } = (document ?? {}) as Shown;
  const isPublic = status === 'published' || status === 'modified';
  if (documentId === undefined || !isPublic || (model !== ARTICLE && model !== NOTE)) return null;
  const read =
    model === ARTICLE
      ? () => addressOf({ documentId, locale: locale ?? '' })
      : () => addressOfNote(documentId);
  return {
    title: text('article.site.title'),
    content: <SiteLink key={`${documentId} ${locale ?? ''} ${status}`} read={read} />,
  };
};

const SiteLink = ({ read }: { read: () => Promise<string | null> }) => {
  const text = useText();
  const [url, setUrl] = useState<string | null>(null);
  const [first] = useState(() => read);
  useEffect(() => {
    let isCurrent = true;
    first().then(
      (found) => isCurrent && setUrl(found),
      () => isCurrent && setUrl(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [first]);
  return url === null ? (
    <Typography variant="pi" textColor="neutral600">
      {text('article.site.none')}
    </Typography>
  ) : (
    <Link href={url} isExternal>
      {text('article.site.view')}
    </Link>
  );
};

const addressOf = async ({ documentId, locale }: EditedArticle): Promise<string | null> =>
  (await readContents(documentId, locale || undefined)).url;

/** What is loaded of a note says of its Article no more than that there is one. */
const addressOfNote = async (documentId: string): Promise<string | null> => {
  const params = { filters: { documentId: { $eq: documentId } } };
  const { data } = await getFetchClient().get<{ results: { article?: EditedArticle | null }[] }>(
    `/content-manager/collection-types/${NOTE}`,
    { params },
  );
  const article = data.results[0]?.article;
  return article ? addressOf(article) : null;
};
