import { currentReader } from './session.js';
import { lastingStorage } from './storage.js';

const KEPT = 1_000;

/**
 * Whether the signed-in Reader is known to like a Comment. The server tells this only in answer to a
 * Like, so it is remembered here: a Like given on another device shows as not given.
 */
export function isLiked({ documentId }) {
  return currentReader() !== null && likedBy(currentReader()).includes(documentId);
}

export function rememberLike({ documentId }, liked) {
  const reader = currentReader();
  if (!reader) return;
  const others = likedBy(reader).filter((known) => known !== documentId);
  const known = liked ? [...others, documentId] : others;
  lastingStorage.remember(keyOf(reader), known.slice(-KEPT));
}

function likedBy(reader) {
  const known = lastingStorage.recall(keyOf(reader));
  return Array.isArray(known) ? known : [];
}

function keyOf({ documentId }) {
  return `foreword.likes.${documentId}`;
}
