import type { Core } from '@strapi/strapi';

/** Whom Strapi's templates name as the sender. */
const STRAPIS = 'no-reply@strapi.io';

interface Templates {
  [name: string]: { options: { from: { name: string; email: string } } };
}

/**
 * Letters come from MAIL_FROM until somebody names another sender in the panel: mail servers refuse
 * what claims to come from `strapi.io`.
 */
export const sendAsOurselves = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions', key: 'email' });
  const templates = (await store.get({})) as Templates;
  const strapis = Object.values(templates).filter(({ options }) => options.from.email === STRAPIS);
  if (strapis.length === 0) return;
  for (const { options } of strapis) options.from = { name: '', email: '' };
  await store.set({ value: templates });
};
