/** What Strapi hands to a row hook (`lifecycles.ts`), as far as Foreword's hooks read it. */
export interface RowEvent<Row> {
  params: { data: Row; where: Record<string, unknown> };
  /** Shared by the before and after hooks of one write. */
  state: { [key: string]: Row | undefined };
}
