// The page: creates a job, shows how far it is, offers its results.
import { Jobs } from './jobs.mjs';

const jobs = new Jobs();
const [form, section, status, progress, start, cancel, download] = ['export', 'job', 'status', 'progress', 'start', 'cancel', 'download'].map((id) =>
  document.getElementById(id),
);
let id;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  show({ status: 'Sending', percentComplete: 0, errors: [] });
  start.disabled = true;
  orSay(run).finally(() => {
    start.disabled = false;
    cancel.hidden = true;
  });
});

cancel.addEventListener('click', () => {
  cancel.disabled = true;
  orSay(() => jobs.cancel(id));
});

download.addEventListener('click', () =>
  orSay(async () => {
    const { name, content } = await jobs.download(id);
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(content), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }),
);

async function run() {
  const { view, portfolio, format } = form.elements;
  id = await jobs.create('portfolio_view_results', {
    view_id: view.valueAsNumber,
    portfolio_type: 'entity',
    portfolio_id: portfolio.valueAsNumber,
    output_type: format.value,
    start_date: '2020-01-01',
    end_date: '2020-03-31',
  });
  cancel.hidden = cancel.disabled = false;
  const job = await jobs.follow(id, { onJob: show, onRetry: (seconds) => say(`No answer now. Trying again in ${seconds} seconds.`) });
  download.hidden = job.status !== 'Completed';
}

function show(job) {
  section.hidden = false;
  progress.value = job.percentComplete;
  download.hidden = true;
  say([job.status, ...job.errors.map((error) => error.detail ?? error.title)].filter(Boolean).join(': '));
}

const say = (text) => (status.textContent = text);
const orSay = (action) => action().catch((error) => say(error.message));
