import type { Core } from '@strapi/strapi';

import { inTransaction } from '../../lib/database';
import type { DemoComment } from '../content/types';

interface Place {
  discussionId: number;
  readerIds: Map<string, number>;
  publishedAt: Date;
}

const MINUTE = 60_000;

/** Comments with the replies under them, at the times the sample says. */
export const loadComments = async (
  strapi: Core.Strapi,
  comments: readonly DemoComment[],
  place: Place,
  parent: string | null = null,
): Promise<void> => {
  for (const comment of comments) {
    const { documentId } = await strapi.documents('api::comment.comment').create({
      data: {
        discussion: place.discussionId as never,
        parent: parent as never,
        author: place.readerIds.get(comment.reader),
        body: comment.body,
        status: comment.status ?? 'approved',
        pinned: comment.pinned ?? false,
      },
    });
    const writtenAt = new Date(
      place.publishedAt.getTime() + comment.minutesAfterPublication * MINUTE,
    );
    await inTransaction(async (trx) => {
      await trx('comments').where({ document_id: documentId }).update({ created_at: writtenAt });
    });
    await loadComments(strapi, comment.replies ?? [], place, documentId);
  }
};
