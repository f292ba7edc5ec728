import { useState } from 'react';
import type {
  DocumentActionComponent,
  DocumentActionDescription,
} from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';

import { ARTICLE, savedArticle } from '../article/article';
import { PUBLISH_ARTICLES, UPDATE_ARTICLES } from '../article/permissions';
import { useReloadedForm } from '../article/use-reloaded-form';
import { useIsPermitted } from '../ui/use-is-permitted';
import { useNotify } from '../ui/use-notify';
import { useText } from '../ui/use-text';
import { type ReviewAction, reviewOf, sendReview } from './review';
import { WordField } from './word-field';

/** Strapi's button Publish; for those who may change Articles and not publish them, "Ask for review" in its place. */
export const publishOrAsk = (publish: DocumentActionComponent): DocumentActionComponent => {
  const PublishOrAsk: DocumentActionComponent = (props) => {
    const action = publish(props);
    const ask = useAsk(props);
    const mayPublish = useIsPermitted(PUBLISH_ARTICLES);
    const mayUpdate = useIsPermitted(UPDATE_ARTICLES);
    if (!action || props.model !== ARTICLE || mayPublish || !mayUpdate) return action;
    return { ...action, ...ask };
  };
  return Object.assign(PublishOrAsk, { type: publish.type, position: publish.position });
};

const useAsk = ({
  document,
}: Parameters<DocumentActionComponent>[0]): Partial<DocumentActionDescription> => {
  const text = useText();
  const { notifySuccess, notifyFailure } = useNotify();
  const reloadForm = useReloadedForm();
  const isModified = useForm('AskForReview', ({ modified }) => modified);
  const [word, setWord] = useState('');
  const article = savedArticle(document);
  const action: ReviewAction = reviewOf(document)?.state === 'asked' ? 'withdraw' : 'ask';

  const send = async () => {
    if (!article) return;
    try {
      await sendReview(article, action, word);
      setWord('');
      notifySuccess(text(`review.${action}.done`));
      reloadForm();
    } catch (error) {
      notifyFailure(error);
    }
  };

  return {
    disabled: !article || isModified,
    label: text(`review.${action}`),
    // The dialog is opened.
    onClick: () => false,
    dialog: {
      type: 'dialog',
      variant: 'default',
      title: text(`review.${action}`),
      content: <WordField value={word} onChange={setWord} />,
      confirmLabel: text(`review.${action}.confirm`),
      onConfirm: send,
    },
  };
};
