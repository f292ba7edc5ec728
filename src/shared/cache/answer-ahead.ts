import { IncomingMessage, ServerResponse } from 'node:http';

import type { Core } from '@strapi/strapi';

import { OTHER_FORMS } from '../other-form';
import { keyOfAddress } from './addresses';
import { answers } from './changes';
import { sendKept } from './send';

/** What may make an answer another one, or add to it: of requests with these the middlewares decide. */
const OF_CONCERN = ['authorization', 'cookie', 'origin', ...OTHER_FORMS];

/**
 * Gives a kept answer before Koa makes anything of a request. Only to one that says nothing but what is
 * asked for, at an address that `global::shared-cache` has answered from memory before, spelt as it was
 * then; it gives the same to all others.
 */
export const answerAhead = (strapi: Core.Strapi): void => {
  const { app } = strapi.server;
  const callback = app.callback.bind(app);

  app.callback = () => {
    const handle = callback();
    return async (req, res) => {
      const isHttp1 = req instanceof IncomingMessage && res instanceof ServerResponse;
      if (!isHttp1 || !sendAhead(req, res)) await handle(req, res);
    };
  };
};

const sendAhead = (req: IncomingMessage, res: ServerResponse): boolean => {
  const { method, url, headers } = req;
  if ((method !== 'GET' && method !== 'HEAD') || url === undefined) return false;
  const key = keyOfAddress(url);
  const kept = key === undefined ? undefined : answers.get(key);
  if (!kept || OF_CONCERN.some((name) => headers[name] !== undefined)) return false;
  sendKept(req, res, kept);
  return true;
};
