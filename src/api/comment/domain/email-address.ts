/** An e-mail address as it is compared; null for what is none. */
export const normalizedEmail = (written: string): string | null => {
  const address = written.trim().toLowerCase().normalize('NFC');
  return /^[^\s@]+@[^\s@]+$/.test(address) && address.length <= LONGEST ? address : null;
};

/** In characters: what a column of Readers' addresses holds. */
const LONGEST = 255;
