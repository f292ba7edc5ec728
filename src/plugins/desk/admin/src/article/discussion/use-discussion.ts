import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

import type { DeskDiscussion } from '../../shared/types';
import { useTell } from '../../shared/use-tell';
import { useText } from '../../shared/use-text';
import type { EditedArticle } from '../article';

type Change = Partial<Pick<DeskDiscussion, 'state' | 'closesAt'>>;

/** An Article's Discussion; a change is shown at once and taken back when the server refuses it. */
export const useDiscussion = ({ documentId, locale }: EditedArticle) => {
  const { get, put } = useFetchClient();
  const text = useText();
  const { tellDone, tellFailure } = useTell();
  const [discussion, setDiscussion] = useState<DeskDiscussion | null>(null);
  const path = `/desk/articles/${documentId}/discussion?${new URLSearchParams({ locale }).toString()}`;

  useEffect(() => {
    get<{ data: DeskDiscussion }>(path).then(({ data }) => setDiscussion(data.data), tellFailure);
  }, [get, path, tellFailure]);

  const change = async (changed: Change) => {
    if (!discussion) return;
    setDiscussion({ ...discussion, ...changed });
    try {
      const { data } = await put<{ data: DeskDiscussion }>(path, changed);
      setDiscussion(data.data);
      tellDone(text('article.discussion.saved'));
    } catch (error) {
      setDiscussion(discussion);
      tellFailure(error);
    }
  };

  return { discussion, change };
};
