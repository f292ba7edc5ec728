/** How Strapi's query builder says that it makes nothing of a question, where nobody has checked it before. */
const BUILDERS =
  /^(Only \$and, \$or and \$not can|Undefined attribute level operator|Operator |Only one operator key|Where must be|You cannot (filter|order) on|Cannot (join on|order by)|Attribute \S+ not found|Invalid (orderBy|populate)|Populate must be)/;

/** How knex says it. */
const KNEXS =
  /^(You must specify 2 values for|The second argument to where|The operator "|The values in where|Undefined binding)/;

/** How SQLite and PostgreSQL say that a statement names a column that is not there, or could be either of two. */
const DATABASES =
  /- (no such column|ambiguous column name): | - column .* (does not exist|is ambiguous)$/;

/** Whether the message of an error says that a question cannot be asked: whoever has asked it is at fault. */
export const isNoQuestion = (message: string): boolean =>
  [BUILDERS, KNEXS, DATABASES].some((says) => says.test(message));
