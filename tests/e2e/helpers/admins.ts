import fs from 'node:fs';

import type { BrowserContextOptions } from 'playwright-core';

import { request, unique } from './api';

type Session = Exclude<BrowserContextOptions['storageState'], string | undefined>;

/** An admin user of a role of their own. */
export interface TestAdmin {
  id: number;
  name: string;
  token: string;
  /** Signed in to the panel. */
  session: Session;
}

interface Made<Answer> {
  data: Answer;
}

/** Where the panel keeps who is signed in. */
const TOKEN_COOKIE = 'jwtToken';

/** The demo's editor, signed in to the panel. */
export const editorSession = (): Session =>
  JSON.parse(fs.readFileSync(process.env.FOREWORD_E2E_SESSION ?? '', 'utf8')) as Session;

/** The demo's editor, who may do everything. */
export const editorToken = (): string =>
  editorSession().cookies.find(({ name }) => name === TOKEN_COOKIE)?.value ?? '';

/**
 * A new admin user whose role has these actions and no others. The first sign-in comes with the
 * registration, as from an invitation: it counts among no others.
 */
export const createAdmin = async (firstname: string, actions: string[]): Promise<TestAdmin> => {
  const role = await send<{ id: number }>('POST', '/admin/roles', { name: unique(firstname) });
  const permissions = actions.map((action) => ({
    action,
    subject: null,
    conditions: [],
    properties: {},
  }));
  await send('PUT', `/admin/roles/${role.data.id}/permissions`, { permissions });

  return admit(firstname, role.data.id);
};

/** A new admin user of a role that Strapi makes. */
export const createAdminOfRole = async (name: 'Editor' | 'Author'): Promise<TestAdmin> => {
  const { data } = await request<Made<{ id: number; name: string }[]>>('/admin/roles', {
    token: editorToken(),
  });
  return admit(name, data.find((role) => role.name === name)?.id ?? 0);
};

const send = <Answer>(method: string, path: string, body: object): Promise<Made<Answer>> =>
  request(path, { method, token: editorToken(), body });

/** Invites somebody and has them register. */
const admit = async (firstname: string, role: number): Promise<TestAdmin> => {
  const email = `${unique(firstname).toLowerCase().replaceAll(/\W/g, '-')}@example.org`;
  const person = { firstname, lastname: 'Tester', email, roles: [role] };
  const invited = await send<{ id: number; registrationToken: string }>(
    'POST',
    '/admin/users',
    person,
  );
  const registered = await send<{ token: string }>('POST', '/admin/register', {
    registrationToken: invited.data.registrationToken,
    userInfo: { firstname, lastname: 'Tester', password: 'Correct-horse-1' },
  });

  return {
    id: invited.data.id,
    name: `${firstname} Tester`,
    token: registered.data.token,
    session: sessionWith(registered.data.token),
  };
};

/** The editor's browser, and another person in it. */
const sessionWith = (token: string): Session => {
  const { cookies, origins } = editorSession();
  const own = cookies.filter(({ name }) => name === TOKEN_COOKIE);
  return { cookies: own.map((cookie) => ({ ...cookie, value: token })), origins };
};
