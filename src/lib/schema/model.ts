import type { Attributes } from './relations';

/** The schema of a content type or a component. */
export interface Model {
  attributes: Attributes;
  modelType?: string;
  options?: { draftAndPublish?: boolean };
  pluginOptions?: object;
}

export type ModelOf = (uid: string) => Model | undefined;
