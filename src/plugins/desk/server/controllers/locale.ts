import type { Context } from 'koa';

import { countByLocale } from '../../../../api/comment/store/count-by-locale';
import { countDocumentsByLocale } from '../../../../lib/locales';
import type { LocaleContents } from '../../locale-contents';

export default {
  /** GET /desk/locales: how much would go with each locale if it were removed */
  async find(ctx: Context) {
    const documents = await countDocumentsByLocale();
    const comments = await countByLocale();
    const codes = new Set([...documents.map(({ locale }) => locale), ...comments.keys()]);
    const data: LocaleContents[] = [...codes].sort().map((code) => ({
      code,
      documents: documents
        .filter(({ locale }) => locale === code)
        .map(({ contentType, displayName, count }) => ({ contentType, displayName, count })),
      comments: comments.get(code) ?? 0,
    }));
    ctx.body = { data };
  },
};
