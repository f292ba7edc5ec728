import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';

import { request, unique } from './api';
import type { TestBrowser, VisitOptions } from './browser';

/** What an admin role may do; without a subject it is about a plugin. */
export interface Permission {
  action: string;
  subject?: string;
  fields?: string[];
  locales?: string[];
}

const PASSWORD = 'Correct-horse-1';

/** Lets somebody in whose role has these permissions and no others, and shows them the home page. */
export const visitAsColleague = async (
  { visit }: TestBrowser,
  permissions: Permission[],
  options: VisitOptions = {},
): Promise<Page> => {
  const email = await createColleague(permissions);
  const page = await visit(options);
  await page.goto('/admin');
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByLabel(/^Password/).fill(PASSWORD);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('heading', { name: /^Hello/ }).waitFor();
  return page;
};

const createColleague = async (permissions: Permission[]): Promise<string> => {
  const token = sessionToken();
  const name = unique('Reviewer').replaceAll(' ', '-');
  const email = `${name.toLowerCase()}@example.org`;
  const role = await request<{ data: { id: number } }>('/admin/roles', {
    method: 'POST',
    token,
    body: { name, description: 'Made by a test' },
  });
  await request(`/admin/roles/${role.data.id}/permissions`, {
    method: 'PUT',
    token,
    body: {
      permissions: permissions.map(({ action, subject = null, fields, locales }) => ({
        action,
        subject,
        conditions: [],
        properties: { ...(fields && { fields }), ...(locales && { locales }) },
      })),
    },
  });
  const user = await request<{ data: { registrationToken: string } }>('/admin/users', {
    method: 'POST',
    token,
    body: { email, firstname: 'Robin', lastname: 'Reviewer', roles: [role.data.id] },
  });
  await request('/admin/register', {
    method: 'POST',
    body: {
      registrationToken: user.data.registrationToken,
      userInfo: { firstname: 'Robin', lastname: 'Reviewer', password: PASSWORD },
    },
  });
  return email;
};

/** The editor's, who signed in already: Strapi takes few sign-ins in a row. */
const sessionToken = (): string => {
  const file = process.env.FOREWORD_E2E_SESSION ?? '';
  const { cookies } = JSON.parse(readFileSync(file, 'utf8')) as {
    cookies: { name: string; value: string }[];
  };
  return cookies.find(({ name }) => name === 'jwtToken')?.value ?? '';
};
