import { ofKind, recordsIn } from '../sources.fixture';
import { wordpress } from '.';
import { comment, item, section, wxr } from './wxr.fixture';

const recordsOf = async (given: Record<string, string>) =>
  (await recordsIn(wordpress, wxr(item(1, {}, comment(5, given))))).slice(-1)[0];

describe('a comment of WordPress', () => {
  it('becomes a Comment', async () => {
    const content = section(
      'One <b>two</b>\nthree\n\n<a href="https://x.example/" rel="nofollow">four</a>',
    );
    expect(
      await recordsOf({ comment_content: content, comment_parent: '4', comment_user_id: '7' }),
    ).toEqual({
      kind: 'comment',
      id: '5',
      article: '1',
      parent: '4',
      body: 'One **two**\nthree\n\n[four](https://x.example/)',
      status: 'approved',
      authorName: 'Reader 5',
      user: '7',
      email: 'reader5@example.org',
      createdAt: new Date('2014-05-03T09:00:00Z'),
    });
  });

  it.each([
    ['1', 'approved'],
    ['0', 'pending'],
    ['spam', 'spam'],
    ['something', 'pending'],
  ])('that is %s is %s', async (approved, status) => {
    expect(await recordsOf({ comment_approved: approved })).toMatchObject({
      kind: 'comment',
      status,
    });
  });

  it.each<[why: string, given: Record<string, string>, of: string]>([
    ['in the trash', { comment_approved: 'trash' }, 'comment'],
    ['in the trash with its post', { comment_approved: 'post-trashed' }, 'comment'],
    ['a pingback', { comment_type: 'pingback' }, 'pingback'],
    ['a trackback', { comment_type: 'trackback' }, 'trackback'],
    ['of an unknown type', { comment_type: 'order_note' }, 'order_note'],
    ['without words', { comment_content: section(' <br> ') }, 'comment'],
  ])('is left out where it is %s', async (_, given, of) => {
    expect(await recordsOf(given)).toMatchObject({
      kind: 'loss',
      of,
      id: '5',
      outcome: 'left-out',
    });
  });

  it('that answers itself answers nobody', async () => {
    expect(await recordsOf({ comment_parent: '5' })).toMatchObject({ parent: null });
  });

  it("that is an editor's remark becomes an internal note", async () => {
    const remark = {
      comment_type: 'note',
      comment_approved: '0',
      comment_content: section('Check this.'),
    };
    expect(await recordsOf(remark)).toEqual({
      kind: 'note',
      id: 'comment-5',
      article: '1',
      noteKind: 'commentary',
      signature: 'Reader 5',
      body: 'Check this.',
      placement: 'below',
      visibility: 'internal',
      createdAt: new Date('2014-05-03T09:00:00Z'),
    });
  });

  it('on what is left out is left out with it', async () => {
    const records = await recordsIn(wordpress, wxr(item(1, { post_type: 'page' }, comment(5))));
    expect(ofKind(records, 'comment')).toEqual([]);
    expect(ofKind(records, 'loss').map(({ of }) => of)).toEqual(['page', 'comment']);
  });

  it("tells nobody's address of the net", async () => {
    const records = await recordsIn(
      wordpress,
      wxr(
        item(
          1,
          {},
          comment(5, {
            comment_author_IP: '192.0.2.1',
            comment_agent: 'Agent/1',
            comment_author_url: 'https://r.example',
          }),
        ),
      ),
    );
    expect(JSON.stringify(records)).not.toMatch(/192\.0\.2\.1|Agent|r\.example/);
  });
});
