import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import {
  billOfMaterials,
  licenceText,
  packageOfSource,
  shippedPackages,
} from '../../../electron/packaging/licences.mjs';

let root = '';
afterEach(() => rm(root, { recursive: true, force: true }));

it.each([
  ['../../node_modules/zod/v4/index.js', 'node_modules/zod'],
  ['../../../node_modules/@lexical/link/a.js', 'node_modules/@lexical/link'],
  ['../node_modules/a/node_modules/b/c.js', 'node_modules/a/node_modules/b'],
  ['..\\node_modules\\zod\\index.js', 'node_modules/zod'],
  ['../../shared/story/story.ts', null],
])('the package of %s is %s', (source, folder) => {
  expect(packageOfSource(source)).toBe(folder);
});

it('what was bundled is listed with its licence, and nothing else', async () => {
  root = await mkdtemp(path.join(tmpdir(), 'dateline-licences-'));
  for (const name of ['one', 'two', '@cspell/dict-ar']) {
    const folder = path.join(root, 'node_modules', name);
    await mkdir(folder, { recursive: true });
    await writeFile(
      path.join(folder, 'package.json'),
      JSON.stringify({ name, version: '1.2.3', license: 'MIT' }),
    );
    await writeFile(path.join(folder, 'LICENSE'), `May be used, says ${name}.`);
  }
  await mkdir(path.join(root, 'out/main'), { recursive: true });
  await writeFile(
    path.join(root, 'out/main/a.js.map'),
    JSON.stringify({ sources: ['../../node_modules/one/index.js', '../../shared/a.ts'] }),
  );
  const packages = shippedPackages(root);
  expect(packages.map(({ name }) => name)).toEqual(['@cspell/dict-ar', 'one']);
  const text = licenceText(packages);
  expect(text).toContain('one 1.2.3 (MIT)\n---------------\nMay be used, says one.');
  expect(text).toContain('GNU Lesser General Public License');
  expect(text).not.toContain('two');
});

it('the bill of materials names each part by its address and licence', () => {
  const parts = [
    { name: '@a/b', version: '1.0.0', licence: 'MIT', text: '' },
    { name: 'c', version: '2.0.0', licence: '(MIT OR Apache-2.0)', text: '' },
  ];
  const bill = billOfMaterials(parts, { name: 'dateline', version: '0.1.0', electron: '45.4.1' });
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' });
  expect(bill.components.map(({ purl }) => purl)).toEqual([
    'pkg:npm/%40a/b@1.0.0',
    'pkg:npm/c@2.0.0',
    'pkg:npm/electron@45.4.1',
  ]);
  expect(bill.components.map(({ licenses }) => licenses[0])).toEqual([
    { license: { id: 'MIT' } },
    { expression: '(MIT OR Apache-2.0)' },
    { license: { id: 'MIT' } },
  ]);
});
