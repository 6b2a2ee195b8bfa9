import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { PORTABLE_MARK, portableFolder } from '../../../electron/settings/portable-folder.ts';

it('a portable program keeps its settings beside itself, an installed one does not', () => {
  expect(
    portableFolder('/media/stick/dateline/dateline', (file) => file === '/media/stick/dateline/portable'),
  ).toBe('/media/stick/dateline/settings');
  expect(portableFolder('/usr/lib/dateline/dateline', () => false)).toBeNull();
});

it('the mark has the name that packaging gives it', async () => {
  const file = path.join(import.meta.dirname, '../../../electron/packaging/portable.mjs');
  expect(await readFile(file, 'utf8')).toContain(`const MARK = '${PORTABLE_MARK}';`);
});
