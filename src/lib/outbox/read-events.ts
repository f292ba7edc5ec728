import { type Binding, dateOf, isPostgres, queryPrepared } from '../database';
import type { OutboxEvent } from './event';
import { OUTBOX } from './outbox-table';

/**
 * How far somebody has read: in PostgreSQL the snapshot of the last statement that read (`pg_snapshot` as text), in SQLite the
 * last id. docs/decisions/13-the-outbox.md says why.
 */
export type Position = string;

/** Events, and the position after them. */
export interface ReadEvents {
  events: OutboxEvent[];
  position: Position;
}

/** What has been committed since a position was taken; each event exactly once, however late its commit. */
export const readEventsAfter = (position: Position): Promise<ReadEvents> => {
  if (!isPostgres()) return read('id > ?', [Number(position)]);
  const [oldestUnderWay = '0'] = position.split(':', 1);
  return read(
    `transaction_id >= ?::bigint
      and not pg_visible_in_snapshot(transaction_id::text::xid8, ?::pg_snapshot)`,
    [oldestUnderWay, position],
  );
};

/** What has happened since a moment. */
export const readEventsSince = (moment: Date): Promise<ReadEvents> => read('at >= ?', [moment]);

type Row = Omit<OutboxEvent, 'id' | 'at' | 'data'> & {
  position: string | number;
  /** Null where there is no event: the only row tells the position alone. */
  id: number | null;
  at: Date | number;
  data: string;
};

const read = async (where: string, bindings: readonly Binding[]): Promise<ReadEvents> => {
  const rows = await queryPrepared<Row>(select(where), bindings);
  const events = rows.flatMap(({ id, kind, topic, subject, data, at }) =>
    id === null
      ? []
      : [{ id, kind, topic, subject, data: dataOf(data), at: dateOf(at) ?? new Date(0) }],
  );
  return { events, position: String(rows[0]?.position ?? 0) };
};

const dataOf = (json: string): OutboxEvent['data'] => JSON.parse(json) as OutboxEvent['data'];

/** One statement, so that the position is that of the very snapshot that the events are read from. */
const select = (where: string): string => `
  select present.position as "position", event.id as "id", event.kind as "kind", event.topic as "topic",
      event.subject as "subject", event.data as "data", event.at as "at"
    from (select ${POSITION()} as position) as present
    left join (select * from ${OUTBOX} where ${where}) as event on true
    order by event.id`;

const POSITION = (): string =>
  isPostgres() ? 'pg_current_snapshot()::text' : `(select coalesce(max(id), 0) from ${OUTBOX})`;
