import { embedAddressOf, embedOf, isFrameOf, PLAYER_ORIGINS } from '.';

const YOUTUBE = 'https://www.youtube-nocookie.com/embed';

describe('the address of a page is an embed, and a player has a frame', () => {
  it.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'youtube', `${YOUTUBE}/dQw4w9WgXcQ`],
    ['https://m.youtube.com/watch?app=x&v=dQw4w9WgXcQ', 'youtube', `${YOUTUBE}/dQw4w9WgXcQ`],
    ['https://youtu.be/dQw4w9WgXcQ?si=a&t=1m30s', 'youtube', `${YOUTUBE}/dQw4w9WgXcQ?start=90`],
    ['https://www.youtube.com/shorts/dQw4w9WgXcQ', 'youtube', `${YOUTUBE}/dQw4w9WgXcQ`],
    ['https://www.youtube.com/live/dQw4w9WgXcQ', 'youtube', `${YOUTUBE}/dQw4w9WgXcQ`],
    [
      'https://www.youtube.com/playlist?list=PL0123',
      'youtube',
      `${YOUTUBE}/videoseries?list=PL0123`,
    ],
    ['https://vimeo.com/123456', 'vimeo', 'https://player.vimeo.com/video/123456?dnt=1'],
    [
      'https://vimeo.com/123456/abcdef12',
      'vimeo',
      'https://player.vimeo.com/video/123456?dnt=1&h=abcdef12',
    ],
    ['https://vimeo.com/channels/x/123456', 'vimeo', 'https://player.vimeo.com/video/123456?dnt=1'],
    [
      'https://soundcloud.com/an-artist/a-track?si=1',
      'soundcloud',
      'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fan-artist%2Fa-track',
    ],
    [
      'https://soundcloud.com/a/sets/b',
      'soundcloud',
      'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fa%2Fsets%2Fb',
    ],
    [
      'https://open.spotify.com/intl-de/episode/4rOoJ6Egrf8K2IrywzwOMk',
      'spotify',
      'https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk',
    ],
    ['https://mastodon.social/@Gargron/109348591037498', 'mastodon', undefined],
    ['https://news.example/@a@other.example/109348591037498', 'mastodon', undefined],
    ['https://bsky.app/profile/a.bsky.social/post/3kabcdefg', 'bluesky', undefined],
    ['https://x.com/somebody/status/1234567890', 'x', undefined],
    ['https://twitter.com/somebody/status/1234567890?s=20', 'x', undefined],
  ])('%s', (address, provider, frame) => {
    expect(embedOf(address)).toMatchObject({ provider, address });
    expect(embedOf(address)?.frame).toBe(frame);
  });
});

describe('the address of a frame is that of the page it shows', () => {
  it.each([
    [
      'https://www.youtube.com/embed/dQw4w9WgXcQ?si=x',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    ],
    [
      '//www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=9',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=9s',
    ],
    [
      'https://player.vimeo.com/video/123456?h=abcdef12&color=red',
      'https://vimeo.com/123456/abcdef12',
    ],
    [
      'https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/a/b&auto_play=true',
      'https://soundcloud.com/a/b',
    ],
    [
      'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1234&color=%23ff5500',
      'https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F1234',
    ],
    [
      'https://open.spotify.com/embed/track/4rOoJ6Egrf8K2IrywzwOMk?utm_source=x',
      'https://open.spotify.com/track/4rOoJ6Egrf8K2IrywzwOMk',
    ],
    [
      'https://mastodon.social/@Gargron/109348591037498/embed',
      'https://mastodon.social/@Gargron/109348591037498',
    ],
    [
      'https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3kabcdefg',
      'https://bsky.app/profile/did:plc:abc/post/3kabcdefg',
    ],
    ['https://platform.twitter.com/embed/Tweet.html?id=123', 'https://x.com/i/status/123'],
  ])('%s', (src, address) => expect(embedAddressOf(src)).toBe(address));
});

describe('no embed is', () => {
  it.each([
    'https://youtube.com.evil.org/watch?v=dQw4w9WgXcQ',
    'https://evil.org/?https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://evil.org/www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://notyoutube.com/watch?v=dQw4w9WgXcQ',
    'https://youtube.com@evil.org/watch?v=dQw4w9WgXcQ',
    'https://user:word@www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://www.youtube.com:8443/watch?v=dQw4w9WgXcQ',
    'https://www.youtube.com./watch?v=dQw4w9WgXcQ',
    'https://www.yоutube.com/watch?v=dQw4w9WgXcQ',
    'https://www.ｙoutube.com/watch?v=dQw4w9WgXcQ',
    'https://www.xn--youtube-.com/watch?v=dQw4w9WgXcQ',
    'https:\\\\www.youtube.com\\watch?v=dQw4w9WgXcQ',
    'https://evil.org\\@www.youtube.com/watch?v=dQw4w9WgXcQ',
    'javascript://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'ftp://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ"onload="x',
    'https://www.youtube.com/watch?v=%22%3E%3Cscript%3E',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ and words',
    'https://www.youtube.com/',
    'https://www.youtube.com/@somebody',
    'https://vimeo.com/about',
    'https://soundcloud.com/somebody',
    'https://w.soundcloud.com/player/?url=https://evil.org/a/b',
    'https://w.soundcloud.com/player/?url=https://soundcloud.com.evil.org/a/b',
    'https://open.spotify.com/user/somebody',
    'https://spotify.com/track/4rOoJ6Egrf8K2IrywzwOMk',
    'https://mastodon.social.evil.org/@Gargron/109348591037498',
    'https://mastodon.social/@Gargron',
    'https://127.0.0.1/@a/109348591037498',
    'https://x.com.evil.org/somebody/status/1234567890',
    'https://x.com/somebody',
    'https://bsky.app.evil.org/profile/a.bsky.social/post/3kabcdefg',
    `https://www.youtube.com/watch?v=dQw4w9WgXcQ&x=${'a'.repeat(3000)}`,
    '',
  ])('%s', (address) => {
    expect(embedOf(address)).toBeUndefined();
    expect(embedAddressOf(address)).toBeNull();
  });
});

it('a frame is one as it is given, and of its own provider', () => {
  expect(isFrameOf('youtube', `${YOUTUBE}/dQw4w9WgXcQ`)).toBe(true);
  expect(isFrameOf('youtube', 'https://www.youtube.com/embed/dQw4w9WgXcQ')).toBe(false);
  expect(isFrameOf('vimeo', `${YOUTUBE}/dQw4w9WgXcQ`)).toBe(false);
  expect(isFrameOf('x', 'https://evil.org/')).toBe(false);
});

it('every player is at one of the origins that are said', () => {
  expect(PLAYER_ORIGINS).toEqual([
    'https://www.youtube-nocookie.com',
    'https://player.vimeo.com',
    'https://w.soundcloud.com',
    'https://open.spotify.com',
  ]);
});
