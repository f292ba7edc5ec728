import async_hooks, { AsyncLocalStorage } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';
import { TestEnvironment } from 'jest-environment-node';

import { boot } from './boot';

/** How Strapi hashes the passwords of new Readers from now on. */
const hashPasswordsIn = (strapi: Core.Strapi, rounds: number | undefined): void => {
  const { password } = strapi.contentType('plugin::users-permissions.user').attributes;
  Object.assign(password, { encryption: rounds === undefined ? undefined : { rounds } });
};

/**
 * Boots Strapi outside of Jest's sandbox, once a worker: every test file of the worker finds the same
 * one under `globalThis.foreword`.
 */
export default class StrapiEnvironment extends TestEnvironment {
  private readonly storages = new Set<AsyncLocalStorage<unknown>>();

  /** bcrypt's, for new passwords of Readers: as on a site where the project names no other. */
  private readonly rounds: number | undefined;

  constructor(...given: ConstructorParameters<typeof TestEnvironment>) {
    super(...given);
    const [config] = given;
    const { passwordRounds } = config.projectConfig.testEnvironmentOptions;
    this.rounds = typeof passwordRounds === 'number' ? passwordRounds : undefined;
  }

  override async setup(): Promise<void> {
    await super.setup();
    const running = await boot();
    this.global.foreword = running;
    hashPasswordsIn(running.strapi, this.rounds);
    this.copyEnvironment();
    this.collectStorages();
  }

  override async teardown(): Promise<void> {
    for (const storage of this.storages) storage.disable();
    await super.teardown();
  }

  handleTestEvent = ({ name }: { name: string }): void => {
    if (name === 'setup') async_hooks.AsyncLocalStorage = AsyncLocalStorage;
  };

  /** The sandbox of a worker's first file has its copy of the environment from before the boot, which chooses the secrets. */
  private copyEnvironment(): void {
    const { env } = this.global.process;
    for (const name of Object.keys(env))
      if (!(name in process.env)) Reflect.deleteProperty(env, name);
    Object.assign(env, process.env);
  }

  /**
   * Jest's runner has a storage of its own in each sandbox and leaves it enabled for good, and every promise of the
   * process is told of every one that is enabled: a worker's last files would take several times as long as its first.
   * The runner is loaded between the set-up of the environment and its first event.
   */
  private collectStorages(): void {
    const { storages } = this;
    async_hooks.AsyncLocalStorage = class<T> extends AsyncLocalStorage<T> {
      constructor() {
        super();
        storages.add(this);
      }
    };
  }
}
