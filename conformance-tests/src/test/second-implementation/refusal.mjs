// A request that is not granted: thrown where that is found out, answered in one place.

import { STATUS_CODES } from 'node:http';

export class Refusal extends Error {
  constructor(status, detail, headers = {}) {
    super(detail);
    this.status = status;
    this.headers = headers;
  }

  get title() {
    return STATUS_CODES[this.status];
  }
}

export const badRequest = (detail) => new Refusal(400, detail);
