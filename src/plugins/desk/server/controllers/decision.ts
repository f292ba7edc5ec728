import { z } from '@strapi/utils';
import type { Context } from 'koa';

import { decideMany, undoMany } from '../../../../api/comment/operations/decide-many';
import { moderateComment } from '../../../../api/comment/operations/moderate-comment';
import { replyAsEditor } from '../../../../api/comment/operations/reply-as-editor';
import { moderatorName } from '../../../../shared/access/moderator-name';
import { parse } from '../../../../shared/parse';

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
    ctx.body = { data: await moderateComment(moderator, ctx.params.documentId, { pinned }) };
  },

  /** POST /desk/comments/:documentId/reply, signed with the Author linked to the admin's account */
  async reply(ctx: Context) {
    const { body } = parse(Reply, ctx.request.body);
    ctx.body = { data: await replyAsEditor(ctx.state.user.id, ctx.params.documentId, body) };
    ctx.status = 201;
  },
};
