import { setTimeout as pause } from 'node:timers/promises';

import { inBackground } from '../../../lib/background';
import { allowsPrivateAddresses } from '../../../lib/env';
import { fetchOutside, RefusedRequest } from '../../../lib/outbound';

/** In milliseconds, between one attempt and the next. */
const PAUSES = [1_000, 10_000, 60_000];

const TIMEOUT_MS = 10_000;

/** Hubs say nothing that is read. */
const MAX_BYTES = 10_000;

/**
 * Tells a WebSub hub that feeds have changed, in the background: once, and a few times more where it does not answer. It
 * fetches the feeds from us.
 *
 * @param readFeeds reads the addresses of the feeds, which may take statements; none where there is nothing to tell
 */
export const tellHub = (hubUrl: string, readFeeds: () => Promise<readonly string[]>): void => {
  inBackground(async (signal) => {
    const feeds = await readFeeds();
    if (feeds.length === 0) return;
    const body = new URLSearchParams([
      ['hub.mode', 'publish'],
      ...feeds.map((feed): [string, string] => ['hub.url', feed]),
    ]).toString();
    for (const wait of [...PAUSES, null]) {
      const problem = await post(hubUrl, body);
      if (problem === null) return;
      if (wait === null || !problem.isPassing || signal.aborted) {
        strapi.log.warn(`The hub ${hubUrl} was not told of a publication: ${problem.reason}`);
        return;
      }
      // Ends at once where the process stops.
      await pause(wait, undefined, { signal, ref: false }).catch(() => undefined);
    }
  });
};

interface Problem {
  reason: string;
  /** Whether it may be another time. */
  isPassing: boolean;
}

const post = async (hubUrl: string, body: string): Promise<Problem | null> => {
  try {
    const answer = await fetchOutside(hubUrl, {
      ...{ method: 'POST', body, timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      allowPrivate: allowsPrivateAddresses(process.env),
    });
    await answer.body?.cancel();
    if (answer.ok) return null;
    return { reason: `it answered ${answer.status}.`, isPassing: isPassingStatus(answer.status) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { reason, isPassing: !(error instanceof RefusedRequest) };
  }
};

/** What it refuses, it will refuse again. */
const isPassingStatus = (status: number): boolean =>
  status >= 500 || status === 408 || status === 429;
