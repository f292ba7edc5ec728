import { currentCaller, isPanelCaller } from '../access';
import { documentAccess } from '../admin-roles';
import { findRow } from '../database';
import type { DocumentCall } from '../document-service';
import { forewordError } from '../errors';
import { defaultLocale } from '../locales';

/**
 * Refuses admin users who may not publish the document of a call. Over the content API, whoever may write may publish.
 *
 * @param draft the row id of its draft, where there is one
 * @throws NOT_ALLOWED
 */
export const assertMayPublish = async (
  { uid, params }: DocumentCall,
  draft: number | undefined,
): Promise<void> => {
  const caller = currentCaller();
  if (!isPanelCaller(caller)) return;
  const stored =
    draft === undefined
      ? null
      : await findRow(uid, {
          where: { id: draft },
          populate: { createdBy: { populate: ['roles'] } },
        });
  const begun = { createdBy: caller?.user, locale: params.locale ?? (await defaultLocale()) };
  if (documentAccess(caller?.userAbility, uid).may('publish', stored ?? begun)) return;
  throw forewordError(
    'NOT_ALLOWED',
    'Who may not publish this may not say when it is published or unpublished.',
  );
};
