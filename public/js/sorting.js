import { el } from './dom.js';

const PARAMETER = 'sort';
const DEFAULT_SORT = 'newest';
const SORTS = { newest: 'Newest', oldest: 'Oldest', top: 'Top' };

/** The order that the page's address asks for. */
export function sortOfPage() {
  const asked = new URLSearchParams(location.search).get(PARAMETER);
  return Object.hasOwn(SORTS, asked) ? asked : DEFAULT_SORT;
}

/** Links to the page in each order. `onChange(sort)` runs when the address asks for another one. */
export function sortControl({ onChange }) {
  let current = sortOfPage();
  const links = Object.keys(SORTS).map((sort) =>
    el('a', { href: addressOf(sort), click: (event) => choose(event, sort) }, SORTS[sort]),
  );
  const mark = () => {
    for (const [index, sort] of Object.keys(SORTS).entries()) {
      if (sort === current) links[index].setAttribute('aria-current', 'true');
      else links[index].removeAttribute('aria-current');
    }
  };
  const follow = () => {
    if (sortOfPage() === current) return;
    current = sortOfPage();
    mark();
    onChange(current);
  };
  const choose = (event, sort) => {
    if (isForAnotherTab(event)) return;
    event.preventDefault();
    if (sort === current) return;
    history.pushState(null, '', addressOf(sort));
    follow();
  };
  window.addEventListener('popstate', follow);
  mark();
  return el(
    'nav',
    { class: 'sorts', 'aria-label': 'Order of the comments', lang: 'en', dir: 'ltr' },
    el('ul', {}, ...links.map((link) => el('li', {}, link))),
  );
}

function addressOf(sort) {
  const address = new URL(location.href);
  address.hash = '';
  if (sort === DEFAULT_SORT) address.searchParams.delete(PARAMETER);
  else address.searchParams.set(PARAMETER, sort);
  return address.pathname + address.search;
}

function isForAnotherTab({ ctrlKey, metaKey, shiftKey, altKey }) {
  return ctrlKey || metaKey || shiftKey || altKey;
}
