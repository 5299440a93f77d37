/* What is stored. */

/* A record as stored, or null. Where storage is blocked, merely naming it throws. */
function stored(key) {
  try {
    return window.localStorage.getItem(PREFIX + key);
  } catch (e) {
    return null;
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch (e) {
    return null;
  }
}

function readSettings() {
  var record = parse(stored('settings'));
  return (record && typeof record.d === 'object' && record.d) || {};
}

/* Everything of the user's, raw: what is stored, and over it what could not be. */
function userRecords() {
  var records = {};
  try {
    for (var i = 0; i < window.localStorage.length; i++) {
      var key = window.localStorage.key(i);
      var name = key.slice(PREFIX.length);
      if (key.indexOf(PREFIX) === 0 && !/^(shell|left|pack\..*)$/.test(name)) {
        records[name] = window.localStorage.getItem(key);
      }
    }
  } catch (e) { /* Blocked: nothing is stored. */ }
  Object.keys(handrail.unsaved).forEach(function (name) {
    records[name] = String(handrail.unsaved[name]);
  });
  return records;
}

/* The back-up file, in the very form that the app writes and restores. */
function notes() {
  return JSON.stringify({ app: 'handrail', format: 1, created: Date.now(), records: userRecords() });
}

/* Settings alone are no notes. */
function hasNotes() {
  return Object.keys(userRecords()).some(function (name) { return name !== 'settings'; });
}
