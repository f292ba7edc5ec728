import { useEffect, useSyncExternalStore } from 'react';

/**
 * The panel lets go of everything when its session has ended: it renews the session with each request that is answered
 * 401, and signs out when that is refused. While something is unsaved, the refusal is held here instead, until the
 * editor has signed in again, in the panel's dialog or in another tab.
 */
interface Hold {
  /** Ends the waiting, with what the panel is told. */
  end: (token: string | null) => void;
}

let hold: Hold | null = null;
const listeners = new Set<() => void>();

const setHold = (next: Hold | null): void => {
  hold = next;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether somebody is to sign in again, and how that is answered. */
export const useHold = (): Hold | null =>
  useSyncExternalStore(
    (listener) => {
      const unsubscribe = subscribe(listener);
      return () => void unsubscribe();
    },
    () => hold,
  );

/** Whose words are unsaved: somebody else's session is of no use to them. */
let expected: string | undefined;

export const useExpectedUser = (id: number | string | undefined): void =>
  useEffect(() => {
    expected = id === undefined ? undefined : String(id);
  }, [id]);

/** Strapi's tokens say in the middle whose they are. */
const isOfExpected = (token: string): boolean => {
  const [, payload = ''] = token.split('.');
  const json = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
  const { userId } = JSON.parse(json) as { userId?: string | number };
  return expected === undefined || String(userId) === expected;
};

const RETRY_MS = 3_000;

/**
 * Waits for a session.
 *
 * @param renew asks for a new token; undefined where that is refused
 * @returns the token; null where the editor would rather leave
 */
export const waitForSession = (renew: () => Promise<string | undefined>): Promise<string | null> =>
  new Promise((resolve) => {
    const end = (token: string | null) => {
      clearInterval(timer);
      setHold(null);
      resolve(token);
    };
    const retry = async () => {
      const token = await renew().catch(() => undefined);
      if (token && isOfExpected(token)) end(token);
    };
    const timer = setInterval(() => void retry(), RETRY_MS);
    setHold({ end });
  });
