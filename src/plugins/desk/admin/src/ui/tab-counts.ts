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

/** Null until they are known. They are refreshed every minute while the panel is visible. */
export const useTabCounts = (): TabCounts | null => useSyncExternalStore(subscribe, () => counts);

/** Reads them now: after a decision, say. What was known stays where that fails. */
export const refreshTabCounts = async (): Promise<void> => {
  readAt = Date.now();
  try {
    const answer = await getFetchClient().get<{ data: TabCounts }>('/desk/counts');
    counts = answer.data.data;
    for (const notify of listeners) notify();
  } catch {
    // A stale count is better than an error message for a background request.
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
  document.addEventListener('visibilitychange', refreshIfStale);
  timer = window.setInterval(refreshIfStale, MINUTE_MS / 6);
  refreshIfStale();
};

const stop = (): void => {
  document.removeEventListener('visibilitychange', refreshIfStale);
  window.clearInterval(timer);
};

/** A panel in the background sends no requests; it refreshes as soon as it is visible again. */
const refreshIfStale = (): void => {
  if (document.visibilityState === 'visible' && Date.now() - readAt >= MINUTE_MS) {
    void refreshTabCounts();
  }
};
