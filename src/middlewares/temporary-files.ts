import fs from 'node:fs/promises';

import type { Core } from '@strapi/strapi';

/**
 * Removes what a form has left on the disk, whatever became of the request and whatever its fields
 * were called: `strapi::body` removes `files` alone, and only when all went well. Stands after it.
 */
const temporaryFiles: Core.MiddlewareFactory = () => async (ctx, next) => {
  const files = Object.values(ctx.request.files ?? {}).flat();
  try {
    await next();
  } finally {
    await Promise.all(files.map(({ filepath }) => fs.rm(filepath, { force: true })));
  }
};

export default temporaryFiles;
