// @ts-check
// A client of the Jobs API for browsers and for Node 18 or later. Copy it: it needs nothing but fetch.

/** @typedef {{id: string, status: string, percentComplete: number, errors: {title?: string, detail?: string}[]}} Job */
/** @typedef {{signal?: AbortSignal}} Options */

/** While a job shows one of these it goes on. Any other status ends it, unknown ones too: nobody polls for ever. */
const UNDER_WAY = new Set(['Queued', 'In Progress - Waiting For Capacity', 'Picked Up By Job Runner', 'In Progress', 'Cancel Requested']);

const RETRIES = 4;

/** The API refused: the message says why, status is the code of the answer, retryAfter the seconds that it asks for (or 0). */
export class JobsError extends Error {
  /** @param {string} message @param {number} status @param {number} retryAfter */
  constructor(message, status, retryAfter) {
    super(message);
    this.name = 'JobsError';
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** Whether the same request may succeed later. */
  get passes() {
    return this.status === 429 || this.status >= 500;
  }
}

export class Jobs {
  /** @param {string} [server] such as http://127.0.0.1:8080; the page's own unless given
   * @param {Record<string, string>} [headers] of every request, such as Addepar-Firm */
  constructor(server = '', headers = {}) {
    this.server = server;
    this.headers = headers;
  }

  /** Creates a job; its id. It is not sent again if it fails: the job may be there all the same.
   * @param {string} jobType @param {object} parameters @param {Options} [options] @returns {Promise<string>} */
  async create(jobType, parameters, { signal } = {}) {
    const body = JSON.stringify({ data: { type: 'jobs', attributes: { job_type: jobType, parameters } } });
    const answer = await this.#send('', { method: 'POST', body, signal });
    return (await answer.json()).data.id;
  }

  /** @param {string} id @param {Options} [options] @returns {Promise<Job>} */
  async read(id, { signal } = {}) {
    // Some deployments redirect a completed job to its results, which nobody wants with every reading.
    const answer = await this.#send(`/${encodeURIComponent(id)}`, { redirect: 'manual', signal });
    if (redirects(answer)) return { id, status: 'Completed', percentComplete: 1, errors: [] };
    const { status, percent_complete, errors } = (await answer.json()).data.attributes;
    return { id, status, percentComplete: percent_complete ?? 0, errors: [errors ?? []].flat() };
  }

  /** Reads a job until it ends, and gives how it ended. The pauses grow by half, from 2 to 30 seconds, and are never
   * shorter than Retry-After asks for. What passes (429, 5xx, no answer) is tried again, four times in a row at most.
   * @param {string} id
   * @param {Options & {onJob?: (job: Job) => void, onRetry?: (seconds: number) => void, pause?: number, longest?: number}} [options]
   *   pauses in milliseconds; onJob hears of every reading, onRetry of every failure that is waited for
   * @returns {Promise<Job>} */
  async follow(id, { signal, onJob, onRetry, pause = 2_000, longest = 30_000 } = {}) {
    for (let failures = 0; ; pause = Math.min(pause * 1.5, longest)) {
      let wait = pause;
      try {
        const job = await orGivenUp(this.read(id, { signal }), signal);
        onJob?.(job);
        if (!UNDER_WAY.has(job.status)) return job;
        failures = 0;
      } catch (error) {
        // fetch throws TypeError if there is no answer.
        const passes = error instanceof TypeError || (error instanceof JobsError && error.passes);
        if (!passes || ++failures > RETRIES) throw error;
        if (error instanceof JobsError) wait = Math.max(wait, error.retryAfter * 1_000);
        onRetry?.(Math.ceil(wait / 1_000));
      }
      await sleep(wait, signal);
    }
  }

  /** The results of a completed job. @param {string} id @param {Options} [options] @returns {Promise<{name: string, content: Blob}>} */
  async download(id, { signal } = {}) {
    const answer = await this.#send(`/${encodeURIComponent(id)}/download`, { signal });
    const name = /filename="?([^";]+)/.exec(answer.headers.get('Content-Disposition') ?? '');
    return { name: name ? name[1] : `job-${id}`, content: await answer.blob() };
  }

  /** Asks for a job to be cancelled; follow tells when it is. @param {string} id @param {Options} [options] */
  async cancel(id, { signal } = {}) {
    await this.#send(`/${encodeURIComponent(id)}`, { method: 'DELETE', signal });
  }

  /** @param {string} path @param {RequestInit} options */
  async #send(path, options) {
    const headers = new Headers(this.headers);
    if (options.body) headers.set('Content-Type', 'application/vnd.api+json');
    const answer = await fetch(`${this.server}/v1/jobs${path}`, { ...options, headers });
    if (!answer.ok && !redirects(answer)) throw new JobsError(await why(answer), answer.status, retryAfter(answer));
    return answer;
  }
}

/** @param {Response} answer */
const redirects = (answer) => answer.type === 'opaqueredirect' || answer.status === 303;

/** Seconds. @param {Response} answer */
function retryAfter(answer) {
  const value = answer.headers.get('X-RateLimit-Retry-After') ?? answer.headers.get('Retry-After') ?? '';
  const seconds = Number(value);
  return Math.max(0, Number.isFinite(seconds) ? seconds : (Date.parse(value) - Date.now()) / 1_000) || 0;
}

/** @param {Response} answer */
async function why(answer) {
  const said = await answer.json().catch(() => ({}));
  return said.errors?.[0]?.detail ?? said.errors?.[0]?.title ?? `The server answered ${answer.status}.`;
}

/**
 * What is given up ends at once, whatever becomes of the answer that is on its way.
 * @template T @param {Promise<T>} answer @param {AbortSignal} [signal] @returns {Promise<T>}
 */
function orGivenUp(answer, signal) {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal?.reason);
    signal?.addEventListener('abort', stop, { once: true });
    answer.then(resolve, reject).finally(() => signal?.removeEventListener('abort', stop));
  });
}

/** @param {number} milliseconds @param {AbortSignal} [signal] @returns {Promise<void>} */
function sleep(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const stop = () => (clearTimeout(timer), reject(signal?.reason));
    const timer = setTimeout(() => (signal?.removeEventListener('abort', stop), resolve()), milliseconds);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
