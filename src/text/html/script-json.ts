/**
 * A value as JSON that may stand in a `<script>` of a page: nothing in it ends the script, begins a comment, or is a
 * line's end to older parsers.
 */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
