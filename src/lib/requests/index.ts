/**
 * What a request holds: decoding its body, checks of its shape, characters that no database stores; and answers
 * to requests that cannot be parsed at all.
 */
export { answerUnparsed } from './answer-unparsed';
export { decodeCursor, encodeCursor, MomentKey } from './cursor';
export { codingOf, decodeBody } from './decode-body';
export { Locale, Page, type WantedPage } from './page';
export { parameter } from './parameter';
export { parse } from './parse';
export { stripUnstorable } from './strip-unstorable';
