import { type CallerState, callerName, isContentApiCaller, isPanelCaller } from '../access';
import type { Person } from './version';

/** Who a request comes from; outside of requests it is a command, or the server itself. */
export const personOf = (state: CallerState | undefined): Person => {
  if (isPanelCaller(state)) {
    return { kind: 'admin', name: callerName(state) ?? null, user: state?.user?.id ?? null };
  }
  if (!isContentApiCaller(state)) return { kind: 'command', name: null, user: null };
  if (state?.user) return { kind: 'reader', name: callerName(state) ?? null, user: null };
  const token = state?.auth?.credentials?.name ?? null;
  return { kind: token === null ? 'reader' : 'token', name: token, user: null };
};

const TOKEN = /^API token /;

/** Who a stored name belongs to, as `callerName` has given it. */
export const personNamed = (name: string | null): Person => {
  if (name === null) return { kind: 'command', name: null, user: null };
  return TOKEN.test(name)
    ? { kind: 'token', name: name.replace(TOKEN, ''), user: null }
    : { kind: 'admin', name, user: null };
};

export const isSamePerson = (one: Person, other: Person): boolean =>
  one.kind === other.kind && one.name === other.name && one.user === other.user;
