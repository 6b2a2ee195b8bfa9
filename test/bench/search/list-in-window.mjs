const PAUSE_MS = 60;
const FRAME_MS = 1000 / 60;
const SCROLLED_FRAMES = 300;
/** Rows a frame: faster than anybody reads, as a wheel that is spun. */
const ROWS_A_FRAME = 1.5;
const ROW_PX = 60;

/**
 * Types each text into the search field, key by key; each time from the key to the frame that shows what
 * was found, in ms.
 */
export async function timeKeys(page, texts) {
  const field = page.getByRole('textbox', { name: 'Search stories' }).or(page.getByLabel('Search stories'));
  await field.first().focus();
  await page.evaluate(recordAnswers);
  const times = [];
  for (const text of texts) {
    await page.keyboard.press('Escape');
    if ((await field.first().inputValue()) !== '') await page.keyboard.press('Escape');
    await pause(PAUSE_MS);
    for (const letter of text) {
      await page.evaluate(() => window.benchAnswer.next());
      await page.keyboard.type(letter);
      const time = await page.evaluate(() => window.benchAnswer.shown);
      // A key that asks for nothing new has no answer.
      if (time !== null) times.push(time);
      await pause(PAUSE_MS);
    }
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  return times;
}

/**
 * The region of the list is busy from the key until its rows are the answer; one that is not asks for
 * nothing, and its time is null.
 */
function recordAnswers() {
  const region = document.querySelector('[data-region="stories"]');
  let pressed = null;
  let isAsked = false;
  let resolve = () => {};
  window.benchAnswer = {
    shown: null,
    next() {
      pressed = null;
      isAsked = false;
      window.benchAnswer.shown = new Promise((shown) => {
        resolve = shown;
      });
    },
  };
  // Letters that no key of the keyboard has come without a press.
  for (const type of ['keydown', 'beforeinput']) {
    addEventListener(
      type,
      (event) => {
        if (pressed !== null) return;
        pressed = event.timeStamp;
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            if (!isAsked) resolve(null);
          }),
        );
      },
      true,
    );
  }
  new MutationObserver(() => {
    if (pressed === null) return;
    isAsked = true;
    if (region.ariaBusy === 'true') return;
    const began = pressed;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - began);
      port2.postMessage(null);
    });
  }).observe(region, { attributeFilter: ['aria-busy'] });
}

/**
 * Scrolls the list without a stop, then jumps to places in it: frames that were dropped, and how long a
 * jump shows rows without words, in ms.
 */
export function scrollList(page, random) {
  return page.evaluate(scrollInWindow, {
    frames: SCROLLED_FRAMES,
    step: ROWS_A_FRAME * ROW_PX,
    frameMs: FRAME_MS,
    jumps: Array.from({ length: 12 }, random),
  });
}

async function scrollInWindow({ frames, step, frameMs, jumps }) {
  const list = document.querySelector('[role="grid"]');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const edge = list.getBoundingClientRect();
  // The row that the keyboard stands on is there wherever the list is.
  const isWaiting = () =>
    [...list.querySelectorAll('[role="row"][aria-busy="true"]')].some((row) => {
      const box = row.getBoundingClientRect();
      return box.bottom > edge.top && box.top < edge.bottom;
    });
  const run = async (move) => {
    let dropped = 0;
    let waiting = 0;
    let before = await frame();
    for (let nth = 0; nth < frames; nth++) {
      move();
      const now = await frame();
      dropped += Math.max(0, Math.round((now - before) / frameMs) - 1);
      before = now;
      if (isWaiting()) waiting++;
    }
    return { dropped, waiting };
  };
  list.scrollTop = 0;
  await frame();
  const still = await run(() => {});
  const scrolled = await run(() => {
    list.scrollTop += step;
  });
  const times = [];
  for (const place of jumps) {
    const began = performance.now();
    list.scrollTop = place * (list.scrollHeight - list.clientHeight);
    // The rows of the new place are made by the frame after the jump is heard of.
    await frame();
    await frame();
    while (isWaiting() && performance.now() - began < 10_000) await frame();
    times.push(performance.now() - began);
  }
  list.scrollTop = 0;
  return { frames, still: still.dropped, dropped: scrolled.dropped, waiting: scrolled.waiting, jumps: times };
}

/** Opens stories from all over the list by a click: from the press to the frame that shows its text, in ms. */
export async function timeOpening(page, places) {
  const times = [];
  for (const place of places) {
    const row = await page.evaluate(rowAt, place);
    await page.evaluate(watchOpening);
    await page.mouse.click(row.x, row.y);
    times.push(await page.evaluate(() => window.benchOpened));
    await pause(300);
  }
  return times;
}

async function rowAt(place) {
  const list = document.querySelector('[role="grid"]');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  list.scrollTop = place * (list.scrollHeight - list.clientHeight);
  await frame();
  await frame();
  const began = performance.now();
  const edge = list.getBoundingClientRect();
  const isWaiting = () =>
    [...list.querySelectorAll('[role="row"][aria-busy="true"]')].some((row) => {
      const box = row.getBoundingClientRect();
      return box.bottom > edge.top && box.top < edge.bottom;
    });
  while (isWaiting() && performance.now() - began < 10_000) await frame();
  const { top, height, left } = list.getBoundingClientRect();
  for (const row of list.querySelectorAll('[role="row"]:not([aria-current])')) {
    const box = row.getBoundingClientRect();
    if (box.top > top + 60 && box.bottom < top + height) return { x: left + 30, y: box.top + 12 };
  }
  throw new Error(`No row is in sight at ${place}`);
}

/** By its text: two stories may share a headline. */
function watchOpening() {
  const body = () => document.querySelector('[aria-label="Story body"]');
  const before = body()?.textContent;
  window.benchOpened = new Promise((resolve) => {
    addEventListener(
      'pointerdown',
      (event) => {
        const look = () => {
          const text = body()?.textContent;
          const time = performance.now() - event.timeStamp;
          if ((!text || text === before) && time < 10_000) requestAnimationFrame(look);
          else requestAnimationFrame(() => resolve(performance.now() - event.timeStamp));
        };
        look();
      },
      { capture: true, once: true },
    );
  });
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
