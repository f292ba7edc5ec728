import { findOrigins, type Origin, type OriginKind } from '../../api/origin/store/origins';
import type { SourceRecord } from '../records';
import type { Taken } from './intake';
import type { Run } from './run';

/** Records of one kind: new ones, and those that came before, with what became of them. */
export interface Sorted<Kind extends SourceRecord> {
  fresh: Taken<Kind>[];
  known: { taken: Taken<Kind>; origin: Origin }[];
  /** Those that have the id of another one before them: damage. */
  twice: Taken<Kind>[];
}

/** Tells records that came before from new ones. Of two with one id in a batch, the first counts. */
export const sortByOrigin = async <Kind extends SourceRecord & { kind: OriginKind }>(
  kind: Kind['kind'],
  batch: readonly Taken[],
  { site }: Run,
): Promise<Sorted<Kind>> => {
  const isOfKind = (taken: Taken): taken is Taken<Kind> => taken.record.kind === kind;
  const byId = new Map<string, Taken<Kind>>();
  const twice: Taken<Kind>[] = [];
  for (const taken of batch.filter(isOfKind)) {
    const first = byId.get(taken.record.id);
    if (first === undefined) byId.set(taken.record.id, taken);
    else if (first.fingerprint !== taken.fingerprint) twice.push(taken);
  }
  const origins = await findOrigins(site, kind, [...byId.keys()]);
  const sorted: Sorted<Kind> = { fresh: [], known: [], twice };
  for (const [id, taken] of byId) {
    const origin = origins.get(id);
    if (origin) sorted.known.push({ taken, origin });
    else sorted.fresh.push(taken);
  }
  return sorted;
};

/** The document ids that things of a site have here, by their ids there; without those that were left out. */
export const documentsOf = async (
  kind: OriginKind,
  ids: readonly string[],
  { site }: Run,
): Promise<Map<string, string>> => {
  const origins = await findOrigins(site, kind, ids);
  return new Map(
    [...origins].flatMap(([id, { document }]): [string, string][] =>
      document === null ? [] : [[id, document]],
    ),
  );
};
