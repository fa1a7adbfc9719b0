// Walks a published repository as a stranger would: with tuf-js, from the first root to the bytes of a target.
//
//   node verify.mjs FOLDER TARGET…
//
// The folder is served on loopback, because tuf-js speaks HTTP only. Prints "<target> <length>" for each target.
// The client's files lie in a folder of their own that is taken away again.
import {createServer} from 'node:http';
import {copyFileSync, createReadStream, mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join, normalize} from 'node:path';

const [folder, ...targets] = process.argv.slice(2);
// node_modules lies where the build installed it, not beside this file.
const {Updater} = createRequire(join(process.cwd(), 'package.json'))('tuf-js');

const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, 'http://loopback').pathname));
  createReadStream(join(folder, path))
    .on('error', () => response.writeHead(404).end())
    .pipe(response);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const base = `http://127.0.0.1:${server.address().port}`;
const home = mkdtempSync(join(tmpdir(), 'musubi-independent-'));
try {
  const metadataDir = join(home, 'metadata');
  const targetDir = join(home, 'targets');
  mkdirSync(metadataDir);
  mkdirSync(targetDir);
  copyFileSync(join(folder, 'metadata', '1.root.json'), join(metadataDir, 'root.json'));
  const updater = new Updater({metadataDir, metadataBaseUrl: `${base}/metadata`, targetDir,
                               targetBaseUrl: `${base}/targets`, config: {fetchRetries: 0}});
  await updater.refresh();
  for (const target of targets) {
    const info = await updater.getTargetInfo(target);
    if (!info) throw new Error(`${target} is not among the targets`);
    const bytes = readFileSync(await updater.downloadTarget(info));
    console.log(`${target} ${bytes.length}`);
  }
} catch (error) {
  console.error(`${error.name}: ${error.message}`);
  process.exitCode = 1;
} finally {
  server.close();
  server.closeAllConnections();
  rmSync(home, {recursive: true});
}
