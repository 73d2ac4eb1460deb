// What the page knows. Whoever changes it calls changed(), and the page is drawn once for the next frame.

export const base = document.documentElement.dataset.base;
export const origin = location.origin;

/** How many jobs and requests the page holds: those of the stub's own limits, the newest. */
export const MOST_JOBS = 10000;
export const MOST_REQUESTS = 1000;

const place = new URLSearchParams(location.hash.slice(1));

export const state = {
  facts: null,
  firm: place.get('firm') || 'default',
  firms: [],
  token: sessionStorage.getItem('control-token') || '',
  refused: '',
  connected: false,
  clock: null,
  jobs: new Map(),
  count: 0,
  jobsVersion: 0,
  selected: place.get('job'),
  detail: null,
  filter: '',
  status: '',
  tab: 'parameters',
  results: null,
  log: [],
  logVersion: 0,
  paused: false,
  held: [],
  onlyErrors: false,
  openRequest: null,
  exchange: null,
  panel: 'jobs',
  guide: '',
  dialog: '',
  hint: '',
  lastCommand: '',
  message: '',
  faults: null,
  snapshots: false,
  clearing: false,
};

let draw = () => {};
let asked = false;

export function drawWith(drawing) {
  draw = drawing;
}

export function changed(update = {}) {
  Object.assign(state, update);
  if (!asked) {
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      draw();
    });
  }
}

/** Keeps the firm and the job in the address, so that it can be passed on. */
export function remember() {
  const now = new URLSearchParams();
  if (state.firm !== 'default') now.set('firm', state.firm);
  if (state.selected) now.set('job', state.selected);
  history.replaceState(null, '', now.size ? '#' + now : location.pathname + location.search);
}

/** The time in the firm, in milliseconds. */
export function firmNow() {
  const clock = state.clock;
  if (!clock) return Date.now();
  return clock.now + (clock.frozen ? 0 : (performance.now() - clock.since) * clock.speed);
}

export function selectedJob() {
  return state.selected ? state.jobs.get(state.selected) : undefined;
}
