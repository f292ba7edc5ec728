/** What `GET /desk/locales` answers for each locale: how much would go with it if it were removed. */
export interface LocaleContents {
  /** As `fr`. */
  code: string;
  documents: { contentType: string; displayName: string; count: number }[];
  comments: number;
}
