import type { PanelComponent } from '@strapi/content-manager/strapi-admin';

import { useIsPermitted } from '../ui/use-is-permitted';
import { useText } from '../ui/use-text';
import { ARTICLE, savedArticle } from './article';
import { NOTE_PERMISSIONS } from './notes/note';
import { NewNoteList } from './notes/new-note-list';
import { Notes } from './notes/notes';
import { usePageLocale } from './use-page-locale';

/** The side panel "Editor's notes". Strapi asks for panels on every type, and in list views too. */
export const NotesPanel: PanelComponent = ({ model, document }) => {
  const text = useText();
  const mayRead = useIsPermitted(NOTE_PERMISSIONS.read);
  if (model !== ARTICLE || !mayRead) return null;

  const article = savedArticle(document);
  return {
    title: text('article.notes.title'),
    content: article ? (
      <Notes key={`${article.documentId} ${article.locale}`} {...article} />
    ) : (
      <NewNotes />
    ),
  };
};

const NewNotes = () => {
  const locale = usePageLocale();
  return locale === undefined ? null : <NewNoteList key={locale} locale={locale} />;
};
