/*
 * Starts Handrail and stays beside it: fetches and starts the app, keeps it for later without a
 * network, and goes back to the plain page of index.html, with a sentence, whenever the app can't
 * run. Nobody sees a blank page. The app talks to it through `window.handrail`; docs/offline.md
 * describes the service worker and updates.
 *
 * Written in the oldest JavaScript (ES5), so that a browser too old for the app can still say so.
 * It reads the user's records and never writes them. Of local storage it writes one key, `left`.
 *
 * This folder is one script, joined by the build (xtask/src/finish/scripts.rs) inside one function:
 * this file first, what it says at the top level comes to life; then functions; `go.js` last.
 * `first.js` is apart: it stands in the page itself.
 */

var PREFIX = 'handrail.';
/* Name of the journal's database: one for the whole host, as local storage is. */
var JOURNAL = 'handrail-journal';
/* By then every browser has brought local storage to disk. */
var JOURNAL_AGE = 10 * 60 * 1000;
var JOURNAL_PATIENCE = 300;
var SECTIONS = ['learn', 'act', 'share', 'safe', 'help'];
/* Shift three times within this leaves. */
var SHIFTS_WITHIN = 1500;
/* A site to leave to that is not there after this: then the page that needs no network. */
var LEAVE_AT_LAST = 3 * 1000;
/* No progress for this long while loading, and the plain page says so. */
var SLOW = 20 * 1000;
/* A start shorter than this shows no progress bar. */
var QUICK = 400;
/* A panic this soon after the start may come from the very page that was asked for. */
var AT_ONCE = 10 * 1000;
/* How often coming back to the app looks for an update: sw.js costs a few KB of prepaid data. */
var LOOK_AGAIN = 60 * 60 * 1000;
/* A worker that takes longer to answer is taken to be gone. Filling may wait for a network. */
var ANSWER = 5 * 1000;
var FILL = 5 * 60 * 1000;
/* What the browser has not let go of by then is said to be still there. */
var ERASED_BY = 10 * 1000;

/* What first.js left. A browser that does not run it is too old for the app, too. */
var first = window.handrail || { left: nothing, cover: nothing, disguise: nothing };
var boot = document.getElementById('boot');
var files = {
  js: boot.getAttribute('data-js'),
  wasm: boot.getAttribute('data-wasm'),
  wasmBytes: Number(boot.getAttribute('data-wasm-bytes')) || 0,
  /* Files of each part of the app that comes after the start, by its name. */
  parts: parse(boot.getAttribute('data-parts')) || {}
};
/* The folder we are served from: the scope of the worker, and part of its caches' names. */
var folder = location.pathname.replace(/[^\/]*$/, '');
var settings = readSettings();
var packs = parse(boot.getAttribute('data-packs')) || [];

/* 'loading', 'running', or 'failed' for good. A slow load is still 'loading'. */
var state = 'loading';
var started = 0;
var progress = { since: 0, done: 0, total: 0, watch: 0 };

/* A promise of the journal, once the app is on its way; one of what it held then; and the keys that
   this window has written since. */
var journal = null;
var noted = null;
var written = {};

var registration = null;
/* Whether a worker answered for this page when it opened: then every file is on the phone. */
var controlled = false;
var worker = { followed: false, lookedAt: 0, switching: false, mended: false, erased: false, round: 0, languages: null };
var installPrompt = null;

/* From the tap on, and once the other page is on its way. */
var leaving = false;
var away = false;
var shift = { down: false, times: [] };

var offline = { state: 'waiting', why: '', done: 0, total: 0, bytes: 0, update: false, replaced: false };
var install = { prompt: false, installed: isInstalled() };
var handrail = window.handrail = {
  build: boot.getAttribute('data-build') || 'development',
  packs: packs,
  language: chooseLanguage(),
  packText: '',
  packFrom: 'network',
  fetchPack: fetchPack,
  fetchLater: fetchLater,
  /* By name: 'waiting', 'ready' or 'failed'. */
  parts: {},
  loadPart: loadPart,
  started: onScreen,
  failed: failed,
  /* What could not be stored, by key without prefix: the app puts it here for `notes`. */
  unsaved: {},
  notes: notes,
  writeJournal: writeJournal,
  readJournal: readJournal,
  offline: offline,
  checkOffline: checkOffline,
  keepLanguages: keepLanguages,
  useUpdate: useUpdate,
  install: install,
  promptInstall: promptInstall,
  /* A site to leave to, in place of units.html, and how title and icon become plain. */
  leaveTo: settings.leaveTo || '',
  disguise: first.disguise,
  tint: tint,
  erase: erase
};
