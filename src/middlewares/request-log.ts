import type { Core } from '@strapi/strapi';

/** Parameters that letters, sign-in by another site's account, and careless clients put into addresses. */
const SECRET = /token|jwt|code|confirmation|password|secret/i;

/** A line for each request, without the secrets that its address may hold. In the place of `strapi::logger`. */
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
