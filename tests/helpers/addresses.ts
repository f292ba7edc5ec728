import { setTimeout as delay } from 'node:timers/promises';

import { app, load } from './foreword';

/** In milliseconds. */
const PAUSE = 25;
const TRIES = 400;

/** Waits until the addresses of all Articles are as the settings of the site say. */
export const addressesRenewed = async (): Promise<void> => {
  const { readAddressRules } = load('./api/site/store/site') as {
    readAddressRules: () => Promise<object>;
  };
  const { stateOfTopics } = load('./api/article/store/urls') as {
    stateOfTopics: () => Promise<string>;
  };
  const store = app().store({ type: 'core', name: 'foreword', key: 'article-urls' });
  const isCurrent = async (): Promise<boolean> => {
    const stored = await store.get({});
    if (typeof stored !== 'string') return false;
    const { topics } = JSON.parse(stored);
    const now = { ...(await readAddressRules()), topics: topics && (await stateOfTopics()) };
    return stored === JSON.stringify(now);
  };
  for (let times = 0; times < TRIES && !(await isCurrent()); times += 1) await delay(PAUSE);
  expect(await isCurrent()).toBe(true);
};
