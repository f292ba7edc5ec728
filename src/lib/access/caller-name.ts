import type { CallerState } from './caller';

/** The name of a person or API token; undefined where a request says nothing, and outside of requests. */
export const callerName = (state: CallerState | undefined): string | undefined => {
  const person = state?.user;
  if (person) {
    const fullName = [person.firstname, person.lastname].filter(Boolean).join(' ');
    return fullName || person.displayName || person.username || person.email || 'Unnamed account';
  }
  const token = state?.auth?.credentials?.name;
  return token ? `API token ${token}` : undefined;
};

/** The same, as it is stored with each decision and shown to Moderators. */
export const moderatorName = (state: CallerState | undefined): string =>
  callerName(state) ?? 'Foreword';
