// Who asks, and what they may do.

import { Refusal } from './refusal.mjs';

const SECRET = 'secret';
const FIRM = '1';
const FULL = { user: 'user-4f1c', mayUseJobs: true };

const BY_KEY = new Map([
  ['full', FULL],
  ['no-permission', { user: 'user-81d0', mayUseJobs: false }],
  ['other-user', { user: 'user-c3a7', mayUseJobs: true }],
  ['full-queue', { user: 'user-e952', mayUseJobs: true, overQuota: true }],
]);
const BY_TOKEN = new Map([['no-scope', { ...FULL, mayUseJobs: false }]]);

/** The identity behind the credentials of a request; throws a 401 when there is none. */
export function identify({ authorization = '', 'addepar-firm': firm }) {
  const [, scheme, credentials] = /^(\S+) +(\S+)$/.exec(authorization.trim()) ?? [];
  const identity = firm === FIRM && bySchemes[scheme?.toLowerCase()]?.(credentials);
  if (!identity) {
    throw new Refusal(401, 'Credentials or firm are missing or unknown.', { 'WWW-Authenticate': 'Basic realm="jobs"' });
  }
  return identity;
}

const bySchemes = {
  __proto__: null,
  bearer: (token) => BY_TOKEN.get(token),
  basic: (encoded) => {
    const [key, ...secret] = Buffer.from(encoded, 'base64').toString().split(':');
    return secret.join(':') === SECRET ? BY_KEY.get(key) : undefined;
  },
};
