import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Dateline } from './support/launch.ts';
import { networkAttempts } from './support/network-log.ts';
import { setNetworkTrap } from './support/network-trap.ts';
import { PROJECT_ROOT } from './support/project-root.ts';
import { test } from './support/test.ts';

interface Seen {
  readonly requests: string[];
  readonly sockets: string[];
}

/** Notes what the window asks for through Chromium, and what the main process opens by itself. */
async function watch(desk: Dateline): Promise<void> {
  await desk.app.evaluate(({ session }) => {
    const seen: Seen = { requests: [], sockets: [] };
    (globalThis as { seen?: Seen }).seen = seen;
    const { webRequest } = session.defaultSession;
    const note = ({ url }: { url: string }) => {
      if (!/^(app|data|blob|devtools):/.test(url)) seen.requests.push(url);
    };
    webRequest.onSendHeaders(note);
    webRequest.onErrorOccurred(note);
    const channels = process.getBuiltinModule('node:diagnostics_channel');
    for (const name of ['net.client.socket', 'http.client.request.start', 'undici:request:create']) {
      channels.subscribe(name, () => seen.sockets.push(name));
    }
  });
}

const seen = (desk: Dateline) =>
  desk.app.evaluate(
    () => (globalThis as { seen?: Seen }).seen ?? { requests: ['nobody watched'], sockets: [] },
  );

test('a whole editing session makes no network request', async ({ launch, temp }) => {
  const library = path.join(await temp.make('offline'), 'library');
  await cp(path.join(PROJECT_ROOT, 'assets/sample'), library, { recursive: true });
  const folder = await temp.make('out');
  const log = path.join(folder, 'net.json');
  const trap = await setNetworkTrap();
  const refused: string[] = [];

  const desk = await launch({ library, chromiumArgs: [`--log-net-log=${log}`] });
  const { page, parts } = desk;
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text());
  });
  await watch(desk);

  await test.step('write', async () => {
    await parts.newStory.click();
    await parts.headline.fill('Ferry resumes between Tartus and Latakia');
    await parts.standfirst.fill('The first crossing in nine years left on time.');
    await parts.body.click();
    await page.keyboard.type('The **ferry** left at dawn, the harbour office said.');
    await page.keyboard.press('Enter');
    await page.keyboard.type(`The timetable is at http://${trap.host}/timetable today.`);
    await page.keyboard.press('Enter');
  });

  await test.step('paste a page with pictures from elsewhere', async () => {
    await parts.body.evaluate((body, host) => {
      const data = new DataTransfer();
      data.setData(
        'text/html',
        `<p style="background: url(http://${host}/background)">Copied
        <img src="http://${host}/picture.png" alt="A quay">
        from <a href="http://${host}/copied">a page</a>.</p><iframe src="http://${host}/frame"></iframe>
        <link rel="stylesheet" href="http://${host}/style.css"><script src="http://${host}/script.js"></script>`,
      );
      data.setData('text/plain', 'Copied from a page.');
      body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, trap.host);
    await expect(parts.body).toContainText('from a page');
    await desk.waitForSaved();
  });

  await test.step('tag', async () => {
    await parts.sections.fill('Foreign News');
    await parts.sections.press('Enter');
    await parts.tags.fill('Syria');
    await parts.tags.press('Enter');
    await desk.waitForSaved();
  });

  await test.step('preview', async () => {
    for (const view of ['Split', 'Preview', 'Write']) {
      await parts.view.getByRole('radio', { name: view }).click();
      if (view !== 'Write') {
        await expect(parts.publishedPage.getByRole('heading', { level: 1 })).toHaveText(
          'Ferry resumes between Tartus and Latakia',
        );
      }
    }
  });

  await test.step('export', async () => {
    const file = path.join(folder, 'story.html');
    await desk.answerNext({ save: file });
    await parts.export.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /one .*file/i }).click();
    await dialog.getByRole('button', { name: /^export/i }).click();
    await expect(dialog.getByRole('button', { name: 'Show in folder' })).toBeVisible();
    expect(await readFile(file, 'utf8')).toContain('Ferry resumes');
    await page.keyboard.press('Escape');
  });

  await test.step('search and open another story', async () => {
    await parts.search.fill('ferry');
    await expect(parts.stories.getByRole('row', { name: /Ferry resumes/ })).toBeVisible();
    await parts.search.fill('');
    await parts.stories.getByRole('row').last().click();
    await expect(parts.headline).not.toHaveValue('Ferry resumes between Tartus and Latakia');
  });

  expect(await seen(desk)).toEqual({ requests: [], sockets: [] });
  await desk.close();
  expect(await networkAttempts(log)).toEqual([]);
  expect(refused).toEqual([]);
  expect(trap.caught).toEqual([]);
  await trap.close();
});

test('the watchers of that session see a request when there is one', async ({ launch, temp }) => {
  const log = path.join(await temp.make('out'), 'net.json');
  const trap = await setNetworkTrap();
  const desk = await launch({ chromiumArgs: [`--log-net-log=${log}`] });
  await watch(desk);
  await desk.app.evaluate(async ({ net, session }, host) => {
    session.defaultSession.webRequest.onBeforeRequest(null);
    // Without the filter the request still finds no way out: no name resolves, not even an address.
    await net.fetch(`http://${host}/chromium`).catch(() => null);
    await fetch(`http://${host}/node`).then((reply) => reply.text());
  }, trap.host);
  expect(await seen(desk)).toEqual({
    requests: expect.arrayContaining([`http://${trap.host}/chromium`]),
    sockets: expect.arrayContaining(['undici:request:create']),
  });
  await desk.close();
  expect(await networkAttempts(log)).toContain(`REQUEST_ALIVE http://${trap.host}/chromium`);
  expect(trap.caught).toEqual(['TCP connection', 'GET /node']);
  await trap.close();
});
