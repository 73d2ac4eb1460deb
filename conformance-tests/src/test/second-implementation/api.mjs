// The Jobs API under /v1.

import { API_JSON, byMethod, readJson, send, sendJson } from './http.mjs';
import { identify } from './identities.mjs';
import { CANCELED, COMPLETED, Job, TIMED_OUT } from './job.mjs';
import { QUERY, readCreation } from './creation.mjs';
import { badRequest, Refusal } from './refusal.mjs';
import { resultsOf } from './results.mjs';

const DEFAULT_PAGE = 500;
const LARGEST_PAGE = 2000;

const unknownJob = () => new Refusal(404, 'There is no such job.');

export class Api {
  #jobs;
  #completesIn;

  constructor(jobs, completesIn) {
    this.#jobs = jobs;
    this.#completesIn = completesIn;
  }

  async answer(request, response, { segments, query, origin }) {
    const caller = identify(request.headers);
    const exchange = { request, response, caller, query, origin };
    const [, collection, id, part] = segments;
    if (collection === 'jobs' && segments.length === 2) {
      return byMethod(request, { GET: () => this.#list(exchange), POST: () => this.#create(exchange) })();
    }
    if (collection === 'jobs' && segments.length === 3) {
      return byMethod(request, { GET: () => this.#read(exchange, id), DELETE: () => this.#cancel(exchange, id) })();
    }
    if (collection === 'jobs' && segments.length === 4 && part === 'download') {
      return byMethod(request, { GET: () => this.#download(exchange, id) })();
    }
    if (collection === 'results' && segments.length === 3) {
      return byMethod(request, { GET: () => this.#results(exchange, id) })();
    }
    throw new Refusal(404, 'There is nothing at this address.');
  }

  async #create({ request, response, caller }) {
    demandPermission(caller);
    const mediaType = (request.headers['content-type'] ?? '').split(';')[0].trim().toLowerCase();
    if (mediaType !== API_JSON && mediaType !== 'application/json') throw new Refusal(415, `A job is created with ${API_JSON}.`);
    const job = new Job({
      ...readCreation(await readJson(request)),
      creator: caller.user,
      held: request.headers['jobs-control'] === 'hold',
      overQuota: caller.overQuota ?? false,
      completesIn: this.#completesIn,
      now: Date.now(),
    });
    this.#jobs.set(job.id, job);
    const extra = job.type === QUERY ? { included: [] } : {};
    sendJson(response, 202, { ...jsonApi, data: withCreator(job), ...extra });
  }

  #read({ response, caller, origin }, id) {
    demandPermission(caller);
    const job = this.#visible(caller, id);
    if (job.status === COMPLETED) return send(response, 303, { Location: resultsAddress(job, origin) });
    sendJson(response, 200, { ...jsonApi, data: withCreator(job) });
  }

  #list({ response, caller, query }) {
    demandPermission(caller);
    const limit = pageLimit(query.get('page[limit]'));
    const listed = [...this.#jobs.values()]
      .map((job, place) => ({ job: job.settle(Date.now()), place }))
      .filter(({ job, place }) => job.creator === caller.user && job.status !== CANCELED && place < placeBefore(query.get('page[after]')))
      .reverse();
    const page = listed.slice(0, limit);
    const next = listed.length > limit ? nextPage(query, page.at(-1).place) : null;
    sendJson(response, 200, { ...jsonApi, data: page.map(({ job }) => resource(job)), links: { next }, meta: { count: page.length } });
  }

  #cancel({ response, caller }, id) {
    if (!this.#visible(caller, id).cancel(Date.now())) throw new Refusal(409, 'The job has ended.');
    send(response, 204);
  }

  // A view's results are kept apart from the job; a query's are small enough to be given at once.
  #download({ response, caller, origin }, id) {
    const job = withResults(this.#visible(caller, id));
    if (job.type === QUERY) return sendResults(response, job);
    send(response, 303, { Location: resultsAddress(job, origin) });
  }

  #results({ response, caller }, ticket) {
    const job = [...this.#jobs.values()].find((one) => one.ticket === ticket);
    sendResults(response, withResults(this.#visible(caller, job?.id)));
  }

  #visible(caller, id) {
    const job = this.#jobs.get(id);
    if (!caller.mayUseJobs || job?.creator !== caller.user) throw unknownJob();
    return job.settle(Date.now());
  }
}

// Cancelling and downloading do without it: there, who lacks the permission is told that the job is not there.
function demandPermission(caller) {
  if (!caller.mayUseJobs) throw new Refusal(403, 'The API permission or the PORTFOLIO scope is missing.');
}

function withResults(job) {
  if (job.status === COMPLETED) return job;
  if (job.status === TIMED_OUT) throw new Refusal(410, 'The results have expired.');
  if (job.status === CANCELED && job.hadResults) throw new Refusal(410, 'The results have been archived.');
  throw new Refusal(404, 'The job has no results.');
}

function sendResults(response, job) {
  const { content, mediaType, fileName } = resultsOf(job);
  send(response, 200, { 'Content-Type': mediaType, 'Content-Disposition': `attachment; file name="${fileName}"` }, content);
}

const jsonApi = { jsonapi: { version: '1.0' } };
const address = (job) => `/v1/jobs/${job.id}`;
const resultsAddress = (job, origin) => `${origin}/v1/results/${job.ticket}`;
const utc = (time) => (time === null ? null : new Date(time).toISOString().replace('Z', '+00:00'));

function resource(job) {
  return {
    id: job.id,
    type: 'jobs',
    attributes: {
      job_type: job.type,
      status: job.status,
      percent_complete: job.percent,
      created_at: utc(job.createdAt),
      started_at: utc(job.startedAt),
      completed_at: utc(job.completedAt),
      errors: job.error,
      parameters: job.parameters,
    },
    links: { self: address(job) },
    meta: { priority: 'normal' },
  };
}

function withCreator(job) {
  const links = { self: `${address(job)}/relationships/creator`, related: `${address(job)}/creator` };
  return { ...resource(job), relationships: { creator: { links, data: { type: 'users', id: job.creator } } } };
}

function pageLimit(text) {
  return /^0*[1-9]\d*$/.test(text ?? '') ? Math.min(Number(text), LARGEST_PAGE) : DEFAULT_PAGE;
}

// A cursor is the place of the last job shown: later jobs have later places, so they cannot shift a page.
function nextPage(query, place) {
  const next = new URLSearchParams(query);
  next.set('page[after]', Buffer.from(`before ${place}`).toString('base64url'));
  return `/v1/jobs?${next}`;
}

function placeBefore(cursor) {
  if (cursor === null) return Infinity;
  const [, place] = /^before (\d+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (place === undefined) throw badRequest('page[after] is no cursor of this listing.');
  return Number(place);
}
