import { findRow, queryPrepared } from '../../database';
import { memoize } from '../../http-cache';
import { sentValue } from '../../read-model';
import { definePatch, methodOf } from '../patch';
import { READER, serviceOf, wrapService } from './plugin';

type Reader = Record<string, unknown>;

const PLACE = 'fetchAuthenticatedUser of the service plugin::users-permissions.user';

const ROLE = 'plugin::users-permissions.role';

const FIND = `select up_users.*, roles.role_id as "role_of_reader" from up_users
  left join up_users_role_lnk as roles on roles.user_id = up_users.id
  where up_users.id = ?`;

/** Their row is read afresh, so that a block counts at once; their role is read again when it changes. */
export const preparedReader = definePatch({
  name: 'prepared-reader',
  stage: 'users-permissions',
  kind: 'speed',
  gain: '19 % of the CPU of a Reader’s request, and a statement',
  reason: 'Strapi finds out who asks with two statements that it builds anew for each request.',
  probe: 'a request with a Reader’s access token',
  replaces: { [PLACE]: (plugin) => methodOf(serviceOf(plugin, 'user'), 'fetchAuthenticatedUser') },
  apply(plugin, count) {
    wrapService(plugin, 'user', () => ({
      fetchAuthenticatedUser: async (id) => {
        count(PLACE);
        const [row] = await queryPrepared<Reader>(FIND, [id]);
        if (!row) return null;
        const roleId = row.role_of_reader;
        return {
          ...readerOf(row),
          role: typeof roleId === 'number' ? await roleOf(roleId) : null,
        };
      },
    }));
  },
});

const memoizedRole = memoize((id: number): Promise<Reader | null> =>
  findRow<Reader>(ROLE, { where: { id } }),
);

/** A copy: callers change what they are handed. */
const roleOf = async (id: number): Promise<Reader | null> => {
  const role = await memoizedRole(id);
  return role && { ...role };
};

/** As Strapi's own query makes it of the same row. */
const readerOf = (row: Reader): Reader => {
  const { attributes } = strapi.db.metadata.get(READER);
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, attribute]) =>
      attribute.type === 'relation'
        ? []
        : [[name, sentValue(attribute.type, row[columnOf(attribute) ?? name])]],
    ),
  );
};

const columnOf = (attribute: object): string | undefined =>
  'columnName' in attribute && typeof attribute.columnName === 'string'
    ? attribute.columnName
    : undefined;
