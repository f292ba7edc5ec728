import { now } from '../clock';

/** `config/versions.ts` */
export interface VersionsConfig {
  savesForDays: number;
  entries: number;
  entriesForDays: number;
  deletedForDays: number;
}

const DAY = 86_400_000;

export const versionsConfig = (): VersionsConfig => strapi.config.get('versions');

/** The moment so many days ago. */
export const daysAgo = (days: number): Date => new Date(now().getTime() - days * DAY);
