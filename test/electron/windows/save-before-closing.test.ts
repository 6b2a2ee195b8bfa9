import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { expect, it } from 'vitest';
import { createLibrarySlot } from '../../../electron/ipc/library-slot.ts';
import { createPage } from '../../../electron/windows/page.ts';
import { saveBeforeClosing } from '../../../electron/windows/save-before-closing.ts';
import { fakeLibrary } from '../ipc/fake-library.ts';

async function setUp(log: string[]) {
  const webContents = Object.assign(new EventEmitter(), {
    send: (_channel: string, event: string) => log.push(`send ${event}`),
  });
  const page = createPage({ webContents, isDestroyed: () => false } as unknown as BrowserWindow);
  const desk = createLibrarySlot();
  await desk.change(fakeLibrary('desk', log));
  const settle = (choice: 'stay' | 'close-anyway' = 'stay') =>
    saveBeforeClosing(
      desk,
      page,
      async () => choice,
      () => log.push('hide'),
    );
  return { webContents, page, settle };
}

it('saves the page, hides it, and closes the library', async () => {
  const log: string[] = [];
  const { page, settle } = await setUp(log);
  page.began();
  const settling = settle();
  page.flush.answered(true);
  expect(await settling).toBe(true);
  expect(log).toEqual(['send window.flush', 'hide', 'close desk']);
});

it('keeps everything open when the person wants to see what failed', async () => {
  const log: string[] = [];
  const { page, settle } = await setUp(log);
  page.began();
  const settling = settle('stay');
  page.flush.answered(false);
  expect(await settling).toBe(false);
  expect(log).toEqual(['send window.flush']);
});

const gone: [string, (contents: EventEmitter) => void][] = [
  ['has crashed', (contents) => contents.emit('render-process-gone')],
  [
    'is being loaded again',
    (contents) => contents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false }),
  ],
];
it.each(gone)('asks nothing of a page that %s', async (_name, happen) => {
  const log: string[] = [];
  const { page, settle, webContents } = await setUp(log);
  page.began();
  happen(webContents);
  expect(await settle()).toBe(true);
  expect(log).toEqual(['hide', 'close desk']);
});

it('asks nothing of a page that has not begun, nor takes a frame’s or an anchor’s load for its end', async () => {
  const { page, webContents } = await setUp([]);
  expect(page.running).toBe(false);
  page.began();
  webContents.emit('did-start-navigation', { isMainFrame: false, isSameDocument: false });
  webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true });
  expect(page.running).toBe(true);
});

it('waits for nobody when the page has not begun', async () => {
  const log: string[] = [];
  const { settle } = await setUp(log);
  expect(await settle()).toBe(true);
  expect(log).toEqual(['hide', 'close desk']);
});
