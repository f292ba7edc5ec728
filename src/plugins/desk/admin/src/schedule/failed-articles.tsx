import { Box, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

import { Moment } from '../ui/moment';
import { useText } from '../ui/use-text';
import type { Failure } from './schedule';

/** A document that could not be published at its time, as `/desk/failed` has it. */
export interface FailedArticle extends Failure {
  /** The uid of its content type. */
  type: string;
  documentId: string;
  locale: string | null;
  title: string | null;
}

/** The list "Failed": nothing where nothing has. */
export const FailedArticles = ({ failed }: { failed: readonly FailedArticle[] }) => {
  const text = useText();
  if (failed.length === 0) return null;
  return (
    <Box tag="section" aria-label={text('schedule.badge.failed')}>
      <Typography tag="h2" variant="delta">
        {text('schedule.badge.failed')}
      </Typography>
      <Box tag="ul">
        {failed.map((article) => (
          <Failed key={`${article.documentId} ${article.locale}`} article={article} />
        ))}
      </Box>
    </Box>
  );
};

const Failed = ({ article }: { article: FailedArticle }) => {
  const text = useText();
  const { type, documentId, locale, title, publishAt, message } = article;
  const query = locale === null ? '' : `?plugins[i18n][locale]=${locale}`;
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2}>
      <Link tag={RouterLink} to={`/content-manager/collection-types/${type}/${documentId}${query}`}>
        <bdi>{title ?? text('home.untitled')}</bdi>
      </Link>
      <Typography tag="p" variant="pi" textColor="danger600">
        <Moment at={publishAt} /> · <bdi>{message}</bdi>
      </Typography>
    </Box>
  );
};
