import type { Core } from '@strapi/strapi';

/** The sender in Strapi's templates. */
const STRAPI_SENDER = 'no-reply@strapi.io';

interface Templates {
  [name: string]: { options: { from: { name: string; email: string } } };
}

/**
 * Emails come from MAIL_FROM until somebody names another sender in the panel: mail servers refuse
 * emails that claim to come from `strapi.io`.
 */
export const sendFromOwnAddress = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions', key: 'email' });
  const templates = (await store.get({})) as Templates;
  const unchanged = Object.values(templates).filter(
    ({ options }) => options.from.email === STRAPI_SENDER,
  );
  if (unchanged.length === 0) return;
  for (const { options } of unchanged) options.from = { name: '', email: '' };
  await store.set({ value: templates });
};
