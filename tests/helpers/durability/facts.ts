/** Asks the database itself, past Foreword. */
export type Query = <Row>(sql: string) => Promise<Row[]>;

interface Counted {
  comments: { body: string; status: string; pinned: boolean | number };
  marks: { body: string; reader: string };
}

/** By its first word, which an edit keeps, a Comment is known before it has an id. */
const markOf = (body: string): string => body.split(' ', 1)[0] ?? '';

/** What writers write about, under the names that they write it under, as the rows have it. */
export const readFacts = async (query: Query): Promise<Map<string, string>> => {
  const facts = new Map<string, string>();

  for (const row of await query<Counted['comments']>('SELECT body, status, pinned FROM comments')) {
    const mark = markOf(row.body);
    facts.set(`${mark} body`, row.body);
    facts.set(`${mark} status`, row.status);
    facts.set(`${mark} pinned`, String(Boolean(row.pinned)));
  }
  for (const table of ['likes', 'reports']) {
    const rows = await query<Counted['marks']>(`
      SELECT comments.body AS body, up_users.username AS reader FROM ${table}
      JOIN comments ON comments.id = ${table}.comment_id
      JOIN up_users ON up_users.id = ${table}.reader_id`);
    for (const { body, reader } of rows) facts.set(`${markOf(body)} ${table} ${reader}`, 'there');
  }
  const decisions = await query<{ reason: string; outcome: string }>(
    'SELECT reason, "to" AS outcome FROM decisions',
  );
  for (const { reason, outcome } of decisions) facts.set(`decision ${reason}`, outcome);

  const articles = await query<{ title: string; slug: string }>(
    'SELECT title, slug FROM articles WHERE published_at IS NOT NULL',
  );
  for (const { title, slug } of articles) facts.set(`article ${title}`, slug);

  const notes = await query<{ body: string; kind: string }>(
    'SELECT body, kind FROM editor_notes WHERE published_at IS NOT NULL',
  );
  for (const { body, kind } of notes) facts.set(`note ${body}`, kind);
  return facts;
};
