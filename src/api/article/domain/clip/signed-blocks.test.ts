import { takeSignedNotes } from './signed-blocks';

const isEditor = (name: string): boolean => name === 'Peloni' || name === 'Ted Belman';

describe('signed notes of an old text', () => {
  it.each<[what: string, blocks: string[], notes: string[], rest: string[]]>([
    [
      'a known name above',
      ['Peloni: Read this.', 'Text.'],
      ['above Peloni: Read this.'],
      ['Text.'],
    ],
    [
      'a known name in italics',
      ['*Ted Belman: Read this.*', 'Text.'],
      ['above Ted Belman: Read this.'],
      ['Text.'],
    ],
    [
      'words that say it',
      ["**Editor's note:** Read.", 'Text.', 'Correction: It was May.'],
      ["above Editor's note: Read.", 'below Correction: It was May.'],
      ['Text.'],
    ],
    [
      'a signature alone',
      ["**Editor's note**", 'Read this.', 'Text.'],
      ["above Editor's note: Read this."],
      ['Text.'],
    ],
    [
      'no unknown name',
      ['Jane Doe: I was there.', 'Text.'],
      [],
      ['Jane Doe: I was there.', 'Text.'],
    ],
    [
      'nothing in between',
      ['Text.', 'Peloni: Read this.', 'Text.'],
      [],
      ['Text.', 'Peloni: Read this.', 'Text.'],
    ],
    ['no heading', ['## Correction: May', 'Text.'], [], ['## Correction: May', 'Text.']],
    ['not the whole text', ['Peloni: Read this.'], [], ['Peloni: Read this.']],
    [
      'not both of two',
      ['Peloni: Read this.', 'Peloni: And this.'],
      ['above Peloni: Read this.'],
      ['Peloni: And this.'],
    ],
    ['nothing', [], [], []],
  ])('are taken: %s', (_, blocks, notes, rest) => {
    const taken = takeSignedNotes(blocks, isEditor);
    expect(
      taken.notes.map(({ placement, signature, body }) => `${placement} ${signature}: ${body}`),
    ).toEqual(notes);
    expect(taken.blocks).toEqual(rest);
  });
});
