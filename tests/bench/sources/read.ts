import { wordpress } from '../../../src/import/sources/wordpress';

/** Reads a file as `npm run import` does, and prints what came of it and what it took. */
const read = async (file: string): Promise<void> => {
  const started = performance.now();
  const counts: Record<string, number> = {};
  let [bytes, peak] = [0, 0];
  const records = wordpress.read(file, {
    topics: 'both',
    types: [],
    notes: true,
    noteSignatures: ['Peloni'],
    include: [],
    onProgress: (some) => (bytes = some),
  });
  for await (const { kind } of records) {
    counts[kind] = (counts[kind] ?? 0) + 1;
    if ((counts[kind] & 1023) === 0) peak = Math.max(peak, process.memoryUsage().rss);
  }
  const seconds = (performance.now() - started) / 1000;
  const figures = {
    bytes,
    seconds: Math.round(seconds),
    peakRssMb: Math.round(peak / 1e6),
    counts,
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
};

void read(process.argv[2] ?? '');
