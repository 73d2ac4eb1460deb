// On paper

/** What paper shows opened: what has to be looked at, with the exchange that shows it. */
const onPaper = items.filter(item => ['FAIL', 'WARN', 'INCONCLUSIVE', 'KNOWN_FAILURE'].includes(item.dataset.outcome));
let openedForPaper = [];

function openForPaper(details) {
  if (!details || details.open) return;
  if (details.fill) details.fill();
  details.open = true;
  openedForPaper.push(details);
}

// There is no waiting once printing has begun, so that the exchanges are unpacked before.
if (onPaper.length) addEventListener('load', () => setTimeout(() => unpack().catch(() => {})));
addEventListener('beforeprint', () => {
  for (const item of onPaper) {
    openForPaper(item);
    if (!evidence) continue;
    fillIn(item);
    openForPaper(item.querySelector('.exchange.marked') || item.querySelector('.exchange:last-of-type'));
  }
});
addEventListener('afterprint', () => {
  for (const details of openedForPaper) details.open = false;
  openedForPaper = [];
});
