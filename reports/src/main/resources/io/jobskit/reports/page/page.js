'use strict';
(() => {
  const byId = id => document.getElementById(id);
  const make = (tag, kind, ...inside) => {
    const element = document.createElement(tag);
    if (kind) element.className = kind;
    element.append(...inside);
    return element;
  };
  const say = text => { byId('said').textContent = text; };

  // Narrowing the list

  const form = byId('filter');
  const items = [...document.querySelectorAll('.item')];
  const groups = [...document.querySelectorAll('.group')].reverse();
  const words = new Map(items.map(item => [item, item.textContent.toLowerCase()]));
  const isShown = (item, outcomes, levels, noun, text) =>
    (outcomes.length === 0 || outcomes.includes(item.dataset.outcome)) &&
    (levels.length === 0 || levels.includes(item.dataset.level)) &&
    (noun === '' || noun === item.dataset.noun) &&
    text.every(word => words.get(item).includes(word));

  function narrow() {
    const wanted = new FormData(form);
    const text = wanted.get('text').toLowerCase().split(/\s+/).filter(word => word);
    let shown = 0;
    for (const item of items) {
      const show = isShown(item, wanted.getAll('outcome'), wanted.getAll('level'), wanted.get('noun'), text);
      item.hidden = !show;
      if (show) shown++;
    }
    for (const group of groups) group.hidden = !group.querySelector('.item:not([hidden])');
    byId('nothing').hidden = shown > 0;
    byId('shown').textContent = shown === items.length ? 'All ' + shown + ' shown' : shown + ' of ' + items.length + ' shown';
  }

  form.hidden = false;
  form.addEventListener('input', narrow);
  form.addEventListener('change', narrow);
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(narrow));
  document.addEventListener('click', event => {
    const tag = event.target.closest('button.tag');
    if (!tag) return;
    form.elements.text.value = tag.dataset.text;
    narrow();
    form.scrollIntoView();
    form.elements.text.focus();
  });
  narrow();

  // Going to a requirement

  function go() {
    const item = byId(location.hash.slice(1));
    if (!item || !item.classList.contains('item')) return;
    if (item.hidden) {
      form.reset();
      for (const box of form.querySelectorAll('input:checked')) box.checked = false;
      narrow();
    }
    item.open = true;
    (item.querySelector('summary') || item).focus({preventScroll: true});
    item.scrollIntoView();
  }
  addEventListener('hashchange', go);
  // A link to where the address is already changes nothing, and still has to lead there.
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.hash === location.hash) go();
  });

  // Copying

  async function copied(text) {
    if (navigator.clipboard && window.isSecureContext) {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch { /* Refused; the older way may be allowed. */ }
    }
    const field = make('textarea', 'unseen-text');
    field.value = text;
    document.body.append(field);
    const before = document.activeElement;
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    before.focus();
    return done;
  }

  function copyButton(text, what) {
    const button = make('button', 'copy', 'Copy');
    button.type = 'button';
    button.setAttribute('aria-label', 'Copy ' + what);
    button.addEventListener('click', async () => {
      const done = await copied(text);
      button.textContent = done ? 'Copied' : 'Not copied';
      say(done ? 'Copied ' + what : what + ' could not be copied');
      setTimeout(() => { button.textContent = 'Copy'; }, 1500);
    });
    return button;
  }

  const copyable = (text, what) => make('div', 'copyable', make('pre', '', text), copyButton(text, what));

  for (const line of document.querySelectorAll('p.copyable')) {
    line.append(copyButton(line.querySelector('code').textContent, 'what to look for in the log'));
  }

  // Showing messages

  /** JSON, each token as it was sent, one member a line; no more than what is marked is changed. */
  function pretty(text, marks) {
    const out = document.createDocumentFragment();
    const tokens = text.match(/"(?:[^"\\]|\\.)*"|[-+.\w]+|[{}[\],:]/g) || [];
    const path = [];
    const ids = [];
    const indent = () => out.append('\n' + '  '.repeat(path.length));
    const wanted = () => marks.find(mark => {
      const here = path.map(step => step.name).join('.').replace(/\.(\d+)/g, '[$1]');
      return (here === mark.name || here.endsWith('.' + mark.name)) && (!mark.job || ids.includes(mark.job));
    });
    let isName = false;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      const step = path[path.length - 1];
      if (token === '{' || token === '[') {
        const close = token === '{' ? '}' : ']';
        const mark = step && wanted();
        out.append(token);
        if (mark && mark.expected) out.append(make('ins', '', 'expected: ' + mark.expected));
        ids.push(token === '{' ? idOf(tokens, at) : '');
        if (tokens[at + 1] === close) {
          out.append(close);
          ids.pop();
          at++;
        } else {
          path.push({list: token === '[', name: token === '[' ? 0 : ''});
          isName = token === '{';
          indent();
        }
      } else if (token === '}' || token === ']') {
        path.pop();
        ids.pop();
        isName = false;
        indent();
        out.append(token);
      } else if (token === ',') {
        out.append(token);
        if (step && step.list) step.name++;
        isName = Boolean(step) && !step.list;
        indent();
      } else if (token === ':') {
        out.append(': ');
        isName = false;
      } else if (isName) {
        step.name = token.slice(1, -1);
        out.append(make('span', 'name', token));
      } else {
        const kind = token.startsWith('"') ? 'string' : 'number';
        const mark = step && wanted();
        if (mark) {
          out.append(make('mark', '', token));
          if (mark.expected) out.append(make('ins', '', 'expected: ' + mark.expected));
        } else {
          out.append(make('span', kind, token));
        }
      }
    }
    return out;
  }

  /** The id of the object that begins at a token, if it is among its own members. */
  function idOf(tokens, start) {
    let depth = 0;
    for (let at = start; at < tokens.length; at++) {
      if (tokens[at] === '{' || tokens[at] === '[') depth++;
      else if (tokens[at] === '}' || tokens[at] === ']') depth--;
      else if (depth === 1 && tokens[at] === '"id"' && tokens[at + 1] === ':') return tokens[at + 2].replace(/^"|"$/g, '');
      if (depth === 0) break;
    }
    return '';
  }

  function isJson(text) {
    try {
      JSON.parse(text);
      return /^\s*[{[]/.test(text);
    } catch {
      return false;
    }
  }

  function message(text, marks) {
    const out = document.createDocumentFragment();
    const end = text.indexOf('\n\n');
    const head = (end < 0 ? text : text.slice(0, end)).split('\n');
    const body = end < 0 ? '' : text.slice(end + 2);
    const code = marks.find(mark => mark.kind === 'code');
    const first = make('span', 'first');
    const parts = code && head[0].match(/^(HTTP\/1\.1 )(\d+)(.*)$/);
    if (parts) first.append(parts[1], make('mark', '', parts[2] + parts[3]), make('ins', '', 'expected: ' + code.expected));
    else first.append(head[0]);
    out.append(first);
    const missing = marks.filter(mark => mark.kind === 'header');
    for (const line of head.slice(1)) {
      const colon = line.indexOf(':');
      const name = line.slice(0, colon);
      const mark = missing.find(wanted => wanted.name.toLowerCase() === name.toLowerCase());
      out.append('\n');
      if (mark) {
        missing.splice(missing.indexOf(mark), 1);
        out.append(make('mark', '', line), make('ins', '', 'expected: ' + mark.expected));
      } else {
        out.append(make('span', 'dim', name + ':'), line.slice(colon + 1));
      }
    }
    for (const mark of missing) out.append('\n', make('mark', '', 'no ' + mark.name), make('ins', '', 'expected: ' + mark.expected));
    const whole = marks.find(mark => mark.kind === 'body');
    if (whole) out.append('\n\n', make('ins', '', 'expected: ' + whole.expected));
    if (!body) return out;
    out.append('\n\n');
    const shown = isJson(body) ? pretty(body, marks.filter(mark => mark.kind === 'member')) : body;
    out.append(whole ? make('mark', 'whole', shown) : shown);
    return out;
  }

  const firstLine = text => text.slice(0, (text + '\n').indexOf('\n'));
  let isRaw = false;

  function side(title, text, marks) {
    const pre = make('pre');
    pre.tabIndex = 0;
    pre.setAttribute('role', 'region');
    const show = () => pre.replaceChildren(isRaw ? text : message(text, marks));
    pre.addEventListener('look', show);
    show();
    return [make('div', 'side', make('h5', '', title), pre), pre];
  }

  function exchange(entry, number, marks, isOpen, owner) {
    const line = firstLine(entry.request).replace(/ HTTP\/1\.1$/, '') + ' → ' + firstLine(entry.response).replace(/^HTTP\/1\.1 /, '');
    const who = entry.control ? 'test control' : entry.identity ? 'as ' + entry.identity : 'without an identity';
    const about = ' ' + who + ', ' + (entry.at / 1000).toFixed(3) + ' s into the run, ' + entry.millis + ' ms';
    const box = make('details', 'exchange' + (marks.length ? ' marked' : ''),
      make('summary', '', make('span', 'line', number + ' · ' + line), make('span', 'about', about)));
    const fill = () => {
      if (box.querySelector('.inside')) return;
      const [request, sent] = side('Request', entry.request, []);
      const [response, received] = side('Response', entry.response, marks);
      sent.setAttribute('aria-label', 'Request ' + number + ' of ' + owner);
      received.setAttribute('aria-label', 'Response ' + number + ' of ' + owner);
      box.append(make('div', 'inside', make('div', 'sides', request, response),
        make('h5', '', 'Again'), copyable(entry.curl, 'the curl of exchange ' + number),
        make('h5', '', 'In the log'), copyable(entry.mark, 'the mark of exchange ' + number)));
    };
    box.addEventListener('toggle', fill);
    if (isOpen) {
      fill();
      box.open = true;
    }
    return box;
  }

  function looks(place, owner) {
    const set = make('fieldset', 'looks', make('legend', 'unseen-text', 'How messages are shown'));
    for (const raw of [false, true]) {
      const button = make('input');
      button.type = 'radio';
      button.name = 'look-' + owner;
      button.checked = raw === isRaw;
      button.addEventListener('change', () => {
        isRaw = raw;
        for (const pre of place.querySelectorAll('.side pre')) pre.dispatchEvent(new Event('look'));
      });
      set.append(make('label', '', button, raw ? ' raw' : ' pretty'));
    }
    return set;
  }

  let unpacked;
  function unpack() {
    if (!unpacked) {
      unpacked = (async () => {
        const packed = Uint8Array.from(atob(byId('evidence').textContent), character => character.charCodeAt(0));
        return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).json();
      })();
    }
    return unpacked;
  }

  async function showExchanges(item) {
    const place = item.querySelector('.exchanges');
    if (!item.open || !place || place.dataset.shown) return;
    place.dataset.shown = 'yes';
    try {
      const evidence = await unpack();
      const entry = evidence.requirements[item.id];
      if (!entry.exchanges.length) return;
      const last = entry.exchanges.length - 1;
      const marked = new Set(entry.highlights.map(mark => mark.exchange));
      place.append(looks(place, item.id));
      entry.exchanges.forEach((which, number) => {
        const marks = entry.highlights.filter(mark => mark.exchange === number);
        const isOpen = marked.size ? marked.has(number) : number === last;
        place.append(exchange(evidence.exchanges[which], number + 1, marks, isOpen, item.id));
      });
    } catch (problem) {
      place.append(make('p', 'notice', 'This browser cannot unpack the exchanges (' + problem + '). They are in verdict.json.'));
    }
  }

  if (byId('evidence')) {
    for (const item of items) item.addEventListener('toggle', () => showExchanges(item));
  }
  go();
})();
