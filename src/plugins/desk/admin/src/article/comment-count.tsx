import { useEffect, useState } from 'react';
import { Typography } from '@strapi/design-system';

import { PERMISSIONS } from '../ui/permissions';
import { useIsPermitted } from '../ui/use-is-permitted';
import type { EditedArticle } from './article';
import { countComments } from './count-comments';

const UNKNOWN = '–';

/** A cell of the list of Articles. */
export const CommentCount = ({ documentId, locale }: EditedArticle) => {
  const mayRead = useIsPermitted(PERMISSIONS.read);
  const [count, setCount] = useState<number | null>(null);

  useEffect(() => {
    if (!mayRead) return undefined;
    let isCurrent = true;
    countComments(documentId, locale).then(
      (counted) => isCurrent && setCount(counted),
      () => isCurrent && setCount(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [mayRead, documentId, locale]);

  return <Typography textColor="neutral800">{count ?? UNKNOWN}</Typography>;
};
