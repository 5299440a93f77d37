// Keeps the whole toolkit on the phone, so that it opens without a network.
//
// One cache for each build, filled completely or not used. Nothing is kept that is not in the
// list below, no byte is kept that is not the build's, and no other host is ever asked.
// docs/offline.md tells the whole story, and how to turn this off for good.
'use strict';

// These lines are written by the build: the name of the finished build; every file of it as
// [path, SHA-256 in hexadecimal or the beginning of it, bytes, language of a pack]; and, for
// folders of many small files, the one file that holds them all, [folder, path, SHA-256].
const BUILD = 'development';
const FILES = [];
const BUNDLES = [];

// Other apps may live on the same host: only caches that begin with PREFIX are ours.
const SCOPE = self.registration.scope;
const PREFIX = 'handrail:' + new URL(SCOPE).pathname + ':';
const CACHE = PREFIX + BUILD;
const CHOICE = PREFIX + 'choice';
const CHOICE_KEY = SCOPE + 'languages';

// The server's own type may be wrong; these are what the app needs.
const TYPES = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
};

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

self.addEventListener('fetch', (event) => {
  const path = listedPath(event.request);
  if (path) event.respondWith(answer(event.request, path));
});

self.addEventListener('message', (event) => {
  const reply = replyTo(event.data || {});
  if (!reply) return;
  event.waitUntil(reply.then((data) => event.ports[0] && event.ports[0].postMessage(data)));
});

function replyTo(message) {
  switch (message.type) {
    case 'status': return status();
    case 'activate': self.skipWaiting(); return null;
    case 'languages': return keepLanguages(message).then(status, status);
    default: return null;
  }
}

// ---- What to keep ----

// English is always there to fall back to; of the other packs only the chosen ones.
async function requiredFiles() {
  const languages = ['en'].concat(await chosenLanguages());
  return FILES.filter(([, , , language]) => !language || languages.includes(language));
}

async function chosenLanguages() {
  const kept = await keptResponse(CHOICE, CHOICE_KEY);
  return kept ? kept.json() : [];
}

// Remembers the choice, fetches what it needs and drops what it does not.
async function keepLanguages({ codes, add }) {
  if (codes) {
    const all = new Set(add ? codes.concat(await chosenLanguages()) : codes);
    const choice = await caches.open(CHOICE);
    await choice.put(CHOICE_KEY, new Response(JSON.stringify([...all])));
  }
  const required = await requiredFiles();
  await fill(required);
  const cache = await caches.open(CACHE);
  const dropped = FILES.filter((file) => !required.includes(file));
  await Promise.all(dropped.map(([path]) => cache.delete(SCOPE + path)));
}

// What is really in the cache, not what should be.
async function status() {
  const required = await requiredFiles();
  const held = new Set();
  if (await caches.has(CACHE)) {
    const cache = await caches.open(CACHE);
    for (const request of await cache.keys()) held.add(request.url);
  }
  const done = required.filter(([path]) => held.has(SCOPE + path));
  const bytes = done.reduce((sum, [, , size]) => sum + size, 0);
  return { build: BUILD, done: done.length, total: required.length, bytes };
}

// ---- How to keep it ----

async function install() {
  // A cache of this name that an active worker may be using is not ours to throw away.
  const inUse = Boolean(self.registration.active) && await caches.has(CACHE);
  try {
    await fill(await requiredFiles());
  } catch (error) {
    if (!inUse) await caches.delete(CACHE);
    throw error;
  }
}

// One filling at a time, or two would fetch the same files.
let filling = Promise.resolve();

function fill(files) {
  const turn = filling.then(() => putMissing(files));
  filling = turn.catch(() => null);
  return turn;
}

// Puts every file that is missing into this build's cache. Throws if one can't be had.
async function putMissing(files) {
  const cache = await caches.open(CACHE);
  const older = await olderCaches();
  const missing = await filterAsync(files, async (file) => !await keepOlder(file, cache, older));
  const bundles = openBundles(missing);
  const results = await Promise.all(missing.map(async (file) => {
    try {
      await keep(file, cache, await fromBundle(file, bundles) || await fromNetwork(file));
    } catch (error) {
      return error;
    }
  }));
  const error = results.find(Boolean);
  if (error) throw error;
}

