// A repository made and served on loopback by @tufjs/repo-mock: one key of its own choice, no consistent snapshots.
//
//   node repo_mock.mjs ROOT-FILE
//
// Writes the root that a client has to trust, prints "ready ADDRESS", and ends with its standard input. A line "change"
// there makes it serve another letter in every file of the pack from then on.
import {createServer} from 'node:http';
import {createRequire} from 'node:module';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {createInterface} from 'node:readline';

const [rootFile] = process.argv.slice(2);
// node_modules lies where the build installed it, not beside this file.
const require = createRequire(join(process.cwd(), 'package.json'));
const {initializeTUFRepo, tufHandlers} = require('@tufjs/repo-mock');

// Names in ASCII only: it writes the length of its metadata in letters, not in bytes.
const repository = initializeTUFRepo([
  {name: 'packs/city/pack.json', content: Buffer.from('{"city": "つくば"}')},
  {name: 'packs/city/a stone.txt', content: Buffer.from('stone')},
]);
writeFileSync(rootFile, JSON.stringify(repository.rootMeta.toJSON()));
const answers = new Map(tufHandlers(repository, {}).map(({path, fn}) => [path, fn]));

let changed = false;
const server = createServer((request, response) => {
  const path = decodeURIComponent(request.url);
  const answer = answers.get(path);
  if (!answer) return response.writeHead(404).end();
  const {statusCode, response: body} = answer();
  const bytes = Buffer.from(body);
  if (changed && path.startsWith('/targets/')) bytes[1] ^= 1;
  return response.writeHead(statusCode).end(bytes);
});
server.listen(0, '127.0.0.1', () => console.log(`ready http://127.0.0.1:${server.address().port}`));
createInterface({input: process.stdin})
  .on('line', (line) => { changed ||= line === 'change'; console.log('changed'); })
  .on('close', () => process.exit(0));
