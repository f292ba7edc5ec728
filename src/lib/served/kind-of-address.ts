import { addressPattern } from '../http-cache';
import type { ServedAddress } from './served-address';

/** Those of data, as they are spelt. */
let dataPatterns: readonly RegExp[] = [];

export const noteKinds = (addresses: readonly ServedAddress[]): void => {
  const ofData = addresses.filter(({ kind }) => kind === 'data');
  dataPatterns = ofData.map(({ path }) => addressPattern(path));
};

/** Whether a path is one of data that is served outside of `/api`. */
export const isServedData = (path: string): boolean =>
  dataPatterns.some((pattern) => pattern.test(path));
