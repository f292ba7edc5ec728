import fs from 'node:fs/promises';

import type { Core } from '@strapi/strapi';

/**
 * Removes the temporary files of a multipart request, also when it fails and whatever its fields are named:
 * `strapi::body` removes those of the field `files` only, and only on success. Stands after it.
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
