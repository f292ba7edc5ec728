import type { Core } from '@strapi/strapi';

import { prepareEnvironment, uploadProvider } from '../src/environment';
import { valueOf } from '../src/environment/variables';
import { databaseGuard } from '../src/graphql/database-guard';
import { draftsGuard } from '../src/graphql/drafts-guard';
import { hideInternals } from '../src/graphql/hide-internals';
import { requestLimits } from '../src/graphql/request-limits';
import { sizeLimit } from '../src/graphql/size-limit';
import { LARGEST_FILE } from '../src/shared/uploads/largest-file';

/** What a newsroom uploads. SVG is left out: it can carry script. */
const ALLOWED_MEDIA = [
  'image/*',
  'video/*',
  'audio/*',
  'application/pdf',
  'text/plain',
  'text/csv',
];
const DENIED_MEDIA = ['image/svg+xml', 'text/html', 'application/xhtml+xml'];

const DEEPEST_QUERY = 10;

/** In fields, those of a fragment counted wherever it is spread. */
const LARGEST_QUERY = 2_000;

/** In milliseconds; nodemailer's own is two minutes and more. */
const MAIL_PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** In tokens: words and signs. */
const LONGEST_QUERY = 5_000;

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => {
  prepareEnvironment();
  const isProduction = env('NODE_ENV') === 'production';
  const isHttps = valueOf(process.env, 'PUBLIC_URL')?.startsWith('https://') ?? false;
  const smtpUrl = valueOf(process.env, 'SMTP_URL');
  const mailFrom = valueOf(process.env, 'MAIL_FROM') ?? 'Foreword <no-reply@localhost>';

  return {
    'users-permissions': {
      config: {
        jwtSecret: env('JWT_SECRET'),
        jwtManagement: 'refresh',
        // Counts in this process alone; `config/limits.ts` is in its place.
        ratelimit: { enabled: false },
        // The refresh token goes to the sign-in routes only, and over https where there is https.
        sessions: {
          httpOnly: true,
          cookie: { path: '/api/auth', secure: isHttps, sameSite: 'lax' },
        },
      },
    },
    graphql: {
      config: {
        endpoint: '/graphql',
        shadowCRUD: true,
        depthLimit: DEEPEST_QUERY,
        defaultLimit: 25,
        maxLimit: 100,
        landingPage: !isProduction,
        apolloServer: {
          introspection: !isProduction,
          // Or "Did you mean" would spell the schema out, name by name.
          hideSchemaDetailsFromClientErrors: isProduction,
          includeStacktraceInErrorResponses: false,
          // `strapi::cors` says who may call; the plugin's own would let everybody.
          cors: false,
          parseOptions: { maxTokens: LONGEST_QUERY },
          plugins: [databaseGuard, draftsGuard, requestLimits, hideInternals],
          // The plugin adds an array to its own; an object takes the place of the first of them.
          validationRules: { 0: sizeLimit({ depth: DEEPEST_QUERY, fields: LARGEST_QUERY }) },
        },
      },
    },
    desk: { enabled: true, resolve: './src/plugins/desk' },
    email: {
      config: {
        provider: 'nodemailer',
        // Without a server, mail is made and goes nowhere: nothing fails, nobody is written to.
        providerOptions: smtpUrl ? { url: smtpUrl, ...MAIL_PATIENCE } : { jsonTransport: true },
        settings: { defaultFrom: mailFrom, defaultReplyTo: mailFrom },
      },
    },
    upload: {
      config: {
        ...uploadProvider(process.env),
        sizeLimit: LARGEST_FILE,
        security: { allowedTypes: ALLOWED_MEDIA, deniedTypes: DENIED_MEDIA },
      },
    },
  };
};
