// Going to a requirement

function go() {
  const item = byId(location.hash.slice(1));
  if (item && item.matches('details.chapter')) item.open = true;
  if (!item || !item.classList.contains('item')) return;
  if (item.hidden) {
    form.reset();
    for (const box of form.querySelectorAll('input:checked')) box.checked = false;
    narrow();
  }
  for (let folded = item.closest('details'); folded; folded = folded.parentElement.closest('details')) folded.open = true;
  (item.querySelector('summary') || item).focus({preventScroll: true});
  item.scrollIntoView();
}
addEventListener('hashchange', go);
// A link to where the address is already changes nothing, and still has to lead there.
document.addEventListener('click', event => {
  const link = event.target.closest('a[href^="#"]');
  if (link && link.hash === location.hash) go();
});

// Opening one by hand makes its address the page's; nothing moves.
document.addEventListener('click', event => {
  const item = event.target.closest('.item > summary')?.parentElement;
  if (item && !item.open && !event.target.closest('a')) history.replaceState(null, '', '#' + item.id);
});

// To the next and to the one before: the one that is left is folded again.
const keys = {j: 1, k: -1};
let turned = null;
document.addEventListener('keydown', event => {
  if (!keys[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input, select, textarea')) return;
  const shown = items.filter(item => !item.hidden);
  const from = shown.indexOf(document.activeElement?.closest('.item'));
  const next = shown[from < 0 ? (event.key === 'j' ? 0 : shown.length - 1) : from + keys[event.key]];
  if (!next) return;
  if (turned && turned !== next && turned.matches('details')) turned.open = false;
  turned = next;
  history.replaceState(null, '', '#' + next.id);
  go();
});

// On paper nothing is folded away that is a part of the page.
addEventListener('beforeprint', () => {
  for (const chapter of document.querySelectorAll('details.chapter')) chapter.open = true;
});

go();
