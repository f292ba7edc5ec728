import { randomUUID } from 'node:crypto';

import { app } from './foreword';
import { post } from './http';

/** An admin user of a role of their own, which has these actions and no others. */
export interface TestAdmin {
  id: number;
  name: string;
  token: string;
}

const PASSWORD = 'Correct-horse-1';

/** An action of the content manager that a role has for some fields of a content type. */
export interface ContentPermission {
  action: string;
  subject: string;
  properties: { fields: string[]; locales?: string[] };
}

export const createAdmin = async (
  firstname: string,
  actions: string[],
  content: ContentPermission[] = [],
): Promise<TestAdmin> => {
  const name = `${firstname}-${randomUUID().slice(0, 8)}`;
  const role = await app().service('admin::role').create({ name, description: 'Made by a test' });
  await app()
    .service('admin::role')
    .assignPermissions(
      role.id,
      [...actions.map((action) => ({ action, subject: null, properties: {} })), ...content].map(
        (permission) => ({ ...permission, conditions: [] }),
      ),
    );
  return admit(name, role.id);
};

/** An admin user of a role that Strapi makes: `strapi-editor` or `strapi-author`. */
export const createAdminOfRole = async (code: string): Promise<TestAdmin> => {
  const role = await app().service('admin::role').findOne({ code });
  return admit(`${role.name}-${randomUUID().slice(0, 8)}`, role.id);
};

const admit = async (name: string, role: number): Promise<TestAdmin> => {
  const email = `${name.toLowerCase()}@example.org`;
  const user = await app()
    .service('admin::user')
    .create({
      email,
      firstname: name,
      lastname: 'Desk',
      password: PASSWORD,
      isActive: true,
      registrationToken: null,
      roles: [role],
    });
  const { body } = await post('/admin/login', { body: { email, password: PASSWORD } });
  return { id: user.id, name: `${name} Desk`, token: body.data.token };
};
