import { useEffect, useState } from 'react';
import type {
  DocumentActionComponent,
  DocumentActionDescription,
} from '@strapi/content-manager/strapi-admin';
import { Flex, Typography } from '@strapi/design-system';

import { useText } from '../ui/use-text';
import { ARTICLE, savedArticle } from './article';
import { type Contents, readContents } from './contents';

type Props = Parameters<DocumentActionComponent>[0];
type Dialog = Extract<DocumentActionDescription['dialog'], { type: 'dialog' }>;

/**
 * Strapi's actions that take an Article from the site or delete it, which ask first and say what goes with it.
 *
 * @param what the texts of the question
 * @param isAllLocales whether it is done in all languages
 */
export const sayWhatGoes = (
  action: DocumentActionComponent,
  what: 'delete' | 'deleteLocale' | 'unpublish',
  isAllLocales: boolean,
): DocumentActionComponent => {
  const WithContents: DocumentActionComponent = (props) => {
    const described = action(props);
    const { contents, read } = useContents(props, isAllLocales);
    const text = useText();
    if (!described || props.model !== ARTICLE) return described;

    const { dialog } = described;
    const asked: Dialog | undefined = dialog?.type === 'dialog' ? dialog : undefined;
    return {
      ...described,
      onClick: async (event) => {
        await read();
        // Without a question of its own, the action would be done with this click.
        return asked ? described.onClick?.(event) : false;
      },
      dialog: {
        ...asked,
        type: 'dialog',
        title: asked?.title ?? text(`article.${what}.title`),
        variant: 'danger',
        confirmLabel: asked?.confirmLabel ?? text(`article.${what}.confirm`),
        onConfirm: asked
          ? asked.onConfirm
          : async () => {
              await described.onClick?.(undefined as never);
            },
        content: (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography textAlign="center">
              {text(`article.${what}.goes`, { ...contents })}
            </Typography>
            {asked?.content}
          </Flex>
        ),
      },
    };
  };
  return Object.assign(WithContents, { type: action.type, position: action.position });
};

const UNKNOWN: Contents = { notes: 0, comments: 0, url: null };

const useContents = ({ model, document }: Props, isAllLocales: boolean) => {
  const [contents, setContents] = useState(UNKNOWN);
  const article = model === ARTICLE ? savedArticle(document) : null;
  const documentId = article?.documentId;
  const locale = isAllLocales ? undefined : article?.locale;
  const read = async (): Promise<void> => {
    if (documentId !== undefined) setContents(await readContents(documentId, locale));
  };
  useEffect(() => setContents(UNKNOWN), [documentId, locale]);
  return { contents, read };
};
