import { z } from '@strapi/utils';
import type { Context } from 'koa';

import { editWords } from '../../../../api/comment/operations/edit-words';
import { decideMany, undoMany } from '../../../../api/comment/operations/decide-many';
import { moderateComment } from '../../../../api/comment/operations/moderate-comment';
import { refuseMissingBody } from '../../../../api/comment/domain/missing-body';
import { readSignatures } from '../../../../api/comment/operations/read-signatures';
import { replyAsEditor } from '../../../../api/comment/operations/reply-as-editor';
import { moderatorName } from '../../../../lib/access';
import { parameter, parse } from '../../../../lib/requests';

const Status = z.enum(['pending', 'approved', 'rejected', 'spam', 'deleted']);

const DocumentId = z.string().min(1).max(255);

const Expected = z.strictObject({ documentId: DocumentId, expected: Status.optional() });

const Decisions = z.strictObject({
  status: z.enum(['approved', 'rejected', 'spam', 'deleted']),
  reason: z.string().trim().max(500).nullish(),
  comments: z.array(Expected).min(1).max(100),
});

const Named = DocumentId.transform((documentId): z.infer<typeof Expected> => ({ documentId }));

const Undo = z.strictObject({
  comments: z
    .array(z.union([Named, Expected]))
    .min(1)
    .max(100),
});

const Pin = z.strictObject({ pinned: z.boolean() });

const Reply = z.strictObject({ body: z.string(), author: DocumentId.nullish() });

const Words = z.strictObject({
  body: z.string(),
  seen: z.string(),
  erase: z.boolean().default(false),
});

interface SignedIn {
  user: { id: number };
}

export default {
  /** POST /desk/decisions: answers for each Comment by itself, done or refused */
  async decide(ctx: Context) {
    const { status, reason, comments } = parse(Decisions, ctx.request.body);
    const decision = { status, reason: reason ?? null };
    ctx.body = { data: await decideMany(moderatorName(ctx.state), comments, decision) };
  },

  /** POST /desk/decisions/undo: takes one's own last decision over each Comment back, of those that still stand */
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

  /** PUT /desk/comments/:documentId/words: what others wrote, changed */
  async editWords(ctx: Context) {
    refuseMissingBody(ctx.request.body);
    const edit = parse(Words, ctx.request.body);
    const moderator = moderatorName(ctx.state);
    ctx.body = { data: await editWords(moderator, parameter(ctx, 'documentId'), edit) };
  },

  /** GET /desk/signatures: the Authors in whose names the admin user may reply */
  async signatures(ctx: Context) {
    const { user } = ctx.state as SignedIn;
    ctx.body = { data: await readSignatures(user.id) };
  },

  /** POST /desk/comments/:documentId/reply, in the name of an Author who is linked to the admin's account */
  async reply(ctx: Context) {
    refuseMissingBody(ctx.request.body);
    const { body, author } = parse(Reply, ctx.request.body);
    const { user } = ctx.state as SignedIn;
    const reply = { body, author: author ?? null };
    ctx.body = { data: await replyAsEditor(user.id, parameter(ctx, 'documentId'), reply) };
    ctx.status = 201;
  },
};
