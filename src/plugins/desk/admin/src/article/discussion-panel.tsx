import type { PanelComponent } from '@strapi/content-manager/strapi-admin';

import { PERMISSIONS } from '../ui/permissions';
import { useIsPermitted } from '../ui/use-is-permitted';
import { useText } from '../ui/use-text';
import { ARTICLE, savedArticle } from './article';
import { Discussion } from './discussion/discussion';
import { SaveFirst } from './save-first';

/** The side panel "Discussion". Strapi asks for panels on every type, and in list views too. */
export const DiscussionPanel: PanelComponent = ({ model, document }) => {
  const text = useText();
  const mayRead = useIsPermitted(PERMISSIONS.read);
  if (model !== ARTICLE || !mayRead) return null;

  const article = savedArticle(document);
  return {
    title: text('article.discussion.title'),
    content: article ? (
      <Discussion key={`${article.documentId} ${article.locale}`} {...article} />
    ) : (
      <SaveFirst />
    ),
  };
};
