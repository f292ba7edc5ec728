/** The values that a text is given, as it names them: the outermost braces begin with a name. */
export const placeholders = (text = ''): string[] => {
  let depth = 0;
  const outermost = text.split('').map((sign) => {
    if (sign === '{') depth += 1;
    const isShown = depth === 1;
    if (sign === '}') depth -= 1;
    return isShown ? sign : ' ';
  });
  return Array.from(outermost.join('').matchAll(/\{(\w+)/g), ([, name]) => name ?? '').sort();
};