async function filterAsync(list, wanted) {
  const answers = await Promise.all(list.map(wanted));
  return list.filter((item, index) => answers[index]);
}

async function olderCaches() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE && name !== CHOICE);
  return Promise.all(older.map((name) => caches.open(name)));
}

async function keep([path], cache, bytes) {
  const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] || 'application/octet-stream';
  await cache.put(SCOPE + path, new Response(bytes, { headers: { 'Content-Type': type } }));
}

// Whether the file is there now: an unchanged one costs no data.
async function keepOlder(file, cache, older) {
  const url = SCOPE + file[0];
  if (await cache.match(url)) return true;
  for (const each of older) {
    const kept = await each.match(url);
    const bytes = kept && await ifGenuine(await kept.arrayBuffer(), file[1]);
    if (bytes) return keep(file, cache, bytes).then(() => true);
  }
  return false;
}

// Promises of the texts of a folder, by its name, where most of its files are missing.
function openBundles(missing) {
  const bundles = new Map();
  for (const [folder, path, hash] of BUNDLES) {
    const count = (files) => files.filter(([file]) => folderOf(file) === folder).length;
    if (count(missing) > count(FILES) / 2) {
      const texts = fromNetwork([path, hash]).then((bytes) => JSON.parse(new TextDecoder().decode(bytes)));
      // Without it the files come one by one.
      bundles.set(folder, texts.catch(() => ({})));
    }
  }
  return bundles;
}

function folderOf(path) {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

async function fromBundle([path, hash], bundles) {
  const texts = await bundles.get(folderOf(path));
  return texts && path in texts ? ifGenuine(new TextEncoder().encode(texts[path]), hash) : null;
}

// The page has just fetched most files: the browser's own cache saves a second download. It may
// be stale or wrong, and so may a proxy or a sign-in page, hence the check, and one more try.
async function fromNetwork([path, hash]) {
  const url = SCOPE + path;
  for (const cache of ['default', 'reload']) {
    const response = await fetch(url, { cache, credentials: 'same-origin' });
    const bytes = response.ok && await ifGenuine(await response.arrayBuffer(), hash);
    if (bytes) return bytes;
  }
  throw new Error(url + ' is not the file of build ' + BUILD);
}

// The bytes, if they are those of the build: this says more than any type or status.
async function ifGenuine(bytes, hash) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hash && hex.startsWith(hash) ? bytes : null;
}

// The old caches go only now that this build is in use. Pages without a worker are taken in, so
// that the first visit already works without a network.
async function takeOver() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE && name !== CHOICE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

// ---- How to answer ----

// The path of a listed file that this request means, or ''. All else goes to the network as if
// there were no worker: other methods, hosts and folders, and files of other builds.
function listedPath(request) {
  if (request.method !== 'GET' || !request.url.startsWith(SCOPE)) return '';
  const path = request.url.slice(SCOPE.length).split('#')[0];
  if (request.mode !== 'navigate') return listed(path);
  // What is opened is a page: the app, or one that stands beside it.
  const page = path.split('?')[0] || 'index.html';
  return page.endsWith('.html') ? listed(page) : '';
}

function listed(path) {
  return FILES.some((file) => file[0] === path) ? path : '';
}

async function answer(request, path) {
  // The app asks this way for a text whose kept copy is damaged.
  if (request.cache === 'reload' && request.mode !== 'navigate') {
    const fresh = await fetch(request).catch(() => null);
    if (fresh && fresh.ok) return fresh;
  }
  return await keptResponse(CACHE, SCOPE + path) || fetch(request);
}

// Never opens a cache that is gone: that would make an empty one.
async function keptResponse(name, url) {
  try {
    return await caches.match(url, { cacheName: name });
  } catch (error) {
    return undefined;
  }
}
