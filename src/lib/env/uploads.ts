import { publicAddress } from './public-address';
import { type Environment, valueOf } from './variables';
import { parseUrl } from '../../text/urls';
import { isWebUrl } from './web-url';

/** All of them, or none. */
const NEEDED = [
  'S3_BUCKET',
  'S3_REGION',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
  'S3_PUBLIC_URL',
] as const;

const ADDRESSES = ['S3_PUBLIC_URL', 'S3_ENDPOINT'] as const;

/** Why the S3_* variables cannot work: one sentence each, none showing a value. */
export const uploadProblems = (env: Environment): string[] => {
  if (!hasBucket(env)) return [];
  const missing = NEEDED.filter((name) => valueOf(env, name) === undefined);
  const unusable = ADDRESSES.filter((name) => {
    const url = valueOf(env, name);
    return url !== undefined && !isWebUrl(url);
  });
  const verb = missing.length === 1 ? 'is' : 'are';
  return [
    ...(missing.length > 0
      ? [
          `${missing.join(', ')} ${verb} missing or empty; uploads to S3 need them, or no S3_* at all`,
        ]
      : []),
    ...unusable.map((name) => `${name} must be a URL like https://media.example.org`),
  ];
};

/**
 * Where uploads go, as `@strapi/upload` takes it: to a bucket, or (nothing) into `public/uploads`.
 * With an S3_ENDPOINT it is not Amazon's: the bucket stands in the path, and only what every such server
 * knows is sent.
 */
export const uploadProvider = (env: Environment) => {
  if (!hasBucket(env)) return {};
  const endpoint = valueOf(env, 'S3_ENDPOINT');
  return {
    provider: 'aws-s3',
    providerOptions: {
      baseUrl: valueOf(env, 'S3_PUBLIC_URL'),
      s3Options: {
        region: valueOf(env, 'S3_REGION'),
        credentials: {
          accessKeyId: valueOf(env, 'S3_ACCESS_KEY_ID'),
          secretAccessKey: valueOf(env, 'S3_SECRET_ACCESS_KEY'),
        },
        // Who may read is the bucket's policy; new buckets refuse an ACL.
        params: { Bucket: valueOf(env, 'S3_BUCKET'), ACL: undefined },
        ...(endpoint && {
          endpoint,
          forcePathStyle: true,
          requestChecksumCalculation: 'WHEN_REQUIRED',
          responseChecksumValidation: 'WHEN_REQUIRED',
        }),
      },
    },
  };
};

/**
 * What stands before `/uploads/…` in an address that leads to an upload from any page: the bucket's address, or
 * our own; undefined where PUBLIC_URL does not say it.
 */
export const uploadsAddress = (env: Environment): string | undefined =>
  (valueOf(env, 'S3_PUBLIC_URL') ?? valueOf(env, 'PUBLIC_URL'))?.replace(/\/+$/, '');

/** What may stand before `/uploads/…` in the address of an upload of ours, without a slash at the end. */
export const ownHosts = (env: Environment): string[] => [
  ...new Set([publicAddress(env), uploadsAddress(env) ?? publicAddress(env)]),
];

/** The origins, other than our own, that uploads are shown from. */
export const uploadOrigins = (env: Environment): string[] => {
  const url = parseUrl(valueOf(env, 'S3_PUBLIC_URL') ?? '');
  return url ? [url.origin] : [];
};

const hasBucket = (env: Environment): boolean =>
  [...NEEDED, ...ADDRESSES].some((name) => valueOf(env, name) !== undefined);
