import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { SourceRecord } from '../records';
import type { Source, SourceOptions } from './source';

/** What is taken where nobody says anything. */
const OPTIONS: SourceOptions = {
  topics: 'both',
  types: [],
  notes: true,
  noteSignatures: [],
  include: [],
  onProgress: () => undefined,
};

/** The records that a source makes of a file with this content. */
export const recordsIn = async (
  source: Source,
  content: string | Uint8Array,
  options: Partial<SourceOptions> = {},
): Promise<SourceRecord[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'foreword-source-'));
  try {
    const file = join(folder, 'export');
    writeFileSync(file, content);
    const records: SourceRecord[] = [];
    for await (const record of source.read(file, { ...OPTIONS, ...options })) records.push(record);
    return records;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** The records of a kind. */
export const ofKind = <Kind extends SourceRecord['kind']>(
  records: readonly SourceRecord[],
  kind: Kind,
): Extract<SourceRecord, { kind: Kind }>[] =>
  records.filter((one): one is Extract<SourceRecord, { kind: Kind }> => one.kind === kind);
