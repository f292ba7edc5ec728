import type { UID } from '@strapi/strapi';

/** What is used here of the Document Service, whose type depends on the content type. */
interface Documents {
  publish(params: object): Promise<unknown>;
  unpublish(params: object): Promise<unknown>;
  update(params: object): Promise<unknown>;
}

export const documentsOf = (uid: UID.ContentType): Documents =>
  strapi.get<(type: UID.ContentType) => Documents>('documents')(uid);
