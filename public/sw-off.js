// The kill switch. Copied over sw.js on the server, it takes the place of every worker of ours,
// removes its caches and then itself. Handrail then opens from the network, and the user's own
// records, which are not in any cache, stay as they are. See docs/offline.md.
'use strict';

const PREFIX = 'handrail:' + new URL(self.registration.scope).pathname + ':';

// Chromium lets the old worker finish what it does, and may then forget who waits: ask again
// until the browser stops this worker.
self.addEventListener('install', () => {
  self.skipWaiting();
  setInterval(() => self.skipWaiting(), 1000);
});

self.addEventListener('activate', (event) => event.waitUntil(remove()));

// Open pages ask what is kept: nothing.
self.addEventListener('message', (event) => {
  if (event.ports[0]) event.ports[0].postMessage({ build: 'off', done: 0, total: 0, bytes: 0 });
});

// No page is reloaded: someone may be writing in it.
async function remove() {
  const names = await caches.keys();
  const ours = names.filter((name) => name.startsWith(PREFIX));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
