import { describe, expect, it } from 'vitest';
import { projectSources } from './project-files.ts';
import { parseSource } from './rules/source-file.ts';
import { touchViolations } from './rules/touching.ts';

const violations = (path: string, text: string) => touchViolations([parseSource(path, text)]);

describe('the bridge between the processes', () => {
  it('is touched by its owners only', () => {
    expect(touchViolations(projectSources())).toEqual([]);
  });

  it.each([
    ['electron/windows/a.ts', `import { ipcMain } from 'electron'; ipcMain.handle('x', () => 1)`],
    ['electron/windows/a.ts', `import * as electron from 'electron'; electron.ipcMain.on('x', () => {})`],
    ['electron/ipc/other.ts', `import { ipcRenderer } from 'electron'`],
    ['renderer/a.ts', `window.dateline.request('x')`],
    ['renderer/a.ts', `globalThis['dateline']`],
  ])('is defended, in %s: %s', (path, text) => {
    expect(violations(path, text)).toHaveLength(1);
  });

  it.each([
    ['electron/ipc/register.ts', `import { ipcMain } from 'electron'; ipcMain.handle('x', () => 1)`],
    ['renderer/bridge.ts', 'export const bridge = () => window.dateline'],
    ['renderer/a.ts', 'export const width = window.innerWidth'],
  ])('is open, in %s: %s', (path, text) => {
    expect(violations(path, text)).toEqual([]);
  });
});
