import { getFetchClient } from '@strapi/strapi/admin';

import { ARTICLE, type EditedArticle } from '../article/article';

/** When a draft is published and unpublished; ISO strings. */
export interface Schedule {
  publishAt: string | null;
  unpublishAt: string | null;
}

/** Why a publication that was due could not be made; times are ISO strings. */
export interface Failure {
  publishAt: string;
  message: string;
}

/** What the content manager hands out of an Article's draft beside its fields. */
export interface Waiting extends Partial<Schedule> {
  publishFailure?: Failure | null;
}

export const scheduleOf = ({ publishAt, unpublishAt }: Waiting): Schedule => ({
  publishAt: publishAt ?? null,
  unpublishAt: unpublishAt ?? null,
});

/** Stores it with the draft as it is saved. */
export const saveSchedule = async (
  { documentId, locale }: EditedArticle,
  schedule: Schedule,
): Promise<void> => {
  const path = `/content-manager/collection-types/${ARTICLE}/${documentId}`;
  await getFetchClient().put(path, schedule, { params: { plugins: { i18n: { locale } }, locale } });
};
