import { z } from '@strapi/utils';
import { factories } from '@strapi/strapi';
import type { Context } from 'koa';

import { defaultLocale } from '../../../lib/locales';
import { answerList, answerOne } from '../../../lib/reader';
import { Locale, Page, parameter, parse } from '../../../lib/requests';
import { sendableFields } from '../../../lib/schema';
import { CORRECTING } from '../domain/corrections';
import { REPLACEMENTS } from '../domain/default-shape';
import { listCorrections } from '../operations/list-corrections';

const UID = 'api::editor-note.editor-note';
const ARTICLE = 'api::article.article';

const CorrectionsQuery = z.strictObject({
  kind: z.enum(CORRECTING).optional(),
  locale: Locale,
  pagination: Page.prefault({}),
});

type Query = Record<string, unknown>;

/** What Strapi's core service has, which it types as `any`. */
interface NoteService {
  find(query: Query): Promise<{ results: unknown; pagination: object }>;
  findOne(documentId: string, query: Query): Promise<unknown>;
}

const withDefaults = (query: Query): Query => ({
  ...query,
  populate: query.populate ?? REPLACEMENTS,
});

export default factories.createCoreController(UID, ({ strapi }) => {
  const shape = { fields: sendableFields(UID), populate: REPLACEMENTS };
  const service = () => strapi.service(UID) as NoteService;

  return {
    /** GET /editor-notes */
    async find(ctx) {
      const answer = await answerList(ctx, UID, { list: shape });
      if (answer) return answer;

      const controller = this as Required<typeof this>;
      await controller.validateQuery(ctx);
      const query = withDefaults(await controller.sanitizeQuery(ctx));
      const { results, pagination } = await service().find(query);
      return controller.transformResponse(await controller.sanitizeOutput(results, ctx), {
        pagination,
      });
    },

    /** GET /editor-notes/:id */
    async findOne(ctx) {
      const id = parameter(ctx, 'id');
      const answer = await answerOne(ctx, UID, { id, one: shape });
      if (answer) return answer;

      const controller = this as Required<typeof this>;
      await controller.validateQuery(ctx);
      const note = await service().findOne(id, withDefaults(await controller.sanitizeQuery(ctx)));
      return controller.transformResponse(await controller.sanitizeOutput(note, ctx));
    },

    /** GET /corrections */
    async corrections(ctx: Context) {
      const { kind, locale, pagination } = parse(CorrectionsQuery, ctx.query);
      const { data, ...meta } = await listCorrections({
        kind,
        locale: locale ?? (await defaultLocale()),
        ...pagination,
      });
      // A note that is published enters it, and so do those of an Article that is.
      ctx.state.cacheTags = [UID, ARTICLE];
      return { data, meta };
    },
  };
});
