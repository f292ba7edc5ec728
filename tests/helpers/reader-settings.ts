import { app } from './foreword';

/** Strapi's "Advanced settings" of users-permissions, for as long as `work` takes. */
export const withAdvancedSettings = async <Result>(
  settings: Record<string, unknown>,
  work: () => Promise<Result>,
): Promise<Result> => {
  const store = app().store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
  const before = (await store.get({})) as Record<string, unknown>;
  await store.set({ value: { ...before, ...settings } });
  try {
    return await work();
  } finally {
    await store.set({ value: before });
  }
};
