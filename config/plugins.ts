import type { Core } from '@strapi/strapi';

import { prepareEnvironment } from '../src/lib/boot';
import { LARGEST_FILE, uploadProvider, valueOf } from '../src/lib/env';
import { databaseGuard } from '../src/graphql/database-guard';
import { draftsGuard } from '../src/graphql/drafts-guard';
import { hideInternals } from '../src/graphql/hide-internals';
import { noLandingPage } from '../src/graphql/no-landing-page';
import { requestLimits } from '../src/graphql/request-limits';
import { sizeLimit } from '../src/graphql/size-limit';
import { applyPatches } from '../src/lib/strapi-patches';

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

/** In fields; those of a fragment count once for each spread. */
const LARGEST_QUERY = 2_000;

/** In milliseconds; nodemailer's own is two minutes and more. */
const MAIL_PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** In tokens of the GraphQL lexer. */
const LONGEST_QUERY = 5_000;

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => {
  prepareEnvironment();
  const isProduction = env('NODE_ENV') === 'production';
  const isHttps = valueOf(process.env, 'PUBLIC_URL')?.startsWith('https://') ?? false;
  const smtpUrl = valueOf(process.env, 'SMTP_URL');
  const mailFrom = valueOf(process.env, 'MAIL_FROM') ?? 'Foreword <no-reply@localhost>';

  const validation = {
    validationRules: [sizeLimit({ depth: DEEPEST_QUERY, fields: LARGEST_QUERY })],
  };
  applyPatches('graphql', validation);

  return {
    'users-permissions': {
      config: {
        jwtSecret: env('JWT_SECRET'),
        jwtManagement: 'refresh',
        // It counts per process; `config/limits.ts` replaces it.
        ratelimit: { enabled: false },
        // Browsers send the refresh token to the sign-in routes only, and only over https where the site has https.
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
        landingPage: () => noLandingPage,
        apolloServer: {
          introspection: !isProduction,
          // Otherwise "Did you mean" suggestions would reveal the schema.
          hideSchemaDetailsFromClientErrors: isProduction,
          includeStacktraceInErrorResponses: false,
          // `strapi::cors` applies; the plugin's own CORS would allow every origin.
          cors: false,
          parseOptions: { maxTokens: LONGEST_QUERY },
          plugins: [databaseGuard, draftsGuard, requestLimits, hideInternals],
          ...validation,
        },
      },
    },
    desk: { enabled: true, resolve: './src/plugins/desk' },
    email: {
      config: {
        provider: 'nodemailer',
        // Without SMTP_URL, emails are composed and dropped: nothing fails, nothing is sent.
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
