import type { UID } from '@strapi/strapi';

/** The table of a content type's rows. */
export const tableOf = (uid: UID.ContentType): string => strapi.db.metadata.get(uid).tableName;

/** The column that holds a scalar attribute of a content type. */
export const columnOf = (uid: UID.ContentType, name: string): string => {
  const attribute = strapi.db.metadata.get(uid).attributes[name];
  return attribute && 'columnName' in attribute && attribute.columnName
    ? attribute.columnName
    : name;
};

/** Values by the columns that hold them, instead of by attribute. */
export const columnsOf = <Value>(
  uid: UID.ContentType,
  values: Readonly<Record<string, Value>>,
): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [columnOf(uid, name), value]));
