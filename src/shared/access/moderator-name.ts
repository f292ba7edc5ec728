import type { CallerState } from './caller';

/** Who decides, as Moderators know them: kept with every decision. */
export const moderatorName = (state: CallerState | undefined): string => {
  const person = state?.user;
  if (person) {
    const fullName = [person.firstname, person.lastname].filter(Boolean).join(' ');
    return fullName || person.displayName || person.username || person.email || 'Unnamed account';
  }
  const token = state?.auth?.credentials?.name;
  return token ? `API token ${token}` : 'Foreword';
};
