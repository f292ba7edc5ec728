import { readOptions, UsageError } from './options';

const read = (...args: string[]) => readOptions(args, ['wordpress', 'ghost']);

it('reads a source, its files and what is said about them', () => {
  expect(
    read('wordpress', 'a.xml', 'b.xml', '--note-signatures', 'Peloni, Ted Belman', '--notes=off'),
  ).toEqual({
    ...{ source: 'wordpress', files: ['a.xml', 'b.xml'], isDryRun: false, isUpdate: false },
    ...{ report: 'import-report.json', mediaDir: undefined, fetchesMedia: false, mediaHosts: [] },
    reading: {
      ...{ topics: 'both', types: [], notes: false, include: [] },
      noteSignatures: ['Peloni', 'Ted Belman'],
    },
  });
});

it.each([
  [[]],
  [['wordpress']],
  [['joomla', 'a.xml']],
  [['wordpress', 'a.xml', '--topics', 'some']],
  [['wordpress', 'a.xml', '--dryrun']],
  [['ghost', 'a.json', '--site', 'example.org']],
  [['wordpress', 'a.xml', '--fetch-media', '--media-dir', 'uploads']],
  [['wordpress', 'a.xml', '--media-hosts', 'files.example.org']],
  [['wordpress', 'a.xml', '--fetch-media', '--media-hosts', 'https://files.example.org']],
  [['wordpress', 'a.xml', '--fetch-media', '--media-hosts', 'a@b.org']],
])('refuses what it does not know: %j', (args) => {
  expect(() => read(...args)).toThrow(UsageError);
});

it('reads the hosts that files are fetched from as addresses have them', () => {
  const hosts = 'Files.example.org, example.net:8080,example.com:443';
  expect(read('wordpress', 'a.xml', '--fetch-media', '--media-hosts', hosts)).toMatchObject({
    fetchesMedia: true,
    mediaHosts: ['files.example.org', 'example.net:8080', 'example.com'],
  });
});
