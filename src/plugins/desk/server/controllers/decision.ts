import { z } from '@strapi/utils';
import type { Context } from 'koa';

import { decideMany, undoMany } from '../../../../api/comment/operations/decide-many';
import { moderateComment } from '../../../../api/comment/operations/moderate-comment';
import { refuseMissingBody } from '../../../../api/comment/domain/missing-body';
import { replyAsEditor } from '../../../../api/comment/operations/reply-as-editor';
import { moderatorName } from '../../../../lib/access';
import { parameter, parse } from '../../../../lib/requests';

const Status = z.enum(['pending', 'approved', 'rejected', 'spam', 'deleted']);

const DocumentId = z.string().min(1).max(255);

const Decisions = z.strictObject({
  status: z.enum(['approved', 'rejected', 'spam', 'deleted']),
  reason: z.string().trim().max(500).nullish(),
  comments: z
    .array(z.strictObject({ documentId: DocumentId, expected: Status.optional() }))
    .min(1)
    .max(100),
});

const Undo = z.strictObject({ comments: z.array(DocumentId).min(1).max(100) });

const Pin = z.strictObject({ pinned: z.boolean() });

const Reply = z.strictObject({ body: z.string() });

export default {
  /** POST /desk/decisions: answers for each Comment by itself, done or refused */
  async decide(ctx: Context) {
    const { status, reason, comments } = parse(Decisions, ctx.request.body);
    const decision = { status, reason: reason ?? null };
    ctx.body = { data: await decideMany(moderatorName(ctx.state), comments, decision) };
  },

  /** POST /desk/decisions/undo: takes one's own last decisions back */
  async undo(ctx: Context) {
    const { comments } = parse(Undo, ctx.request.body);
    ctx.body = { data: await undoMany(moderatorName(ctx.state), comments) };
  },

  /** PUT /desk/comments/:documentId/pinned */
  async pin(ctx: Context) {
    const { pinned } = parse(Pin, ctx.request.body);
    const moderator = moderatorName(ctx.state);
    ctx.body = { data: await moderateComment(moderator, parameter(ctx, 'documentId'), { pinned }) };
  },

  /** POST /desk/comments/:documentId/reply, signed with the Author linked to the admin's account */
  async reply(ctx: Context) {
    refuseMissingBody(ctx.request.body);
    const { body } = parse(Reply, ctx.request.body);
    const { user } = ctx.state as { user: { id: number } };
    ctx.body = { data: await replyAsEditor(user.id, parameter(ctx, 'documentId'), body) };
    ctx.status = 201;
  },
};
