/* Parts of the app that come after its start: a style sheet, and modules that join the memory and
   the table of functions of the first one. Together they are one program. */

/* By file: a promise that it has joined. Two parts may need the same file. */
var joining = {};

/* Loads a part, or tries again. The promise is kept when it has come or failed: `handrail.parts`
   tells which. */
function loadPart(name) {
  if (handrail.parts[name] === 'ready') return Promise.resolve();
  if (handrail.parts[name] === 'failed') setPart(name, 'waiting');
  return Promise.all((files.parts[name] || []).map(join)).then(function () {
    setPart(name, 'ready');
  }, function (error) {
    if (window.console) console.error('Handrail: part ' + name, error);
    setPart(name, 'failed');
  });
}

function join(file) {
  if (!joining[file]) {
    joining[file] = /\.css$/.test(file) ? addStyle(file) : moduleOf(file).then(function (module) {
      /* Called again, it gives what the first module shares. */
      return WebAssembly.instantiate(module, { __wasm_split: wasm_bindgen.initSync() });
    });
    /* A network that was away for a moment is no reason to fail for good. */
    joining[file].catch(function () { delete joining[file]; });
  }
  return joining[file];
}

/* After the sheet of the start, so that it may refine it. */
function addStyle(file) {
  return new Promise(function (resolve, reject) {
    var first = byId('app-style');
    var link = first.cloneNode(false);
    link.id = 'rest-style';
    link.href = file;
    link.onload = function () { resolve(); };
    link.onerror = function () {
      link.parentNode.removeChild(link);
      reject(trouble('load', file));
    };
    first.parentNode.insertBefore(link, first.nextSibling);
  });
}

function setPart(name, value) {
  if (handrail.parts[name] === value) return;
  handrail.parts[name] = value;
  announce('handrail-part');
  if (allParts('ready')) narrowPolicy();
}

function allParts(value) {
  return Object.keys(files.parts).every(function (name) { return handrail.parts[name] === value; });
}

/* One after the other, so that the page that is open has the phone to itself. All of them, since
   where there is no worker the network may be gone when a page is opened. */
function loadAllParts() {
  if (allParts('ready')) return narrowPolicy();
  Object.keys(files.parts).reduce(function (before, name) {
    return before.then(function () { return loadPart(name); });
  }, Promise.resolve());
}

/* 'unsafe-eval' was only for compiling WebAssembly in old browsers. Policies add up, and the
   strictest holds. */
function narrowPolicy() {
  if (byId('narrow-policy')) return;
  var meta = document.createElement('meta');
  meta.id = 'narrow-policy';
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = "script-src 'self' 'wasm-unsafe-eval'";
  document.head.appendChild(meta);
}
