import type { StrapiApp } from '@strapi/strapi/admin';

import { ARTICLE, type EditedArticle } from '../article';
import { attachNewNotes, notesChanged } from './new-notes';
import { noteRoutes } from './note-routes';
import { publishableDrafts } from './publishable';

/** By what is asked before an Article is published: whether its draft notes are to be published with it. */
let isWithNotes = false;

/** For the publication that is asked for next. */
export const publishWithNotes = (isWanted: boolean): void => {
  isWithNotes = isWanted;
};

/** What went wrong with notes after their Article was saved; whoever shows notes tells of it. */
let onFailure: (error: unknown) => void = () => undefined;

export const tellFailures = (tell: (error: unknown) => void): void => {
  onFailure = tell;
};

/** A request of the panel that was answered, as its store hears of it. */
interface Answered {
  type?: string;
  payload?: { data?: { documentId?: string; locale?: string } };
  meta?: {
    arg?: { endpointName?: string; originalArgs?: { model?: string; documentId?: string } };
  };
}

/** Saves the notes of a new Article with it, and publishes those that are to be published with their Article. */
export const followArticles = (app: Pick<StrapiApp, 'addMiddlewares'>): void => {
  app.addMiddlewares([
    () =>
      () =>
      (next) =>
      (action): unknown => {
        const result: unknown = next(action);
        follow(action as Answered);
        return result;
      },
  ]);
};

const SAVES = ['createDocument', 'publishDocument'];

const follow = ({ type = '', payload, meta }: Answered): void => {
  const { endpointName = '', originalArgs = {} } = meta?.arg ?? {};
  if (originalArgs.model !== ARTICLE || !SAVES.includes(endpointName)) return;
  const isPublished = endpointName === 'publishDocument';
  if (isPublished && type.endsWith('/rejected')) isWithNotes = false;
  const { documentId, locale } = payload?.data ?? {};
  if (!type.endsWith('/fulfilled') || !documentId || !locale) return;
  const isNew = originalArgs.documentId === undefined;
  const isWanted = isPublished && isWithNotes;
  if (isPublished) isWithNotes = false;
  run({ documentId, locale }, { isNew, isWanted }).catch((error: unknown) => onFailure(error));
};

const run = async (
  article: EditedArticle,
  { isNew, isWanted }: { isNew: boolean; isWanted: boolean },
): Promise<void> => {
  if (isNew) await attachNewNotes(article);
  if (!isWanted) return;
  for (const { documentId } of publishableDrafts(await noteRoutes.list(article))) {
    await noteRoutes.publish(documentId);
  }
  notesChanged();
};
