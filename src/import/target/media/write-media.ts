import { findOrigins, storeOrigins } from '../../../api/origin/store/origins';
import { sourceKey } from '../../../api/origin/domain/source-key';
import { oldPath } from '../../../api/redirect/domain/old-path';
import type { MediaRecord } from '../../records';
import { inOneTransaction } from '../in-one-transaction';
import type { Taken } from '../intake';
import type { Tally } from '../report';
import type { Run } from '../run';
import { lineOf } from '../texts';
import { ahead } from './ahead';
import type { FoundFile } from './found-file';

const LONGEST_TEXT = 1_000;

/** So many files are fetched at once: what the host of a small site bears. */
const AT_ONCE = 4;

/**
 * Uploads files of media that an import was told to take over, each with its origin in one transaction: what was uploaded is not
 * fetched again. The others stay where they are, and texts go on showing them from there.
 */
export const writeMedia = async (
  fresh: readonly Taken<MediaRecord>[],
  { run, tally }: { run: Run; tally: Tally },
): Promise<void> => {
  const find = ({ record }: Taken<MediaRecord>) =>
    run.isStopped() ? Promise.resolve(undefined) : run.findFile(record);
  for (const { item, result } of ahead(fresh, AT_ONCE, find)) {
    const found = await result;
    // What an interrupted import has not asked for, it says nothing of.
    if (found === undefined) continue;
    const failure = typeof found === 'string' ? found : await upload(item, found, run);
    if (failure === undefined) tally.count('media', 'created');
    else {
      const { id, url } = item.record;
      tally.leaveOut('media', id, `${failure} The file stays at ${url}.`.trimStart());
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
  { discard, ...file }: FoundFile,
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
      // Of two with one address, texts show the first.
      const isTaken = (await findOrigins(site, 'media-address', [address])).has(address);
      const origins = isTaken ? [] : [{ ...common, sourceId: address, fingerprint }];
      await storeOrigins(trx, site, 'media-address', origins);
    });
    return undefined;
  } catch (error) {
    return `It could not be uploaded (${error instanceof Error ? error.name : 'error'}).`;
  } finally {
    discard?.();
  }
};

/** A file by its address at the source, as the table of origins has it. */
export const addressKey = (url: string): string => sourceKey(oldPath(url) ?? url);
