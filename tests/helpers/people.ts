import { randomUUID } from 'node:crypto';

import { app } from './foreword';
import { post } from './http';

/** A Reader with a session. */
export interface TestReader {
  id: number;
  documentId: string;
  username: string;
  token: string;
}

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

/**
 * A new Reader with the signed-in role, and an access token. Without a password of their own: hashing
 * one is slow.
 */
export const createReader = async (fields: Record<string, unknown> = {}): Promise<TestReader> => {
  const role = await app()
    .db.query(ROLE)
    .findOne({ where: { type: 'authenticated' } });
  const username = `reader-${randomUUID().slice(0, 8)}`;
  const user = await app()
    .plugin('users-permissions')
    .service('user')
    .add({
      username,
      email: `${username}@example.org`,
      provider: 'local',
      confirmed: true,
      role: role.id,
      ...fields,
    });
  const token = await app().plugin('users-permissions').service('jwt').issue({ id: user.id });
  return { id: user.id, documentId: user.documentId, username: user.username, token };
};

/** So many new Readers. */
export const createReaders = (count: number): Promise<TestReader[]> =>
  Promise.all(Array.from({ length: count }, () => createReader()));

/** A Reader whose role may also decide over Comments and Discussions. */
export const createModerator = async (
  fields: Record<string, unknown> = {},
): Promise<TestReader> => {
  const [readers, moderators] = await Promise.all(
    ['authenticated', 'moderator'].map((type) =>
      app()
        .db.query(ROLE)
        .findOne({ where: { type }, populate: ['permissions'] }),
    ),
  );
  if (moderators) return createReader({ role: moderators.id, ...fields });

  const role = await app()
    .db.query(ROLE)
    .create({ data: { name: 'Moderator', type: 'moderator', description: 'Decides' } });
  const granted = readers.permissions.map(({ action }: { action: string }) => action);
  for (const action of [
    ...granted,
    'api::comment.comment.moderate',
    'api::discussion.discussion.update',
  ]) {
    await app()
      .db.query(PERMISSION)
      .create({ data: { action, role: role.id } });
  }
  return createReader({ role: role.id, ...fields });
};

/** An API token that may do everything, or only the actions that are named. */
export const createApiToken = async (actions?: string[]): Promise<string> => {
  const { accessKey } = await app()
    .service('admin::api-token')
    .create({
      name: `token-${randomUUID()}`,
      description: '',
      type: actions ? 'custom' : 'full-access',
      lifespan: null,
      permissions: actions ?? null,
    });
  return accessKey;
};

const ADMIN = { email: 'editor@example.org', password: 'Correct-horse-1' };

let adminSession: Promise<string> | undefined;

/** The session of an admin user who may do everything, for the content manager's own routes. */
export const adminToken = (): Promise<string> => (adminSession ??= signInAsAdmin());

const signInAsAdmin = async (): Promise<string> => {
  const users = app().service('admin::user');
  if (!(await users.exists({ email: ADMIN.email }))) {
    const superAdmin = await app().service('admin::role').getSuperAdmin();
    await users.create({
      ...ADMIN,
      firstname: 'Test',
      lastname: 'Editor',
      isActive: true,
      registrationToken: null,
      roles: [superAdmin.id],
    });
  }
  const { body } = await post('/admin/login', { body: ADMIN });
  return body.data.token;
};
