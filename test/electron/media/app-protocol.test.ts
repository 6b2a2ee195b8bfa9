import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProtocolRequest, ProtocolResponse } from 'electron';
import { expect, it, vi } from 'vitest';
import { temporaryFolder } from '../library/temporary-library.ts';

const declared = vi.hoisted(() => vi.fn());
vi.mock('electron', () => ({ protocol: { registerSchemesAsPrivileged: declared } }));

const { declareAppScheme, serveApp } = await import('../../../electron/media/app-protocol.ts');

type Handler = (request: ProtocolRequest, answer: (response: ProtocolResponse) => void) => void;

/** The scheme over a built window of two files; `get` asks as Chromium does. */
async function served(library: () => never | null = () => null) {
  const window = await temporaryFolder();
  await mkdir(join(window, 'assets'));
  await writeFile(join(window, 'index.html'), '<!doctype html>');
  await writeFile(join(window, 'assets/app.js'), 'export {};');
  let handler: Handler | undefined;
  const target = {
    registerBufferProtocol: (scheme: string, run: Handler) => {
      expect(scheme).toBe('app');
      handler = run;
      return true;
    },
  };
  const begun = serveApp(target as never, { window, theme: window, library }, null);
  const get = (url: string) =>
    new Promise<ProtocolResponse>((resolve) => handler?.({ url, method: 'GET' } as ProtocolRequest, resolve));
  return { get, begun };
}

it('has a scheme that is as safe as https, whose scripts are compiled once', () => {
  declareAppScheme();
  expect(declared.mock.calls).toMatchObject([
    [[{ scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } }]],
  ]);
});

it('serves the window, and tells when it has been handed its first script', async () => {
  const { get, begun } = await served();
  let isBegun = false;
  void begun.then(() => {
    isBegun = true;
  });
  const page = await get('app://dateline/index.html');
  expect(page.statusCode).toBe(200);
  expect(String(page.data)).toBe('<!doctype html>');
  expect((await get('app://dateline/gone.html')).statusCode).toBe(404);
  await new Promise(setImmediate);
  expect(isBegun).toBe(false);
  const script = await get('app://dateline/assets/app.js');
  expect(script.headers?.['content-type']).toMatch(/^text\/javascript/);
  expect(String(script.data)).toBe('export {};');
  await begun;
});

it('answers with an error of the network where something fails that nobody foresaw', async () => {
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const { get } = await served(() => {
    throw new Error('no memory');
  });
  expect(await get('app://dateline/media/story-0001/quay.png')).toEqual({ error: -2 });
  expect(told.mock.calls.flat().join('')).toMatch(/^Answering app:.*quay\.png failed: Error: no memory/);
  told.mockRestore();
});
