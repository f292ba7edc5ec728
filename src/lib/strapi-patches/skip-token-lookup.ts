import type { Core } from '@strapi/strapi';

import { definePatch } from './patch';

/** Access tokens of Readers are JWTs, which have dots; API tokens are hexadecimal. */
const JWT_SEPARATOR = '.';

/** What no API token hashes to. */
const NO_HASH = '';

type Hash = (token: string) => string;
type GetByAccessKey = (hash: string, options?: object) => Promise<object | null>;

/** The part of Strapi's service that is patched. */
interface TokenService {
  hash: Hash;
  getByAccessKey: GetByAccessKey;
}

const tokensOf = (strapi: Core.Strapi) =>
  strapi.service('admin::api-token-content-api') as TokenService;

const HASH = 'hash of the service admin::api-token-content-api';
const GET = 'getByAccessKey of the service admin::api-token-content-api';

export const skipTokenLookup = definePatch({
  name: 'skip-token-lookup',
  stage: 'bootstrap',
  kind: 'speed',
  gain: '17 % of the CPU of a Reader’s request, and a statement',
  reason:
    'With each request of a Reader, Strapi hashes the access token and asks the database which API token it is.',
  probe: 'a request with a Reader’s access token',
  replaces: {
    [HASH]: (strapi) => tokensOf(strapi).hash,
    [GET]: (strapi) => tokensOf(strapi).getByAccessKey,
  },
  apply(strapi, count) {
    const service = tokensOf(strapi);
    const hashToken: Hash = service.hash.bind(service);
    const findToken: GetByAccessKey = service.getByAccessKey.bind(service);

    const hash: Hash = (token) => {
      if (!token.includes(JWT_SEPARATOR)) return hashToken(token);
      count(HASH);
      return NO_HASH;
    };
    const getByAccessKey: GetByAccessKey = async (hashed, options) => {
      if (hashed !== NO_HASH) return findToken(hashed, options);
      count(GET);
      return null;
    };
    Object.assign(service, { hash, getByAccessKey });
  },
});
