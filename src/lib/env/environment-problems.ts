import fs from 'node:fs';
import path from 'node:path';

import { corsOrigins, isOrigin } from './cors';
import { databaseFilename } from './database-filename';
import { previewProblems } from './preview-hours';
import { missingSecrets } from './secrets';
import { uploadProblems } from './uploads';
import {
  DATABASE_CLIENTS,
  databaseClient,
  type Environment,
  isProduction,
  valueOf,
} from './variables';
import { parseUrl } from '../../text/urls';
import { isWebUrl } from './web-url';

/**
 * Why Foreword cannot start with this environment: one sentence a reason, each naming its
 * variable and none showing a value that may hold a password. Empty when it can.
 */
export const environmentProblems = (env: Environment): string[] => [
  ...secretProblems(env),
  ...portProblems(env),
  ...logLevelProblems(env),
  ...clockProblems(env),
  ...publicUrlProblems(env),
  ...siteProblems(env),
  ...previewProblems(env),
  ...smtpProblems(env),
  ...uploadProblems(env),
  ...corsProblems(env),
  ...databaseProblems(env),
];

const secretProblems = (env: Environment): string[] => {
  const missing = missingSecrets(env);
  if (missing.length === 0) return [];
  const verb = missing.length === 1 ? 'is' : 'are';
  return [`${missing.join(', ')} ${verb} missing or empty; set a long random value for each`];
};

const portProblems = (env: Environment): string[] => {
  const port = valueOf(env, 'PORT');
  if (port === undefined) return [];
  const isUsable = /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535;
  return isUsable ? [] : ['PORT must be a whole number from 1 to 65535'];
};

/** With any other value nothing is logged. */
const LOG_LEVELS = ['error', 'warn', 'info', 'http', 'debug'];

const logLevelProblems = (env: Environment): string[] =>
  LOG_LEVELS.includes(valueOf(env, 'LOG_LEVEL') ?? 'http')
    ? []
    : [`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}`];

const clockProblems = (env: Environment): string[] => {
  const offset = valueOf(env, 'FOREWORD_CLOCK_OFFSET');
  if (offset === undefined) return [];
  if (isProduction(env)) return ['FOREWORD_CLOCK_OFFSET is for tests, and refused in production'];
  return /^-?\d{1,9}$/.test(offset)
    ? []
    : ['FOREWORD_CLOCK_OFFSET must be a whole number of seconds, of nine digits at most'];
};

const publicUrlProblems = (env: Environment): string[] => {
  const url = valueOf(env, 'PUBLIC_URL');
  const isUsable = url === undefined || isWebUrl(url);
  return isUsable ? [] : ['PUBLIC_URL must be a URL like https://news.example.org'];
};

const siteProblems = (env: Environment): string[] =>
  ['on', 'off'].includes(valueOf(env, 'SITE') ?? 'on') ? [] : ['SITE must be on or off'];

const smtpProblems = (env: Environment): string[] => {
  const url = valueOf(env, 'SMTP_URL');
  const isUsable = url === undefined || /^smtps?:$/.test(parseUrl(url)?.protocol ?? '');
  return isUsable ? [] : ['SMTP_URL must be a URL like smtp://user:password@host:587'];
};

const corsProblems = (env: Environment): string[] =>
  corsOrigins(env).every(isOrigin)
    ? []
    : ['CORS_ORIGINS must list origins like https://news.example.org, separated by commas'];

const databaseProblems = (env: Environment): string[] => {
  switch (databaseClient(env)) {
    case undefined:
      return [`DATABASE_CLIENT must be one of ${DATABASE_CLIENTS.join(', ')}`];
    case 'postgres':
      return isPostgresUrl(valueOf(env, 'DATABASE_URL'))
        ? []
        : ['DATABASE_URL must be a URL like postgres://user:password@host:5432/database'];
    case 'sqlite':
      return fileProblems(databaseFilename(env));
  }
};

const isPostgresUrl = (value: string | undefined): boolean => {
  const url = parseUrl(value ?? '');
  if (!url) return false;
  return ['postgres:', 'postgresql:'].includes(url.protocol) && url.pathname.length > 1;
};

const fileProblems = (filename: string): string[] => {
  if (filename === ':memory:') return [];
  try {
    makeFolder(path.dirname(filename));
    fs.closeSync(fs.openSync(filename, 'a'));
    return [];
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return [`DATABASE_FILENAME cannot be opened for writing (${reason}): ${filename}`];
  }
};

/** One by one: `mkdir` with `recursive` never returns on file systems that refuse new folders. */
const makeFolder = (folder: string): void => {
  if (fs.existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  fs.mkdirSync(folder);
};
