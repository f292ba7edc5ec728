import type { Defaults } from '../../../lib/reader';
import { sendableFields } from '../../../lib/schema';
import { defaultShapes } from '../domain/default-shape';

const UID = 'api::article.article';

/** What is sent of Articles, in lists and alone, where a client names nothing; in which order lists are. */
export const articleShapes = (): Required<Defaults> =>
  defaultShapes(
    sendableFields(UID),
    strapi.contentType(UID).attributes,
    (component) => strapi.getModel(component).attributes,
  );
