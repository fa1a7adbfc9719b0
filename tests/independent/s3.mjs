// An S3-compatible store on loopback that gives nothing without a right signature.
//
//   node s3.mjs FOLDER
//
// The files below FOLDER are the bucket "packs". s3rver is the store; it does not look at signatures, so every request
// is first signed once more by Amazon's own signer, and refused when the two differ. Prints "ready ADDRESS"; ends with
// its standard input.
import {createServer, request as ask} from 'node:http';
import {createRequire} from 'node:module';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';

const [folder] = process.argv.slice(2);
// node_modules lies where the build installed it, not beside this file.
const require = createRequire(join(process.cwd(), 'package.json'));
const S3rver = require('s3rver');
const {SignatureV4} = require('@smithy/signature-v4');
const {Sha256} = require('@aws-crypto/sha256-js');

const signer = new SignatureV4({
  credentials: {accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER'},
  region: 'ap-northeast-1', service: 's3', sha256: Sha256, uriEscapePath: false, applyChecksum: false,
});

async function isSignedRightly({method, url, headers}) {
  const said = headers.authorization ?? '';
  const names = /SignedHeaders=([^,]+)/.exec(said)?.[1].split(';') ?? [];
  const date = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(headers['x-amz-date'] ?? '');
  // Whoever could leave these out could send the same signature for something else.
  if (!date || !['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => names.includes(name))) return false;
  const [, year, month, day, hour, minute, second] = date.map(Number);
  const {pathname, searchParams} = new URL(url, 'http://loopback');
  const signed = await signer.sign(
    {method, protocol: 'http:', hostname: headers.host, path: pathname, query: Object.fromEntries(searchParams),
     headers: Object.fromEntries(names.map((name) => [name, headers[name]]))},
    {signingDate: new Date(Date.UTC(year, month - 1, day, hour, minute, second))});
  const signatureOf = (authorization) => /Signature=([0-9a-f]{64})/.exec(authorization)?.[1];
  return signatureOf(said) !== undefined && signatureOf(said) === signatureOf(signed.headers.authorization);
}

const home = mkdtempSync(join(tmpdir(), 'musubi-s3-'));
const store = new S3rver({port: 0, address: '127.0.0.1', silent: true, directory: home,
                          configureBuckets: [{name: 'packs'}]});
const {port} = await store.run();
for (const file of readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())) {
  const path = join(file.parentPath ?? file.path, file.name);
  const key = relative(folder, path).split('/').map(encodeURIComponent).join('/');
  const answer = await fetch(`http://127.0.0.1:${port}/packs/${key}`, {method: 'PUT', body: readFileSync(path)});
  if (!answer.ok) throw new Error(`${key}: ${answer.status}`);
}

const door = createServer(async (request, response) => {
  if (!(await isSignedRightly(request))) {
    response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>');
    return;
  }
  const {authorization, ...headers} = request.headers;
  ask({port, host: '127.0.0.1', method: request.method, path: request.url, headers}, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  }).end();
});
await new Promise((resolve) => door.listen(0, '127.0.0.1', resolve));
console.log(`ready http://127.0.0.1:${door.address().port}`);
process.stdin.resume().on('end', async () => {
  door.close();
  door.closeAllConnections();
  await store.close();
  rmSync(home, {recursive: true});
  process.exit();
});
