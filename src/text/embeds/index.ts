/**
 * Sites whose videos, recordings and posts stand within a text: which addresses are theirs, and where their players are.
 * Without imports, so that the panel can use it too.
 */
export {
  type Embed,
  embedAddressOf,
  embedOf,
  isFrameOf,
  isProvider,
  PLAYER_ORIGINS,
} from './embed-of';
