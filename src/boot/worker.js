/* Without a network: the page's side of sw.js. */

function announce(name) {
  var event = document.createEvent('Event');
  event.initEvent(name, false, false);
  window.dispatchEvent(event);
}

function setOffline(values) {
  Object.keys(values).forEach(function (name) { offline[name] = values[name]; });
  announce('handrail-offline');
}

/* Why there is no service worker here, or ''. */
function whyNoWorker() {
  if (window.isSecureContext === false) return 'insecure';
  try {
    var can = navigator.serviceWorker && window.caches && window.MessageChannel;
    return can && /^https?:$/.test(location.protocol) ? '' : 'missing';
  } catch (e) {
    return 'missing';
  }
}

/* Starts once the app is on screen, or has failed: keeping the files takes network from neither,
   and an update gets through a broken app. */
function followWorker() {
  if (worker.followed) return;
  worker.followed = true;
  var why = whyNoWorker();
  if (why) return setOffline({ state: 'unsupported', why: why });
  navigator.serviceWorker.addEventListener('controllerchange', changeController);
  window.addEventListener('online', function () { if (offline.state === 'failed') checkOffline(); });
  document.addEventListener('visibilitychange', function () {
    if (!document.hidden && Date.now() - worker.lookedAt > LOOK_AGAIN) checkOffline();
  });
  checkOffline();
}

/* Registers the worker, which also finds it again, looks for an update and counts anew. */
function checkOffline() {
  if (whyNoWorker() || worker.erased) return Promise.resolve();
  worker.lookedAt = Date.now();
  worker.mended = false;
  return navigator.serviceWorker.register('sw.js', { scope: './', updateViaCache: 'none' }).then(function (found) {
    if (found !== registration) {
      registration = found;
      found.addEventListener('updatefound', function () { watchInstall(found.installing); });
      watchInstall(found.installing);
      tellLanguages();
    }
    /* WebKit does not look by itself. Without a network there is nothing to be had. */
    if (found.active) found.update().catch(function () {});
    return count();
  }).catch(function (error) {
    if (window.console) console.error('Handrail: no service worker', error);
    setOffline({ state: 'failed' });
  });
}

function watchInstall(installing) {
  if (installing) {
    installing.addEventListener('statechange', function () {
      if (installing.state === 'installed') tellLanguages().then(count);
      else count();
    });
  }
  count();
}

/* Asks the worker what is really in its cache. */
function count() {
  var round = ++worker.round;
  if (!registration) return Promise.resolve();
  var update = Boolean(registration.active && registration.waiting);
  var asked = registration.active || registration.waiting || registration.installing;
  if (!asked) return Promise.resolve(setOffline({ state: 'failed', update: false }));
  var filling = !registration.active;
  if (update !== offline.update) setOffline({ update: update });
  return ask(asked, { type: 'status' }, ANSWER).then(function (status) {
    /* A later question was asked meanwhile, and its answer counts. */
    if (round !== worker.round) return;
    if (filling) {
      setTimeout(function () { if (round === worker.round) count(); }, 1000);
      return setOffline(counted(status, 'installing'));
    }
    if (!status) return offline.state === 'waiting' && setOffline({ state: 'failed' });
    var whole = status.total > 0 && status.done === status.total;
    if (whole || worker.mended || !status.total) return setOffline(counted(status, whole ? 'ready' : 'failed'));
    return mend(status);
  });
}

function counted(status, state) {
  if (!status) return { state: state };
  return { state: state, done: status.done, total: status.total, bytes: status.bytes };
}

/* Something that was kept is gone: fetch it again, once. */
function mend(status) {
  worker.mended = true;
  setOffline(counted(status, 'installing'));
  return ask(registration.active, { type: 'languages' }, FILL).then(count);
}

/* Sends a message to a worker; null if it does not answer in time. */
function ask(who, message, patience) {
  return new Promise(function (resolve) {
    var channel = new MessageChannel();
    var late = setTimeout(answered, patience, { data: null });
    channel.port1.onmessage = answered;
    who.postMessage(message, [channel.port2]);
    function answered(event) {
      clearTimeout(late);
      channel.port1.close();
      resolve(event.data);
    }
  });
}

/* Tells the worker which languages to keep besides English. Whether all of them are kept. */
function keepLanguages(codes) {
  worker.languages = codes;
  return tellLanguages().then(function (kept) {
    count();
    return kept;
  });
}

/* A version that waits must have them too: it may take over without a network. One that is
   still filling its cache is told when it is done. Until the app has said which languages, the
   one in use is added to those kept. */
function tellLanguages() {
  if (!registration) return Promise.resolve(false);
  var message = { type: 'languages', codes: worker.languages || [handrail.language], add: !worker.languages };
  var workers = [registration.active, registration.waiting].filter(Boolean);
  return Promise.all(workers.map(function (one) { return ask(one, message, FILL); })).then(function (answers) {
    return answers.length > 0 && answers.every(function (status) {
      return status && status.done === status.total;
    });
  });
}

/* Switches to the version that waits; false if none does. Only this page reloads. */
function useUpdate() {
  if (!registration || !registration.waiting) return false;
  if (!worker.switching) setInterval(activate, 1000);
  worker.switching = true;
  activate();
  return true;
}

/* Chromium lets the old worker finish what it does, and may then forget who waits: ask again. */
function activate() {
  if (worker.switching && registration.waiting) registration.waiting.postMessage({ type: 'activate' });
}

/* A new version took over: asked for here, or by another window; the first ever changes nothing. */
function changeController() {
  if (worker.switching) {
    worker.switching = false;
    location.reload();
    return;
  }
  if (controlled) setOffline({ replaced: true });
  controlled = true;
  count();
}

/* Removes the journal, our worker and our caches, and nothing of other apps on the same host. Says
   what the browser did not let go of: 'journal', 'files' or ''. All of it at once, since the window
   may be closed at any time, and some databases never answer. */
function erase() {
  worker.erased = true;
  try {
    window.sessionStorage.removeItem(PREFIX + 'tab');
  } catch (e) { /* Blocked: nothing is stored. */ }
  return Promise.all([isGone(eraseJournal()), isGone(eraseWorker())]).then(function (gone) {
    if (!gone[0]) return 'journal';
    return gone[1] ? '' : 'files';
  });
}

/* Whether something was removed, and in time. What comes later is still removed. */
function isGone(removal) {
  return Promise.race([
    removal.then(function () { return true; }, function () { return false; }),
    new Promise(function (resolve) { setTimeout(resolve, ERASED_BY, false); })
  ]);
}

/* The worker first, or it might fill its cache again. If it stays, the caches go all the same. */
function eraseWorker() {
  if (whyNoWorker()) return Promise.resolve();
  var unregistered = navigator.serviceWorker.getRegistrations().then(function (all) {
    return Promise.all(all.filter(function (one) {
      return one.scope === location.origin + folder;
    }).map(function (one) { return one.unregister(); }));
  });
  return unregistered.catch(nothing).then(function () {
    return window.caches.keys();
  }).then(function (names) {
    return Promise.all(names.filter(function (name) {
      return name.indexOf('handrail:' + folder + ':') === 0;
    }).map(function (name) { return window.caches.delete(name); }));
  }).then(function () {
    return unregistered;
  }).then(function () {
    registration = null;
    worker.round++;
    setOffline({ state: 'waiting', done: 0, total: 0, bytes: 0, update: false });
  });
}
