import {
  namedBy,
  type RelationValue,
  withMoved,
  withNamed,
  withoutNamed,
} from './admin/src/names/relation-value';

const [ann, ben, cid] = ['Ann', 'Ben', 'Cid'].map((name, id) => ({
  id,
  documentId: name.toLowerCase(),
  name,
})) as [Named, Named, Named];

type Named = Parameters<typeof withNamed>[2];

const namesIn = (value: RelationValue, saved: Named[]) =>
  namedBy(value, saved).map(({ name }) => name);

const sent = ({ connect = [], disconnect = [] }: RelationValue) => ({
  connect: connect.map(({ apiData }) => apiData?.documentId),
  disconnect: disconnect.map(({ apiData }) => apiData?.documentId),
});

it('adds names behind those that are saved', () => {
  const value = withNamed(withNamed({}, [ann], ben, false), [ann], cid, false);
  expect(namesIn(value, [ann])).toEqual(['Ann', 'Ben', 'Cid']);
  expect(sent(value)).toEqual({ connect: ['ben', 'cid'], disconnect: [] });
});

it('adds nobody twice', () => {
  const value = withNamed({}, [ann], ben, false);
  expect(withNamed(value, [ann], ben, false)).toBe(value);
  expect(withNamed(value, [ann], ann, false)).toBe(value);
});

it('removes a saved name, and takes it back at the end', () => {
  const removed = withoutNamed({}, [ann, ben], ann);
  expect(sent(removed)).toEqual({ connect: [], disconnect: ['ann'] });
  const back = withNamed(removed, [ann, ben], ann, false);
  expect(namesIn(back, [ann, ben])).toEqual(['Ben', 'Ann']);
  expect(sent(back)).toEqual({ connect: ['ann'], disconnect: [] });
});

it('forgets a name that was never saved', () => {
  expect(sent(withoutNamed(withNamed({}, [], ben, false), [], ben))).toEqual({
    connect: [],
    disconnect: [],
  });
});

it('replaces the one there can be', () => {
  const value = withNamed({}, [ann], ben, true);
  expect(namesIn(value, [ann])).toEqual(['Ben']);
  expect(sent(value)).toEqual({ connect: ['ben'], disconnect: ['ann'] });
  expect(namesIn(withNamed(value, [ann], ann, true), [ann])).toEqual(['Ann']);
});

it('moves a name, and connects no more than it must', () => {
  const saved = [ann, ben, cid];
  const value = withMoved({}, saved, cid, 1);
  expect(namesIn(value, saved)).toEqual(['Ann', 'Cid', 'Ben']);
  expect(sent(value).connect).toEqual(['cid', 'ben']);
  const again = withMoved(value, saved, ben, 0);
  expect(namesIn(again, saved)).toEqual(['Ben', 'Ann', 'Cid']);
});

it('names what another hand has put into the form', () => {
  expect(namesIn({ connect: [{ id: 'ben', documentId: 'ben' }] }, [])).toEqual(['ben']);
});
