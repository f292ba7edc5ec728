import type { UID } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import {
  comparisonFault,
  invalidParameter,
  isId,
  OPERATORS,
  refuseInvalidQuery,
} from '../../query-check';
import { definePatch } from '../patch';
import { controllersOf } from '../registries';

const CONTROLLER = 'plugin::content-manager.relations';
const FIND = `findAvailable of the controller ${CONTROLLER}`;
const READ = `extractAndValidateRequestInfo of the controller ${CONTROLLER}`;

/** What Strapi searches with where no operator is named; in its statements it fits fields of every type. */
const DEFAULT_OPERATOR = '$containsi';

/** What the controller makes of a request. */
interface Info {
  mainField: string;
  target: { schema: { uid: UID.Schema } };
}

interface Relations {
  findAvailable(ctx: Context, next: Next): Promise<unknown>;
  extractAndValidateRequestInfo(ctx: Context, id?: unknown): Promise<Info | undefined>;
}

export const relationSearch = definePatch({
  name: 'relation-search',
  stage: 'register',
  kind: 'correctness',
  reason:
    'The search for documents to relate takes an operator and ids from the query, past the manager of permissions, where queries are checked. Its filters are on the documents that are searched; Strapi reads them as filters on the edited one as well.',
  probe: 'a search in the panel for Authors of an Article',
  replaces: {
    [FIND]: (strapi) => strapi.controller(CONTROLLER).findAvailable,
    [READ]: (strapi) => strapi.controller(CONTROLLER).extractAndValidateRequestInfo,
  },
  apply(strapi, count) {
    controllersOf(strapi).extend(CONTROLLER, (controller: Relations) => ({
      ...controller,
      findAvailable(this: Relations, ctx: Context, next: Next) {
        count(FIND);
        refuseInvalidParameters(ctx);
        return controller.findAvailable.call(this, ctx, next);
      },
      async extractAndValidateRequestInfo(this: Relations, ctx: Context, id?: unknown) {
        count(READ);
        const withoutQuery = Object.create(ctx, { query: { value: {} } }) as Context;
        const info = await controller.extractAndValidateRequestInfo.call(this, withoutQuery, id);
        if (info) refuseInvalidSearch(info, ctx.query);
        return info;
      },
    }));
  },
});

const IDS = ['idsToOmit', 'idsToInclude'];

const refuseInvalidParameters = ({ params, query }: Context): void => {
  const { _q, page, pageSize, locale, status } = query;
  const { model } = params as { model: UID.Schema };
  refuseInvalidQuery(model, { _q, page, pageSize, locale, status });
  for (const name of IDS) {
    const ids: unknown = query[name];
    if (ids === undefined || (Array.isArray(ids) && ids.every(isId))) continue;
    throw invalidParameter([name], 'should be a list of ids.');
  }
};

const refuseInvalidSearch = ({ mainField, target }: Info, query: Context['query']): void => {
  const { _q, _filter } = query;
  if (_filter === undefined || _filter === DEFAULT_OPERATOR) return;
  const isKnown = typeof _filter === 'string' && OPERATORS.has(_filter);
  if (!isKnown) throw invalidParameter(['_filter'], 'there is no such operator.');
  if (!_q) return;
  const fault = comparisonFault(target.schema.uid, mainField, _filter, _q);
  if (fault) throw invalidParameter(['_filter'], fault);
};
