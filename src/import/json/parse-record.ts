import { z } from '@strapi/utils';

import type { Header } from '../../export/json/header';
import type { ComponentRecord, PlainRecord } from '../../lib/plain-rows';

const Order = { order: z.number().optional(), inverseOrder: z.number().optional() };

const State = z.enum(['draft', 'published']);

const Reference = z.union([
  z.object({
    documentId: z.string().min(1),
    locale: z.string().optional(),
    state: State.optional(),
    ...Order,
  }),
  z.object({ by: z.record(z.string(), z.string()), ...Order }),
]);

const data = z.record(z.string(), z.unknown());
const relations = z.record(z.string(), z.array(Reference)).default({});

const Component: z.ZodType<ComponentRecord> = z.object({
  component: z.string(),
  data,
  relations,
  components: z.lazy(() => z.record(z.string(), z.array(Component))).default({}),
});

const Row = z.object({
  type: z.string(),
  documentId: z.string().min(1).max(255),
  locale: z.string().max(255).nullable().default(null),
  state: State.nullable().default(null),
  data,
  relations,
  components: z.record(z.string(), z.array(Component)).default({}),
});

const HeaderLine = z.object({
  foreword: z.literal('export'),
  version: z.literal(1),
  id: z.string().min(1).max(100),
  scope: z.enum(['public', 'all', 'logins']),
  exportedAt: z.string(),
  key: z.string(),
  locales: z.array(z.object({ code: z.string(), name: z.string(), isDefault: z.boolean() })),
});

const End = z.object({ end: z.literal(true) });

/** What a line says; a sentence where it cannot be read. */
export type Parsed =
  | { kind: 'header'; header: Header }
  | { kind: 'row'; record: PlainRecord }
  | { kind: 'end' }
  | { kind: 'damage'; reason: string };

export const parseLine = (text: string | undefined): Parsed => {
  const value = text === undefined ? undefined : jsonIn(text);
  if (value === undefined) return { kind: 'damage', reason: 'It is no JSON.' };
  const row = Row.safeParse(value);
  if (row.success) return { kind: 'row', record: row.data };
  const header = HeaderLine.safeParse(value);
  if (header.success) return { kind: 'header', header: header.data };
  if (End.safeParse(value).success) return { kind: 'end' };
  const [issue] = row.error.issues;
  return { kind: 'damage', reason: `${issue?.path.join('.')}: ${issue?.message}` };
};

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
