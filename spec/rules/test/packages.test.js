// The tools are part of the proof: the same ones everywhere, from whatever mirror a machine uses.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SPEC } from '../lint.js';

const read = (file) => JSON.parse(readFileSync(join(SPEC, file), 'utf8'));

test('every package is pinned to one version', () => {
  for (const [name, version] of Object.entries(read('package.json').devDependencies)) {
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
  }
});

test('the lock file names no registry, and has a checksum for every package', () => {
  const packages = Object.entries(read('package-lock.json').packages).filter(([path]) => path !== '');
  assert.ok(packages.length > 100, `${packages.length} packages`);
  for (const [path, entry] of packages) {
    assert.equal(entry.resolved, undefined, path);
    assert.ok(entry.integrity || entry.inBundle || entry.link, path);
  }
});
