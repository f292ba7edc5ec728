import { afterCreate, beforeCreate } from '../../row-hooks/create';
import { afterDelete, beforeDelete } from '../../row-hooks/delete';
import { afterUpdate, beforeUpdate } from '../../row-hooks/update';

/**
 * Row hooks for the content manager, the Document Service and imports. REST and GraphQL have their own
 * operations, which write with fewer statements and call the same `settle`.
 */
export default { beforeCreate, afterCreate, beforeUpdate, afterUpdate, beforeDelete, afterDelete };
