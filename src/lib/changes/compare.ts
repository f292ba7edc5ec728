import { paragraphsOf, plainLine } from '../../text/body';
import { changesBetween, type TextChange } from '../../text/changes';

/** What an Article said at a moment. */
export interface Text {
  title: string;
  /** Markdown, in which HTML may stand. */
  body: string;
}

/** What has become of a title, or of a paragraph of a body. */
export interface FieldChange extends TextChange {
  field: keyof Text;
}

/** What has changed between two texts as readers read them: markup alone is no change. */
export const compare = (before: Text, after: Text): FieldChange[] => [
  ...changesBetween(titleOf(before), titleOf(after)).map(changeOf('title')),
  ...(before.body === after.body
    ? []
    : changesBetween(paragraphs(before.body), paragraphs(after.body)).map(changeOf('body'))),
];

const changeOf =
  (field: keyof Text) =>
  (change: TextChange): FieldChange => ({ field, ...change });

const titleOf = ({ title }: Text): string[] => [plainLine(title)].filter((line) => line !== '');

/** The last ones: of texts that follow each other, each is compared with two. */
const recent = new Map<string, string[]>();

const MOST_RECENT = 2;

const paragraphs = (body: string): string[] => {
  const read = recent.get(body) ?? paragraphsOf(body);
  recent.delete(body);
  recent.set(body, read);
  const [oldest] = recent.keys();
  if (recent.size > MOST_RECENT && oldest !== undefined) recent.delete(oldest);
  return read;
};
