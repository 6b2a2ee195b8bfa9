import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Block } from '../../shared/story/block.ts';
import { parseStory } from '../../shared/story/parse-story.ts';
import type { Story } from '../../shared/story/story.ts';
import { HurriedKeys } from './support/hurried-keys.ts';
import { test } from './support/test.ts';
import { libraryToWriteIn, paragraph, STORY, savedBody } from './support/writing.ts';

const keysOf = (...keys: readonly string[]) => keys.map((key) => ({ key, after: 0 }));

interface HeldClipboard {
  holdClipboard(isHeld: boolean): void;
}

test('keys that come before what they are meant for reach it, and nothing else', async ({ launch, temp }) => {
  const library = await libraryToWriteIn(temp, ['Ministers met.']);
  const desk = await launch({ library });
  const { page, parts } = desk;
  const keys = await HurriedKeys.of(page);
  const press = async (...words: readonly string[]) => {
    await keys.type(keysOf(...words));
    await keys.arrived();
  };
  await parts.body.click();
  await page.keyboard.press('Control+End');

  await test.step('after something was called up and closed', async () => {
    await press('Control+k', 'Escape', ' ', 'A');
    await expect(parts.body).toHaveText('Ministers met. A');
    await press('Control+f', 'Escape', 'B');
    await expect(parts.body).toHaveText('Ministers met. AB');
    await press('Control+,', 'Escape', 'C');
    await expect(parts.body).toHaveText('Ministers met. ABC');
    await press('Control+Shift+K', 'Escape', 'D');
    await expect(parts.body).toHaveText('Ministers met. ABCD');
    await press('Control+4', 'Escape', 'E');
    await expect(parts.body).toHaveText('Ministers met. ABCDE');
    await press('Backspace', 'ArrowLeft', 'Backspace');
    await expect(parts.body).toHaveText('Ministers met. ABD');
  });

  await test.step('where they are written before the field is there', async () => {
    await press('Control+f', 'm', 'e', 't');
    await expect(page.getByRole('textbox', { name: 'Find', exact: true })).toHaveValue('met');
    await press('Escape');
    await press('Control+k', ...'duplicate', 'Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(parts.body).toHaveText('Ministers met. ABD');
  });

  await test.step('in a new story, from its headline on', async () => {
    await press('Control+n', ...'Qqz', 'Backspace', 'Enter', 'S', 'Tab', 'T');
    await expect(parts.headline).toHaveValue('Qq');
    await expect(parts.standfirst).toHaveValue('S');
    await expect(parts.body).toHaveText('T');
    await desk.waitForSaved();
    const [first] = (await readStory(library)).body;
    expect(first).toEqual(paragraph('Ministers met. ABD'));
  });

  await test.step('from the clipboard, and from an input method', async () => {
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await press('Control+n', 'X', 'Control+v', 'Y');
    await expect(parts.headline).toHaveValue('XTY');
    const session = await page.context().newCDPSession(page);
    await page.evaluate(() => {
      // A story takes its time on a slow disk.
      const { requestAnimationFrame } = window;
      window.requestAnimationFrame = (run) =>
        requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(run), 300));
    });
    keys.press('Control+n');
    const sent = session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      code: 'KeyN',
      windowsVirtualKeyCode: 229,
    });
    const composed = session.send('Input.imeSetComposition', {
      text: '你',
      selectionStart: 1,
      selectionEnd: 1,
    });
    const written = session.send('Input.insertText', { text: '你好' });
    await Promise.all([sent, composed, written]);
    await expect(parts.headline).toHaveValue('你好');
  });
});

test('what is typed behind a key of the clipboard stands behind it, however long that takes', async ({
  launch,
  temp,
}) => {
  const desk = await launch({ library: await libraryToWriteIn(temp, ['Ministers met.']) });
  const { app, page, parts } = desk;
  const keys = await HurriedKeys.of(page);
  await app.evaluate(({ BrowserWindow, clipboard }) => {
    clipboard.writeText('T');
    for (const { webContents } of BrowserWindow.getAllWindows())
      for (const name of ['cut', 'paste', 'pasteAndMatchStyle'] as const) {
        const use = webContents[name].bind(webContents);
        webContents[name] = () => void setTimeout(use, 1000);
      }
  });
  const press = async (...words: readonly string[]) => {
    await keys.type(keysOf(...words));
    await keys.arrived();
  };
  await parts.body.click();
  await page.keyboard.press('Control+End');
  await press('Control+k', 'Escape', 'X', 'Control+v', 'Y', 'Control+Shift+v', 'Z');
  await expect(parts.body).toHaveText('Ministers met.XTYTZ');
  await press('Control+Shift+F', 'X', 'Control+v', 'Y', 'Control+v', 'Z');
  await expect(parts.search).toHaveValue('XTYTZ');
  await press('Control+k', 'Escape', 'Control+a', 'Control+x', 'Q', 'Control+v', 'Z');
  await expect(parts.search).toHaveValue('QXTYTZZ');
});

