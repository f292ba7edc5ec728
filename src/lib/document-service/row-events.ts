/** The part of the event that Strapi passes to row hooks (`lifecycles.ts`) which Foreword's hooks read. */
export interface RowEvent<Row> {
  params: { data: Row; where: Record<string, unknown> };
  /** Shared by the before and after hooks of one write. */
  state: { [key: string]: Row | undefined };
}
