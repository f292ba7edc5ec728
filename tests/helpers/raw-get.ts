import http from 'node:http';

import { baseUrl } from './foreword';

export interface RawAnswer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** A request as it is written, with headers that `fetch` would not send and a path that it would mend. */
export const rawRequest = (
  method: string,
  path: string,
  headers: http.OutgoingHttpHeaders = {},
): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(baseUrl());
    const asked = http.request({ hostname, port, method, path, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => (body += chunk));
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body });
      });
    });
    asked.once('error', reject);
    asked.end();
  });
