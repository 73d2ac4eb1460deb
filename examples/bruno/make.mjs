// Makes the collection (collection.bru, environments, jobs) of the contract that a stub serves, by Bruno's own import.
// npm install && npm run make && npm test, with a stub: ./jobs-mock --progress immediate, or JOBS_MOCK for another address.
// The tests run in Bruno's sandbox "developer", as "safe" is not yet loaded when a fast server answers (@usebruno/cli 4.1.0).
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const stub = process.env.JOBS_MOCK ?? 'http://127.0.0.1:8080';
const work = mkdtempSync(join(tmpdir(), 'bruno-'));

/** What a request of the contract is given, in the order in which they are sent; the others are left out. */
const requests = {
  create: 'vars:post-response {\n  id: res.body.data.id\n}\n\nassert {\n  res.status: eq 202\n}\n',
  list: 'assert {\n  res.status: eq 200\n  res.body.data: isArray\n}\n',
  read: 'assert {\n  res.status: eq 200\n  res.body.data.attributes.status: eq Completed\n}\n',
  download: 'assert {\n  res.status: eq 200\n}\n',
  cancel: 'assert {\n  res.status: eq 204\n}\n',
};

try {
  // Files are named after summaries: operation ids are shorter.
  const contract = await (await fetch(`${stub}/openapi.yaml`)).text();
  const text = contract.replace(/(operationId: (\S+)\n(?:.*\n)*?\s+summary: ).*/g, '$1$2');
  writeFileSync(join(work, 'openapi.yaml'), text);
  const bru = join('node_modules', '.bin', 'bru');
  execFileSync(bru, ['import', 'openapi', '-s', join(work, 'openapi.yaml'), '-o', work, '-n', 'Jobs API', '--collection-format', 'bru']);
  const made = join(work, 'Jobs API');

  for (const folder of ['jobs', 'environments']) rmSync(folder, { recursive: true, force: true });
  cpSync(join(made, 'bruno.json'), 'bruno.json');
  cpSync(join(made, 'jobs', 'folder.bru'), 'jobs/folder.bru');
  write('collection.bru', read('collection.bru').replace('\nauth {', '\nheaders {\n  Addepar-Firm: {{firm}}\n}\n\nauth {'));
  write('environments/local.bru', 'vars {\n  baseUrl: http://127.0.0.1:8080\n  firm: 1\n  username: key\n  password: secret\n}\n');
  Object.entries(requests).forEach(([name, more], index) => {
    // The examples of answers are in the contract already.
    const request = read(`jobs/${name}.bru`)
      .replace(/\nexample \{[\s\S]*/, '')
      .replace(/seq: \d+/, `seq: ${index + 1}`)
      .replace(/^  id: 1$/m, '  id: {{id}}');
    // Bruno sends application/json unless told.
    const typed = name === 'create' ? request.replace('headers {', 'headers {\n  Content-Type: application/vnd.api+json') : request;
    write(`jobs/${name}.bru`, `${typed}\n${more}`);
  });

  function read(file) {
    return readFileSync(join(made, file), 'utf8');
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
