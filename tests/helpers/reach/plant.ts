import {
  createArticle,
  createAuthor,
  createFile,
  createNote,
  documents,
  type TestDocument,
} from '../content';
import {
  comment,
  decide,
  report,
  type SeenComment,
  setDiscussion,
  takeBack,
} from '../conversation';
import { app } from '../foreword';
import { createReaders, createReader, type TestReader } from '../people';
import { setRules } from '../rules';
import { GUESS, secret, secretAddress } from './secrets';

/** What everybody may see; secrets are put around it. */
export interface Scene {
  /** Whose Comments and account hold secrets. */
  victim: TestReader;
  /** Who try: two Readers of whom nothing here is. */
  tryers: [TestReader, TestReader];
  /** An admin user, the account of an Author. */
  colleague: number;
  article: TestDocument;
  /** Talked about in secret: its Discussion is hidden. */
  hidden: TestDocument;
  withdrawn: TestDocument;
  note: TestDocument;
  said: SeenComment;
  inHidden: SeenComment;
}

const ARTICLE = 'api::article.article';
const USER = 'plugin::users-permissions.user';

export const createScene = async (): Promise<Scene> => {
  await setRules();
  const [one, other] = (await createReaders(2)) as [TestReader, TestReader];
  const victim = await createReader({ displayName: 'A reader' });
  const { id: colleague } = await app()
    .db.query('admin::user')
    .create({ data: { firstname: 'A', email: 'colleague@example.org', isActive: true } });
  const author = await createAuthor({ account: colleague });
  const file = await createFile();
  const article = await createArticle({ authors: [author.documentId], cover: file.id });
  const hidden = await createArticle();
  const withdrawn = await createArticle();
  const note = await createNote(article, { editor: author.documentId });
  const scene = {
    ...{ victim, tryers: [one, other] as [TestReader, TestReader] },
    ...{ article, hidden, withdrawn, note, colleague },
    said: await comment(victim, article),
    inHidden: await comment(victim, hidden),
  };
  await setDiscussion(hidden, { state: 'hidden' });
  await documents(ARTICLE).unpublish({ documentId: withdrawn.documentId });
  const locales = app().plugin('i18n').service('locales');
  if (!(await locales.findByCode('fr'))) await locales.create({ code: 'fr', name: 'French (fr)' });
  return scene;
};

/** Puts a secret into every place that is not for readers. Nothing that they may see changes. */
export const plant = async (scene: Scene): Promise<void> => {
  await plantDrafts(scene);
  await plantComments(scene);
  await plantPeople(scene);
  await plantPrivateFields();
};

/** All texts of a content type, each a secret. */
const secretTexts = (uid: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributesOf(uid)).flatMap(([name, { type, pluginOptions }]) => {
      const isOurs = pluginOptions?.foreword?.serverOwned === true;
      if (isOurs || !['string', 'text', 'richtext'].includes(type)) return [];
      return [[name, /url/i.test(name) ? `https://example.org/${secret()}` : secret()]];
    }),
  );

interface Attribute {
  type: string;
  private?: boolean;
  pluginOptions?: { foreword?: { serverOwned?: boolean } };
}

const attributesOf = (uid: string): Record<string, Attribute> =>
  app().getModel(uid as 'admin::user').attributes;

const plantDrafts = async ({ article, withdrawn, note }: Scene): Promise<void> => {
  const texts = () => secretTexts(ARTICLE);
  const ofArticle = documents(ARTICLE);
  const source = () => ({ name: secret(), licence: secret(), creditLine: secret() });
  await createArticle({ ...texts(), slug: `${GUESS}-draft`, source: source() }, 'draft');
  for (const { documentId } of [article, withdrawn]) {
    await ofArticle.update({ documentId, data: { ...texts(), source: source() } });
    await ofArticle.update({ documentId, locale: 'fr', data: texts() });
  }
  const noteTexts = () => ({ ...secretTexts('api::editor-note.editor-note') });
  await createNote(article, { ...noteTexts(), visibility: 'internal' });
  await createNote(article, noteTexts(), 'draft');
  await createNote(withdrawn, noteTexts(), 'draft');
  await documents('api::editor-note.editor-note').update({
    documentId: note.documentId,
    data: noteTexts(),
  });
};

const plantComments = async ({ victim, article, said, inHidden, tryers }: Scene): Promise<void> => {
  await setRules({ moderation: 'pre' });
  const wait = (body: string) => comment(victim, article, body, said);
  await wait(`pending ${secret()}`);
  for (const status of ['rejected', 'spam'])
    await decide(await wait(`${status} ${secret()}`), status);
  await takeBack(victim, await wait(`deleted ${secret()}`));
  await report(tryers[0], said, { reason: 'other', detail: secret() });
  await app()
    .db.connection('comments')
    .where({ document_id: inHidden.documentId })
    .update({ body: secret(), html: secret() });
  await app().db.connection('decisions').update({ moderator: secret(), reason: secret() });
  await setRules({ heldWords: secret(), bannedWords: secret() });
};

/** Accounts, of Readers and of the panel, and who is known to have made what. */
const plantPeople = async ({ victim, colleague }: Scene): Promise<void> => {
  await app()
    .db.connection('admin_users')
    .where({ id: colleague })
    .update({
      ...{ firstname: secret(), lastname: secret(), username: secret(), email: secretAddress() },
      ...{ reset_password_token: secret(), registration_token: secret() },
    });
  const owned = Object.values(app().contentTypes).filter(
    ({ uid, attributes }) => uid.startsWith('api::') && 'createdBy' in attributes,
  );
  for (const { collectionName } of owned) {
    await app()
      .db.connection(collectionName ?? '')
      .update({ created_by_id: colleague, updated_by_id: colleague });
  }
  await app()
    .db.query(USER)
    .update({
      where: { id: victim.id },
      data: {
        ...{ username: secret(), email: secretAddress(), provider: secret() },
        ...{ resetPasswordToken: secret(), confirmationToken: secret(), bio: secret() },
      },
    });
};

/** The private columns of whatever there is, of content types yet to come as well. */
const plantPrivateFields = async (): Promise<void> => {
  for (const { uid, collectionName, attributes } of Object.values(app().contentTypes)) {
    if (!uid.startsWith('api::')) continue;
    const texts = Object.entries<Attribute>(attributes).filter(
      ([name, { type, private: isPrivate }]) =>
        isPrivate === true && ['string', 'text'].includes(type) && !IDENTIFYING.includes(name),
    );
    const { attributes: columns } = app().db.metadata.get(uid);
    const values = texts.map(([name]) => [
      (columns[name] as { columnName?: string }).columnName ?? name,
      secret(),
    ]);
    if (values.length === 0) continue;
    await app()
      .db.connection(collectionName ?? '')
      .update(Object.fromEntries(values));
  }
};

/** Private, and needed as they are: by these Foreword finds what belongs together. */
const IDENTIFYING = ['articleDocumentId', 'articleLocale', 'locale', 'bodyKey'];
