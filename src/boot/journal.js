/* The journal: what the app stored in the last minutes, once more.

   Browsers bring local storage to disk when they find time, Chromium up to a minute later, and one
   that is killed loses what it had not. What IndexedDB takes is with the system at once. Here it is
   only kept and handed back: what to make of it, the app decides (src/storage/store/recover.rs). */

/* A promise of the database, or of null where there is none. */
function openJournal() {
  return new Promise(function (resolve) {
    var request;
    try {
      request = window.indexedDB.open(JOURNAL, 1);
    } catch (e) {
      return resolve(null);
    }
    request.onupgradeneeded = function () { request.result.createObjectStore('records'); };
    request.onsuccess = function () {
      /* Another window erases everything. */
      request.result.onversionchange = function () { this.close(); };
      resolve(request.result);
    };
    request.onerror = request.onblocked = function () { resolve(null); };
  });
}

/* What was stored under a key; null: it was removed. The time tells which of two is later: it is
   taken now, for the database may open only after another window has stored something. */
function writeJournal(key, text) {
  var at = Date.now();
  written[key] = true;
  journal.then(function (database) {
    try {
      records(database, 'readwrite').put({ text: text, at: at }, key);
    } catch (e) { /* Closed, or none: local storage has it. */ }
  });
}

/* All of it, as a list of key, text and time. What local storage had time enough for, and has, is
   dropped. Nobody waits long, as some versions of WebKit never answer: null when it is late. With
   `late`, whenever it comes, without what this window has written since. It is read before
   anything is written into it, as that was asked for later. */
function readJournal(late) {
  if (!noted) noted = journal.then(collect).catch(function () { return []; });
  if (late) {
    return noted.then(function (all) {
      return all.filter(function (one) { return !written[one.key]; });
    });
  }
  return Promise.race([noted, new Promise(function (resolve) {
    setTimeout(resolve, JOURNAL_PATIENCE, null);
  })]);
}

function collect(database) {
  return new Promise(function (resolve) {
    var all = [];
    var request = records(database, 'readwrite').openCursor();
    request.onsuccess = function () {
      var cursor = request.result;
      if (!cursor) return resolve(all);
      all.push({ key: String(cursor.key), text: cursor.value.text, at: cursor.value.at });
      var isOld = Date.now() - cursor.value.at > JOURNAL_AGE;
      if (isOld && stored(cursor.key) === cursor.value.text) cursor.delete();
      cursor.continue();
    };
    request.onerror = function () { resolve([]); };
  });
}

function records(database, mode) {
  return database.transaction('records', mode).objectStore('records');
}

/* Fails where it is still there. Where there never was one, there is nothing to let go of. */
function eraseJournal() {
  return journal.then(function (database) {
    if (database) database.close();
    return new Promise(function (resolve, reject) {
      try {
        var request = window.indexedDB.deleteDatabase(JOURNAL);
        request.onsuccess = resolve;
        request.onerror = database ? reject : resolve;
      } catch (e) {
        resolve();
      }
    });
  });
}
