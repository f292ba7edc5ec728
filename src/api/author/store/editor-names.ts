import { withConnection } from '../../../lib/database';
import { memoize } from '../../../lib/http-cache';
import { appearanceKey, nameShapeKey } from '../../../text/words';

/** The keys of the names of all Authors who are editors: what names that look the same have in common. */
export const editorNameKeys = memoize<ReadonlySet<string>>(
  () =>
    withConnection(async (knex) => {
      const names = await knex('authors').where({ is_editor: true }).pluck<string[]>('name');
      return new Set(names.flatMap((name) => [appearanceKey(name), nameShapeKey(name)]));
    }),
  { tags: ['api::author.author'] },
);
