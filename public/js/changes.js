import { readChanges } from './api.js';
import { button, cleanedHtml, el, words } from './dom.js';
import { moment } from './locale.js';
import { kindLabel } from './notes.js';
import { loading, problem } from './notices.js';

/** What each publication changed, fetched once somebody wants to see it. */
export function changesView(article) {
  const list = el('ol', { class: 'changes' });
  const more = el('div');
  const details = el(
    'details',
    { class: 'changes-frame' },
    el('summary', {}, words('What has changed')),
    list,
    more,
  );
  details.addEventListener('toggle', () => void show(), { once: true });
  return details;

  async function show(cursor) {
    more.replaceChildren(loading('Fetching the changes…'));
    try {
      const { data, meta } = await readChanges({ ...article, cursor });
      list.append(...data.map((change) => changeView(change, article.locale)));
      const { nextCursor } = meta.pagination;
      more.replaceChildren(...ending(nextCursor));
    } catch (error) {
      more.replaceChildren(problem({ message: error.message, retry: () => show(cursor) }));
    }
  }

  function ending(nextCursor) {
    if (nextCursor) return [button('Earlier changes', { click: () => show(nextCursor) })];
    return list.children.length > 0 ? [] : [el('p', {}, words('Nothing has been changed.'))];
  }
}

function changeView({ at, note, changes }, locale) {
  return el(
    'li',
    {},
    el(
      'p',
      { class: 'note-head' },
      moment(at, locale),
      note && [' ', el('a', { href: `#note-${note.documentId}` }, words(kindLabel(note.kind)))],
    ),
    changes.map(({ html }) => cleanedHtml(html, { class: 'prose', dir: 'auto' })),
  );
}
