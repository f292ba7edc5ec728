import type { Core, Modules } from '@strapi/strapi';

type Task = Modules.Cron.CronTaskFn;

const UID = 'foreword::cron-run';
const TABLE = 'foreword_cron_runs';

/**
 * Runs each named job on one instance. They all come to the same moment of its schedule; the first to
 * write that moment into the database runs it, the others let it pass. A job without a name cannot be
 * told from another with the same schedule, and runs everywhere.
 *
 * To be called in `register`: the jobs of Strapi's plugins and of `server.cron.tasks` are added later.
 */
export const runCronJobsOnce = (strapi: Core.Strapi): void => {
  strapi.get('models').add({
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
  cron.add = (tasks) =>
    add(
      Object.fromEntries(
        Object.entries(tasks).map(([name, job]) => [
          name,
          typeof job === 'function' ? job : { ...job, task: once(name, job.task.bind(job)) },
        ]),
      ),
    );
};

const once =
  (name: string, task: Task): Task =>
  async (context, ...args) => {
    const [moment] = args;
    if (await isFirst(context.strapi, name, Number(moment))) await task(context, ...args);
  };

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
