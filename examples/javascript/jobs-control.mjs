// @ts-check
// Tells a running stub of the Jobs API what to do, from tests in JavaScript or TypeScript. Copy it: it needs nothing but
// fetch (Node 18 or later, or a browser), and editors and tsc read its types.

/** @typedef {'Queued' | 'In Progress - Waiting For Capacity' | 'Picked Up By Job Runner' | 'In Progress' | 'Completed'
 *   | 'Canceled' | 'Timed Out' | 'Failed' | 'Rejected' | 'Error Cancelled' | 'Cancel Requested' | 'User Cancelled'} Status */
/** @typedef {{id: string, string_id: string, user: string, job_type: string, fate: string, status: Status,
 *   percent_complete: number, held: boolean, created_at: string, started_at: string | null, completed_at: string | null}} Job */
/** @typedef {{firm: string, now: string, speed: number, frozen: boolean}} Clock */
/** @typedef {'create' | 'read' | 'list' | 'download' | 'cancel'} Route */
/** @typedef {{status: number, retry_after?: number} | {delay: string | {median: string, p95: string}} | {drop: true}
 *   | {lose_answer: true} | {truncate: number} | {slow_body: string}} Effect */
/** @typedef {{fault: Effect, routes?: Route[], next?: number, share?: number, seed?: number}} Fault */
/** @typedef {'flaky' | 'slow' | 'rate-limited' | 'offline' | 'expired-token'} Profile */

/** The stub refused; the message says why, and status is the code that it answered with. */
export class ControlError extends Error {
  /** @param {string} asked @param {number} status @param {string} message */
  constructor(asked, status, message) {
    super(`${asked} was answered with ${status}: ${message}`);
    this.status = status;
  }
}

/** What a test tells the jobs of one firm: give each test a firm of its own, and send it in the header Addepar-Firm. */
export class JobsControl {
  /** @param {string} server such as http://127.0.0.1:8080 @param {string} [firm] @param {string} [token] of --control-token */
  constructor(server, firm = 'default', token = '') {
    this.server = server.replace(/\/+$/, '');
    this.firm = firm;
    this.token = token;
  }

  /** All jobs of the firm. @returns {Promise<Job[]>} */
  async jobs() {
    const jobs = [];
    let next = null;
    do {
      const page = await this.#send('GET', 'jobs', undefined, next ? { 'page[after]': next } : {});
      jobs.push(...page.jobs);
      next = page.next;
    } while (next);
    return jobs;
  }

  /** Puts a job into that status, and holds it there.
   * @param {string} id @param {Status} status @param {{percent_complete?: number, errors?: {status: string, title: string, detail: string}[]}} [more] */
  move = (id, status, more = {}) => this.#send('POST', `jobs/${encodeURIComponent(id)}/move`, { status, ...more });

  /** Makes a job older. @param {string} id @param {string} by a duration such as PT24H */
  age = (id, by) => this.#send('POST', `jobs/${encodeURIComponent(id)}/age`, { by });

  /** Lets a held job go on. @param {string} id */
  release = (id) => this.#send('POST', `jobs/${encodeURIComponent(id)}/release`);

  /** What the firm's clock shows. @returns {Promise<Clock>} */
  clock = () => this.#send('GET', 'clock');

  /** Changes the firm's clock.
   * @param {{set?: string, advance?: string, speed?: number, freeze?: boolean, reset?: boolean}} change @returns {Promise<Clock>} */
  changeClock = (change) => this.#send('POST', 'clock', change);

  /** Makes requests fail: by these faults, or as a profile does. @param {Fault[] | Profile} faults */
  inject = (faults) => this.#send('PUT', 'faults', Array.isArray(faults) ? { faults } : { profile: faults });

  /** Lets requests succeed again. */
  clearFaults = () => this.#send('DELETE', 'faults');

  /** The whole state of the firm, for load. @returns {Promise<object>} */
  snapshot = () => this.#send('GET', 'snapshot');

  /** Puts the firm into that state. @param {object} snapshot */
  load = (snapshot) => this.#send('PUT', 'snapshot', snapshot);

  /** Forgets the firm's jobs, and sets its clock and faults right. */
  reset = () => this.#send('POST', 'reset');

  /** @param {string} method @param {string} path @param {object} [body] @param {Record<string, string>} [query] @returns {Promise<any>} */
  async #send(method, path, body, query = {}) {
    const address = `${this.server}/__control/${path}?${new URLSearchParams({ firm: this.firm, ...query })}`;
    /** @type {Record<string, string>} */
    const headers = this.token ? { Authorization: `Bearer ${this.token}` } : {};
    const answer = await fetch(address, { method, headers, body: body && JSON.stringify(body) });
    const text = await answer.text();
    if (!answer.ok) throw new ControlError(`${method} /__control/${path}`, answer.status, messageOf(text));
    return text ? JSON.parse(text) : undefined;
  }
}

/** @param {string} text */
function messageOf(text) {
  try {
    return JSON.parse(text).message ?? text;
  } catch {
    return text;
  }
}
