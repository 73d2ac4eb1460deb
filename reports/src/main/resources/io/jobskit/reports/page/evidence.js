let isRaw = false;

/** A message as HTTP/1.1 writes it. */
const wire = (first, {headers, body}) => [first, ...headers.map(([name, value]) => name + ': ' + value), '', body].join('\n');

function side(title, first, parts, marks) {
  const pre = make('pre');
  pre.tabIndex = 0;
  pre.setAttribute('role', 'region');
  const show = () => pre.replaceChildren(...(isRaw ? visible(wire(first, parts)) : [message(first, parts, marks)]));
  pre.addEventListener('look', show);
  show();
  return [make('div', 'side', make('h5', '', title), pre), pre];
}

function exchange(entry, number, marks, isOpen, owner) {
  const line = entry.line + ' → ' + entry.answer;
  const who = entry.control ? 'test control' : entry.identity ? 'as ' + entry.identity : 'without an identity';
  const about = ' ' + who + ', ' + (entry.at / 1000).toFixed(3) + ' s into the run, ' + entry.millis + ' ms';
  const box = make('details', 'exchange' + (marks.length ? ' marked' : ''),
    make('summary', '', make('span', 'line', number + ' · ', make('bdi', '', ...visible(line))), make('span', 'about', ...visible(about))));
  const fill = () => {
    if (box.querySelector('.inside')) return;
    const [request, sent] = side('Request', entry.line + ' HTTP/1.1', entry.request, []);
    const [response, received] = side('Response', (entry.status ? 'HTTP/1.1 ' : '') + entry.answer, entry.response, marks);
    sent.setAttribute('aria-label', 'Request ' + number + ' of ' + owner);
    received.setAttribute('aria-label', 'Response ' + number + ' of ' + owner);
    box.append(make('div', 'inside', make('div', 'sides', request, response),
      make('h5', '', 'Again'), copyable(entry.curl, 'the curl of exchange ' + number)));
    // Requests that the kit did not send itself bear no mark.
    if (entry.mark) box.lastChild.append(make('h5', '', 'Find in log'), copyable(entry.mark, 'the mark of exchange ' + number));
  };
  box.addEventListener('toggle', fill);
  box.fill = fill;
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
let evidence;
function unpack() {
  if (!unpacked) {
    unpacked = (async () => {
      const packed = Uint8Array.from(atob(byId('evidence').textContent), character => character.charCodeAt(0));
      evidence = await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).json();
    })();
  }
  return unpacked;
}

/** Puts the exchanges of a requirement in their place, once. */
function fillIn(item) {
  const place = item.querySelector('.exchanges');
  if (place.dataset.shown) return;
  place.dataset.shown = 'yes';
  const entry = evidence.requirements[item.id];
  if (!entry.exchanges.length) return;
  const last = entry.exchanges.length - 1;
  const marked = new Set(entry.marks.map(mark => mark.exchange));
  place.append(looks(place, item.id));
  entry.exchanges.forEach((which, number) => {
    const marks = entry.marks.filter(mark => mark.exchange === number);
    const isOpen = marked.size ? marked.has(number) : number === last;
    place.append(exchange(evidence.exchanges[which], number + 1, marks, isOpen, item.id));
  });
}

async function showExchanges(item) {
  const place = item.querySelector('.exchanges');
  if (!item.open || place.dataset.shown) return;
  try {
    await unpack();
    fillIn(item);
  } catch (problem) {
    place.dataset.shown = 'yes';
    place.replaceChildren(make('p', 'notice', 'This browser cannot unpack the exchanges (' + problem + '). They are in verdict.json.'));
  }
}

for (const item of items) item.addEventListener('toggle', () => showExchanges(item));
