import type { ListFieldLayout, ListLayout } from '@strapi/content-manager/strapi-admin';
import type { MessageDescriptor } from 'react-intl';

import { textId } from '../ui/translations';
import type { EditedArticle } from './article';
import { CommentCount } from './comment-count';

/** A plugin's column has a text to be translated where a type's own has a name. */
interface Column extends Omit<ListFieldLayout, 'label'> {
  label: string | MessageDescriptor;
}

interface Table {
  displayedHeaders: Column[];
  layout: ListLayout;
}

/**
 * Adds the column "Comments" to lists of a type whose schema says
 * `pluginOptions.desk.hasDiscussion`; the hook is not told which type it is.
 */
export const addCommentCount = ({ displayedHeaders, layout }: Table): Table => {
  const { desk } = layout.options as { desk?: { hasDiscussion?: boolean } };
  if (!desk?.hasDiscussion) return { displayedHeaders, layout };
  // Behind title and byline: further right it would be out of sight on a small screen.
  const headers = [...displayedHeaders.slice(0, 2), COLUMN, ...displayedHeaders.slice(2)];
  return { displayedHeaders: headers, layout };
};

const COLUMN: Column = {
  name: 'commentCount',
  attribute: { type: 'custom' },
  label: { id: textId('article.comments'), defaultMessage: 'Comments' },
  searchable: false,
  sortable: false,
  cellFormatter: (row) => {
    const { documentId, locale } = row as Partial<EditedArticle>;
    return documentId && locale && <CommentCount documentId={documentId} locale={locale} />;
  },
};
