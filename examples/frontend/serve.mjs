// node serve.mjs: the page at http://127.0.0.1:8090, and the Jobs API of JOBS_MOCK below the same address.
import { readFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const types = { '.html': 'text/html; charset=utf-8', '.mjs': 'text/javascript' };

/** The running server. @param {string} api @param {number} [port] */
export function serve(api, port = 0) {
  const server = createServer(async (asked, answer) => {
    const path = new URL(asked.url, 'http://page').pathname;
    if (path.startsWith('/v1/')) {
      const passed = request(new URL(asked.url, api), { method: asked.method, headers: asked.headers }, (reply) => {
        answer.writeHead(reply.statusCode, reply.headers);
        reply.pipe(answer);
      });
      passed.on('error', () => answer.destroy());
      asked.pipe(passed);
      return;
    }
    const name = path === '/' ? 'index.html' : path.slice(1);
    try {
      const content = await readFile(join(here, ['index.html', 'app.mjs', 'jobs.mjs'].find((file) => file === name)));
      answer.writeHead(200, { 'Content-Type': types[extname(name)] }).end(content);
    } catch {
      answer.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await serve(process.env.JOBS_MOCK ?? 'http://127.0.0.1:8080', Number(process.env.PORT ?? 8090));
  console.log(`The page is at http://127.0.0.1:${server.address().port}`);
}
