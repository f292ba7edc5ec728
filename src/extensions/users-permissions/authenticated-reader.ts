import { keepUntilChanged } from '../../shared/cache/kept-value';
import { readRows } from '../../shared/prepared';
import { sentValue } from '../../shared/read-model/values';
import { READER, type UsersPermissions } from './plugin';

type Reader = Record<string, unknown>;

const ROLE = 'plugin::users-permissions.role';

const FIND = `select up_users.*, roles.role_id as "role_of_reader" from up_users
  left join up_users_role_lnk as roles on roles.user_id = up_users.id
  where up_users.id = ?`;

/**
 * Reads who asks in one prepared statement, with every request of theirs. Their row is read afresh, so
 * that a block counts at once; what their role is called is kept until it changes.
 */
export const readReadersPrepared = ({ services }: UsersPermissions): void => {
  const { user } = services;
  services.user = (context) =>
    Object.assign(user(context), {
      fetchAuthenticatedUser: async (id: number): Promise<Reader | null> => {
        const [row] = await readRows<Reader>(FIND, [id]);
        if (!row) return null;
        const roleId = row.role_of_reader;
        return {
          ...readerOf(row),
          role: typeof roleId === 'number' ? await roleOf(roleId) : null,
        };
      },
    });
};

const keptRole = keepUntilChanged((id: number): Promise<Reader | null> =>
  strapi.db.query(ROLE).findOne({ where: { id } }),
);

/** One of the caller's own, to do with as they like. */
const roleOf = async (id: number): Promise<Reader | null> => {
  const role = await keptRole(id);
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
