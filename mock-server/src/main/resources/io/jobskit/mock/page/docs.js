// Shows one of the contracts in Swagger UI; which one is in the page's address, so that it can be linked to.
const base = document.documentElement.dataset.base;
const contract = document.getElementById('contract');
const file = document.getElementById('file');

const asked = new URLSearchParams(location.search).get('contract');
contract.value = [...contract.options].some(({value}) => value === asked) ? asked : 'jobs';
contract.addEventListener('change', () => location.assign(`?contract=${contract.value}`));
// A browser that comes back to this page restores what was chosen last, which is not what it shows.
window.addEventListener('pageshow', event => event.persisted && location.reload());

file.href = base + contract.selectedOptions[0].dataset.file;

// The style sheet follows a class, the browser its user's wish.
const dark = matchMedia('(prefers-color-scheme: dark)');
const dress = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
dark.addEventListener('change', dress);
dress();

SwaggerUIBundle({
  url: file.href,
  domNode: document.getElementById('docs'),
  deepLinking: true,
  displayRequestDuration: true,
  tryItOutEnabled: true,
  // It would ask a server on the network.
  validatorUrl: null,
});
