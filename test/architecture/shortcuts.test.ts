import { describe, expect, it } from 'vitest';
import { projectSources } from './project-files.ts';
import { shortcutViolations } from './rules/shortcuts.ts';
import { parseSource } from './rules/source-file.ts';

const violations = (path: string, text: string) => shortcutViolations([parseSource(path, text)]);

describe('keys', () => {
  it('stand in the table of commands and nowhere else', () => {
    expect(shortcutViolations(projectSources())).toEqual([]);
  });

  it.each([
    [`export const keys = 'Ctrl+K'`],
    [`export const keys = 'CmdOrCtrl+Shift+N'`],
    [`export const keys = 'Mod+,'`],
    [`export const keys = '⌘' + letter`],
    ['export const keys = `Ctrl+K`'],
    [`export const row = <Kbd keys="Alt+F10" />`],
    [`export const hint = <p>Shift+Tab goes back.</p>`],
    [`export const keys = 'F7'`],
    [`export const f = (event) => event.ctrlKey && event.key === 'k'`],
    [`export const f = (event) => event.key.toLowerCase() !== 'z'`],
    [`export const f = ({ key }) => 'F6' === key`],
    [`export const f = ({ code }) => code == '/'`],
    [`export function f(event) { switch (event.key) { case 'j': return 1; default: return 0; } }`],
  ])('are refused in %s', (text) => {
    expect(violations('renderer/app/a.tsx', text).length).toBeGreaterThan(0);
    expect(violations('shared/commands/a.tsx', text)).toEqual([]);
    expect(violations('test/renderer/a.tsx', text)).toEqual([]);
  });

  it.each([
    [`export const f = (event) => event.key === 'Escape' || event.key === 'ArrowDown' || event.key === ' '`],
    [`export function f(event) { switch (event.key) { case 'Enter': return 1; default: return 0; } }`],
    [`export const mark = (text: string) => text === 'k' || text.code === undefined`],
    [`export const words = 'A shift + a key' // Ctrl+K`],
  ])('may be asked for in %s', (text) => {
    expect(violations('renderer/app/a.tsx', text)).toEqual([]);
  });
});
