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

/** The address keeps what the list is narrowed to, so that it can be passed on. */
function keepInAddress(wanted) {
  const kept = new URLSearchParams([...wanted].filter(([, value]) => value !== ''));
  const query = kept.toString();
  if (query === location.search.slice(1)) return;
  try {
    history.replaceState(null, '', location.pathname + (query && '?' + query) + location.hash);
  } catch (refused) {
    // Where a page may not change its address, the list is narrowed all the same.
  }
}

function takeFromAddress() {
  for (const [name, value] of new URLSearchParams(location.search)) {
    for (const field of form.querySelectorAll('[name]')) {
      if (field.name !== name) continue;
      if (field.type !== 'checkbox') field.value = value;
      else if (field.value === value) field.checked = true;
    }
  }
}

function narrow() {
  const wanted = new FormData(form);
  const isNarrowed = [...wanted.values()].some(value => value !== '');
  const text = wanted.get('text').toLowerCase().split(/\s+/).filter(word => word);
  let shown = 0;
  for (const item of items) {
    const show = isShown(item, wanted.getAll('outcome'), wanted.getAll('level'), wanted.get('noun'), text);
    item.hidden = !show;
    if (show) shown++;
  }
  for (const group of groups) {
    const left = group.querySelectorAll('.item:not([hidden])').length;
    const all = group.querySelectorAll('.item').length;
    group.hidden = left === 0;
    if (isNarrowed && left > 0 && group.matches('details')) group.open = true;
    const size = group.querySelector('.size');
    if (size) size.textContent = left === all ? all : left + ' of ' + all;
  }
  byId('nothing').hidden = shown > 0;
  keepInAddress(wanted);
  byId('shown').textContent = shown === items.length ? 'All ' + shown + ' shown' : shown + ' of ' + items.length + ' shown';
}

form.hidden = false;
form.addEventListener('input', narrow);
form.addEventListener('change', narrow);
form.addEventListener('submit', event => event.preventDefault());
form.addEventListener('reset', () => setTimeout(narrow));
document.addEventListener('click', event => {
  const chosen = event.target.closest('a[data-choose], a[data-noun]');
  if (chosen) {
    form.reset();
    for (const box of form.querySelectorAll('[name=outcome]')) box.checked = box.value === chosen.dataset.choose;
    form.elements.noun.value = chosen.dataset.noun || '';
    narrow();
  }
  const tag = event.target.closest('button.tag');
  if (!tag) return;
  form.elements.text.value = tag.dataset.text;
  narrow();
  form.scrollIntoView();
  form.elements.text.focus();
});

const unfold = byId('unfold');
if (unfold) {
  unfold.addEventListener('click', () => {
    const open = unfold.getAttribute('aria-pressed') !== 'true';
    unfold.setAttribute('aria-pressed', String(open));
    unfold.textContent = open ? 'Fold all' : 'Expand all';
    for (const details of document.querySelectorAll('details.item, details.chapter')) {
      if (!details.hidden) details.open = open;
    }
  });
}

takeFromAddress();
narrow();
