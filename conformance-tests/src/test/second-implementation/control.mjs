// The test-control protocol, version 1, under /__control: it acts on one job at a time, whoever created it.

import { byMethod, readJson, send, sendJson } from './http.mjs';
import { statusLabelled } from './job.mjs';
import { badRequest, Refusal } from './refusal.mjs';

const UNIT = { Y: 365 * 86_400_000, W: 7 * 86_400_000, D: 86_400_000, H: 3_600_000, M: 60_000, S: 1000 };
const MONTH = 30 * 86_400_000;

export class Control {
  #jobs;

  constructor(jobs) {
    this.#jobs = jobs;
  }

  async answer(request, response, { segments }) {
    const [, first, id, action] = segments;
    if (segments.length === 2 && first === 'capabilities') {
      return byMethod(request, { GET: () => sendJson(response, 200, capabilities, {}, 'application/json') })();
    }
    const actions = { move: this.#move, age: this.#age, release: this.#release };
    if (segments.length !== 4 || first !== 'jobs' || !Object.hasOwn(actions, action)) {
      throw new Refusal(404, 'There is nothing at this address.');
    }
    await byMethod(request, { POST: () => actions[action].call(this, request, id) })();
    send(response, 204);
  }

  async #move(request, id) {
    const { status, percent_complete: percent, errors } = await readObject(request);
    if (typeof status !== 'string') throw badRequest('status must be a label.');
    if (percent !== undefined && !(typeof percent === 'number' && percent >= 0 && percent <= 1)) {
      throw badRequest('percent_complete must be a number from 0 to 1.');
    }
    if (errors !== undefined && !isErrorList(errors)) throw badRequest('errors must be a list of objects with status, title and detail.');
    const job = this.#job(id);
    const target = statusLabelled(status);
    if (!target) throw new Refusal(422, `[${status}] is no status.`);
    if (!job.move(target, { percent, error: errors?.[0] }, Date.now())) {
      throw new Refusal(409, `There is no way from [${job.status}] to [${target}].`);
    }
  }

  async #age(request, id) {
    const by = milliseconds((await readObject(request)).by);
    if (by === undefined) throw badRequest('by must be an ISO 8601 duration that is not negative.');
    this.#job(id).age(by);
  }

  async #release(_request, id) {
    this.#job(id).release(Date.now());
  }

  #job(id) {
    const job = this.#jobs.get(id);
    if (!job) throw new Refusal(404, `There is no job [${id}].`);
    return job.settle(Date.now());
  }
}

const capabilities = { protocol: 1, capabilities: ['hold', 'move', 'release', 'age'], implementation: 'second' };

async function readObject(request) {
  const body = await readJson(request);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw badRequest('The body must be an object.');
  return body;
}

function isErrorList(value) {
  return Array.isArray(value) && value.every((one) => ['status', 'title', 'detail'].every((name) => typeof one?.[name] === 'string'));
}

function milliseconds(duration) {
  if (typeof duration !== 'string') return undefined;
  const number = '(\\d+(?:[.,]\\d+)?)';
  const date = `(?:${number}Y)?(?:${number}M)?(?:${number}W)?(?:${number}D)?`;
  const time = `(?:T(?=\\d)(?:${number}H)?(?:${number}M)?(?:${number}S)?)?`;
  const [, ...counts] = new RegExp(`^P(?=\\d|T)${date}${time}$`).exec(duration) ?? [];
  if (counts.length === 0) return undefined;
  // A month has no length of its own; a job does not live long enough for it to matter.
  const lengths = [UNIT.Y, MONTH, UNIT.W, UNIT.D, UNIT.H, UNIT.M, UNIT.S];
  return lengths.reduce((sum, length, place) => sum + length * Number((counts[place] ?? '0').replace(',', '.')), 0);
}
