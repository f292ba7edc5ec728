import { Typography } from '@strapi/design-system';

import { PERMISSIONS } from '../ui/permissions';
import { useBatched } from '../ui/use-batched';
import { useIsPermitted } from '../ui/use-is-permitted';
import type { EditedArticle } from './article';
import { countComments } from './count-comments';

const UNKNOWN = '–';

/** A cell of the list of Articles. */
export const CommentCount = (article: EditedArticle) => {
  const mayRead = useIsPermitted(PERMISSIONS.read);
  return (
    <Typography textColor="neutral800">{mayRead ? <Count {...article} /> : UNKNOWN}</Typography>
  );
};

const Count = ({ documentId, locale }: EditedArticle) => (
  <>{useBatched(countComments, documentId, locale) ?? UNKNOWN}</>
);
