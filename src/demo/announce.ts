import type { Core } from '@strapi/strapi';

import { DEMO_ADMIN, DEMO_READER_PASSWORD } from './accounts';
import { demoContent } from './content';

/** Prints the addresses of the demo and how to sign in. */
export const announce = (strapi: Core.Strapi): void => {
  const port = strapi.config.get<number>('server.port');
  const url = strapi.config.get<string>('server.url') || `http://localhost:${port}`;
  const reader = demoContent.readers.find(({ key }) => key === 'demo');

  process.stdout.write(
    [
      '',
      'Foreword is running with its sample content.',
      '',
      `  The page       ${url}/`,
      `    sign in as   ${reader?.email} / ${DEMO_READER_PASSWORD}`,
      `  Admin panel    ${url}/admin`,
      `    sign in as   ${DEMO_ADMIN.email} / ${DEMO_ADMIN.password}`,
      `  REST           ${url}/api/articles`,
      `  GraphQL        ${url}/graphql`,
      '',
      'Stop it with Ctrl+C. Started again, it keeps what is there.',
      '',
    ].join('\n'),
  );
};
