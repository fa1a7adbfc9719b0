// Makes the repository in this folder with an implementation that is not ours:
//   npm install @tufjs/models@5.0.0 && node make.mjs
// It has one root key of each kind, a root that was rotated once, two publishers, and one of them delegates further.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import models from '@tufjs/models';

const {Metadata, MetaFile, Root, Signature, Snapshot, Targets, Timestamp} = models;
const here = path.dirname(fileURLToPath(import.meta.url));
const expires = '2126-01-01T00:00:00Z';
const about = {version: 1, spec_version: '1.0.34', expires};
const sha = (bytes, algorithm = 'sha256') => crypto.createHash(algorithm).update(bytes).digest('hex');

function makeKey(kind) {
  const pair = {
    ed25519: () => crypto.generateKeyPairSync('ed25519'),
    ecdsa: () => crypto.generateKeyPairSync('ec', {namedCurve: 'P-256'}),
    rsa: () => crypto.generateKeyPairSync('rsa', {modulusLength: 2048}),
  }[kind]();
  const scheme = {ed25519: 'ed25519', ecdsa: 'ecdsa-sha2-nistp256', rsa: 'rsassa-pss-sha256'}[kind];
  const open = kind === 'ed25519'
    ? pair.publicKey.export({format: 'der', type: 'spki'}).subarray(-32).toString('hex')
    : pair.publicKey.export({format: 'pem', type: 'spki'});
  const id = sha(open);
  const how = kind === 'rsa'
    ? {key: pair.privateKey, padding: crypto.constants.RSA_PKCS1_PSS_PADDING, saltLength: 32}
    : pair.privateKey;
  const sign = (data) => {
    const sig = crypto.sign(kind === 'ed25519' ? undefined : 'sha256', data, how);
    return new Signature({keyID: id, sig: sig.toString('hex')});
  };
  return {id, listed: {keytype: kind, scheme, keyval: {public: open}}, sign};
}

function write(name, bytes) {
  fs.mkdirSync(path.dirname(path.join(here, name)), {recursive: true});
  fs.writeFileSync(path.join(here, name), bytes);
}

function publish(name, signed, keys) {
  const metadata = new Metadata(signed);
  for (const {sign} of keys) metadata.sign(sign, true);
  const bytes = Buffer.from(JSON.stringify(metadata.toJSON()));
  write(`metadata/${name}`, bytes);
  return new MetaFile({version: signed.version, length: bytes.length, hashes: {sha256: sha(bytes)}});
}

const listedKeys = (keys) => Object.fromEntries(keys.map(({id, listed}) => [id, listed]));
const role = (keys, threshold) => ({keyids: keys.map(({id}) => id), threshold});

function targets(files, delegated = []) {
  const listed = {};
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(text);
    const hashes = {sha256: sha(bytes), sha512: sha(bytes, 'sha512')};
    listed[name] = {length: bytes.length, hashes};
    write(path.join('targets', path.dirname(name), `${hashes.sha256}.${path.basename(name)}`), bytes);
  }
  const delegations = {
    keys: listedKeys(delegated.map(({key}) => key)),
    roles: delegated.map(({name, key, paths, terminating}) => ({name, ...role([key], 1), terminating, paths})),
  };
  return Targets.fromJSON({_type: 'targets', ...about, targets: listed, ...(delegated.length ? {delegations} : {})});
}

const [first, second, third] = ['ed25519', 'ecdsa', 'rsa'].map(makeKey);
const [replaced, online, publisher, city, geopark, museum] = Array.from({length: 6}, () => makeKey('ed25519'));

const root = (version, keys) => Root.fromJSON({
  _type: 'root', ...about, version, consistent_snapshot: true,
  keys: listedKeys([...keys, online, publisher]),
  roles: {root: role(keys, 2), timestamp: role([online], 1), snapshot: role([online], 1), targets: role([publisher], 1)},
  'a-member-nobody-knows': {'石': [1, null, true], a: '"\\'},
});
publish('1.root.json', root(1, [first, second, replaced]), [first, replaced]);
publish('2.root.json', root(2, [first, second, third]), [first, second, third]);

const meta = {
  'targets.json': publish('1.targets.json', targets({}, [
    {name: 'city', key: city, paths: ['packs/city/*', 'packs/city/*/*'], terminating: true},
    {name: 'geopark', key: geopark, paths: ['packs/geopark/*', 'packs/geopark/*/*'], terminating: true},
  ]), [publisher]),
  'city.json': publish('1.city.json', targets({'packs/city/pack.json': '{"city": "つくば"}', 'packs/city/events/a.json': '{}'}), [city]),
  'geopark.json': publish('1.geopark.json', targets({'packs/geopark/pack.json': '{"geopark": true}'}, [
    {name: 'museum', key: museum, paths: ['packs/geopark/museum-*'], terminating: false},
  ]), [geopark]),
  'museum.json': publish('1.museum.json', targets({'packs/geopark/museum-1.json': '{"museum": 1}', 'packs/city/taken.json': '{}'}), [museum]),
};
const snapshot = new Snapshot({version: 1, specVersion: '1.0.34', expires, meta});
const snapshotMeta = publish('1.snapshot.json', snapshot, [online]);
publish('timestamp.json', new Timestamp({version: 1, specVersion: '1.0.34', expires, snapshotMeta}), [online]);
