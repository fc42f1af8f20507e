// Keeps on this device what could not be sent, for a day at most (that something has to be removed: as long as it can be there).
// What lies here is sealed with a key that is not stored here: only a page of its author, signed in, brings it.
const keptOnDevice = (() => {
  const DAY = 24 * 60 * 60 * 1000;
  const LONGEST_ON_SERVER = 14 * DAY;
  const STORE = "entries";
  const text = new TextEncoder();
  const plain = new TextDecoder();
  let database;
  let last = Promise.resolve();

  function opened() {
    database ??= new Promise((done, failed) => {
      const asked = indexedDB.open("referral-drafts", 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: "id" });
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
    return database;
  }

  async function run(mode, act) {
    const transaction = (await opened()).transaction(STORE, mode);
    const asked = act(transaction.objectStore(STORE));
    return new Promise((done, failed) => {
      transaction.oncomplete = () => done(asked.result);
      transaction.onabort = () => failed(transaction.error);
    });
  }

  // One after another, so that what is removed does not come back by a write that began before.
  function inTurn(act) {
    const turn = last.then(act);
    last = turn.catch(() => {});
    return turn;
  }

  function keyOf(seal) {
    const bytes = Uint8Array.from(atob(seal.replaceAll("-", "+").replaceAll("_", "/")), (each) => each.charCodeAt(0));
    return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
  }

  /** The entries of one author. */
  function by({ owner, seal }) {
    const key = seal ? keyOf(seal) : Promise.reject(new Error("nobody is signed in"));
    key.catch(() => {});
    const idOf = (name) => `${owner}/${name}`;
    const bound = (id, iv) => ({ name: "AES-GCM", iv, additionalData: text.encode(id) });

    async function put(name, entry) {
      const id = idOf(name);
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const until = Date.now() + (entry.remove ? LONGEST_ON_SERVER : DAY);
      const sealed = await crypto.subtle.encrypt(bound(id, iv), await key, text.encode(JSON.stringify(entry)));
      await run("readwrite", (store) => store.put({ id, until, iv, sealed }));
    }

    async function all() {
      const found = [];
      for (const row of await run("readonly", (store) => store.getAll())) {
        const entry = row.until < Date.now() ? null : await openedEntry(row);
        if (entry === null) {
          await run("readwrite", (store) => store.delete(row.id));
        } else if (entry) {
          found.push({ name: row.id.slice(owner.length + 1), ...entry });
        }
      }
      return found;
    }

    // Undefined: somebody else's, which is left alone until its day is over. Null: cannot be opened any more.
    async function openedEntry(row) {
      if (!row.id.startsWith(`${owner}/`)) {
        return undefined;
      }
      try {
        return JSON.parse(plain.decode(await crypto.subtle.decrypt(bound(row.id, row.iv), await key, row.sealed)));
      } catch {
        return null;
      }
    }

    return {
      put: (name, entry) => inTurn(() => put(name, entry)).then(() => true, () => false),
      remove: (name) => inTurn(() => run("readwrite", (store) => store.delete(idOf(name)))).catch(() => {}),
      all: () => inTurn(all).catch(() => []),
    };
  }

  return { by };
})();
