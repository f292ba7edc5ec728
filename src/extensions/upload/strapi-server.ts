/** The part of Strapi's plugin that is extended here. */
interface UploadPlugin {
  contentTypes: {
    file: { schema: { attributes: Record<string, { pluginOptions?: object } | undefined> } };
  };
}

/** Texts that people write about a file, and that pages show. */
const WORDS = ['name', 'alternativeText', 'caption'];

/** Marks the plain text fields in the schema of files, which is Strapi's. */
export default (plugin: UploadPlugin): UploadPlugin => {
  const { attributes } = plugin.contentTypes.file.schema;
  for (const name of WORDS) {
    const attribute = attributes[name];
    if (!attribute) throw new Error(`Strapi's files have no "${name}" any more.`);
    attribute.pluginOptions = { ...attribute.pluginOptions, foreword: { plainText: true } };
  }
  return plugin;
};
