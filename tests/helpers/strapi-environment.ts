import { TestEnvironment } from 'jest-environment-node';

import { boot } from './boot';

/**
 * Boots Strapi outside of Jest's sandbox, once a worker: every test file of the worker finds the same
 * one under `globalThis.foreword`.
 */
export default class StrapiEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    this.global.foreword = await boot();
  }
}
