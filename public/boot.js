/*
 * Starts Handrail and stays beside it: fetches and starts the app, keeps it for later without a
 * network, and goes back to the plain page of index.html, with a sentence, whenever the app can't
 * run. Nobody sees a blank page. The app talks to it through `window.handrail`; docs/offline.md
 * describes the service worker and updates.
 *
 * Written in the oldest JavaScript (ES5), so that a browser too old for the app can still say so.
 * It reads the user's records and never writes them.
 */
(function () {
  'use strict';

  var PREFIX = 'handrail.';
  var SECTIONS = ['learn', 'act', 'share', 'safe', 'help'];
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

  var boot = document.getElementById('boot');
  var files = {
    js: boot.getAttribute('data-js'),
    wasm: boot.getAttribute('data-wasm'),
    wasmBytes: Number(boot.getAttribute('data-wasm-bytes')) || 0
  };
  /* The folder we are served from: the scope of the worker, and part of its caches' names. */
  var folder = location.pathname.replace(/[^\/]*$/, '');
  var settings = readSettings();
  var packs = parse(boot.getAttribute('data-packs')) || [];

  /* 'loading', 'running', or 'failed' for good. A slow load is still 'loading'. */
  var state = 'loading';
  var started = 0;
  var progress = { since: 0, done: 0, total: 0, watch: 0 };

  var registration = null;
  /* Whether a worker answered for this page when it opened: then every file is on the phone. */
  var controlled = false;
  var worker = { followed: false, lookedAt: 0, switching: false, mended: false, erased: false, round: 0, languages: null };
  var installPrompt = null;

  var offline = { state: 'waiting', why: '', done: 0, total: 0, bytes: 0, update: false, replaced: false };
  var install = { prompt: false, installed: isInstalled() };
  var handrail = window.handrail = {
    build: boot.getAttribute('data-build') || 'development',
    packs: packs,
    language: chooseLanguage(),
    packText: '',
    packFrom: 'network',
    fetchPack: fetchPack,
    started: onScreen,
    failed: failed,
    /* What could not be stored, by key without prefix: the app puts it here for `notes`. */
    unsaved: {},
    notes: notes,
    offline: offline,
    checkOffline: checkOffline,
    keepLanguages: keepLanguages,
    useUpdate: useUpdate,
    install: install,
    promptInstall: promptInstall,
    erase: erase
  };

  /* ---- What is stored ---- */

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
        if (key.indexOf(PREFIX) === 0 && name !== 'shell' && name.indexOf('pack.') !== 0) {
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

  /* ---- Languages and their packs ---- */

  function packOf(code) {
    return packs.filter(function (pack) { return pack.code === code; })[0];
  }

  /* The user's choice, else the first of the phone's languages that we have, else English. */
  function chooseLanguage() {
    if (packOf(settings.language)) return settings.language;
    var wanted = navigator.languages || [navigator.language || 'en'];
    for (var i = 0; i < wanted.length; i++) {
      /* 'pt-BR' takes 'pt' where there is no 'pt-BR'. */
      for (var code = wanted[i]; code; code = code.slice(0, Math.max(0, code.lastIndexOf('-')))) {
        if (packOf(code)) return code;
      }
    }
    return 'en';
  }

  function loadPack() {
    var pack = packOf(handrail.language);
    if (!pack) return Promise.reject(trouble('pack', 'no pack in this build'));
    var kept = stored('pack.' + pack.code);
    var line = kept ? kept.indexOf('\n') : -1;
    if (line > 0 && kept.slice(0, line) === pack.hash) {
      handrail.packText = kept.slice(line + 1);
      handrail.packFrom = 'store';
      moved(pack.bytes);
      return Promise.resolve();
    }
    return fetchOk(pack.file).then(bytesOf).then(function (bytes) {
      handrail.packText = new TextDecoder().decode(bytes);
    }).catch(function (error) {
      throw trouble('pack', error.message);
    });
  }

  /* The text of a pack, past every cache: what was kept may be damaged. */
  function fetchPack(code) {
    var pack = packOf(code);
    if (!pack) return Promise.reject(trouble('pack', 'no pack for ' + code));
    return fetchOk(pack.file, 'reload').then(function (response) { return response.text(); });
  }

  /* ---- Loading ---- */

  function trouble(kind, detail) {
    var error = new Error(detail);
    error.kind = kind;
    return error;
  }

  function load() {
    var pack = packOf(handrail.language);
    progress.total = files.wasmBytes + (pack ? pack.bytes : 0);
    progress.since = Date.now();
    if (!window.Promise || !window.fetch || !window.WebAssembly || !window.TextDecoder) {
      return failed('unsupported', 'no WebAssembly, fetch or TextDecoder');
    }
    moved(0);
    setTimeout(showProgress, QUICK);
    Promise.all([loadModule(), loadGlue(), loadStyle(), loadPack()]).then(function (loaded) {
      moved(0);
      return wasm_bindgen({ module_or_path: loaded[0] });
    }).catch(function (error) {
      failed((error && error.kind) || 'panic', error);
    });
  }

  /* Something arrived: the bar moves, the watch starts again, and it is slow no more. */
  function moved(bytes) {
    progress.done += bytes;
    if (state !== 'loading') return;
    showProgress();
    if (bytes) show('shell-fail', false);
    clearTimeout(progress.watch);
    progress.watch = setTimeout(function () { failed('slow', 'no progress'); }, SLOW);
  }

  function fetchOk(url, cache) {
    return fetch(url, { credentials: 'same-origin', cache: cache || 'default' }).then(function (response) {
      if (!response.ok) throw trouble('load', url + ': ' + response.status);
      return response;
    }, function (error) {
      throw trouble('load', url + ': ' + error.message);
    });
  }

  /* All bytes of a response, counted as they come in where the browser lets us. */
  function bytesOf(response) {
    if (!response.body || !response.body.getReader) {
      return response.arrayBuffer().then(function (buffer) {
        moved(buffer.byteLength);
        return new Uint8Array(buffer);
      });
    }
    var reader = response.body.getReader();
    var chunks = [];
    return reader.read().then(function next(step) {
      if (step.done) return joined(chunks);
      chunks.push(step.value);
      moved(step.value.length);
      return reader.read().then(next);
    }).catch(function (error) {
      throw trouble('load', response.url + ': ' + error.message);
    });
  }

  function joined(chunks) {
    var bytes = new Uint8Array(chunks.reduce(function (sum, chunk) { return sum + chunk.length; }, 0));
    chunks.reduce(function (at, chunk) {
      bytes.set(chunk, at);
      return at + chunk.length;
    }, 0);
    return bytes;
  }

  /* Compiles while the bytes come in, or, where browser or server can't do that, afterwards. */
  function loadModule() {
    return fetchOk(files.wasm).then(function (response) {
      var type = response.headers.get('Content-Type') || '';
      if (!WebAssembly.compileStreaming || type.indexOf('application/wasm') !== 0) {
        return bytesOf(response).then(compile);
      }
      /* The copy feeds the bar. From our own worker there is nothing to wait for, and without a
         copy the browser may keep the compiled code. */
      var copy = controlled ? null : bytesOf(response.clone());
      if (copy) copy.catch(function () { /* Told below, if streaming fails too. */ });
      return WebAssembly.compileStreaming(response).catch(function () {
        return (copy || fetchOk(files.wasm).then(bytesOf)).then(compile);
      });
    });
  }

  function compile(bytes) {
    return WebAssembly.compile(bytes).catch(function (error) {
      /* Whole, and still not understood: the browser is too old. */
      throw trouble(bytes.length === files.wasmBytes ? 'unsupported' : 'load', error.message);
    });
  }

  function loadGlue() {
    return new Promise(function (resolve, reject) {
      var script = document.createElement('script');
      script.src = files.js;
      script.onload = function () {
        if (typeof wasm_bindgen === 'function') resolve();
        else reject(trouble('unsupported', files.js + ' was not understood'));
      };
      script.onerror = function () { reject(trouble('load', files.js)); };
      document.head.appendChild(script);
    });
  }

  /* The app's style sheet is on its way already. One that failed before we listened, and is an
     empty one now, would never say so: a copy of it takes the bytes, or tells that there are none. */
  function loadStyle() {
    var link = byId('app-style');
    if (link.sheet && link.sheet.cssRules.length) return Promise.resolve();
    return new Promise(function (resolve, reject) {
      var copy = link.cloneNode(false);
      copy.onload = function () { resolve(); };
      copy.onerror = function () { reject(trouble('load', link.href)); };
      link.parentNode.replaceChild(copy, link);
    });
  }

  /* 'unsafe-eval' was only for compiling WebAssembly in old browsers. Policies add up, and the
     strictest holds. */
  function narrowPolicy() {
    var meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = "script-src 'self' 'wasm-unsafe-eval'";
    document.head.appendChild(meta);
  }

  /* ---- From the plain page to the app, and back ---- */

  /* The app calls this when it is on screen. */
  function onScreen() {
    if (state !== 'loading') return;
    state = 'running';
    started = Date.now();
    clearTimeout(progress.watch);
    narrowPolicy();
    showProgress();
    show('shell-fail', false);
    showApp(true);
    window.scrollTo(0, 0);
    if (window.performance && performance.mark) performance.mark('handrail-usable');
    followWorker();
  }

  /* Back to the plain page, with the sentence for what happened. */
  function failed(kind, detail) {
    if (state === 'failed' || (kind === 'slow' && state !== 'loading')) return;
    if (!byId('shell-fail-' + kind)) kind = 'panic';
    if (window.console) console.error('Handrail: ' + kind, detail || '');
    if (kind !== 'slow') {
      var wasRunning = state === 'running';
      state = 'failed';
      clearTimeout(progress.watch);
      if (wasRunning) leaveApp();
      showProgress();
    }
    each('[id^=shell-fail-]', function (sentence) {
      sentence.hidden = sentence.id !== 'shell-fail-' + kind;
    });
    show('shell-save', hasNotes());
    show('shell-fail', true);
    followWorker();
  }

  function leaveApp() {
    /* What is left of it would still answer, or keep the page shut behind a dialog. */
    byId('app').textContent = '';
    showApp(false);
    settings = readSettings();
    handrail.language = chooseLanguage();
    translateShell();
    markSection(sectionInHash() || 'learn');
    document.title = document.querySelector('#shell h1').textContent;
    show('shell-fail', true);
    byId('shell-fail').focus();
    window.scrollTo(0, 0);
  }

  /* Each of the two has its own style sheet, and only one is on. */
  function showApp(on) {
    byId('app-style').media = on ? 'all' : 'not all';
    byId('shell-style').disabled = on;
    show('app', on);
    show('shell', !on);
  }

  /* The app reports a panic itself. This catches what it can't report, such as a full memory: it
     ends as a WebAssembly trap, wherever the browser called in. */
  function noticePanic(error) {
    if (error && window.WebAssembly && error instanceof WebAssembly.RuntimeError) failed('panic', error);
  }

  function tryAgain() {
    /* Without the address of a page that broke at once; with a new version, if one waits. */
    if (started && Date.now() - started < AT_ONCE) {
      window.history.replaceState(null, '', location.pathname + location.search);
    }
    if (!useUpdate()) location.reload();
  }

  /* ---- The plain page ---- */

  function byId(id) {
    return document.getElementById(id);
  }

  function each(selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  }

  function show(id, visible) {
    byId(id).hidden = !visible;
  }

  /* The look that the user chose, before the app is there. The app keeps it up to date. */
  function look() {
    var root = document.documentElement;
    var dark = settings.theme === 'dark';
    if (dark || settings.theme === 'light') {
      root.setAttribute('data-theme', settings.theme);
      each('meta[name=theme-color]', function (meta) { meta.content = dark ? '#1e242c' : '#1f4f99'; });
    }
    if (settings.contrast === true) root.setAttribute('data-contrast', 'more');
    if (settings.lessMotion === true) root.setAttribute('data-motion', 'less');
    if (settings.textSize >= 50 && settings.textSize <= 300) root.style.fontSize = settings.textSize + '%';
  }

  /* The words of the chosen language, where the app has left them. */
  function translateShell() {
    var left = parse(stored('shell'));
    if (!left || left.lang !== handrail.language || !left.texts) return;
    byId('shell').lang = left.lang;
    byId('shell').dir = left.rtl ? 'rtl' : 'ltr';
    each('[data-text]', function (element) {
      var text = left.texts[element.getAttribute('data-text')];
      if (typeof text === 'string') element.textContent = text;
    });
  }

  /* Quiet on a quick start. */
  function showProgress() {
    var visible = state === 'loading' && Date.now() - progress.since >= QUICK;
    if (progress.total) byId('shell-progress').value = Math.min(100, 100 * progress.done / progress.total);
    show('shell-loading', visible);
    show('shell-progress', visible);
  }

  /* The section of the app that the address leads to, or ''. */
  function sectionInHash() {
    var match = /^#(?:\/|shell-)([a-z]+)/.exec(location.hash);
    return match && SECTIONS.indexOf(match[1]) >= 0 ? match[1] : '';
  }

  function markSection(name) {
    byId('shell').className = 'is-' + name;
    each('#shell nav a', function (tab) {
      var on = tab.getAttribute('href') === '#shell-' + name;
      tab.className = tab.className.replace(' on', '') + (on ? ' on' : '');
      if (on) tab.setAttribute('aria-current', 'true');
      else tab.removeAttribute('aria-current');
    });
  }

  function openSection(name) {
    markSection(name);
    var section = byId('shell-' + name);
    section.focus();
    var top = section.getBoundingClientRect().top + window.pageYOffset;
    window.scrollTo(0, top - document.querySelector('#shell header').offsetHeight - 12);
  }

  function tapTab(event) {
    var name = this.getAttribute('href').slice('#shell-'.length);
    event.preventDefault();
    openSection(name);
    /* The app opens where its reader already is. After a panic the way back stays. */
    if (state === 'loading') window.history.replaceState(window.history.state, '', '#/' + name);
  }

  /* ---- Saving notes without the app ---- */

  function saveNotes() {
    var name = 'handrail-notes-' + new Date().toISOString().slice(0, 10) + '.json';
    show('shell-notes-care', true);
    /* A download in an app on the home screen of iOS leaves no way back: share it instead. */
    if (navigator.standalone === true) return shareNotes(name);
    try {
      var link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([notes()], { type: 'application/json' }));
      link.download = name;
      document.body.appendChild(link);
      link.click();
      document.body.removeChild(link);
      setTimeout(function () { URL.revokeObjectURL(link.href); }, 60 * 1000);
      /* Browsers inside other apps drop the file without a word. */
      show('shell-show', byId('shell-notes').hidden);
    } catch (e) {
      showNotes();
    }
  }

  function shareNotes(name) {
    try {
      var data = { files: [new File([notes()], name, { type: 'application/json' })] };
      if (!navigator.canShare(data)) return showNotes();
      navigator.share(data).catch(function (error) {
        if (error.name !== 'AbortError') showNotes();
      });
    } catch (e) {
      showNotes();
    }
  }

  function showNotes() {
    byId('shell-notes-text').value = notes();
    show('shell-show', false);
    show('shell-notes', true);
    byId('shell-notes-text').focus();
    byId('shell-notes-text').select();
  }

  /* ---- Without a network: the page's side of sw.js ---- */

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

  /* Removes our worker and our caches, and nothing of other apps on the same host. */
  function erase() {
    worker.erased = true;
    if (whyNoWorker()) return Promise.resolve();
    return navigator.serviceWorker.getRegistrations().then(function (all) {
      return Promise.all(all.filter(function (one) {
        return one.scope === location.origin + folder;
      }).map(function (one) { return one.unregister(); }));
    }).then(function () {
      return window.caches.keys();
    }).then(function (names) {
      return Promise.all(names.filter(function (name) {
        return name.indexOf('handrail:' + folder + ':') === 0;
      }).map(function (name) { return window.caches.delete(name); }));
    }).then(function () {
      registration = null;
      worker.round++;
      setOffline({ state: 'waiting', done: 0, total: 0, bytes: 0, update: false });
    });
  }

  /* ---- Installing on the home screen ---- */

  function isInstalled() {
    if (navigator.standalone === true) return true;
    return Boolean(window.matchMedia) && window.matchMedia('(display-mode: standalone)').matches;
  }

  function keepPrompt(event) {
    /* Ours to show, at a moment that suits. */
    event.preventDefault();
    installPrompt = event;
    install.prompt = true;
    announce('handrail-install');
  }

  function nowInstalled() {
    installPrompt = null;
    install.prompt = false;
    install.installed = true;
    announce('handrail-install');
  }

  /* Asks the browser to install. Whether the user agreed. A prompt can be used once. */
  function promptInstall() {
    if (!installPrompt) return Promise.resolve(false);
    var prompt = installPrompt;
    installPrompt = null;
    install.prompt = false;
    announce('handrail-install');
    prompt.prompt();
    return prompt.userChoice.then(function (choice) { return choice.outcome === 'accepted'; });
  }

  /* ---- Go ---- */

  try {
    controlled = Boolean(navigator.serviceWorker && navigator.serviceWorker.controller);
  } catch (e) { /* Blocked together with storage. */ }
  look();
  translateShell();
  show('shell-wait', false);
  each('#shell nav a', function (tab) { tab.addEventListener('click', tapTab); });
  byId('shell-retry').addEventListener('click', tryAgain);
  byId('shell-save').addEventListener('click', saveNotes);
  byId('shell-show').addEventListener('click', showNotes);
  window.addEventListener('error', function (event) { noticePanic(event.error); });
  window.addEventListener('unhandledrejection', function (event) { noticePanic(event.reason); });
  window.addEventListener('beforeinstallprompt', keepPrompt);
  window.addEventListener('appinstalled', nowInstalled);
  if (sectionInHash()) openSection(sectionInHash());
  load();
}());
