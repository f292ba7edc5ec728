import type { Core } from '@strapi/strapi';

import { forewordError } from '../errors';
import { withoutTags } from './tags';
import { isWebAddress } from './web-address';

/** Words that a page may print as HTML, and addresses that it may link to, by model. */
const PRINTED: Record<string, { words: string[]; addresses?: string[] }> = {
  'api::article.article': { words: ['title'], addresses: ['canonicalUrl'] },
  'article.source': { words: ['name', 'licence', 'creditLine'], addresses: ['url'] },
  'api::author.author': { words: ['name', 'bio'], addresses: ['url'] },
  'api::topic.topic': { words: ['name', 'description'] },
  'api::editor-note.editor-note': { words: ['signature'] },
  'api::discussion.discussion': { words: ['title'] },
  'plugin::upload.file': { words: ['name', 'alternativeText', 'caption'] },
  'plugin::users-permissions.user': { words: ['displayName', 'bio'] },
};

interface RowWrite {
  model: { uid: string };
  params: { data?: unknown };
}

/**
 * Watches the rows themselves, so that every door passes here: takes tags out of words, and refuses
 * addresses that lead elsewhere than to the web.
 *
 * @throws PARAMETER_INVALID naming the field
 */
export const cleanRows = (strapi: Core.Strapi): void => {
  strapi.db.lifecycles.subscribe({
    models: Object.keys(PRINTED),
    beforeCreate: cleanRow,
    beforeUpdate: cleanRow,
    beforeCreateMany: cleanRow,
    beforeUpdateMany: cleanRow,
  });
};

const cleanRow = ({ model: { uid }, params: { data } }: RowWrite): void => {
  const { words = [], addresses = [] } = PRINTED[uid] ?? {};
  for (const row of (Array.isArray(data) ? data : [data]) as (
    Record<string, unknown> | undefined
  )[]) {
    if (!row) continue;
    for (const field of words) {
      const written = row[field];
      if (typeof written === 'string') row[field] = withoutTags(written);
    }
    for (const field of addresses) {
      const written = row[field];
      if (typeof written !== 'string' || written === '') continue;
      row[field] = written.trim();
      if (!isWebAddress(written.trim())) throw noWebAddress(field);
    }
  }
};

const noWebAddress = (field: string) => {
  const message = `${field} must be an address of the web, like https://example.org/page.`;
  return forewordError('PARAMETER_INVALID', message, {
    field,
    errors: [{ path: [field], message, name: 'ValidationError' }],
  });
};
