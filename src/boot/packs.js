/* Languages and their packs. */

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
  return fetchText(code, 'file', 'reload');
}

/* The text of what follows a pack once the app runs; `fresh`: past every cache. */
function fetchLater(code, fresh) {
  return fetchText(code, 'later', fresh ? 'reload' : 'default');
}

function fetchText(code, which, cache) {
  var pack = packOf(code);
  if (!pack) return Promise.reject(trouble('pack', 'no pack for ' + code));
  return fetchOk(pack[which], cache).then(function (response) { return response.text(); });
}
