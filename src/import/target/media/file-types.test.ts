import { servedFile } from './file-types';

it.each([
  ['photo.JPG', 'image/jpeg', { name: 'photo.JPG', type: 'image/jpeg' }],
  ['photo.jpg', 'image/jpeg; charset=x', { name: 'photo.jpg', type: 'image/jpeg' }],
  ['photo.jpg', null, { name: 'photo.jpg', type: 'image/jpeg' }],
  ['photo.jpg', 'application/octet-stream', { name: 'photo.jpg', type: 'image/jpeg' }],
  ['photo.jpg', 'image/webp', { name: 'photo.webp', type: 'image/webp' }],
  ['song.mp3', 'audio/x-mpeg', { name: 'song.mp3', type: 'audio/mpeg' }],
  ['list.csv', 'text/plain', { name: 'list.txt', type: 'text/plain' }],
])('takes %s, sent as %s', (name, contentType, file) => {
  expect(servedFile(name, contentType)).toEqual(file);
});

it.each([
  ['photo.jpg', 'text/html'],
  ['photo.jpg', 'text/plain'],
  ['photo.jpg', 'image/svg+xml'],
  ['notes.txt', 'text/html; charset=utf-8'],
  ['notes.txt', 'application/xhtml+xml'],
  ['notes.txt', 'text/javascript'],
  ['script.svg', 'image/png'],
  ['page.html', 'image/png'],
  ['none', 'image/png'],
])('takes no %s, sent as %s', (name, contentType) => {
  expect(servedFile(name, contentType)).toEqual(expect.any(String));
});
