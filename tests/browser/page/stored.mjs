// What the page has kept in IndexedDB, as tests look at it.

/** The texts of all records, by the names of their stores; nothing where nothing was kept yet. */
export const stored = (page) =>
  page.evaluate(async () => {
    const answer = (request) =>
      new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }));
    // Opening a database that is not there would make it.
    if (!(await indexedDB.databases()).some(({ name }) => name === "fentan")) return {};
    const database = await answer(indexedDB.open("fentan"));
    const stores = [...database.objectStoreNames];
    const transaction = database.transaction(stores);
    const texts = await Promise.all(stores.map((name) => answer(transaction.objectStore(name).getAll())));
    database.close();
    return Object.fromEntries(stores.map((name, index) => [name, texts[index]]));
  });

/** Puts another text in the place of the contents that are kept. */
export const spoil = (page, contents) =>
  page.evaluate(async (contents) => {
    const database = await new Promise((resolve) => (indexedDB.open("fentan").onsuccess = ({ target }) => resolve(target.result)));
    const transaction = database.transaction("document", "readwrite");
    const ended = new Promise((resolve) => (transaction.oncomplete = resolve));
    transaction.objectStore("document").put(contents, "contents");
    await ended;
    database.close();
  }, contents);

/** Puts another text in the place of the record that holds this one. */
export const spoilRecord = (page, before, text) =>
  page.evaluate(async ({ before, text }) => {
    const database = await new Promise((resolve) => (indexedDB.open("fentan").onsuccess = ({ target }) => resolve(target.result)));
    const transaction = database.transaction("projects", "readwrite");
    const ended = new Promise((resolve) => (transaction.oncomplete = resolve));
    transaction.objectStore("projects").openCursor().onsuccess = ({ target: { result: cursor } }) => {
      if (cursor?.value === before) cursor.update(text);
      cursor?.continue();
    };
    await ended;
    database.close();
  }, { before, text });
