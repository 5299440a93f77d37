/* The plain page. */

function byId(id) {
  return document.getElementById(id);
}

function nothing() {}

function each(selector, act) {
  Array.prototype.forEach.call(document.querySelectorAll(selector), act);
}

function show(id, visible) {
  byId(id).hidden = !visible;
}

/* The look that the user chose, before the app is there. The app keeps it up to date. */
function look() {
  var root = document.documentElement;
  if (settings.theme === 'dark' || settings.theme === 'light') {
    root.setAttribute('data-theme', settings.theme);
    tint(settings.theme);
  }
  if (settings.contrast === true) root.setAttribute('data-contrast', 'more');
  if (settings.lessMotion === true) root.setAttribute('data-motion', 'less');
  if (settings.textSize >= 50 && settings.textSize <= 300) root.style.fontSize = settings.textSize + '%';
}

/* The colour of the browser's bars: of the chosen theme, or else of the phone's, as in the page. */
function tint(theme) {
  each('meta[name=theme-color]', function (meta) {
    var dark = (theme || meta.getAttribute('media')).indexOf('dark') >= 0;
    meta.content = dark ? '#1e242c' : '#1f4f99';
  });
}

/* The words of the chosen language, where the app has left them: of the plain page, and of the way
   out, which speaks as the root does. */
function translateShell() {
  var left = parse(stored('shell'));
  if (!left || left.lang !== handrail.language || !left.texts) return;
  [byId('shell'), document.documentElement].forEach(function (element) {
    element.lang = left.lang;
    element.dir = left.rtl ? 'rtl' : 'ltr';
  });
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
