import { setTimeout as pause } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { inBackground } from '../../../lib/background';
import { queryPrepared } from '../../../lib/database';
import type { AddressRules } from '../../site/domain/article-address';
import { placeholdersIn } from '../../site/domain/pattern';
import { readAddressRules } from '../../site/store/site';
import { renewUrls, stateOfTopics } from '../store/urls';

/** In rows: few enough for one statement that does not delay others. */
const BATCH = 200;

/** In milliseconds: for the saves that were under way. */
const PAUSE = 100;

let isWanted = false;
let isRunning = false;

/**
 * Stores the addresses of all Articles anew, where they depend on other things than when all were stored last:
 * settings of the site, the environment, the default locale, slugs of Topics. A batch at a time, while requests are
 * answered. Can be interrupted: the next start goes on.
 */
export const renewArticleUrls = (strapi: Core.Strapi): void => {
  isWanted = true;
  if (isRunning) return;
  isRunning = true;
  inBackground(async (signal) => {
    try {
      while (isWanted && !signal.aborted) {
        isWanted = false;
        await renewWhereStale(strapi, signal);
      }
    } finally {
      isRunning = false;
    }
  });
};

const renewWhereStale = async (strapi: Core.Strapi, signal: AbortSignal): Promise<void> => {
  const store = strapi.store({ type: 'core', name: 'foreword', key: 'article-urls' });
  const rules = await readAddressRules();
  const state = await stateOf(rules);
  if ((await store.get({})) === state) return;
  // From here on some addresses are those of other rules, also when this is interrupted or the rules change back.
  await store.set({ value: null });

  // An Article that was being saved has been left out, and may have been saved by the former rules.
  while (!signal.aborted && (await renewAll(strapi, rules, signal)) > 0) await pause(PAUSE);
  const isCurrent = !signal.aborted && (await stateOf(await readAddressRules())) === state;
  if (isCurrent) await store.set({ value: state });
};

/** All that addresses depend on beside their Article. */
const stateOf = async (rules: AddressRules): Promise<string> => {
  const hasTopics = rules.articleUrl !== null && placeholdersIn(rules.articleUrl).includes('topic');
  return JSON.stringify({ ...rules, topics: hasTopics ? await stateOfTopics() : null });
};

const renewAll = async (
  strapi: Core.Strapi,
  rules: AddressRules,
  signal: AbortSignal,
): Promise<number> => {
  const [row] = await queryPrepared<{ last: number | null }>(
    'select max(id) as "last" from articles',
    [],
  );
  let renewed = 0;
  let after: number | null = 0;
  while (after !== null && !signal.aborted) {
    const { last, stale } = await renewUrls({ after, size: BATCH, rules });
    after = last;
    renewed += stale.length;
    if (stale.length > 0) {
      strapi.log.info(`Addresses of articles: ${renewed} renewed, at row ${last} of ${row?.last}.`);
    }
  }
  return renewed;
};
