/**
 * The signature that a note keeps: what was written, or else the editor's name at that moment.
 * It is frozen text: renaming the Author later does not re-sign old notes.
 */
export const signatureOf = (
  written: string | null | undefined,
  editorName: string | undefined,
): string | null => written?.trim() || editorName || null;
