import { createSocket } from 'node:dgram';
import path from 'node:path';
import { expect } from '@playwright/test';
import { EVENT_CHANNEL } from '../../shared/ipc/channels.ts';
import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import type { Dateline } from './support/launch.ts';
import { type NetworkTrap, setNetworkTrap } from './support/network-trap.ts';
import { PROJECT_ROOT } from './support/project-root.ts';
import { test as base } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';

const test = base.extend<{ desk: Dateline; trap: NetworkTrap }>({
  desk: async ({ launch, temp }, use) => {
    await use(await launch({ library: await writeLibrary(await temp.make('library')) }));
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern
  trap: async ({}, use) => {
    const trap = await setNetworkTrap();
    await use(trap);
    await trap.close();
  },
});

type BridgedWindow = Window & { readonly dateline: DatelineBridge };

test('the page is sandboxed and sees nothing but the bridge', async ({ desk }) => {
  const preferences = await desk.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return (contents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
  });
  const seen = await desk.page.evaluate(() => ({
    globals: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
    bridge: Object.keys((window as unknown as BridgedWindow).dateline),
    origin: location.origin,
  }));
  expect(seen).toEqual({ globals: [], bridge: ['request', 'on'], origin: 'app://dateline' });
});

test('the bridge knows only its own names', async ({ desk }) => {
  const outcome = await desk.page.evaluate(async () => {
    const { request, on } = (window as unknown as BridgedWindow).dateline;
    const heard: string[] = [];
    for (const name of ['electron-store-get-data', '__proto__', 'library.changed'])
      on(name as 'library.changed', () => heard.push(name));
    Object.assign(window, { heard });
    return {
      unknown: await request('electron-store-get-data' as 'app.boot', undefined),
      inherited: await request('toString' as 'app.boot', undefined),
    };
  });
  expect(outcome.unknown).toMatchObject({ ok: false, error: { code: 'invalid-argument' } });
  expect(outcome.inherited).toMatchObject({ ok: false, error: { code: 'invalid-argument' } });
  // What goes over the wire under other names stays outside of the page.
  await desk.app.evaluate(({ BrowserWindow }, channel) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.send('electron-store-get-data', {});
    contents?.send('library.changed', null);
    contents?.send(channel, 'library.changed', null);
  }, EVENT_CHANNEL);
  const heard = () => desk.page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  await expect.poll(heard).toContain('library.changed');
  expect(await heard()).toEqual(['library.changed']);
});

test('hostile arguments are refused and change nothing', async ({ desk }) => {
  const answers = await desk.page.evaluate(async () => {
    const request = (window as unknown as BridgedWindow).dateline.request as (
      name: string,
      argument: unknown,
    ) => Promise<{ ok: boolean; error?: { code: string } }>;
    const tries: [string, unknown][] = [
      ['stories.open', { id: '../../etc/passwd' }],
      ['stories.open', { id: { toString: 'story-0001' } }],
      ['stories.open', '../..'],
      ['stories.save', { id: 'story-0001', base: -1 }],
      ['stories.bin', { id: '..' }],
      ['media.add', { id: 'story-0001', name: 'a.png', bytes: 'text' }],
      ['export.reveal', { exportId: '/etc/passwd' }],
      ['link.open', { href: 'file:///etc/passwd' }],
      ['link.open', { href: 'javascript:alert(1)' }],
      ['preferences.set', { theme: 'dark', __proto__: { admin: true }, surplus: 1 }],
      ['app.boot', { surplus: 1 }],
    ];
    const codes: (string | undefined)[] = [];
    for (const [name, argument] of tries) codes.push((await request(name, argument)).error?.code);
    return codes;
  });
  expect(answers).toEqual(Array(11).fill('invalid-argument'));
  expect(await desk.nativeCalls()).toEqual([]);
});

test('another window with the same preload is answered nothing', async ({ desk }) => {
  const preload = path.join(PROJECT_ROOT, 'out/preload/preload.cjs');
  const answer = await desk.app.evaluate(async ({ BrowserWindow }, preload) => {
    const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    try {
      await other.loadURL('app://dateline/index.html');
      return await other.webContents.executeJavaScript("dateline.request('app.boot', undefined)");
    } finally {
      other.destroy();
    }
  }, preload);
  expect(answer).toMatchObject({ ok: false, error: { code: 'access-denied' } });
});

