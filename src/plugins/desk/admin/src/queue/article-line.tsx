import { Flex, Link } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

import type { QueuedComment } from '../ui/types';
import { useText } from '../ui/use-text';

type Article = QueuedComment['article'];

/** Where an Article is edited. */
export const editAddress = ({ documentId, locale }: Article): string => {
  const query = new URLSearchParams({ 'plugins[i18n][locale]': locale });
  return `/content-manager/collection-types/api::article.article/${documentId}?${query.toString()}`;
};

interface Props {
  article: Article;
  /** A page that readers see; null where there is none. */
  url: string | null;
}

/** The Article that is talked about. */
export const ArticleLine = ({ article, url }: Props) => {
  const text = useText();
  return (
    <Flex gap={3} wrap="wrap">
      <Link tag={RouterLink} to={editAddress(article)}>
        <bdi>{article.title ?? text('queue.article.untitled')}</bdi>
      </Link>
      {url !== null && (
        <Link href={url} isExternal>
          {text('article.site.view')}
        </Link>
      )}
    </Flex>
  );
};
