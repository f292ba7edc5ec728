import { commentHtml } from '../../../../shared/markup';
import { targetId } from '../../../../shared/relations';
import type { RowEvent } from '../../../../shared/row-events';
import { recountDiscussion, recountReplies } from '../../store/counts';

interface Row {
  id?: number;
  body?: string | null;
  html?: string | null;
  status?: string;
  depth?: number;
  pinned?: boolean | null;
  authorName?: string | null;
  discussion?: unknown;
  parent?: unknown;
  root?: unknown;
  author?: unknown;
}

interface StoredRow {
  id: number;
  depth: number;
  root: { id: number } | null;
  parent: { id: number } | null;
  discussion: { id: number } | null;
}

/** Row hooks: what a Comment's row holds beside what was written, and the counts above it. */
export default {
  async beforeCreate({ params: { data } }: RowEvent<Row>) {
    data.html = commentHtml(data.body ?? '');
    data.pinned ??= false;
    data.authorName ??= await nameOf(targetId(data.author));

    const parent = await stored({ id: targetId(data.parent) });
    data.depth = parent ? parent.depth + 1 : 0;
    data.root = parent ? (parent.root?.id ?? parent.id) : null;
  },

  async afterCreate({ params: { data } }: RowEvent<Row>) {
    await recount(targetId(data.discussion), targetId(data.parent));
  },

  beforeUpdate({ params: { data } }: RowEvent<Row>) {
    if ('body' in data) data.html = commentHtml(data.body ?? '');
  },

  async afterUpdate({ params: { data, where } }: RowEvent<Row>) {
    if (!('status' in data)) return;
    const row = await stored(where);
    await recount(row?.discussion?.id, row?.parent?.id);
  },

  async beforeDelete({ params: { where }, state }: RowEvent<Row>) {
    state.comment = (await stored(where)) ?? undefined;
  },

  async afterDelete({ state }: RowEvent<Row>) {
    await recount(targetId(state.comment?.discussion), targetId(state.comment?.parent));
  },
};

const recount = async (discussion?: number | null, parent?: number | null): Promise<void> => {
  if (discussion) await recountDiscussion(discussion);
  if (parent) await recountReplies(parent);
};

const stored = async (where: Record<string, unknown>): Promise<StoredRow | null> =>
  where.id === undefined || where.id === null
    ? null
    : strapi.db
        .query('api::comment.comment')
        .findOne({ where, populate: ['discussion', 'parent', 'root'] });

const nameOf = async (reader: number | null | undefined): Promise<string | null> => {
  if (!reader) return null;
  const user = await strapi.db
    .query('plugin::users-permissions.user')
    .findOne({ where: { id: reader } });
  return user?.displayName?.trim() || user?.username || null;
};
