/**
 * The signature of a note: the written one, or else the editor's name at that moment. It is stored as text:
 * renaming the Author later does not change old notes.
 */
export const signatureOf = (
  written: string | null | undefined,
  editorName: string | undefined,
): string | null => written?.trim() || editorName || null;
