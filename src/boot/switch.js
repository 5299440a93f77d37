/* From the plain page to the app, and back. */

/* The app calls this when it is on screen. */
function onScreen() {
  if (state !== 'loading') return;
  state = 'running';
  started = Date.now();
  clearTimeout(progress.watch);
  showProgress();
  show('shell-fail', false);
  showApp(true);
  window.scrollTo(0, 0);
  if (window.performance && performance.mark) performance.mark('handrail-usable');
  loadAllParts();
  followWorker();
}

/* Back to the plain page, with the sentence for what happened. */
function failed(kind, detail) {
  if (state === 'failed' || (kind === 'slow' && state !== 'loading')) return;
  if (!byId('shell-fail-' + kind)) kind = 'panic';
  /* For whoever looks for the cause, as the tests do. */
  handrail.failure = kind + ': ' + (detail || '') + '\n' + (detail && detail.stack || '');
  if (window.console) console.error('Handrail: ' + handrail.failure);
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
  hush();
  /* What is left of it would still answer, or keep the page shut behind a dialog. */
  byId('app').textContent = '';
  showApp(false);
  settings = readSettings();
  handrail.language = chooseLanguage();
  translateShell();
  markSection(sectionInHash() || 'learn');
  document.title = document.querySelector('#shell h1').textContent;
  first.disguise(settings.quiet === true);
  show('shell-fail', true);
  byId('shell-fail').focus();
  window.scrollTo(0, 0);
}

/* Each of the two has its own style sheets, and only those are on. */
function showApp(on) {
  each('.app-style', function (link) { link.media = on ? 'all' : 'not all'; });
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
