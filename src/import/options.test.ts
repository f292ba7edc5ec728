import { readOptions, UsageError } from './options';

const read = (...args: string[]) => readOptions(args, ['wordpress', 'ghost']);

it('reads a source, its files and what is said about them', () => {
  expect(
    read('wordpress', 'a.xml', 'b.xml', '--note-signatures', 'Peloni, Ted Belman', '--notes=off'),
  ).toEqual({
    ...{ source: 'wordpress', files: ['a.xml', 'b.xml'], isDryRun: false, isUpdate: false },
    ...{ report: 'import-report.json', mediaDir: undefined },
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
])('refuses what it does not know: %j', (args) => {
  expect(() => read(...args)).toThrow(UsageError);
});
