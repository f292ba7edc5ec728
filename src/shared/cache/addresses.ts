import { LRUCache } from 'lru-cache';

/** In characters: there is no end to how one and the same thing may be asked for. */
const ALL_ADDRESSES = 4 * 1024 * 1024;

const keys = new LRUCache<string, string>({
  maxSize: ALL_ADDRESSES,
  sizeCalculation: (key, address) => key.length + address.length,
});

/** Notes under which key the answer to an address is kept: working that out takes longer than to look. */
export const noteAddress = (address: string, key: string): void => {
  keys.set(address, key);
};

/** @param address as it was sent, with its parameters; undefined where it was never noted */
export const keyOfAddress = (address: string): string | undefined => keys.get(address);
