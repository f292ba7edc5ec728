/**
 * Which document a slug belongs to, now and formerly, for every content type whose schema marks an
 * attribute with `slugFrom`. The unique index of the table decides conflicts.
 */
export {
  type SlugOwner,
  type WantedSlug,
  claimSlug,
  freeSlugs,
  markSlugPublic,
  ownerOfSlug,
  reserveSlug,
} from './claim-slug';
export { redirectToSlug } from './find-by-slug';
export { generateSlug, isProposal, isSlugFree, suggestSlug } from './propose-slug';
export { registerSlugs } from './register-slugs';
export { resolveDraft, resolvePublished } from './resolve-slug';
export { type SlugField, readSlugField, slugField } from './slug-field';
