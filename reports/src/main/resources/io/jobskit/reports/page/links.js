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

// Opening one by hand makes its address the page's; nothing moves.
document.addEventListener('click', event => {
  const item = event.target.closest('.item > summary')?.parentElement;
  if (item && !item.open && !event.target.closest('a')) history.replaceState(null, '', '#' + item.id);
});

go();
