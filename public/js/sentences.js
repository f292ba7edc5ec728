import { counted } from './dom.js';
import { momentText } from './locale.js';

/** The server's own sentence about a failure, with a moment in it as people write moments. */
export function sentenceOf({ message, details }) {
  const until = details?.bannedUntil;
  return until ? message.replace(until, momentText(until)) : message;
}

/** The server's sentence about posting too fast, when `seconds` are left. */
export function sentenceWith({ message }, seconds) {
  return message.replace(/\d+ seconds|a second/, counted(seconds, 'second'));
}
