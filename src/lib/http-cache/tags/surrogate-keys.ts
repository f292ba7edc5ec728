import { documentIdsIn, listedIdsIn } from './document-ids';
import { isOfProject, type Models } from './models';
import { reachableTypes } from './reach';
import type { Request, Resource } from './response-tags';

/** In characters: proxies take headers of 8 kB altogether. */
const MAX_LENGTH = 4_000;

/**
 * The value of `Surrogate-Key`, by which caches in front purge a response: the ids of the documents in it.
 * A list has the ids of its own documents alone, and the plural names of its type and of all types that
 * can be reached from it; a custom route has what its controller names. Every id costs each response that
 * is sent: proxy and client read it again each time.
 */
export const surrogateKeysOf = (
  models: Models,
  resource: Resource,
  { state }: Pick<Request, 'state'>,
  body: unknown,
): string => {
  const { cacheTags = [] } = state;
  switch (resource.kind) {
    case 'list':
      return headerOf([...pluralNames(models, resource.uid), ...listedIdsIn(body)]);
    case 'one':
      return headerOf(new Set([...documentIdsIn(body), ...cacheTags]));
    case 'custom':
      return headerOf(cacheTags.length > 0 ? cacheTags : documentIdsIn(body));
  }
};

const pluralNames = (models: Models, uid: string): string[] =>
  reachableTypes(models, uid).flatMap((type) => {
    const model = models[type];
    return model && isOfProject(model) ? (model.info.pluralName ?? []) : [];
  });

/** Left out are uids, and what clients asked for by other names than ids. */
const headerOf = (keys: Iterable<string>): string => {
  const header = [...keys].filter((key) => /^[\w.-]+$/.test(key)).join(' ');
  return header.length <= MAX_LENGTH
    ? header
    : header.slice(0, header.lastIndexOf(' ', MAX_LENGTH));
};
