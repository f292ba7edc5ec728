import type { Core } from '@strapi/strapi';

/** Names of parameters by which links in emails, OAuth and careless clients put secrets into URLs. */
const SECRET = /token|jwt|code|confirmation|password|secret|preview/i;

/** Logs a line for each request, without secrets in its query string. Replaces `strapi::logger`. */
const requestLog: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    const begun = Date.now();
    await next();
    if (!strapi.log.isLevelEnabled('http')) return;
    const address = ctx.path + withoutSecrets(ctx.search);
    strapi.log.http(`${ctx.method} ${address} (${Date.now() - begun} ms) ${ctx.status}`);
  };

const withoutSecrets = (search: string): string =>
  search
    .split('&')
    .map((parameter) => {
      const [name = '', value] = parameter.split('=', 2);
      return value !== undefined && SECRET.test(name) ? `${name}=…` : parameter;
    })
    .join('&');

export default requestLog;
