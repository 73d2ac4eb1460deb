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
  for (const group of groups) {
    const left = group.querySelectorAll('.item:not([hidden])').length;
    const all = group.querySelectorAll('.item').length;
    group.hidden = left === 0;
    const size = group.querySelector('.size');
    if (size) size.textContent = left === all ? all : left + ' of ' + all;
  }
  byId('nothing').hidden = shown > 0;
  byId('shown').textContent = shown === items.length ? 'All ' + shown + ' shown' : shown + ' of ' + items.length + ' shown';
}

form.hidden = false;
form.addEventListener('input', narrow);
form.addEventListener('change', narrow);
form.addEventListener('submit', event => event.preventDefault());
form.addEventListener('reset', () => setTimeout(narrow));
document.addEventListener('click', event => {
  const total = event.target.closest('a[data-choose]');
  if (total) {
    form.reset();
    for (const box of form.querySelectorAll('[name=outcome]')) box.checked = box.value === total.dataset.choose;
    narrow();
  }
  const tag = event.target.closest('button.tag');
  if (!tag) return;
  form.elements.text.value = tag.dataset.text;
  narrow();
  form.scrollIntoView();
  form.elements.text.focus();
});
narrow();
