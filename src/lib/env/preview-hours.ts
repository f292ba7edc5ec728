import { type Environment, valueOf } from './variables';

const LONGEST = 8_760;

/** For how many hours the address of a preview is good: PREVIEW_HOURS, a day by default. */
export const previewHours = (env: Environment): number =>
  Number(valueOf(env, 'PREVIEW_HOURS') ?? 24);

export const previewProblems = (env: Environment): string[] => {
  const hours = valueOf(env, 'PREVIEW_HOURS') ?? '24';
  const isUsable = /^[1-9]\d{0,3}$/.test(hours) && Number(hours) <= LONGEST;
  return isUsable ? [] : [`PREVIEW_HOURS must be a whole number from 1 to ${LONGEST}`];
};
