import { factories } from '@strapi/strapi';

import { answerList, answerOne } from '../../../lib/reader';
import { parameter } from '../../../lib/requests';
import { sendableFields } from '../../../lib/schema';
import { REPLACEMENTS } from '../domain/default-shape';

const UID = 'api::editor-note.editor-note';

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
  };
});
