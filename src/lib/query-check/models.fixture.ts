import type { UID } from '@strapi/strapi';

import type { ModelOf } from '../schema';

export const THING = 'api::thing.thing' as UID.Schema;

const MODELS = {
  [THING]: {
    modelType: 'contentType',
    attributes: {
      string: { type: 'string' },
      text: { type: 'text' },
      richtext: { type: 'richtext' },
      uid: { type: 'uid' },
      email: { type: 'email' },
      enumeration: { type: 'enumeration', enum: ['red', 'green'] },
      integer: { type: 'integer' },
      biginteger: { type: 'biginteger' },
      float: { type: 'float' },
      decimal: { type: 'decimal' },
      boolean: { type: 'boolean' },
      date: { type: 'date' },
      time: { type: 'time' },
      datetime: { type: 'datetime' },
      timestamp: { type: 'timestamp' },
      json: { type: 'json' },
      blocks: { type: 'blocks' },
      password: { type: 'password' },
      picture: { type: 'media' },
      part: { type: 'component', component: 'thing.part' },
      zone: { type: 'dynamiczone', components: ['thing.part'] },
      others: { type: 'relation', relation: 'oneToMany', target: THING },
      anything: { type: 'relation', relation: 'morphToMany' },
    },
  },
  'thing.part': {
    modelType: 'component',
    attributes: { name: { type: 'string' }, count: { type: 'integer' } },
  },
  'plugin::upload.file': {
    modelType: 'contentType',
    attributes: { size: { type: 'decimal' }, mime: { type: 'string' } },
  },
};

/** Strapi types components by those of the project: this one is of the test alone. */
export const modelOf = ((uid: string) => MODELS[uid as keyof typeof MODELS]) as ModelOf;
