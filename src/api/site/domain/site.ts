/** The site as it is sent. */
export interface Site {
  name: string | null;
  description: string | null;
  locale: string;
  url: string;
  articleUrl: string;
  topicUrl: string | null;
  authorUrl: string | null;
  timeZone: string;
  previewUrl: string | null;
  logo: object | null;
  publisher: { name: string | null; url: string | null } | null;
  correctionsPolicyUrl: string | null;
  publishingPrinciplesUrl: string | null;
  contactEmail: string | null;
  hubUrl: string | null;
  feedSize: number;
  feedText: 'full' | 'excerpt';
  robots: string | null;
}

/** The site as its settings show it. */
export interface SiteSettings {
  /** What is set; null where the default holds. */
  set: { [Field in keyof Site]?: Site[Field] | null };
  defaults: Site;
}

/** What is stored of it: null where nothing has been set. */
export type StoredSite = { [Field in Exclude<keyof Site, 'locale'>]?: Site[Field] | null } & {
  /** Strapi has a `locale` of its own in every row. */
  language?: string | null;
};
