// The events of the firm, as the stub sends them. Read with fetch and not with EventSource, which cannot show a token.
import {ask, controlHeaders} from './commands.js';
import {base, changed, MOST_JOBS, MOST_REQUESTS, state} from './state.js';

const AGAIN = 1000;
const LIST_AGAIN = 3000;

let current;
let last;
let waiting;
let loading = false;
let listed = 0;
let later;

/** Listens to the firm from now on, and to no other any longer. */
export function listen() {
  rest();
  last = '0';
  changed({jobs: new Map(), count: 0, jobsVersion: state.jobsVersion + 1, log: [], held: [], connected: false, clock: null,
    openRequest: null, exchange: null, detail: null, results: null});
  goOn();
}

/** Listens no longer: a browser gives all pages of a stub six connections together, so one that is not seen takes none. */
export function rest() {
  current?.abort();
  current = undefined;
  clearTimeout(waiting);
  clearTimeout(later);
}

/** Listens again from where it rested. */
export function goOn() {
  if (current) return;
  current = new AbortController();
  listed = 0;
  loading = false;
  connect(current.signal);
}

async function connect(signal) {
  try {
    const headers = controlHeaders();
    if (last !== '0') headers['Last-Event-ID'] = last;
    const answer = await fetch(base + '/__control/events?since=0', {headers, signal, cache: 'no-store'});
    if (!answer.ok) {
      const said = await answer.json().catch(() => ({}));
      changed({refused: said.message || 'The stub answered ' + answer.status + '.', connected: false});
      if (answer.status === 403) return;
      throw new Error('refused');
    }
    changed({connected: true, refused: ''});
    list(signal);
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const blocks = (rest + read.value).split('\n\n');
      rest = blocks.pop();
      for (const block of blocks) last = take(block, signal) || last;
      changed();
    }
  } catch {
    if (signal.aborted) return;
  }
  changed({connected: false});
  waiting = setTimeout(() => connect(signal), AGAIN);
}

/** Takes one event; gives its number. */
function take(block, signal) {
  let id = '';
  let name = '';
  let data;
  for (const line of block.split('\n')) {
    if (line.startsWith('id: ')) id = line.slice(4);
    else if (line.startsWith('event: ')) name = line.slice(7);
    else if (line.startsWith('data: ')) data = JSON.parse(line.slice(6));
  }
  if (data) TAKERS[name]?.(data, signal);
  return id;
}

const TAKERS = {
  clock(data) {
    state.clock = {now: Date.parse(data.now), speed: data.speed, frozen: data.frozen, since: performance.now()};
  },
  job(data) {
    if (loading) early.push(data);
    else put(data);
  },
  request(data) {
    if (state.paused) {
      state.held.push(data);
      if (state.held.length > MOST_REQUESTS) state.held.shift();
    } else {
      log(data);
    }
  },
  reset() {
    state.jobs = new Map();
    state.count = 0;
    state.jobsVersion++;
    state.detail = null;
    state.results = null;
  },
  faults() {
    ask('/faults').then(faults => changed({faults: faults ?? null}));
  },
  forgotten(data, signal) {
    list(signal);
  },
  missed(data, signal) {
    if (data.jobs) list(signal);
  },
};

let early = [];

/** Asks for the jobs: at first, and where some were missed or forgotten, but not all the time. */
async function list(signal) {
  clearTimeout(later);
  const wait = listed + LIST_AGAIN - performance.now();
  if (loading || (listed && wait > 0)) {
    later = setTimeout(() => list(signal), Math.max(wait, 100));
    return;
  }
  loading = true;
  early = [];
  try {
    const newest = await ask('/jobs?newest=' + MOST_JOBS);
    if (signal.aborted || !newest) return;
    state.jobs = new Map(newest.jobs.map(job => [job.id, job]));
    state.count = newest.count;
    state.jobsVersion++;
  } finally {
    if (!signal.aborted) {
      loading = false;
      listed = performance.now();
      early.forEach(put);
      early = [];
      changed();
    }
  }
}

function put(job) {
  if (!state.jobs.has(job.id)) {
    state.count++;
    // The oldest is the first that a Map gives.
    if (state.jobs.size >= MOST_JOBS) state.jobs.delete(state.jobs.keys().next().value);
  }
  state.jobs.set(job.id, job);
  state.jobsVersion++;
}

export function log(request) {
  state.log.push(request);
  if (state.log.length > MOST_REQUESTS) state.log.splice(0, state.log.length - MOST_REQUESTS);
  state.logVersion++;
}

