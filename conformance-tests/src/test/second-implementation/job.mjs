// One job: its status, the changes that its status may undergo, and what the passing of time does to it.
//
// No timers: a job is brought up to date when somebody looks at it (settle), so that ageing it is arithmetic
// and two observers never see different orders of events.

import { randomUUID } from 'node:crypto';

export const QUEUED = 'Queued';
export const WAITING = 'In Progress - Waiting For Capacity';
export const PICKED_UP = 'Picked Up By Job Runner';
export const IN_PROGRESS = 'In Progress';
export const CANCEL_REQUESTED = 'Cancel Requested';
export const COMPLETED = 'Completed';
export const CANCELED = 'Canceled';
export const TIMED_OUT = 'Timed Out';
export const FAILED = 'Failed';
export const REJECTED = 'Rejected';
export const ERROR_CANCELLED = 'Error Cancelled';

const CHANGES = {
  [QUEUED]: [PICKED_UP, WAITING, REJECTED, ERROR_CANCELLED, CANCELED],
  [WAITING]: [QUEUED, PICKED_UP, IN_PROGRESS, ERROR_CANCELLED, CANCELED],
  [PICKED_UP]: [IN_PROGRESS, WAITING, FAILED, ERROR_CANCELLED, CANCELED],
  [IN_PROGRESS]: [COMPLETED, WAITING, FAILED, ERROR_CANCELLED, CANCEL_REQUESTED],
  [CANCEL_REQUESTED]: [CANCELED],
  [COMPLETED]: [CANCELED, TIMED_OUT],
  [CANCELED]: [],
  [TIMED_OUT]: [],
  [FAILED]: [],
  [REJECTED]: [],
  [ERROR_CANCELLED]: [],
};

const HOUR = 3_600_000;
const RESULTS_LIVE = 24 * HOUR;
const RUN_LIMIT = 4 * HOUR;
const OWN_ERROR = { status: '400', title: 'Bad Request', detail: 'The portfolio could not be calculated.' };

/** The status behind a documented label, or undefined: the two labels of a cancelled job are one status here. */
export function statusLabelled(label) {
  if (label === 'User Cancelled') return CANCELED;
  return Object.hasOwn(CHANGES, label) ? label : undefined;
}

export class Job {
  id = randomUUID();
  // Only whoever was told where the results are knows their address; the id does not give it away.
  ticket = randomUUID();
  status = QUEUED;
  startedAt = null;
  completedAt = null;
  percent = 0;
  error = null;
  hadResults = false;
  cancelAskedAt = null;

  constructor({ creator, type, parameters, held, overQuota, completesIn, now }) {
    Object.assign(this, { creator, type, parameters, held, overQuota, completesIn });
    this.createdAt = now;
    this.runsFrom = now;
  }

  get ended() {
    return this.status === COMPLETED || CHANGES[this.status].length === 0;
  }

  /** Lets everything happen that is due by now, in the order in which it falls due. */
  settle(now) {
    for (let next = this.#nextDue(); next && next.at <= now; next = this.#nextDue()) {
      this.#enter(next.status, next.at);
    }
    return this;
  }

  #nextDue() {
    const due = [];
    const expect = (status, at) => due.push({ status, at });
    if (this.status === QUEUED && this.overQuota) expect(REJECTED, this.createdAt);
    if (this.status === COMPLETED) expect(TIMED_OUT, this.createdAt + RESULTS_LIVE);
    if (this.status === IN_PROGRESS) expect(FAILED, this.startedAt + RUN_LIMIT);
    if (!this.held) {
      if ([QUEUED, WAITING, PICKED_UP].includes(this.status)) expect(IN_PROGRESS, this.runsFrom + this.completesIn / 2);
      if (this.status === IN_PROGRESS) expect(COMPLETED, this.runsFrom + this.completesIn);
      if (this.status === CANCEL_REQUESTED) expect(CANCELED, this.cancelAskedAt + this.completesIn / 2);
    }
    return due.sort((one, other) => one.at - other.at)[0];
  }

  #enter(status, at) {
    this.status = status;
    if (status === IN_PROGRESS) {
      this.startedAt ??= at;
      this.percent = Math.max(this.percent, 0.25);
    }
    if (status === COMPLETED) {
      this.percent = 1;
      this.hadResults = true;
    }
    if (status === CANCEL_REQUESTED) this.cancelAskedAt = at;
    if (status === ERROR_CANCELLED) this.error = OWN_ERROR;
    // A job cancelled on its way was never completed, so it has no time of that.
    if (this.ended && status !== CANCELED) this.completedAt ??= at;
  }

  /** Asks for the end of the job; false if it has ended already in a way that cancelling cannot change. */
  cancel(now) {
    if (this.status === CANCEL_REQUESTED) return true;
    if (this.status === IN_PROGRESS) this.#enter(CANCEL_REQUESTED, now);
    else if (CHANGES[this.status].includes(CANCELED)) this.#enter(CANCELED, now);
    else return false;
    return true;
  }

  /** Puts the job into a status, by way of those between, and holds it there; false if there is no way. */
  move(status, { percent, error }, now) {
    const way = wayBetween(this.status, status);
    if (!way) return false;
    for (const step of way) this.#enter(step, now);
    this.held = true;
    this.percent = percent ?? this.percent;
    if (status === ERROR_CANCELLED && error) this.error = error;
    return true;
  }

  release(now) {
    if (this.status === CANCEL_REQUESTED) this.#enter(CANCELED, now);
    else if (this.held && !this.ended) {
      this.held = false;
      this.runsFrom = now;
    }
  }

  /** Only what the job shows moves into the past: when a job that runs by itself will be done stays ahead of it. */
  age(milliseconds) {
    this.createdAt -= milliseconds;
    if (this.startedAt !== null) this.startedAt -= milliseconds;
    if (this.completedAt !== null) this.completedAt -= milliseconds;
  }
}

function wayBetween(from, to) {
  const ways = [[from]];
  const met = new Set([from]);
  for (const way of ways) {
    if (way.at(-1) === to) return way.slice(1);
    for (const next of CHANGES[way.at(-1)]) {
      if (!met.has(next)) ways.push([...way, next]);
      met.add(next);
    }
  }
  return undefined;
}
