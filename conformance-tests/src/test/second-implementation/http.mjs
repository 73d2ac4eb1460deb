// Bodies in, answers out.

import { badRequest, Refusal } from './refusal.mjs';

export const API_JSON = 'application/vnd.api+json';

async function readBody(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

export async function readJson(request) {
  const bytes = await readBody(request);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw badRequest('The body is not JSON.');
  }
}

export function send(response, status, headers = {}, content = undefined) {
  const length = status === 204 ? {} : { 'Content-Length': content?.length ?? 0 };
  response.writeHead(status, { ...headers, ...length }).end(content);
}

export function sendJson(response, status, document, headers = {}, mediaType = API_JSON) {
  send(response, status, { 'Content-Type': mediaType, ...headers }, Buffer.from(JSON.stringify(document)));
}

/** The handler for a method, HEAD as GET; throws a 405 that names the methods there are. */
export function byMethod(request, handlers) {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  if (!Object.hasOwn(handlers, method)) {
    throw new Refusal(405, `${request.method} is not supported here.`, { Allow: Object.keys(handlers).join(', ') });
  }
  return handlers[method];
}

/** The decoded segments of a path; one that cannot be decoded is kept as it is, and so names nothing. */
export function segmentsOf(path) {
  return path.split('/').slice(1).map((segment) => {
    try {
      return decodeURIComponent(segment);
    } catch {
      return segment;
    }
  });
}
