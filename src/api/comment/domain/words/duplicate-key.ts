import { createHash } from 'node:crypto';
export const duplicateKey = (text: string): string =>
  createHash('sha256')
    .update(text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' '))
    .digest('base64url');
