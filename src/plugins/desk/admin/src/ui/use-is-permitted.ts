import { useAuth } from '@strapi/strapi/admin';

interface Permission {
  action: string;
  subject: string | null;
}

/**
 * Whether the signed-in admin's roles have all of these. It decides what is offered; the server checks
 * again. Read from the session that is there already: `useRBAC` answers a moment later, and in built
 * panels sometimes never.
 */
export const useIsPermitted = (needed: readonly Permission[]): boolean => {
  const permissions = useAuth('desk', (session) => session.permissions);
  return needed.every(({ action, subject }) =>
    permissions.some((held) => held.action === action && (held.subject ?? null) === subject),
  );
};
