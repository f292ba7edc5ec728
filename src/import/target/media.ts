import { storeOrigins } from '../../api/origin/store/origins';
import { sourceKey } from '../../api/origin/domain/source-key';
import { oldPath } from '../../api/redirect/domain/old-path';
import { LARGEST_FILE } from '../../lib/env';
import type { MediaRecord } from '../records';
import { inOneTransaction } from './in-one-transaction';
import type { Taken } from './intake';
import { mediaFile, type MediaFile } from './media-files';
import type { Tally } from './report';
import type { Run } from './run';
import { lineOf } from './texts';

const LONGEST_TEXT = 1_000;

/**
 * Uploads the files of media that lie in the folder which was named, each with its origin in one transaction. The others stay
 * where they are, and texts go on showing them from there.
 */
export const writeMedia = async (
  fresh: readonly Taken<MediaRecord>[],
  { run, tally }: { run: Run; tally: Tally },
): Promise<void> => {
  const { mediaDir } = run.options;
  for (const taken of fresh) {
    const { record } = taken;
    const stays = `The file stays at ${record.url}.`;
    const file =
      mediaDir === undefined ? undefined : mediaFile(mediaDir, record.path, LARGEST_FILE);
    if (typeof file === 'object') {
      const failure = await upload(taken, file, run);
      if (failure === undefined) tally.count('media', 'created');
      else tally.leaveOut('media', record.id, `${failure} ${stays}`);
    } else {
      tally.leaveOut('media', record.id, file === undefined ? stays : `${file} ${stays}`);
    }
  }
};

/** What is used here of Strapi's upload plugin, which exports no types of it. */
interface UploadService {
  upload(uploaded: {
    data: { fileInfo: { name: string; alternativeText: string | null; caption: string | null } };
    files: { filepath: string; originalFilename: string; mimetype: string; size: number };
  }): Promise<{ documentId: string }[]>;
}

/** @returns why it failed; undefined where it is in the media library now */
const upload = async (
  { record, fingerprint }: Taken<MediaRecord>,
  file: MediaFile,
  { site }: Run,
): Promise<string | undefined> => {
  try {
    await inOneTransaction(async (trx) => {
      const [stored] = await strapi
        .plugin('upload')
        .service<UploadService>('upload')
        .upload({
          data: {
            fileInfo: {
              name: file.name,
              alternativeText: lineOf(record.alt, LONGEST_TEXT),
              caption: lineOf(record.caption, LONGEST_TEXT),
            },
          },
          files: {
            ...{ filepath: file.path, originalFilename: file.name },
            ...{ mimetype: file.type, size: file.size },
          },
        });
      const common = { document: stored?.documentId ?? null, language: null, mark: null };
      await storeOrigins(trx, site, 'media', [{ ...common, sourceId: record.id, fingerprint }]);
      const address = addressKey(record.url);
      await storeOrigins(trx, site, 'media-address', [
        { ...common, sourceId: address, fingerprint },
      ]);
    });
    return undefined;
  } catch (error) {
    return `It could not be uploaded (${error instanceof Error ? error.name : 'error'}).`;
  }
};

/** A file by its address at the source, as the table of origins has it. */
export const addressKey = (url: string): string => sourceKey(oldPath(url) ?? url);
