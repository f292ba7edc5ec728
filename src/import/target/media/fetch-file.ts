import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';

import { LARGEST_FILE } from '../../../lib/env';
import { type fetchOutside, type OutsideAnswer, RefusedRequest } from '../../../lib/outbound';
import { parseUrl } from '../../../text/urls';
import type { MediaRecord } from '../../records';
import { KIND_NOT_TAKEN, servedFile, typeOfName } from './file-types';
import { hostsOfMedia } from './hosts';
import type { FindFile, FoundFile } from './found-file';

/** How files are fetched from where they are. */
export interface Fetching {
  /** The hosts that are asked, with their ports where those are unusual; without any, those of the site. */
  hosts: readonly string[];
  fetch: typeof fetchOutside;
  /** In milliseconds, before each further try. */
  pauses: readonly number[];
}

/** For one file, in milliseconds. */
const TIMEOUT = 300_000;

/** After so many files that a host has not given, it is not asked again in this import. */
const MOST_FAILURES = 5;

/** Answers that another try may change. */
const PASSING = [408, 425, 429, 500, 502, 503, 504];

/** In milliseconds: a server that wants a longer pause is asked by another import. */
const LONGEST_PAUSE = 60_000;

/** Why a file is not asked for at all; undefined where it is. */
export const whyNotFetched = (
  { hosts }: Fetching,
  site: string,
  record: MediaRecord,
): string | undefined => {
  const address = parseUrl(record.url);
  if (!address) return 'The source does not say where it lies.';
  if (!hostsOfMedia(hosts, site).has(address.host))
    return `${address.host} is not among the hosts that are asked.`;
  return typeOfName(address.pathname) === undefined ? KIND_NOT_TAKEN : undefined;
};

/** Fetches files into folders of their own below the system's for temporary ones, from hosts that answer. */
export const fileFetcher = (fetching: Fetching, site: string): FindFile => {
  const failures = new Map<string, number>();
  return async (record) => {
    const why = whyNotFetched(fetching, site, record);
    if (why !== undefined) return why;
    const { host } = new URL(record.url);
    const failed = (): number => failures.get(host) ?? 0;
    if (failed() >= MOST_FAILURES)
      return `${host} has not answered; another import will ask it again.`;
    const found = await fetchPatiently(record, fetching, site);
    const isAway = 'reason' in found && found.isPassing;
    // Others were fetched meanwhile.
    failures.set(host, isAway ? failed() + 1 : 0);
    return 'reason' in found ? found.reason : found;
  };
};

/** Why a file was not fetched, and whether another try may end otherwise. */
interface Failure {
  reason: string;
  isPassing: boolean;
  /** In milliseconds: the pause that the server asks for. */
  pause?: number;
}

const fetchPatiently = async (
  record: MediaRecord,
  fetching: Fetching,
  site: string,
): Promise<FoundFile | Failure> => {
  for (const pause of fetching.pauses) {
    const found = await fetchOnce(record, fetching, site);
    if (!('reason' in found) || !found.isPassing) return found;
    const wanted = Math.max(pause, found.pause ?? 0);
    if (wanted > LONGEST_PAUSE) return found;
    await delay(wanted);
  }
  return fetchOnce(record, fetching, site);
};

const fetchOnce = async (
  { url }: MediaRecord,
  { fetch, hosts }: Fetching,
  site: string,
): Promise<FoundFile | Failure> => {
  const allowed = hostsOfMedia(hosts, site);
  try {
    const answer = await fetch(url, {
      ...{ timeoutMs: TIMEOUT, maxBytes: LARGEST_FILE, maxRedirects: 3 },
      isAllowed: ({ host }) => allowed.has(host),
    });
    return await store(url, answer);
  } catch (error) {
    if (error instanceof RefusedRequest) return { reason: error.message, isPassing: false };
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
    return { reason: `${new URL(url).host} could not be asked (${code}).`, isPassing: true };
  }
};

const store = async (url: string, answer: OutsideAnswer): Promise<FoundFile | Failure> => {
  const name = nameIn(url);
  const served = answer.ok
    ? servedFile(name, answer.headers.get('content-type'))
    : `${new URL(url).host} answers with ${answer.status}.`;
  if (typeof served === 'string' || !answer.body) {
    await answer.body?.cancel();
    const reason = typeof served === 'string' ? served : 'It is empty.';
    const pause = Number(answer.headers.get('retry-after')) * 1_000;
    return { reason, isPassing: PASSING.includes(answer.status), ...(pause > 0 && { pause }) };
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'foreword-media-'));
  const discard = (): void => {
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    const file = path.join(folder, 'file');
    await pipeline(answer.body, fs.createWriteStream(file));
    const { size } = fs.statSync(file);
    if (size > 0) return { ...served, path: file, size, discard };
  } catch (error) {
    discard();
    throw error;
  }
  discard();
  return { reason: 'It is empty.', isPassing: false };
};

const LONGEST_NAME = 200;

/** The last part of a path, decoded. */
const nameIn = (url: string): string => {
  const last = path.posix.basename(new URL(url).pathname);
  try {
    const name = path.basename(decodeURIComponent(last)).replaceAll(/\p{Cc}/gu, '');
    return name.slice(-LONGEST_NAME);
  } catch {
    return last.slice(-LONGEST_NAME);
  }
};
