import { z } from '@strapi/utils';
import type { Context } from 'koa';

import { parameter, parse } from '../../../lib/requests';
import { readerOf } from '../../comment/domain/reader-actions';
import { ignoreReader, stopIgnoring } from '../operations/ignore-reader';

const NoQuery = z.strictObject({});

export default {
  /** PUT /readers/:documentId/ignore */
  async ignore(ctx: Context) {
    const reader = readerOf(ctx.state, 'api::ignored-reader.ignored-reader.ignore');
    parse(NoQuery, ctx.query);
    await ignoreReader(reader, parameter(ctx, 'documentId'));
    ctx.status = 204;
  },

  /** DELETE /readers/:documentId/ignore */
  async unignore(ctx: Context) {
    const reader = readerOf(ctx.state, 'api::ignored-reader.ignored-reader.unignore');
    parse(NoQuery, ctx.query);
    await stopIgnoring(reader, parameter(ctx, 'documentId'));
    ctx.status = 204;
  },
};
