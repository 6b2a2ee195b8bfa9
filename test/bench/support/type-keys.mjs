import { nextFrame, storyBody } from './launch.mjs';

const PAUSE_MS = 40;

/** How many keys `typeKeys` presses. */
export const KEY_COUNT = 80;

/**
 * Types in the middle of the body, a key every 40 ms; each time from the key's event to the task after its
 * frame, in ms.
 */
export async function typeKeys(page) {
  const blocks = storyBody(page).locator(':scope > p');
  const middle = blocks.nth(Math.floor((await blocks.count()) / 2));
  await middle.scrollIntoViewIfNeeded();
  await middle.click();
  await page.evaluate(recordKeys);
  await nextFrame(page);
  for (let key = 0; key < KEY_COUNT; key++) {
    const due = performance.now() + PAUSE_MS;
    await page.keyboard.type(key % 6 === 5 ? ' ' : 'e');
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
  }
  await nextFrame(page);
  const times = await page.evaluate(() => window.benchKeys);
  if (times.length !== KEY_COUNT) throw new Error(`${times.length} of ${KEY_COUNT} keys were timed`);
  return times;
}

function recordKeys() {
  window.benchKeys = [];
  addEventListener(
    'keydown',
    (event) => {
      const pressed = event.timeStamp;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.benchKeys.push(performance.now() - pressed);
        port2.postMessage(null);
      });
    },
    true,
  );
}
