import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const OUT = path.join(import.meta.dirname, '../../out/main');
const IMPORTED = /(?:^|[;}\n])\s*(?:import|export)\b[^'"`;()]*['"]([^'"]+)['"]/g;

/** What is evaluated with a built file: files below `out/main`, and the names of modules that come from elsewhere. */
function evaluatedWith(entry: string) {
  const files = new Set([entry]);
  const modules = new Set<string>();
  for (const file of files) {
    for (const [, name = ''] of readFileSync(path.join(OUT, file), 'utf8').matchAll(IMPORTED)) {
      if (name.startsWith('.')) files.add(path.posix.join(path.posix.dirname(file), name));
      else modules.add(name);
    }
  }
  return { files: [...files], modules: [...modules] };
}

const built = (start: string) => {
  const found = readdirSync(path.join(OUT, 'chunks')).filter(
    (name) => name.startsWith(start) && name.endsWith('.js'),
  );
  return found.map((name) => `chunks/${name}`);
};
const bytesOf = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + statSync(path.join(OUT, file)).size, 0);

/** Counted on 30 November 2026: 3 files with 40 kB before the page is asked for, then 5 with 690 kB. */
const BUDGET = { page: { files: 5, bytes: 80_000 }, window: { files: 10, bytes: 750_000 } };

test('a start reads few files before the page is asked for', () => {
  const { files, modules } = evaluatedWith('main.js');
  expect(modules).toContain('electron');
  expect(files.length, files.join(' ')).toBeLessThanOrEqual(BUDGET.page.files);
  expect(bytesOf(files)).toBeLessThanOrEqual(BUDGET.page.bytes);
});

test('a start reads few files for what stands behind the window', () => {
  const [entry = '', ...others] = built('main-window-').filter((file) => !/-(threads|cli)-/.test(file));
  expect(others).toEqual([]);
  const { files } = evaluatedWith(entry);
  expect(files.length, files.join(' ')).toBeLessThanOrEqual(BUDGET.window.files);
  expect(bytesOf(files)).toBeLessThanOrEqual(BUDGET.window.bytes);
});

test('what runs without Electron evaluates nothing that needs it', () => {
  const entries = readdirSync(OUT).filter((name) => name === 'cli.js' || name.endsWith('-worker.js'));
  expect(entries.length).toBeGreaterThan(5);
  for (const entry of entries) expect(evaluatedWith(entry).modules, entry).not.toContain('electron');
});
