import { scriptJson } from './script-json';

it('is the same value to whoever parses it', () => {
  const value = { a: '</script><!-- & \u2028"\\', b: [1, null, true] };
  expect(JSON.parse(scriptJson(value))).toEqual(value);
});

it('has nothing in it that ends a script, begins a comment or breaks a line', () => {
  expect(scriptJson(['</script>', '<!--', ']]>', '\u2028\u2029', '&lt;'])).not.toMatch(
    /[<>&\u2028\u2029]/,
  );
});
