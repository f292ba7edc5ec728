import { assertMayReview, type Reviewer, type ReviewAction, type StoredReview } from './review';

const writer: Reviewer = { id: 1, name: 'Wren', mayUpdate: true, mayPublish: false };
const other: Reviewer = { ...writer, id: 2, name: 'Finch' };
const editor: Reviewer = { id: 3, name: 'Maria', mayUpdate: true, mayPublish: true };
const reader: Reviewer = { id: 4, name: 'Robin', mayUpdate: false, mayPublish: false };

const NOTHING: StoredReview = { state: null, askedBy: null };
const ASKED: StoredReview = { state: 'asked', askedBy: 1 };
const RETURNED: StoredReview = { state: 'returned', askedBy: 1 };

it.each<[ReviewAction, StoredReview, Reviewer]>([
  ['ask', NOTHING, writer],
  ['ask', ASKED, other],
  ['ask', RETURNED, writer],
  ['return', ASKED, editor],
  ['withdraw', ASKED, writer],
  ['withdraw', ASKED, editor],
])('%s of %j is done by %j', (action, stored, who) => {
  expect(() => assertMayReview(action, stored, who)).not.toThrow();
});

it.each<[ReviewAction, StoredReview, Reviewer, string]>([
  ['ask', NOTHING, reader, 'NOT_ALLOWED'],
  ['return', ASKED, writer, 'NOT_ALLOWED'],
  ['return', NOTHING, writer, 'NOT_ALLOWED'],
  ['withdraw', ASKED, other, 'NOT_ALLOWED'],
  ['withdraw', NOTHING, reader, 'NOT_ALLOWED'],
  ['withdraw', NOTHING, writer, 'REVIEW_NOT_ASKED'],
  ['withdraw', RETURNED, writer, 'REVIEW_NOT_ASKED'],
  ['return', NOTHING, editor, 'REVIEW_NOT_ASKED'],
  ['return', RETURNED, editor, 'REVIEW_NOT_ASKED'],
])('%s of %j by %j is refused as %s', (action, stored, who, code) => {
  const refused: unknown[] = [];
  try {
    assertMayReview(action, stored, who);
  } catch (error) {
    refused.push((error as { details: unknown }).details);
  }
  expect(refused).toEqual([{ code }]);
});
