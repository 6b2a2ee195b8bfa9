import { describe, expect, it } from 'vitest';
import { projectSources } from './project-files.ts';
import { electronReachedFromPlainNode, importViolations } from './rules/rooms.ts';
import { parseSource } from './rules/source-file.ts';

const sources = projectSources();
const violations = (path: string, text: string) => importViolations([parseSource(path, text)]);

describe('who may import whom', () => {
  it('holds in the project', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(importViolations(sources)).toEqual([]);
  });

  it.each([
    ['shared/story/a.ts', `import { readFile } from 'node:fs'`],
    ['shared/story/a.ts', `import type { Stats } from 'fs'`],
    ['shared/story/a.ts', `import { useState } from 'react'`],
    ['shared/story/a.ts', `import { app } from 'electron'`],
    ['shared/story/a.ts', `export { x } from '../../electron/x.ts'`],
    ['shared/story/a.ts', `type X = import('../../renderer/x.ts').X`],
    ['electron/a.ts', `import { Row } from '../renderer/ui/Row.tsx'`],
    ['electron/a.ts', `import { createRoot } from 'react-dom/client'`],
    ['electron/exporting/a.ts', `const x = await import('../../test/x.ts')`],
    ['renderer/a.ts', `import { app } from 'electron'`],
    ['renderer/a.ts', `const fs = require('node:fs')`],
    ['renderer/ui/Row.tsx', `import { x } from '../../electron/x.ts'; export const Row = () => <p>{x}</p>;`],
    ['renderer/features/stories/a.ts', `import { x } from '../export/x.ts'`],
    ['renderer/features/stories/a.ts', `import { $getRoot } from 'lexical'`],
    ['electron/exporting/a.ts', `import { createHeadlessEditor } from '@lexical/headless'`],
    ['electron/library/bin/a.ts', `import type { Boot } from '../../../shared/ipc/contract.ts'`],
    ['electron/cli/a.ts', `import { x } from '../../shared/ipc/names.ts'`],
    ['shared/story/a.ts', `import type { Boot } from '../ipc/contract.ts'`],
  ])('refuses, in %s: %s', (path, text) => {
    expect(violations(path, text)).toHaveLength(1);
  });

  it.each([
    ['shared/story/a.ts', `import { z } from 'zod'; import { x } from '../page/x.ts'`],
    ['electron/a.ts', `import { app } from 'electron'; import { x } from '../shared/x.ts'`],
    ['renderer/editor/nodes/a.ts', `import { $getRoot } from 'lexical'`],
    ['renderer/features/stories/a.ts', `import { x } from './b.ts'; import { y } from '../../ui/y.ts'`],
    ['test/renderer/a.ts', `import { x } from '../../renderer/x.ts'; import { $getRoot } from 'lexical'`],
    ['shared/ipc/a.ts', `import type { Boot } from './contract.ts'; import type { B } from '../ipc/b.ts'`],
    ['electron/ipc/a.ts', `import type { Boot } from '../../shared/ipc/contract.ts'`],
    ['shared/story/a.ts', `const text = "import { app } from 'electron'"; // import 'fs'`],
  ])('allows, in %s: %s', (path, text) => {
    expect(violations(path, text)).toEqual([]);
  });
});

describe('the library and the command line', () => {
  it('run without Electron', () => {
    expect(electronReachedFromPlainNode(sources)).toEqual([]);
  });

  it('are caught when they reach Electron through another file', () => {
    const files = [
      parseSource('electron/library/open.ts', `import { log } from '../log.ts'`),
      parseSource('electron/log.ts', `import { app } from 'electron'; export const log = app.name;`),
    ];
    expect(electronReachedFromPlainNode(files)).toEqual(['electron/log.ts imports electron']);
  });

  it('are caught when they import the preferences store', () => {
    const file = parseSource('electron/cli/cli.ts', `import Store from 'electron-store'`);
    expect(electronReachedFromPlainNode([file])).toHaveLength(1);
  });
});