test('a click moves no paste that is on its way', async ({ launch, temp }) => {
  const desk = await launch({ library: await libraryToWriteIn(temp, ['Ministers met.', 'They left.']) });
  const { app, page, parts } = desk;
  const keys = await HurriedKeys.of(page);
  await app.evaluate(({ BrowserWindow, clipboard }) => {
    clipboard.writeText('P');
    let isHeld = false;
    const asked: (() => void)[] = [];
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      const use = webContents.paste.bind(webContents);
      webContents.paste = () => void (isHeld ? asked.push(use) : use());
    }
    Object.assign(globalThis, {
      holdClipboard(next: boolean) {
        isHeld = next;
        for (const use of asked.splice(0)) use();
      },
    });
  });
  // So that a slow machine never comes too late for the click.
  const holdPastes = (isHeld: boolean) =>
    app.evaluate((_, next) => (globalThis as typeof globalThis & HeldClipboard).holdClipboard(next), isHeld);
  const placeAt = async (line: number, end: 'start' | 'end') => {
    const place = await parts.body
      .locator('p')
      .nth(line)
      .evaluate((element, isEnd) => {
        const range = new Range();
        range.selectNodeContents(element);
        const { left, right, top, height } = range.getBoundingClientRect();
        return { x: isEnd ? right - 1 : left + 1, y: top + height / 2 };
      }, end === 'end');
    return place;
  };
  const pasteAndClick = async (place: { readonly x: number; readonly y: number }) => {
    await holdPastes(true);
    await keys.type(keysOf('Control+k', 'Escape', 'X', 'Control+v', 'Y'));
    await keys.arrived();
    await expect(parts.body).toHaveText(/X(?!P)/);
    keys.click(place);
    await keys.type(keysOf('Z'));
    await keys.arrived();
    await holdPastes(false);
  };
  const first = parts.body.locator('p').first();
  const second = parts.body.locator('p').nth(1);

  await test.step('to another line', async () => {
    await first.click();
    await page.keyboard.press('End');
    await pasteAndClick(await placeAt(1, 'end'));
    await expect(first).toHaveText('Ministers met.XPY');
    await expect(second).toHaveText('They left.Z');
  });

  await test.step('behind it in its line', async () => {
    await second.click();
    await page.keyboard.press('Home');
    await pasteAndClick(await placeAt(1, 'end'));
    await expect(second).toHaveText('XPYThey left.ZZ');
  });

  await test.step('before it in its line', async () => {
    await first.click();
    await page.keyboard.press('End');
    await pasteAndClick(await placeAt(0, 'start'));
    await expect(first).toHaveText('ZMinisters met.XPYXPY');
  });

  await test.step('into a field', async () => {
    await first.click();
    await page.keyboard.press('End');
    const box = await parts.search.boundingBox();
    if (!box) throw new Error('There is no search');
    await pasteAndClick({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    await expect(first).toHaveText('ZMinisters met.XPYXPYXPY');
    await expect(parts.search).toHaveValue('Z');
  });

  await test.step('before it was asked for', async () => {
    await second.click();
    await page.keyboard.press('Home');
    await holdPastes(true);
    await keys.type(keysOf('Control+k', 'Escape', 'X', 'Control+v', 'Y'));
    keys.click(await placeAt(0, 'start'));
    await keys.type(keysOf('Q'));
    await keys.arrived();
    await holdPastes(false);
    await expect(second).toHaveText('XPYXPYThey left.ZZ');
    await expect(first).toHaveText('QZMinisters met.XPYXPYXPY');
  });
});

test('a window that comes round to nothing for seconds loses no key', async ({ launch, temp }) => {
  const desk = await launch({ library: await libraryToWriteIn(temp, ['Ministers met.']) });
  const { page } = desk;
  const keys = await HurriedKeys.of(page);
  const siteName = page.getByRole('textbox', { name: 'Site name', exact: true });
  await page.evaluate(() => {
    // Each frame comes after a stand of the whole window, as beside programs that take all of the machine.
    const { requestAnimationFrame } = window;
    window.requestAnimationFrame = (run) =>
      requestAnimationFrame(() => {
        const until = performance.now() + 2500;
        while (performance.now() < until);
        setTimeout(() => requestAnimationFrame(run));
      });
  });
  await keys.type(keysOf('Control+,', ...'VWXYZ'));
  await keys.arrived();
  await expect(siteName).toHaveValue(/VWXYZ/);
});

test('a click moves the caret of what is typed after it, and of nothing before', async ({ launch, temp }) => {
  const desk = await launch({ library: await libraryToWriteIn(temp, ['Ministers met.']) });
  const { page, parts } = desk;
  const keys = await HurriedKeys.of(page);
  await parts.body.click();
  await page.keyboard.press('Control+End');
  const box = await parts.body.locator('p').first().boundingBox();
  if (!box) throw new Error('There is no paragraph to click at');
  await page.evaluate(() => {
    // Keys that were held come one by one, and slowly.
    const Channel = window.MessageChannel;
    window.MessageChannel = class extends Channel {
      constructor() {
        super();
        const { port2 } = this;
        const post = port2.postMessage.bind(port2);
        port2.postMessage = (message: unknown) => void setTimeout(() => post(message), 200);
      }
    };
  });
  await keys.type(keysOf('Control+k', 'Escape', ...'ABCDE'));
  await keys.arrived();
  await expect(parts.body).toContainText('met.A');
  await expect(parts.body).not.toContainText('E');
  keys.click({ x: box.x + 1, y: box.y + box.height / 2 });
  await keys.type(keysOf(...'XY'));
  await keys.arrived();
  await expect(parts.body).toHaveText('XYMinisters met.ABCDE');
});

test('a page that is looked at takes no key', async ({ launch, temp }) => {
  const desk = await launch({ library: await libraryToWriteIn(temp, ['Ministers met.']) });
  const { page, parts } = desk;
  await page.keyboard.press('Control+2');
  await parts.publishedPage.getByText('Ministers met.').click();
  const keys = await HurriedKeys.of(page);
  await keys.type(keysOf('Control+n', ...'Port'));
  await keys.arrived();
  await expect(parts.headline).toHaveValue('Port');
});

const fileOf = (library: string) => path.join(library, 'stories', STORY, 'story.json');

async function readStory(library: string): Promise<Story> {
  return parseStory(JSON.parse(await readFile(fileOf(library), 'utf8')));
}

/** As Git does it, and most programs that synchronise. */
async function replaceExternally(library: string, patch: Partial<Story>): Promise<void> {
  const file = fileOf(library);
  await writeFile(`${file}.new`, JSON.stringify({ ...(await readStory(library)), ...patch }));
  await rename(`${file}.new`, file);
}

const figure = (caption: string): Block => ({
  type: 'figure',
  media: 'quay.png',
  alt: '',
  caption,
  credit: '',
});

test('whoever writes goes on where they were when another program changes the story', async ({
  launch,
  temp,
}) => {
  const library = await libraryToWriteIn(temp, [
    'First.',
    figure('A quay.'),
    'Ministers met and left.',
    'Last.',
  ]);
  const desk = await launch({ library });
  const { page, parts } = desk;

  await test.step('in the text', async () => {
    await parts.body.getByText('Ministers met').click();
    await page.keyboard.press('Home');
    for (let at = 0; at < 'Ministers met'.length; at++) await page.keyboard.press('ArrowRight');
    const body = [
      'First, theirs.',
      figure('A quay.'),
      'On Monday, ministers. Ministers met and left.',
      'Last, theirs.',
    ];
    await replaceExternally(library, {
      body: body.map((text) => (typeof text === 'string' ? paragraph(text) : text)),
    });
    await expect(parts.body).toContainText('Last, theirs.');
    await expect(parts.body).toBeFocused();
    await page.keyboard.type(' twice');
    await expect(parts.body).toContainText('On Monday, ministers. Ministers met twice and left.');
  });

  await test.step('beside one who goes on writing', async () => {
    await desk.waitForSaved();
    const { body } = await readStory(library);
    await page.keyboard.type(' or');
    await replaceExternally(library, { body: [paragraph('First, once more.'), ...body.slice(1)] });
    await page.keyboard.type(' so');
    await expect(parts.body).toContainText('First, once more.');
    await expect(parts.body).toContainText('Ministers met twice or so and left.');
    const saved = await savedBody(desk, library);
    expect(saved[0]).toEqual(paragraph('First, once more.'));
    expect(saved[2]).toEqual(paragraph('On Monday, ministers. Ministers met twice or so and left.'));
  });

  await test.step('in the headline and in a caption', async () => {
    await parts.headline.fill('Ministers met');
    await desk.waitForSaved();
    await page.keyboard.press('Home');
    await replaceExternally(library, { headline: 'Ministers met again' });
    await expect(parts.headline).toHaveValue('Ministers met again');
    await expect(parts.headline).toBeFocused();
    await page.keyboard.type('Two ');
    await expect(parts.headline).toHaveValue('Two Ministers met again');
    await desk.waitForSaved();
    const caption = parts.body.getByRole('textbox', { name: 'Caption' });
    await caption.click();
    await page.keyboard.press('Home');
    const { body } = await readStory(library);
    await replaceExternally(library, {
      body: [body[0] as Block, figure('A quay at dusk.'), ...body.slice(2)],
    });
    await expect(caption).toHaveValue('A quay at dusk.');
    await expect(caption).toBeFocused();
    await page.keyboard.type('Cairo: ');
    await expect(caption).toHaveValue('Cairo: A quay at dusk.');
  });

  await test.step('and what was told stays until it is dismissed', async () => {
    const notice = page.getByText(/Another program changed this story: this is its text now/);
    await expect(notice).toBeVisible();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(notice).toBeHidden();
    await expect(parts.body).toBeFocused();
  });
});
