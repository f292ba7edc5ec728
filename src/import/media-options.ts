import { fetchOutside } from '../lib/outbound';
import type { CommandLine } from './options';
import type { MediaOptions } from './target/media/find-file';

/** In milliseconds, before each further try: what a server needs that is being restarted. */
const PAUSES = [1_000, 5_000, 15_000];

/** Where an import takes files from, as its command line says. */
export const mediaOptionsOf = ({
  mediaDir,
  fetchesMedia,
  mediaHosts,
}: Pick<CommandLine, 'mediaDir' | 'fetchesMedia' | 'mediaHosts'>): MediaOptions =>
  fetchesMedia
    ? { fetching: { hosts: mediaHosts, fetch: fetchOutside, pauses: PAUSES } }
    : { mediaDir };
