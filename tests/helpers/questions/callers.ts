import { randomUUID } from 'node:crypto';

import { app } from '../foreword';
import { createApiToken, createReader } from '../people';
import { publicModels } from './models';

/** Who asks. */
export interface Caller {
  name: string;
  token?: string;
  seesDrafts: boolean;
}

/** An action that some of the callers do not have. */
export const MISSING = 'api::author.author.find';

/**
 * Anybody, a signed-in Reader, one whose role may not list Authors, and an API token that may read what everybody may,
 * and drafts of it. The Readers' tokens are good for ten minutes.
 */
export const createCallers = async (): Promise<Caller[]> => {
  const actions = publicModels().flatMap(({ uid }) => [`${uid}.find`, `${uid}.findOne`]);
  const role = await createRole(actions.filter((action) => action !== MISSING));
  const [reader, hampered] = await Promise.all([createReader(), createReader({ role })]);
  return [
    { name: 'anonymous', seesDrafts: false },
    { name: 'Reader', token: reader.token, seesDrafts: false },
    { name: 'Reader who may not list Authors', token: hampered.token, seesDrafts: false },
    { name: 'API token', token: await createApiToken(actions), seesDrafts: true },
  ];
};

const createRole = async (actions: string[]): Promise<number> => {
  const name = `role-${randomUUID().slice(0, 8)}`;
  const { id } = await app()
    .db.query('plugin::users-permissions.role')
    .create({ data: { name, type: name, description: 'Reads' } });
  for (const action of actions) {
    await app()
      .db.query('plugin::users-permissions.permission')
      .create({ data: { action, role: id } });
  }
  return id;
};
