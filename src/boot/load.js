/* Loading. */

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
  journal = openJournal();
  moved(0);
  setTimeout(showProgress, QUICK);
  Promise.all([moduleOf(files.wasm), loadGlue(), loadStyle(), loadPack()]).then(function (loaded) {
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
function moduleOf(file) {
  return fetchOk(file).then(function (response) {
    var type = response.headers.get('Content-Type') || '';
    if (!WebAssembly.compileStreaming || type.indexOf('application/wasm') !== 0) {
      return bytesOf(response).then(compile);
    }
    /* The copy feeds the bar. From our own worker there is nothing to wait for, and without a
       copy the browser may keep the compiled code. */
    var copy = controlled || state !== 'loading' ? null : bytesOf(response.clone());
    if (copy) copy.catch(function () { /* Told below, if streaming fails too. */ });
    return WebAssembly.compileStreaming(response).catch(function () {
      return (copy || fetchOk(file).then(bytesOf)).then(compile);
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
