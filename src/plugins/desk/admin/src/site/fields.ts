export type Kind = 'line' | 'lines' | 'number' | 'locale' | 'feedText' | 'logo';

/** What the server would not take, by the sentence that says so. */
export type Refusal = 'address' | 'origin' | 'pattern' | 'email' | 'timeZone' | 'feedSize';

export interface SiteField {
  /** The path in the settings. */
  name: string;
  kind?: Kind;
  refusal?: Refusal;
  /** Written from left to right in every language. */
  isAddress?: boolean;
}

/** What the input of a setting is handed. */
export interface InputProps {
  field: SiteField;
  /** The default. */
  placeholder: string;
}

const address = (name: string, refusal: Refusal = 'address'): SiteField => ({
  name,
  refusal,
  isAddress: true,
});

/** How the page groups the settings. */
export const GROUPS: { name: string; fields: SiteField[] }[] = [
  {
    name: 'site',
    fields: [
      { name: 'name' },
      { name: 'description', kind: 'lines' },
      { name: 'locale', kind: 'locale' },
      { name: 'timeZone', refusal: 'timeZone', isAddress: true },
      { name: 'logo', kind: 'logo' },
    ],
  },
  {
    name: 'addresses',
    fields: [
      address('url', 'origin'),
      address('articleUrl', 'pattern'),
      address('topicUrl', 'pattern'),
      address('authorUrl', 'pattern'),
      address('previewUrl', 'pattern'),
    ],
  },
  {
    name: 'publisher',
    fields: [
      { name: 'publisher.name' },
      address('publisher.url'),
      address('contactEmail', 'email'),
      address('publishingPrinciplesUrl'),
      address('correctionsPolicyUrl'),
    ],
  },
  {
    name: 'feeds',
    fields: [
      { name: 'feedSize', kind: 'number', refusal: 'feedSize' },
      { name: 'feedText', kind: 'feedText' },
      address('hubUrl'),
      { name: 'robots', kind: 'lines', isAddress: true },
    ],
  },
];

const FIELDS = GROUPS.flatMap(({ fields }) => fields);

/** The field that a refusal names. */
export const fieldNamed = (name: unknown): SiteField | undefined =>
  FIELDS.find((field) => field.name === name);