test('the policy runs no script that is not ours', async ({ desk, trap }) => {
  const outcome = await desk.page.evaluate(async (host) => {
    const ran: string[] = [];
    const mark = (name: string) => `window.ran = [...(window.ran ?? []), '${name}']`;
    const settled = (element: HTMLElement) =>
      new Promise((resolve) => {
        element.addEventListener('load', resolve);
        element.addEventListener('error', resolve);
      });

    const inline = document.createElement('script');
    inline.textContent = mark('inline script');
    document.body.append(inline);

    for (const src of [`http://${host}/x.js`, 'data:text/javascript,1', 'app://elsewhere/x.js']) {
      const script = document.createElement('script');
      script.src = src;
      const over = settled(script);
      document.body.append(script);
      await over;
    }

    const button = document.createElement('button');
    button.setAttribute('onclick', mark('handler attribute'));
    document.body.append(button);
    button.click();
    button.remove();

    // A timer's callback runs outside of the debugger, which may do what the page may not.
    const evaluated = await new Promise((resolve) =>
      setTimeout(() => {
        try {
          resolve(new Function('return 1')());
        } catch (error) {
          resolve((error as Error).name);
        }
      }),
    );
    ran.push(...((window as unknown as { ran?: string[] }).ran ?? []));
    return { ran, evaluated };
  }, trap.host);
  expect(outcome).toEqual({ ran: [], evaluated: 'EvalError' });
  expect(trap.caught).toEqual([]);
});

test('nothing leaves the machine, whatever the page tries', async ({ desk, trap }) => {
  await desk.page.evaluate(async (host) => {
    const attempts: Promise<unknown>[] = [];
    const element = (tag: string, attributes: Record<string, string>) => {
      const made = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
      return made;
    };
    const tried = (made: HTMLElement) => {
      document.body.append(made);
      return new Promise((resolve) => {
        for (const end of ['load', 'error', 'loadstart']) made.addEventListener(end, resolve);
      });
    };
    for (const rel of ['dns-prefetch', 'preconnect', 'prefetch', 'prerender', 'modulepreload']) {
      document.head.append(element('link', { rel, href: `http://${host}/${rel}` }));
    }
    navigator.sendBeacon(`http://${host}/beacon`, 'x');
    attempts.push(
      fetch(`http://${host}/fetch`).catch(() => null),
      fetch(`http://${host}/no-cors`, { mode: 'no-cors' }).catch(() => null),
      import(/* @vite-ignore */ `http://${host}/module.js`).catch(() => null),
      tried(element('img', { src: `http://${host}/img` })),
      tried(element('link', { rel: 'stylesheet', href: `http://${host}/style.css` })),
      tried(element('video', { src: `http://${host}/video` })),
      new FontFace('Far', `url(http://${host}/font.woff2)`).load().catch(() => null),
      new Promise((resolve) => {
        const request = new XMLHttpRequest();
        request.onloadend = resolve;
        request.open('GET', `http://${host}/xhr`);
        request.send();
      }),
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
          if (blockedURI.startsWith('ws:')) resolve(blockedURI);
        });
        new WebSocket(`ws://${host}/socket`);
      }),
      new Promise((resolve) => {
        const events = new EventSource(`http://${host}/events`);
        events.onerror = resolve;
      }),
      (async () => {
        const relay = { urls: `turn:${host}?transport=tcp`, username: 'x', credential: 'x' };
        const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${host}` }, relay] });
        peer.createDataChannel('x');
        await peer.setLocalDescription(await peer.createOffer());
        if (peer.iceGatheringState !== 'complete') {
          await new Promise<void>((resolve) => {
            peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && resolve();
          });
        }
        peer.close();
      })(),
    );
    const frame = element('iframe', { src: `http://${host}/frame` });
    attempts.push(tried(frame));
    const form = element('form', { action: `http://${host}/form`, method: 'post' }) as HTMLFormElement;
    document.body.append(form);
    form.submit();
    const link = element('a', { href: `app://dateline/index.html#x`, ping: `http://${host}/ping` });
    document.body.append(link);
    link.click();
    await Promise.all(attempts);
  }, trap.host);
  expect(trap.caught).toEqual([]);

  // The trap does catch what reaches it.
  await fetch(`http://${trap.host}/control`);
  const datagram = createSocket('udp4');
  datagram.send('x', Number(trap.host.split(':')[1]), '127.0.0.1', () => datagram.close());
  await expect
    .poll(() => trap.caught)
    .toEqual(expect.arrayContaining(['TCP connection', 'GET /control', 'UDP 1 bytes']));
});

test('the main process’s session is sealed as well as the page', async ({ desk, trap }) => {
  const outcome = await desk.app.evaluate(async ({ net }, host) => {
    const addresses = [`http://${host}/net`, 'http://localhost/', 'https://example.org/'];
    return await Promise.all(
      addresses.map((address) =>
        net.fetch(address).then(
          () => 'answered',
          (error: Error) => error.message,
        ),
      ),
    );
  }, trap.host);
  expect(outcome).toEqual(Array(3).fill(expect.stringContaining('ERR_BLOCKED_BY_CLIENT')));
  expect(trap.caught).toEqual([]);
});

