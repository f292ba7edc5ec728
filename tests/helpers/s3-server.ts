import { spawn } from 'node:child_process';
import path from 'node:path';

import { endProcess } from './processes';

const ROOT = path.resolve(__dirname, '..', '..');

const START = `
  const S3rver = require('@20minutes/s3rver');
  const [directory, bucket] = process.argv.slice(1);
  new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: bucket }],
  })
    .run()
    .then(({ port }) => process.send(port));
`;

/** A server that speaks S3, with one bucket, its files in a folder. */
export interface S3Server {
  /** Foreword's environment for it. */
  environment: Record<string, string>;
  stop: () => Promise<void>;
}

export const startS3Server = async (folder: string): Promise<S3Server> => {
  const bucket = 'media';
  const child = spawn(process.execPath, ['-e', START, folder, bucket], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const port = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => {
      reject(new Error('The S3 server did not start.'));
    });
  });
  const url = `http://127.0.0.1:${String(port)}`;
  return {
    environment: {
      S3_BUCKET: bucket,
      S3_REGION: 'us-east-1',
      S3_ENDPOINT: url,
      // The ones it knows.
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
      S3_PUBLIC_URL: `${url}/${bucket}`,
    },
    stop: () => endProcess(child),
  };
};
