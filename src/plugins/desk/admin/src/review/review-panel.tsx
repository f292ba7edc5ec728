import { useState } from 'react';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Button, Flex, Typography } from '@strapi/design-system';

import { ARTICLE, type EditedArticle, savedArticle } from '../article/article';
import { PUBLISH_ARTICLES } from '../article/permissions';
import { useReloadedForm } from '../article/use-reloaded-form';
import { Moment } from '../ui/moment';
import { useIsPermitted } from '../ui/use-is-permitted';
import { useNotify } from '../ui/use-notify';
import { useText } from '../ui/use-text';
import { type Review, reviewOf, sendReview } from './review';
import { WordField } from './word-field';

/** The side panel "Review", while one is under way. */
export const ReviewPanel: PanelComponent = ({ model, document }) => {
  const text = useText();
  const article = model === ARTICLE ? savedArticle(document) : null;
  const review = reviewOf(document);
  if (!article || !review) return null;
  return {
    title: text('review.title'),
    content: <UnderWay key={review.at} article={article} review={review} />,
  };
};

interface Props {
  article: EditedArticle;
  review: Review;
}

const UnderWay = ({ article, review: { state, by, at, word } }: Props) => {
  const text = useText();
  const mayPublish = useIsPermitted(PUBLISH_ARTICLES);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography>
        {text(`review.state.${state}`)} · <bdi>{by}</bdi> · <Moment at={at} />
      </Typography>
      {word !== null && (
        <Typography tag="blockquote" dir="auto" style={{ whiteSpace: 'pre-line' }}>
          {word}
        </Typography>
      )}
      {mayPublish && state === 'asked' && <SendBack article={article} />}
    </Flex>
  );
};

const SendBack = ({ article }: Pick<Props, 'article'>) => {
  const text = useText();
  const { notifySuccess, notifyFailure } = useNotify();
  const reloadForm = useReloadedForm();
  const [word, setWord] = useState('');
  const [isSending, setSending] = useState(false);
  const send = async () => {
    setSending(true);
    try {
      await sendReview(article, 'return', word);
      notifySuccess(text('review.return.done'));
      reloadForm();
    } catch (error) {
      notifyFailure(error);
    } finally {
      setSending(false);
    }
  };
  return (
    <>
      <WordField value={word} onChange={setWord} />
      <Button variant="secondary" fullWidth loading={isSending} onClick={() => void send()}>
        {text('review.return')}
      </Button>
    </>
  );
};
