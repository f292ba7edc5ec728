import { app } from '../foreword';

/** Every route of the content API as the router has them, `GET /api/articles/:id`, in its order. */
export const contentApiRoutes = (): string[] => {
  const routes: { methods: string[]; path: string }[] = app()
    .server.api('content-api')
    .listRoutes();
  return routes.flatMap(({ methods, path }) =>
    methods.filter((method) => method !== 'HEAD').map((method) => `${method} ${path}`),
  );
};
