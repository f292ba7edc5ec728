import { Flex, Link, Loader } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

import { PERMISSIONS } from '../../ui/permissions';
import { useIsPermitted } from '../../ui/use-is-permitted';
import { useText } from '../../ui/use-text';
import type { EditedArticle } from '../article';
import { ClosesAt } from './closes-at';
import { Counts } from './counts';
import { State } from './state';
import { useDiscussion } from './use-discussion';

export const Discussion = (article: EditedArticle) => {
  const text = useText();
  const mayModerate = useIsPermitted(PERMISSIONS.moderate);
  const { discussion, change } = useDiscussion(article);
  if (!discussion) return <Loader small>{text('article.loading')}</Loader>;

  const { state, closesAt, counts } = discussion;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <State
        value={state}
        isDisabled={!mayModerate}
        onChange={(chosen) => void change({ state: chosen })}
      />
      <ClosesAt
        value={closesAt}
        isDisabled={!mayModerate}
        onChange={(chosen) => void change({ closesAt: chosen })}
      />
      <Counts counts={counts} />
      <Link
        tag={RouterLink}
        to={`/plugins/desk?${new URLSearchParams({ tab: 'all', article: article.documentId }).toString()}`}
      >
        {text('article.discussion.link')}
      </Link>
    </Flex>
  );
};
