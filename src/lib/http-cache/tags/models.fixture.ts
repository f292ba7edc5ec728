import type { Model, Models } from './models';

type Attributes = Model['attributes'];

const toMany = (target: string, more: object = {}): Attributes[string] => ({
  type: 'relation',
  relation: 'oneToMany',
  target,
  ...more,
});

const model = (
  uid: string,
  pluralName: string,
  {
    facts,
    hasDrafts = false,
    attributes = {},
  }: { facts?: object; hasDrafts?: boolean; attributes?: Attributes } = {},
): Model => ({
  uid,
  kind: 'collectionType',
  info: { pluralName },
  options: { draftAndPublish: hasDrafts },
  pluginOptions: facts ? { foreword: facts } : {},
  attributes: { title: { type: 'string' }, ...attributes },
});

const all = [
  model('api::text.text', 'texts', {
    facts: { cached: true },
    hasDrafts: true,
    attributes: {
      persons: toMany('api::person.person'),
      remarks: toMany('api::remark.remark', { mappedBy: 'text' }),
      related: toMany('api::text.text'),
      origin: { type: 'component', component: 'text.origin' },
      image: { type: 'media' },
    },
  }),
  // Shows while its text does.
  model('api::remark.remark', 'remarks', {
    facts: { cached: true, publicWhen: { text: { publishedAt: { $notNull: true } } } },
    hasDrafts: true,
    attributes: { text: toMany('api::text.text', { inversedBy: 'remarks' }) },
  }),
  model('api::person.person', 'persons', {
    facts: { cached: true },
    attributes: {
      account: toMany('admin::user'),
      prizes: toMany('api::prize.prize', { inversedBy: 'persons' }),
    },
  }),
  model('api::prize.prize', 'prizes', {
    attributes: { persons: toMany('api::person.person', { mappedBy: 'prizes' }) },
  }),
  model('api::secret.secret', 'secrets'),
  model('plugin::accounts.reader', 'readers', { facts: { cached: false } }),
  model('plugin::accounts.role', 'roles'),
  model('admin::user', 'users'),
  {
    uid: 'text.origin',
    info: {},
    attributes: { publisher: toMany('api::person.person') },
  },
];

/** A few content types as a project may have them. */
export const MODELS: Models = Object.fromEntries(all.map((each) => [each.uid, each]));
