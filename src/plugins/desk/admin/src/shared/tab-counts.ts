import { useSyncExternalStore } from 'react';

import { getFetchClient } from '@strapi/strapi/admin';

import type { TabCounts } from './types';

/**
 * How many Comments each tab has: one store for the menu, the desk and the home page. It stands outside
 * of React, because the panel's menu mounts its links anew at every step.
 */
let counts: TabCounts | null = null;
let readAt = 0;
let timer: number | undefined;
const listeners = new Set<() => void>();

const MINUTE_MS = 60_000;

/** Null until they are known. They are read again every minute while anybody looks. */
export const useTabCounts = (): TabCounts | null => useSyncExternalStore(subscribe, () => counts);

/** Reads them now: after a decision, say. What was known stays where that fails. */
export const refreshTabCounts = async (): Promise<void> => {
  readAt = Date.now();
  try {
    const answer = await getFetchClient().get<{ data: TabCounts }>('/desk/counts');
    counts = answer.data.data;
    for (const tell of listeners) tell();
  } catch {
    // A number that is a minute old is better than a message nobody asked for.
  }
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  if (listeners.size === 1) start();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) stop();
  };
};

const start = (): void => {
  document.addEventListener('visibilitychange', readIfOld);
  timer = window.setInterval(readIfOld, MINUTE_MS / 6);
  readIfOld();
};

const stop = (): void => {
  document.removeEventListener('visibilitychange', readIfOld);
  window.clearInterval(timer);
};

/** A panel in the background asks for nothing, and once it is looked at, at once. */
const readIfOld = (): void => {
  if (document.visibilityState === 'visible' && Date.now() - readAt >= MINUTE_MS) {
    void refreshTabCounts();
  }
};
