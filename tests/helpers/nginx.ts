import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import https from 'node:https';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { endProcess, freePort } from './processes';

const EXAMPLE = path.resolve(__dirname, '..', '..', 'docs', 'examples', 'nginx.conf');

const NGINX = process.env.NGINX_PATH ?? 'nginx';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** The nginx of the operators' guide, before instances of a test. */
export interface Nginx {
  ask: (
    route: string,
    request?: { method?: string; headers?: Record<string, string>; body?: object },
  ) => Promise<Answer>;
  stop: () => Promise<void>;
}

/** Runs the example as it stands, but for ports, folders and certificate. */
export const startNginx = async (folder: string, urls: [string, string]): Promise<Nginx> => {
  const [plain, tls] = [await freePort(), await freePort()];
  const [key, certificate] = [path.join(folder, 'key.pem'), path.join(folder, 'certificate.pem')];
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=news.example.org'],
      ...['-days', '2', '-keyout', key, '-out', certificate],
    ],
    { stdio: 'ignore' },
  );

  const example = fs
    .readFileSync(EXAMPLE, 'utf8')
    .replace('127.0.0.1:1337', new URL(urls[0]).host)
    .replace('127.0.0.1:1338', new URL(urls[1]).host)
    .replace('/var/cache/nginx/foreword', path.join(folder, 'cache'))
    .replace('listen 80', `listen 127.0.0.1:${plain}`)
    .replace('listen 443', `listen 127.0.0.1:${tls}`)
    .replace(/\/etc\/letsencrypt\S+fullchain\.pem/, certificate)
    .replace(/\/etc\/letsencrypt\S+privkey\.pem/, key);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${path.join(folder, name)};`)
    .join('\n');
  const configuration = path.join(folder, 'nginx.conf');
  fs.writeFileSync(
    configuration,
    `${process.getuid?.() === 0 ? 'user root;' : ''}
    daemon off;
    pid ${path.join(folder, 'nginx.pid')};
    error_log stderr warn;
    events {}
    http {
      access_log off;
      ${temporary}
      ${example}
    }`,
  );

  const child: ChildProcess = spawn(NGINX, ['-p', folder, '-c', configuration], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  child.on('error', (error) => (complaints += error.message));

  const ask: Nginx['ask'] = (route, { method = 'GET', headers, body } = {}) =>
    new Promise((resolve, reject) => {
      const request = https.request(
        {
          ...{ host: '127.0.0.1', port: tls, path: route, method, rejectUnauthorized: false },
          agent: false,
          headers: {
            Host: 'news.example.org',
            ...(body && { 'Content-Type': 'application/json' }),
            ...headers,
          },
        },
        (answer) => {
          let text = '';
          answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
          answer.on('end', () => {
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
          });
        },
      );
      request.on('error', reject);
      request.end(body && JSON.stringify(body));
    });

  for (let tries = 0; ; tries += 1) {
    try {
      await ask('/healthz');
      break;
    } catch {
      if (tries > 100) throw new Error(`nginx did not start.\n${complaints}`);
      await delay(50);
    }
  }
  return { ask, stop: () => endProcess(child) };
};
