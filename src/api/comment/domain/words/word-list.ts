export const findListedWord = (list: string | null, texts: readonly string[]): string | null =>
  (list ?? '')
    .split('\n')
    .map((w) => w.trim())
    .find((w) => w && texts.some((t) => t.toLowerCase().includes(w.toLowerCase()))) ?? null;
