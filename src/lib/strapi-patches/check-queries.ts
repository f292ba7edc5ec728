import type { UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { refuseInvalidQuery } from '../query-check';
import { definePatch, methodOf } from './patch';

const CONTENT_API = 'strapi.contentAPI.validate.query';
const PANEL = 'createPermissionsManager of the service admin::permission';

/** The part of the panel's manager of permissions that is used here; Strapi exports no types of it. */
interface Manager {
  sanitizeQuery(query: object, options?: object): Promise<unknown>;
  validateQuery(query: object, options?: object): Promise<unknown>;
}

interface PermissionService {
  createPermissionsManager(options: { model: UID.Schema }): Manager;
}

export const checkQueries = definePatch({
  name: 'check-queries',
  stage: 'register',
  kind: 'correctness',
  reason:
    'A filter whose operator or value does not fit the type of its attribute is to be refused by name. Strapi hands it to the database, which fails or finds nothing; the panel’s routes leave out of a query what they do not know.',
  probe: 'a list of Topics over REST and one of Articles in the panel, each with a filter',
  replaces: {
    [CONTENT_API]: ({ contentAPI }) => contentAPI.validate.query,
    [PANEL]: (strapi) => methodOf(strapi.service('admin::permission'), 'createPermissionsManager'),
  },
  apply(strapi, count) {
    const { validate } = strapi.contentAPI;
    const { query: validateQuery } = validate;
    validate.query = async (query, schema, options) => {
      count(CONTENT_API);
      refuseInvalidQuery(schema.uid as UID.Schema, query);
      return named(validateQuery(query, schema, options));
    };

    const service = strapi.service('admin::permission') as PermissionService;
    const createManager = service.createPermissionsManager.bind(service);
    service.createPermissionsManager = (of) => {
      count(PANEL);
      const manager = createManager(of);
      const sanitizeQuery = manager.sanitizeQuery.bind(manager);
      const validatePanelQuery = manager.validateQuery.bind(manager);
      manager.sanitizeQuery = async (query, options) => {
        refuseInvalidQuery(of.model, query);
        return sanitizeQuery(query, options);
      };
      manager.validateQuery = async (query, options) => {
        refuseInvalidQuery(of.model, query);
        return named(validatePanelQuery(query, options));
      };
      return manager;
    };
  },
});

/** What Strapi refuses beside, such as a private field, with the same code, and named where Strapi names it. */
const named = async <Result>(result: Promise<Result>): Promise<Result> => {
  try {
    return await result;
  } catch (error) {
    if (error instanceof errors.ValidationError) error.details = withCode(error.details);
    throw error;
  }
};

const withCode = (details: unknown): object => {
  const { param, path, ...others } = (details ?? {}) as { param?: string; path?: string | null };
  const field = [param, path].filter(Boolean).join('.');
  return {
    ...others,
    ...(param !== undefined && { param, path }),
    ...(field !== '' && { field }),
    code: 'PARAMETER_INVALID',
  };
};
