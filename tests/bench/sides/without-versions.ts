import type { Core } from '@strapi/strapi';

const NAME = 'FOREWORD_BENCH_VERSIONS';

/** The environment of a server that keeps no versions. */
export const WITHOUT_VERSIONS = { [NAME]: 'none' };

/** Takes from all schemas what says that versions are kept, if the environment says so; before the first write. */
export const dropVersions = ({ contentTypes }: Core.Strapi): void => {
  if (process.env[NAME] === undefined) return;
  for (const { pluginOptions } of Object.values(contentTypes)) {
    const { foreword } = (pluginOptions ?? {}) as { foreword?: { versions?: string } };
    delete foreword?.versions;
  }
};