test('the window goes nowhere else and opens no other', async ({ desk, trap }) => {
  await desk.app.evaluate(({ BrowserWindow }) => {
    const noted: [string, boolean][] = [];
    (globalThis as { navigations?: typeof noted }).navigations = noted;
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-frame-navigate', (event) => {
      noted.push([event.url, event.defaultPrevented]);
    });
  });
  const opened = await desk.page.evaluate((host) => {
    const popUp = window.open(`http://${host}/pop-up`);
    const link = Object.assign(document.createElement('a'), { href: `http://${host}/tab`, target: '_blank' });
    document.body.append(link);
    link.click();
    location.href = `http://${host}/away`;
    return popUp;
  }, trap.host);
  expect(opened).toBeNull();
  const navigations = () => desk.app.evaluate(() => (globalThis as { navigations?: unknown[] }).navigations);
  await expect.poll(navigations).toContainEqual([`http://${trap.host}/away`, true]);
  await desk.page.evaluate(() => {
    location.href = 'app://dateline/page-frame';
  });
  await expect.poll(navigations).toContainEqual(['app://dateline/page-frame', true]);
  expect(desk.page.url()).toBe('app://dateline/index.html');
  expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(trap.caught).toEqual([]);
});

test('the published page’s frame can be filled but runs nothing and goes nowhere', async ({ desk, trap }) => {
  const outcome = await desk.page.evaluate(async (host) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-same-origin');
    frame.src = 'app://dateline/page-frame';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    const inner = frame.contentDocument;
    if (!inner) return null;
    inner.body.innerHTML = `<p style="color: rgb(1, 2, 3)">x</p><img src="http://${host}/img" onerror="parent.ran = 1">
      <a href="http://${host}/link">y</a><form action="http://${host}/form"><button>z</button></form>`;
    const script = inner.createElement('script');
    script.textContent = 'parent.ran = 1';
    inner.body.append(script);
    inner.querySelector('a')?.click();
    inner.querySelector('button')?.click();
    const picture = inner.querySelector('img');
    if (picture && !picture.complete)
      await new Promise((resolve) => picture.addEventListener('error', resolve));
    const paragraph = inner.querySelector('p');
    return {
      ran: 'ran' in window,
      colour: paragraph && getComputedStyle(paragraph).color,
      address: inner.location.href,
      bridge: 'dateline' in (frame.contentWindow ?? {}),
    };
  }, trap.host);
  expect(outcome).toEqual({
    ran: false,
    colour: 'rgb(1, 2, 3)',
    address: 'app://dateline/page-frame',
    bridge: false,
  });
  expect(trap.caught).toEqual([]);
});

test('permissions are refused', async ({ desk }) => {
  const outcome = await desk.page.evaluate(async () => {
    const name = (error: unknown) => (error as Error).name;
    const query = async (permission: string) =>
      (await navigator.permissions.query({ name: permission as PermissionName })).state;
    return {
      geolocation: await query('geolocation'),
      notifications: await query('notifications'),
      camera: await query('camera'),
      clipboard: await query('clipboard-read'),
      asked: await Notification.requestPermission(),
      microphone: await query('microphone'),
      listening: await navigator.mediaDevices.getUserMedia({ audio: true }).catch(name),
      screen: await navigator.mediaDevices.getDisplayMedia().catch(name),
      reading: await navigator.clipboard.readText().catch(name),
    };
  });
  expect(outcome).toEqual({
    geolocation: 'denied',
    notifications: 'denied',
    camera: 'denied',
    clipboard: 'denied',
    asked: 'denied',
    microphone: 'denied',
    // A machine without a microphone says so first.
    listening: expect.stringMatching(/^Not(Allowed|Found)Error$/),
    screen: expect.stringMatching(/Error$/),
    reading: 'NotAllowedError',
  });
});

test('files outside of what is served cannot be reached', async ({ desk }) => {
  const statuses = await desk.page.evaluate(async () => {
    const addresses = [
      'app://dateline/../main/main.js',
      'app://dateline/%2e%2e/main/main.js',
      'app://dateline/..%2fmain%2fmain.js',
      'app://dateline/..%5cmain%5cmain.js',
      'app://dateline/assets/../../main/main.js',
      'app://dateline/package.json',
      'app://dateline/media/story-0001/..%2fstory.json',
      'app://dateline/media/..%2f..%2f/site.json',
      'app://dateline/site-media/..%2fsite.json',
      'app://dateline/theme/..%2f..%2ficons%2fx.svg',
      'app://dateline/etc/passwd',
    ];
    return await Promise.all(addresses.map(async (address) => (await fetch(address)).status));
  });
  expect(statuses).toEqual(Array(11).fill(404));
});

test('nothing is downloaded', async ({ desk }) => {
  await desk.app.evaluate(({ session }) => {
    session.defaultSession.on('will-download', (event) => {
      (globalThis as { download?: string }).download = event.defaultPrevented ? 'stopped' : 'running';
    });
  });
  await desk.page.evaluate(() => {
    const href = URL.createObjectURL(new Blob(['x']));
    Object.assign(document.createElement('a'), { href, download: 'x.txt' }).click();
  });
  await expect
    .poll(() => desk.app.evaluate(() => (globalThis as { download?: string }).download))
    .toBe('stopped');
});
