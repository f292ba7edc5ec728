import { afterCreate, beforeCreate } from '../../row-hooks/create';
import { afterDelete, beforeDelete } from '../../row-hooks/delete';
import { afterUpdate, beforeUpdate } from '../../row-hooks/update';

/**
 * What the content manager, the Document Service and imports write passes these; REST and GraphQL have
 * their own operations, which write with fewer statements and end in the same `settle`.
 */
export default { beforeCreate, afterCreate, beforeUpdate, afterUpdate, beforeDelete, afterDelete };
