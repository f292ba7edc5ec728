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

export const createAdmin = async (firstname: string, actions: string[]): Promise<TestAdmin> => {
  const name = `${firstname}-${randomUUID().slice(0, 8)}`;
  const role = await app().service('admin::role').create({ name, description: 'Made by a test' });
  await app()
    .service('admin::role')
    .assignPermissions(
      role.id,
      actions.map((action) => ({ action, subject: null, conditions: [], properties: {} })),
    );
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
      roles: [role.id],
    });
  const { body } = await post('/admin/login', { body: { email, password: PASSWORD } });
  return { id: user.id, name: `${name} Desk`, token: body.data.token };
};
