import { useEffect, useState } from 'react';
import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { useFetchClient, Widget } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';

import { ARTICLE, type EditedArticle } from '../article/article';
import { type FailedArticle, FailedArticles } from '../schedule/failed-articles';
import type { ReviewedArticle } from '../review/review';
import { Moment } from '../ui/moment';
import { useText } from '../ui/use-text';

interface Waiting {
  reviews: ReviewedArticle[];
  failed: FailedArticle[];
}

/** The homepage widget "Articles": what waits for a review or was sent back, and what could not be published. */
export const Articles = () => {
  const text = useText();
  const { get } = useFetchClient();
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    const read = async () => {
      const [reviews, failed] = await Promise.all([
        get<{ data: ReviewedArticle[] }>('/desk/reviews'),
        get<{ data: FailedArticle[] }>('/desk/failed'),
      ]);
      setWaiting({ reviews: reviews.data.data, failed: failed.data.data });
    };
    read().catch(() => setHasFailed(true));
  }, [get]);

  if (hasFailed) return <Widget.Error>{text('home.failed')}</Widget.Error>;
  if (!waiting) return <Widget.Loading />;
  const { reviews, failed } = waiting;
  if (reviews.length + failed.length === 0) {
    return <Typography textColor="neutral700">{text('home.articles.none')}</Typography>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <FailedArticles failed={failed} />
      {reviews.length > 0 && (
        <Box tag="ul">
          {reviews.map((article) => (
            <Reviewed key={`${article.documentId} ${article.locale}`} article={article} />
          ))}
        </Box>
      )}
    </Flex>
  );
};

const Reviewed = ({ article }: { article: ReviewedArticle }) => {
  const text = useText();
  const { title, review } = article;
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2}>
      <Link tag={RouterLink} to={formOf(article)}>
        <bdi>{title ?? text('home.untitled')}</bdi>
      </Link>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {text(`review.state.${review.state}`)} · <bdi>{review.by}</bdi> · <Moment at={review.at} />
      </Typography>
      {review.word !== null && (
        <Typography tag="p" variant="pi" dir="auto">
          {review.word}
        </Typography>
      )}
    </Box>
  );
};

const formOf = ({ documentId, locale }: EditedArticle): string =>
  `/content-manager/collection-types/${ARTICLE}/${documentId}?plugins[i18n][locale]=${locale}`;
