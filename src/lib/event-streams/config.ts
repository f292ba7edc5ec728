import { randomInt } from 'node:crypto';

/** `config/streams.ts`. Times are in milliseconds. */
export interface StreamsConfig {
  /** How many streams one address may have open on one instance. */
  perAddress: number;
  /** When clients come back that have lost their instance: each at a moment of its own between the two. */
  retry: readonly [number, number];
  /** Likewise when the instance has told them that it stops. */
  retryAfterStop: readonly [number, number];
}

export const streamsConfig = (): StreamsConfig => strapi.config.get('streams');

/** Spread, so that not all come at the same moment. */
export const between = ([earliest, latest]: readonly [number, number]): number =>
  randomInt(earliest, latest + 1);
