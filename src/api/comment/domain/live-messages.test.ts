import { tellLive } from './live-messages';

const event = (kind: string, data: Record<string, unknown> = {}) => ({
  ...{ id: 1, at: new Date(), kind, topic: 'article:en', subject: 'own' },
  data,
});

it('tombstones come before what is shown under them, and after it when they go with it', () => {
  const above = [
    { documentId: 'top', parent: null },
    { documentId: 'middle', parent: 'top' },
  ];
  const ids = (effect: string) =>
    tellLive(
      event('comment.approved', { parent: 'middle', effect, above, commentCount: null }),
    )?.messages.map(({ data }) => data.documentId);
  expect(ids('shown')).toEqual(['top', 'middle', 'own']);
  expect(ids('gone')).toEqual(['own', 'middle', 'top']);
});

it('streams end with a Discussion that is hidden and an Article that is not public any more', () => {
  const ends = (kind: string, data?: Record<string, unknown>) =>
    tellLive(event(kind, data))?.isLast;
  expect(ends('discussion.hidden', { state: 'hidden', commentCount: 0 })).toBe(true);
  expect(ends('discussion.closed', { state: 'closed', commentCount: 1 })).toBe(false);
  expect(ends('article.unpublished')).toBe(true);
  expect(ends('article.deleted')).toBe(true);
});

it('of other kinds nothing is told', () => {
  expect(tellLive(event('reader.banned'))).toBeUndefined();
});
