import type { PanelComponent, PanelComponentProps } from '@strapi/content-manager/strapi-admin';

import { OpenElsewhere } from '../presence/open-elsewhere';
import { type OpenDocument, usePresence } from '../presence/use-presence';
import { useText } from '../ui/use-text';
import { ARTICLE, savedArticle } from './article';
import { NOTE } from './notes/note';

/** The side panel that tells who else has this Article or note open; not there while nobody has. */
export const PresencePanel: PanelComponent = ({ model, document }) => {
  const text = useText();
  const names = usePresence(openDocument(model, document));
  if (names.length === 0) return null;
  return { title: text('presence.title'), content: <OpenElsewhere names={names} /> };
};

const openDocument = (
  model: string,
  document: PanelComponentProps['document'],
): OpenDocument | null => {
  if (model === ARTICLE) {
    const article = savedArticle(document);
    return article && { type: 'article', ...article };
  }
  const { id, documentId } = (document ?? {}) as { id?: number; documentId?: string };
  return model === NOTE && id && documentId ? { type: 'note', documentId } : null;
};
