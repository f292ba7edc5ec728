import type { Core, Modules } from '@strapi/strapi';

import { definePatch, methodOf } from './patch';

type Task = Modules.Cron.CronTaskFn;

const UID = 'foreword::cron-run';
const TABLE = 'foreword_cron_runs';

/** The part of Strapi's registry that is used here. */
interface Models {
  add(model: object): void;
}

/**
 * All instances come to the same moment of a job's schedule; the first to write that moment into the
 * database runs the job. One without a name cannot be told from another with the same schedule, and runs
 * everywhere. The jobs of Strapi's plugins and of `server.cron.tasks` are added after `register`.
 */
export const cronOnce = definePatch({
  name: 'cron-once',
  stage: 'register',
  kind: 'correctness',
  reason: 'Strapi runs each cron job on every instance.',
  probe: 'a job that comes every second',
  issue: 'https://github.com/strapi/strapi/issues/15634',
  replaces: { 'strapi.cron.add': ({ cron }) => methodOf(cron, 'add') },
  apply(strapi, count) {
    strapi.get<Models>('models').add({
      uid: UID,
      singularName: 'foreword_cron_run',
      tableName: TABLE,
      attributes: {
        id: { type: 'increments' },
        name: { type: 'string' },
        moment: { type: 'biginteger' },
      },
      indexes: [{ name: 'foreword_cron_runs_name_uq', columns: ['name'], type: 'unique' }],
    });

    const { cron } = strapi;
    const add = cron.add.bind(cron);
    const once =
      (name: string, task: Task): Task =>
      async (context, ...args) => {
        count('strapi.cron.add');
        const [moment] = args;
        if (await isFirst(context.strapi, name, Number(moment))) await task(context, ...args);
      };

    cron.add = (tasks) =>
      add(
        Object.fromEntries(
          Object.entries(tasks).map(([name, job]) => [
            name,
            typeof job === 'function' ? job : { ...job, task: once(name, job.task.bind(job)) },
          ]),
        ),
      );
  },
});

/** @param moment in milliseconds since 1970; the same on every instance whose clock is right */
const isFirst = async (strapi: Core.Strapi, name: string, moment: number): Promise<boolean> => {
  const written = await strapi.db
    .connection(TABLE)
    .insert({ name, moment })
    .onConflict('name')
    .merge(['moment'])
    .where(`${TABLE}.moment`, '<', moment)
    .returning('name');
  return written.length > 0;
};
