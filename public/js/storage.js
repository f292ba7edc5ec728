/** Forgotten when the tab is closed. */
export const tabStorage = storageIn(() => sessionStorage);

/** Kept until the reader clears it. */
export const lastingStorage = storageIn(() => localStorage);

/** Storage throws where the browser forbids it: then nothing is remembered, and the page works without. */
function storageIn(find) {
  const attempt = (use) => {
    try {
      return use(find());
    } catch {
      return null;
    }
  };
  return {
    recall: (key) => attempt((storage) => JSON.parse(storage.getItem(key))),
    remember: (key, value) => {
      attempt((storage) => storage.setItem(key, JSON.stringify(value)));
    },
    forget: (key) => {
      attempt((storage) => storage.removeItem(key));
    },
  };
}
