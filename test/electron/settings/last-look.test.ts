import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readLastLook } from '../../../electron/settings/last-look.ts';

async function lookOf(settings: string | null) {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-look-'));
  if (settings !== null) await writeFile(path.join(folder, 'settings.json'), settings);
  return readLastLook(folder);
}

const NEVER = { theme: 'system', window: null };
const window = { x: 60, y: -80, width: 1200, height: 760, maximised: true };

it('tells where the window was and its theme', async () => {
  const settings = { preferences: { theme: 'dark', view: 'split' }, window, lastLibrary: '/desk' };
  expect(await lookOf(JSON.stringify(settings))).toEqual({ theme: 'dark', window });
});

it.each([
  ['no file', null],
  ['a file cut short', '{"preferences": {"theme": "da'],
  ['no object', '[]'],
  ['null', 'null'],
  ['a theme that nobody knows', '{"preferences": {"theme": "toString"}}'],
  ['preferences that are none', '{"preferences": 7}'],
  [
    'bounds without an end',
    '{"window": {"x": 0, "y": 0, "width": 1e400, "height": 700, "maximised": false}}',
  ],
  ['bounds with a part missing', '{"window": {"x": 0, "y": 0, "width": 1200, "maximised": false}}'],
  ['bounds as text', '{"window": {"x": "0", "y": 0, "width": 1200, "height": 700, "maximised": false}}'],
])('takes it as never chosen in %s', async (_what, settings) => {
  expect(await lookOf(settings)).toEqual(NEVER);
});
