/**
 * The pages that readers see, as HTML: the reference front end, with `public/css` and `public/js`. What they show is read
 * as the content API reads it (`read/`), and written by templates that escape whatever stands in them (`templates/`).
 * With `SITE=off` there are none: the site has a front end of its own.
 */
export { pageAddresses } from './page-addresses';
export { missingPage } from './read/missing-page';
