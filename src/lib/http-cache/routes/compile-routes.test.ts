import { MODELS } from '../tags/models.fixture';
import { cachedRoute } from './cached-route';
import { compileRoutes, type Route, routeOf } from './compile-routes';

const get = (path: string, handler: string, config?: Route['config']): Route => ({
  method: 'GET',
  path,
  handler,
  config,
});

const LIST = get('/texts', 'api::text.text.find');
const ONE = get('/texts/:id', 'api::text.text.findOne');

const resourceAt = (path: string, ...routes: Route[]) =>
  routeOf(compileRoutes(MODELS, [{ routes }], '/api'), path)?.resource;

describe('a content type with `cached: true` in its schema', () => {
  it('has its list and its single documents cached', () => {
    expect(resourceAt('/api/texts', LIST, ONE)).toEqual({ uid: 'api::text.text', kind: 'list' });
    expect(resourceAt('/api/texts/x', LIST, ONE)).toEqual({ uid: 'api::text.text', kind: 'one' });
  });

  it.each([
    '/api/texts/',
    '/api/texts/x/',
    '/api/texts/x/y',
    '/texts',
    '/API/texts',
    '/api/textsx',
  ])('has nothing cached at %s', (path) => {
    expect(resourceAt(path, LIST, ONE)).toBeUndefined();
  });

  it('has nothing but its own GET routes cached', () => {
    const drafts = get('/texts/:id/drafts', 'api::text.text.drafts');
    expect(resourceAt('/api/texts/x/drafts', ONE, drafts)).toBeUndefined();
    expect(resourceAt('/api/texts', { ...LIST, method: 'POST' })).toBeUndefined();
  });

  it('has its routes cached under the prefix of their router', () => {
    const compiled = compileRoutes(MODELS, [{ prefix: '/site', routes: [LIST] }], '/api');
    expect(routeOf(compiled, '/api/site/texts')).toBeDefined();
    expect(routeOf(compiled, '/api/texts')).toBeUndefined();
  });
});

it('a content type without the mark is not cached', () => {
  expect(resourceAt('/api/secrets', get('/secrets', 'api::secret.secret.find'))).toBeUndefined();
});

describe('a route that a developer has changed is not cached:', () => {
  const policy = (): boolean => true;
  it.each<[string, Route['config']]>([
    ['a policy by its name', { policies: ['is-owner'] }],
    ['a policy in place', { policies: [policy] }],
    ['a middleware', { middlewares: ['api::text.hide'] }],
    ['`cached: false`', { foreword: { cached: false } }],
  ])('%s', (_name, config) => {
    expect(resourceAt('/api/texts', { ...LIST, config }, ONE)).toBeUndefined();
    expect(resourceAt('/api/texts/x', { ...LIST, config }, ONE)).toBeDefined();
    const custom = get('/x', 'api::secret.secret.x', { ...cachedRoute(), ...config });
    expect(resourceAt('/api/x', custom)).toBeUndefined();
  });

  it('a route of the developer’s own that is registered before it', () => {
    const special = get('/texts/special', 'api::secret.secret.special');
    for (const path of ['/api/texts/special', '/api/texts/Special']) {
      expect(resourceAt(path, special, ONE)).toBeUndefined();
    }
    expect(resourceAt('/api/texts/other', special, ONE)).toBeDefined();
    expect(resourceAt('/api/texts/special', ONE, special)).toBeDefined();
  });

  it('a route of the developer’s own that may match anything', () => {
    expect(resourceAt('/api/texts', get('/(.*)', 'api::secret.secret.all'), LIST)).toBeUndefined();
  });
});

describe('a custom route', () => {
  const path = '/texts/:text/remarks';

  it('is cached where its config says so', () => {
    const custom = get(path, 'api::secret.secret.remarks', cachedRoute());
    expect(resourceAt('/api/texts/x/remarks', custom)).toEqual({ kind: 'custom' });
  });

  it('is not cached otherwise', () => {
    expect(resourceAt('/api/texts/x/remarks', get(path, 'api::secret.secret.x'))).toBeUndefined();
  });
});
