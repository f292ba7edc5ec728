import { randomUUID } from 'node:crypto';

import { createArticle, type TestDocument } from '../../helpers/content';
import { comment, moment } from '../../helpers/conversation';
import { app, load } from '../../helpers/foreword';
import { createReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

interface Event {
  id: number;
  kind: string;
  topic: string;
  subject: string;
  data: object;
  at: Date;
}

interface Read {
  events: Event[];
  position: string;
}

const { readEventsAfter, readEventsSince } = load('./lib/outbox/read-events') as {
  readEventsAfter: (position: string) => Promise<Read>;
  readEventsSince: (moment: Date) => Promise<Read>;
};
const { writeEvents } = load('./lib/outbox') as {
  writeEvents: (trx: unknown, events: object[]) => Promise<void>;
};
const { pruneOutbox } = load('./lib/outbox/prune-outbox') as { pruneOutbox: () => Promise<void> };

const eventOf = (topic: string) => ({ kind: 'test.done', topic, subject: topic, data: { n: 1 } });

const write = (topic: string): Promise<unknown> =>
  app().db.transaction(({ trx }) => writeEvents(trx, [eventOf(topic)]));

/** Reads on from a position, and tells of which of these topics it was. */
const readOn = async (position: string, topics: string[]) => {
  const read = await readEventsAfter(position);
  const own = read.events.map(({ topic }) => topic).filter((topic) => topics.includes(topic));
  return { ...read, own };
};

const present = async (): Promise<string> => (await readEventsSince(new Date())).position;

it('is read as it was written, each event once', async () => {
  const topics = [randomUUID(), randomUUID(), randomUUID()];
  const [one = '', other = '', last = ''] = topics;
  let read = await readOn(await present(), topics);
  await write(one);
  await write(other);
  read = await readOn(read.position, topics);
  expect(read.own).toEqual([one, other]);
  const event = read.events.find(({ topic }) => topic === one);
  expect(event).toEqual({ ...eventOf(one), id: event?.id, at: event?.at });
  await write(last);
  read = await readOn(read.position, topics);
  expect(read.own).toEqual([last]);
  expect((await readOn(read.position, topics)).own).toEqual([]);
});

it('loses none that is committed after a later one', async () => {
  // SQLite has one writer at a time: the second begins when the first has ended.
  if (app().db.dialect.client === 'sqlite') return;
  const topics = [randomUUID(), randomUUID()];
  const [slow = '', quick = ''] = topics;
  let read = await readOn(await present(), topics);
  let finish: () => void = () => undefined;
  const told = new Promise<void>((resolve) => (finish = resolve));
  let written: () => void = () => undefined;
  const isWritten = new Promise<void>((resolve) => (written = resolve));
  const slowly = app().db.transaction(async ({ trx }: { trx: unknown }) => {
    await writeEvents(trx, [eventOf(slow)]);
    written();
    await told;
  });
  await isWritten;
  await write(quick);
  read = await readOn(read.position, topics);
  expect(read.own).toEqual([quick]);
  read = await readOn(read.position, topics);
  expect(read.own).toEqual([]);
  finish();
  await slowly;
  read = await readOn(read.position, topics);
  expect(read.own).toEqual([slow]);
  expect((await readOn(read.position, topics)).own).toEqual([]);
});

it('takes many events at once, in their order', async () => {
  const topic = randomUUID();
  const position = await present();
  const events = Array.from({ length: 2_500 }, (_, n) => ({ ...eventOf(topic), data: { n } }));
  await app().db.transaction(({ trx }: { trx: unknown }) => writeEvents(trx, events));
  const { events: read } = await readEventsAfter(position);
  const own = read.filter((event) => event.topic === topic).map(({ data }) => data);
  expect(own).toEqual(events.map(({ data }) => data));
});

it('keeps events for seven days', async () => {
  await setRules();
  const article = await createArticle();
  const reader = await createReader();
  const [old, recent] = [await comment(reader, article), await comment(reader, article)];
  const table = () => app().db.connection('foreword_outbox');
  const days = (count: number) => moment(Date.now() - count * 86_400_000);
  await table()
    .where({ subject: old.documentId })
    .update({ at: days(8) });
  await table()
    .where({ subject: recent.documentId })
    .update({ at: days(6) });
  const kept = async (): Promise<string[]> =>
    table()
      .whereIn(
        'subject',
        [old, recent].map(({ documentId }: Pick<TestDocument, 'documentId'>) => documentId),
      )
      .pluck('subject');
  await pruneOutbox();
  expect(await kept()).toEqual([recent.documentId]);
});
