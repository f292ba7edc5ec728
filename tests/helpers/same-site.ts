import { jsonLines } from './commands';

/**
 * A site as another one can be compared with it: the lines of its JSON, in which documents go by what people call them.
 */

interface Line {
  type: string;
  documentId: string;
  state?: string;
  data: Record<string, unknown>;
  relations: Record<string, { documentId: string }[]>;
  components: Record<string, { data: object }[]>;
}

/** What names a document of a type, wherever it is. */
const NAMES: Record<string, string> = {
  'api::article.article': 'title',
  'api::author.author': 'slug',
  'api::topic.topic': 'slug',
  'api::editor-note.editor-note': 'body',
  'api::comment.comment': 'body',
  'api::discussion.discussion': 'title',
  'api::redirect.redirect': 'path',
  'api::slug.slug': 'slug',
};

/** What belongs to a row and not to what it says: whoever saved it, and when, and how often. */
const OF_ROWS = /^(?:revision|savedBy|slugIsDerived|lastCorrectedAt|publishedAt|emailKey|bodyKey)$/;

/** @param file of JSON Lines. @param ignored attributes that are not compared, as `type.name` */
export const comparableSite = (file: string, ignored: ReadonlySet<string>): string[] => {
  const lines = jsonLines(file).filter((line): line is Line & typeof line =>
    Object.hasOwn(NAMES, String(line.type)),
  );
  const names = new Map(
    lines.map(({ type, documentId, data }) => {
      const name = data[NAMES[type] ?? ''];
      return [documentId, `${type} ${JSON.stringify(name)}`];
    }),
  );
  const kept = (type: string, values: object) =>
    Object.entries(values)
      .filter(
        ([name]) => !OF_ROWS.test(name) && !ignored.has(`${type.split('.')[1] ?? ''}.${name}`),
      )
      .sort(([one], [other]) => (one < other ? -1 : 1));
  // Also in the ids of headings and footnotes, which are an Article's own.
  const ids = new RegExp([...names.keys()].join('|'), 'g');
  const named = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value).replace(ids, (id) => JSON.stringify(names.get(id)).slice(1, -1)),
    );
  return lines
    .map(({ type, documentId, state, data, relations, components }) =>
      JSON.stringify(
        named({
          ...{ name: documentId, state, data: kept(type, data) },
          relations: kept(type, relations).map(([name, references]) => [
            name,
            (references as { documentId: string }[]).map((one) => one.documentId),
          ]),
          components: Object.entries(components).map(([name, all]) => [
            name,
            all.map((one) => one.data),
          ]),
        }),
      ),
    )
    .sort();
};

/** What only one of two sites has. */
export const differences = (
  before: readonly string[],
  after: readonly string[],
): { missing: string[]; added: string[] } => ({
  missing: before.filter((line) => !after.includes(line)),
  added: after.filter((line) => !before.includes(line)),
});
