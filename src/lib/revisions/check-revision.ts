import { currentCaller, isPanelCaller } from '../access';
import type { DocumentMiddleware } from '../document-service';
import { serverOwned } from '../errors';
import { invalidParameter } from '../query-check';
import { revisionFieldsOf } from './revision-fields';

/**
 * Document Service middleware: a revision that is sent is the condition of an update, and a whole number. The panel's
 * forms send back what they were loaded with; in a new document, and in a copy, it means nothing there.
 *
 * @throws SERVER_OWNED_FIELD in a create and a clone, PARAMETER_INVALID where it is no whole number
 */
export const checkRevision: DocumentMiddleware = async ({ action, contentType, params }, next) => {
  const fields = revisionFieldsOf(contentType);
  const { data } = params;
  if (!fields || !data || !(fields.revision in data)) return next();

  const { [fields.revision]: sent, ...others } = data;
  if (action === 'update' && Number.isInteger(sent)) return next();
  if (sent !== undefined && !isPanelCaller(currentCaller())) {
    throw action === 'update'
      ? invalidParameter(['data', fields.revision], 'should be a whole number.')
      : serverOwned(fields.revision);
  }
  params.data = others;
  return next();
};
