import { type Library, readBody } from '.';

const library: Library = {
  attachment: (id) =>
    id === '404'
      ? undefined
      : { id, url: `https://old.example/${id}.jpg`, alt: `Alt ${id}`, caption: '' },
  own: () => [{ id: '9', url: 'https://old.example/9.jpg', alt: '', caption: 'Its <em>own</em>' }],
};

const bodyOf = (text: string): string => readBody(text, library).blocks.join('\n\n');
const leftIn = (text: string): string[] => readBody(text, library).changes.map(({ name }) => name);

const IMAGE = '<img src="https://old.example/a.jpg" alt="A" />';

describe('shortcodes of a body', () => {
  it.each([
    [
      'a caption',
      `[caption id="x" align="left" width="300"]${IMAGE} The words[/caption]`,
      '<figure><img src="https://old.example/a.jpg" alt="A"><figcaption>The words</figcaption></figure>',
    ],
    [
      'a caption with its link, its words in an attribute with quotes and a bracket',
      `[caption width='300' caption="x > 'y'"]<a href="https://old.example/a.jpg">${IMAGE}</a>[/caption]`,
      `<figure><a href="https://old.example/a.jpg"><img src="https://old.example/a.jpg" alt="A"></a><figcaption>x &gt; 'y'</figcaption></figure>`,
    ],
    [
      'a gallery, in the order of its ids',
      '[gallery ids="2,1"]',
      '<figure><img src="https://old.example/2.jpg" alt="Alt 2"></figure>\n\n<figure><img src="https://old.example/1.jpg" alt="Alt 1"></figure>',
    ],
    [
      'a gallery without ids, which shows the images of its own item',
      '[gallery]',
      '<figure><img src="https://old.example/9.jpg" alt=""><figcaption>Its <em>own</em></figcaption></figure>',
    ],
    [
      'an embed of a known provider',
      '[embed width="3"]https://youtu.be/abcdefghijk[/embed]',
      'https://youtu.be/abcdefghijk',
    ],
    [
      'an embed of another site',
      '[embed]https://other.example/x[/embed]',
      '<https://other.example/x>',
    ],
    [
      'a recording',
      '[audio mp3="https://old.example/a.mp3"][/audio]',
      '<https://old.example/a.mp3>',
    ],
    ['a film', '[video src="https://old.example/a.mp4" width="3"]', '<https://old.example/a.mp4>'],
  ])('shows %s', (_, text, body) => {
    expect(bodyOf(text)).toBe(body);
    expect(leftIn(text)).toEqual([]);
  });

  it.each([
    ['others', '[contact-form-7 id="1"]', '\\[contact-form-7 id="1"]', ['contact-form-7']],
    [
      'a gallery whose images are unknown',
      '[gallery ids="1,404"]',
      '\\[gallery ids="1,404"]',
      ['gallery'],
    ],
    [
      'a caption that does not end',
      '[caption width="3"]words',
      '[caption width="3"]words',
      ['caption'],
    ],
    ['one in code', '<code>[gallery ids="1"]</code>', '`[gallery ids="1"]`', []],
    ['one in a block of code', '<pre>[gallery ids="1"]</pre>', '```\n[gallery ids="1"]\n```', []],
    ['one that is written about', 'Use [[gallery]].', 'Use [[gallery]].', []],
    ['words in brackets', 'He said [sic] so.', 'He said [sic] so.', []],
  ])('leaves %s as text', (_, text, body, left) => {
    expect(bodyOf(text)).toBe(body);
    expect(leftIn(text)).toEqual(left);
  });
});
