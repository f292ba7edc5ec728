import { readableContent, type Version } from '../../../../lib/versions';

/** A version as it is sent: without what the caller may not read. */
export const shownVersion = (version: Version, isPermitted: (field: string) => boolean) => {
  const { id, event, by, at, revision, locale, fields } = version;
  const content = readableContent(version, isPermitted);
  return {
    id,
    event,
    by: { kind: by.kind, name: by.name },
    at: at.toISOString(),
    revision,
    locale: locale || null,
    fields: fields.filter((name) => name in content),
    content,
  };
};

/** A document that was deleted, as it is listed. */
export const deletedDocument = (
  { id, by, at, revision, ...version }: Version,
  isPermitted: (field: string) => boolean,
) => ({
  id,
  event: 'deleted',
  by: { kind: by.kind, name: by.name },
  at: at.toISOString(),
  revision,
  documentId: version.documentId,
  title: isPermitted('title') ? (version.content.title ?? null) : null,
  locale: version.locale || null,
});
