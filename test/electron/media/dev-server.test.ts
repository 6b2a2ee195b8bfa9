import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { devServer, respondFromDevServer } from '../../../electron/media/dev-server.ts';
import { PAGE_FRAME_URL } from '../../../shared/ipc/addresses.ts';

it('is only there while developing', () => {
  const environment = { ELECTRON_RENDERER_URL: 'http://localhost:5173' };
  expect(devServer(environment, false)?.href).toBe('http://localhost:5173/');
  expect(devServer(environment, true)).toBeNull();
  expect(devServer({}, false)).toBeNull();
});

let server: Server;
let address: URL;
const asked: (string | undefined)[] = [];
beforeEach(async () => {
  asked.length = 0;
  server = createServer((request, response) => {
    asked.push(request.url);
    const html = request.url?.endsWith('.html') ?? false;
    response.setHeader('Content-Type', html ? 'text/html' : 'text/javascript');
    response.end('x');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const get = (url: string) => ({ url, method: 'GET' });

it('hands over the window’s files under the window’s own address', async () => {
  const page = await respondFromDevServer(get('app://dateline/index.html'), address);
  expect(page?.headers['content-security-policy']).toContain(
    `connect-src 'self' ws://dateline ws://${address.host}`,
  );
  const script = await respondFromDevServer(get('app://dateline/@id/x.ts?v=1'), address);
  expect(new TextDecoder().decode(script?.body)).toBe('x');
  expect(asked).toEqual(['/index.html', '/@id/x.ts?v=1']);
});

it('is not asked for the published page or for pictures', async () => {
  expect(await respondFromDevServer(get(PAGE_FRAME_URL), address)).toBeNull();
  expect(await respondFromDevServer(get('app://dateline/media/story-0001/a.png'), address)).toBeNull();
  expect(asked).toEqual([]);
});
