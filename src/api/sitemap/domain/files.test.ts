import { fileOf, filePath, numberIn } from './files';

it.each([1, 499, 500, 1_000_000])(
  'the file with the Discussion %i is found by its address',
  (id) => {
    const [, , name = ''] = filePath(fileOf(id)).split('/');
    expect(numberIn(name)).toBe(fileOf(id));
  },
);

it.each(['0.xml', '01.xml', '-1.xml', '1.xml.gz', '1', 'a.xml', '123456789.xml'])(
  '%s is the name of no file',
  (name) => {
    expect(numberIn(name)).toBeUndefined();
  },
);
