import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

import type { DeskDiscussion } from '../../ui/types';
import { useNotify } from '../../ui/use-notify';
import { useText } from '../../ui/use-text';
import type { EditedArticle } from '../article';

type Change = Partial<Pick<DeskDiscussion, 'state' | 'closesAt'>>;

/** An Article's Discussion; a change is shown at once and taken back when the server refuses it. */
export const useDiscussion = ({ documentId, locale }: EditedArticle) => {
  const { get, put } = useFetchClient();
  const text = useText();
  const { notifySuccess, notifyFailure } = useNotify();
  const [discussion, setDiscussion] = useState<DeskDiscussion | null>(null);
  const path = `/desk/articles/${documentId}/discussion?${new URLSearchParams({ locale }).toString()}`;

  useEffect(() => {
    get<{ data: DeskDiscussion }>(path).then(({ data }) => setDiscussion(data.data), notifyFailure);
  }, [get, path, notifyFailure]);

  const change = async (changed: Change) => {
    if (!discussion) return;
    setDiscussion({ ...discussion, ...changed });
    try {
      const { data } = await put<{ data: DeskDiscussion }>(path, changed);
      setDiscussion(data.data);
      notifySuccess(text('article.discussion.saved'));
    } catch (error) {
      setDiscussion(discussion);
      notifyFailure(error);
    }
  };

  return { discussion, change };
};
