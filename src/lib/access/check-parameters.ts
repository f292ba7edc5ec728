import type { DocumentMiddleware } from '../document-service';
import { refuseInvalidQuery } from '../query-check';
import { currentCaller, isPanelCaller } from './caller';

/**
 * Document Service middleware: refuses filters and other parameters that cannot be, also those that code of a
 * project's own hands on from a request. The panel's are checked before; it adds to them what is in no schema.
 */
export const checkParameters: DocumentMiddleware = async ({ uid, params }, next) => {
  if (!isPanelCaller(currentCaller())) refuseInvalidQuery(uid, params);
  return next();
};
