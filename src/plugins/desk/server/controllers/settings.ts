import { z } from '@strapi/utils';
import type { Context } from 'koa';

import { Settings } from '../../../../api/comment-setting/domain/settings';
import { readSettings, saveSettings } from '../../../../api/comment-setting/store/settings';
import { tryRules } from '../../../../api/comment/operations/try-rules';
import { parse } from '../../../../lib/requests';

const Trial = z.strictObject({
  body: z.string().max(100_000),
  settings: Settings,
  /** How many approved Comments the imagined Reader has. */
  approvedCount: z.number().int().min(0).max(1_000_000).default(0),
  isPremoderated: z.boolean().default(false),
});

export default {
  /** GET /desk/settings */
  async find(ctx: Context) {
    ctx.body = { data: parse(Settings, await readSettings()) };
  },

  /** PUT /desk/settings */
  async update(ctx: Context) {
    ctx.body = { data: await saveSettings(parse(Settings, ctx.request.body)) };
  },

  /** POST /desk/settings/try: which rule decides over a Comment, and why; nothing is kept */
  try(ctx: Context) {
    ctx.body = { data: tryRules(parse(Trial, ctx.request.body)) };
  },
};
