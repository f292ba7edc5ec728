import { useCallback, useEffect, useState } from 'react';
import type {
  DocumentActionComponent,
  DocumentActionDescription,
} from '@strapi/content-manager/strapi-admin';
import { Flex, Radio, Typography } from '@strapi/design-system';

import { useIsPermitted } from '../ui/use-is-permitted';
import { useNotify } from '../ui/use-notify';
import { useText } from '../ui/use-text';
import { ARTICLE, savedArticle } from './article';
import { publishWithNotes, tellFailures } from './notes/after-saving';
import { useNewNotes, useNoteChanges } from './notes/new-notes';
import { NOTE_PERMISSIONS } from './notes/note';
import { noteRoutes } from './notes/note-routes';
import { publishableDrafts } from './notes/publishable';
import { usePageLocale } from './use-page-locale';

/**
 * Strapi's button Publish, which asks whether the draft notes of the Article are to be published with it. Strapi would warn
 * that they are not.
 */
export const askForNotes = (publish: DocumentActionComponent): DocumentActionComponent => {
  const PublishArticle: DocumentActionComponent = (props) => {
    const action = publish(props);
    const asked = useQuestion(props);
    if (!action || props.model !== ARTICLE) return action;
    return { ...action, ...asked(action) };
  };
  return Object.assign(PublishArticle, { type: publish.type, position: publish.position });
};

type Action = DocumentActionDescription;

const useQuestion = ({ model, document }: Parameters<DocumentActionComponent>[0]) => {
  const text = useText();
  const mayPublish = useIsPermitted(NOTE_PERMISSIONS.publish);
  const { notifyFailure } = useNotify();
  const { drafts, read } = useDraftNotes(model, document);
  const [answer, setAnswer] = useState<'yes' | 'no'>('yes');
  useEffect(() => {
    tellFailures(notifyFailure);
  }, [notifyFailure]);

  return (action: Action): Partial<Action> => {
    const { dialog } = action;
    if (dialog?.type !== 'dialog') return {};
    const confirm = () => dialog.onConfirm?.();
    const isAsked = mayPublish && drafts > 0;
    return {
      onClick: async (event) => {
        const found = await read();
        if (mayPublish && found.drafts > 0) return false;
        // Strapi counts notes that stay drafts as relations that will be missing.
        if (found.others === 0) return action.onClick?.(event);
        await confirm();
        return true;
      },
      dialog: !isAsked
        ? dialog
        : {
            type: 'dialog',
            title: text('article.publish.title'),
            content: <Question count={drafts} answer={answer} onAnswer={setAnswer} />,
            variant: 'default',
            confirmLabel: text('article.publish.confirm'),
            onCancel: () => setAnswer('yes'),
            onConfirm: async () => {
              publishWithNotes(answer === 'yes');
              await confirm();
            },
          },
    };
  };
};

interface QuestionProps {
  count: number;
  answer: 'yes' | 'no';
  onAnswer: (answer: 'yes' | 'no') => void;
}

const Question = ({ count, answer, onAnswer }: QuestionProps) => {
  const text = useText();
  const question = text('article.publish.question', { count });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography>{question}</Typography>
      <Radio.Group
        aria-label={question}
        value={answer}
        onValueChange={(value: string) => onAnswer(value === 'yes' ? 'yes' : 'no')}
      >
        <Radio.Item value="yes">{text('article.publish.yes')}</Radio.Item>
        <Radio.Item value="no">{text('article.publish.no')}</Radio.Item>
      </Radio.Group>
    </Flex>
  );
};

/** How many notes are asked about, and how many there are beside them. */
interface Counts {
  drafts: number;
  others: number;
}

const NONE: Counts = { drafts: 0, others: 0 };

const useDraftNotes = (
  model: string,
  document: Parameters<DocumentActionComponent>[0]['document'],
) => {
  const mayRead = useIsPermitted(NOTE_PERMISSIONS.read);
  const locale = usePageLocale() ?? '';
  const waiting = useNewNotes(locale);
  const changes = useNoteChanges();
  const article = model === ARTICLE && mayRead ? savedArticle(document) : null;
  const { documentId, locale: savedLocale } = article ?? {};
  const [counts, setCounts] = useState(NONE);

  const count = useCallback(async (): Promise<Counts> => {
    if (model !== ARTICLE || !mayRead) return NONE;
    const notes =
      documentId !== undefined && savedLocale !== undefined
        ? await noteRoutes.list({ documentId, locale: savedLocale }).catch(() => [])
        : waiting;
    const drafts = publishableDrafts<{ visibility?: 'public' | 'internal' }>([...notes]).length;
    return { drafts, others: notes.length - drafts };
  }, [model, mayRead, documentId, savedLocale, waiting]);
  const read = async (): Promise<Counts> => {
    const counted = await count();
    setCounts(counted);
    return counted;
  };
  const updatedAt: unknown = document?.updatedAt;
  useEffect(() => {
    let isCurrent = true;
    void count().then((counted) => isCurrent && setCounts(counted));
    return () => {
      isCurrent = false;
    };
  }, [count, changes, updatedAt]);

  return { drafts: counts.drafts, read };
};
