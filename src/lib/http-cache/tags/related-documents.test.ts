import { MODELS } from './models.fixture';
import { relationsToLookUp } from './related-documents';

const lookedUp = (uid: string) => relationsToLookUp(MODELS, uid);

it('documents that show a type which can become public are looked up with every write of that type', () => {
  expect(lookedUp('api::remark.remark')).toEqual([{ attribute: 'text', isAlways: true }]);
});

it('documents that show a type which is always public are looked up with writes that name the relation', () => {
  expect(lookedUp('api::prize.prize')).toEqual([{ attribute: 'persons', isAlways: false }]);
});

it('documents that have the other side as a tag are not looked up with every write', () => {
  expect(lookedUp('api::text.text')).toEqual([{ attribute: 'remarks', isAlways: false }]);
});

it('a relation with one side, or to a type that is in no response, is not looked up', () => {
  expect(lookedUp('api::secret.secret')).toEqual([]);
  const { [`api::text.text`]: text, ...others } = MODELS;
  const uncached = { ...others, 'api::text.text': { ...text!, pluginOptions: {} } };
  const models = Object.fromEntries(
    Object.entries(uncached).map(([uid, model]) => [uid, { ...model, pluginOptions: {} }]),
  );
  expect(relationsToLookUp(models, 'api::prize.prize')).toEqual([]);
});
