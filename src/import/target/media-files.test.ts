import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { mediaFile } from './media-files';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'media-'));
const folder = path.join(root, 'media');
fs.mkdirSync(path.join(folder, '2014'), { recursive: true });
fs.writeFileSync(path.join(folder, '2014', 'photo.JPG'), 'image');
fs.writeFileSync(path.join(folder, 'script.svg'), '<svg/>');
fs.writeFileSync(path.join(root, 'secret.txt'), 'secret');
fs.symlinkSync(path.join(root, 'secret.txt'), path.join(folder, 'link.txt'));
fs.mkdirSync(path.join(folder, 'folder.png'));

afterAll(() => {
  fs.rmSync(root, { recursive: true });
});

it('finds a file below the folder', () => {
  expect(mediaFile(folder, '2014/photo.JPG', 1_000)).toMatchObject({
    ...{ name: 'photo.JPG', type: 'image/jpeg', size: 5 },
  });
});

it.each([
  ...['../secret.txt', 'link.txt', 'script.svg', 'absent.png', 'folder.png', 'a\0.png'],
  ...['/etc/hostname.txt', '2014/../../secret.txt'],
])('takes no other: %j', (relative) => {
  expect(mediaFile(folder, relative, 1_000)).toEqual(expect.any(String));
});

it('takes none that is too large, and none whose place is not known', () => {
  expect(mediaFile(folder, '2014/photo.JPG', 4)).toEqual(expect.any(String));
  expect(mediaFile(folder, null, 1_000)).toEqual(expect.any(String));
});
