import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';

import { useFieldLabels } from '../form/use-field-labels';
import { History } from '../history/history';
import { useIsPermitted } from '../ui/use-is-permitted';
import { useText } from '../ui/use-text';
import { ARTICLE, type EditedArticle, savedArticle } from './article';
import { UPDATE_ARTICLES } from './permissions';
import { useReloadedForm } from './use-reloaded-form';

/** The side panel "History". */
export const HistoryPanel: PanelComponent = ({ model, document }) => {
  const text = useText();
  const article = model === ARTICLE ? savedArticle(document) : null;
  if (!article) return null;
  const state = String(document?.updatedAt);
  return {
    title: text('history.title'),
    // A save, a publication or a discard has its own entry.
    content: (
      <ArticleHistory key={`${article.documentId} ${article.locale} ${state}`} {...article} />
    ),
  };
};

const ArticleHistory = ({ documentId, locale }: EditedArticle) => {
  const text = useText();
  const labelOf = useFieldLabels();
  const reloadForm = useReloadedForm();
  const mayRestore = useIsPermitted(UPDATE_ARTICLES);
  const isModified = useForm('History', ({ modified }) => modified);

  const obstacle = () => {
    if (!mayRestore) return text('history.mayNot');
    return isModified ? text('history.saveFirst') : undefined;
  };

  return (
    <History
      document={{ type: 'article', documentId, locale }}
      labelOf={labelOf}
      obstacle={obstacle()}
      onRestored={reloadForm}
    />
  );
};
