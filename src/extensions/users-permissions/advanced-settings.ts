/** Strapi's "Advanced settings" of accounts, as far as they are read here. */
export interface AdvancedSettings {
  email_confirmation: boolean;
  unique_email: boolean;
  /** The type of the role of new accounts. */
  default_role: string;
}

export const advancedSettings = async (): Promise<AdvancedSettings> =>
  (await strapi
    .store({ type: 'plugin', name: 'users-permissions', key: 'advanced' })
    .get({})) as AdvancedSettings;
