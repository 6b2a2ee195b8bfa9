import { describe, expect, it } from 'vitest';
import { startProgress } from '../../../electron/runtime/progress.mjs';

function record(isTTY: boolean) {
  let text = '';
  let time = 0;
  const stream = { isTTY, write: (part: string) => (text += part) };
  const progress = startProgress('Fetching', { stream, now: () => time });
  return { progress, pass: (ms: number) => (time += ms), text: () => text };
}

describe('progress', () => {
  it('is a line every two seconds in a log', () => {
    const { progress, pass, text } = record(false);
    for (const figure of ['1 MB', '2 MB', '3 MB', '4 MB']) {
      pass(1000);
      progress.update(figure);
    }
    progress.end('done');
    expect(text()).toBe('Fetching…\nFetching… 2 MB\nFetching… 4 MB\nFetching: done (4.0 s)\n');
  });

  it('is drawn in place on a terminal', () => {
    const { progress, text } = record(true);
    progress.update('1 MB');
    progress.end('done');
    expect(text()).toBe('Fetching…\r\x1b[KFetching… 1 MB\r\x1b[KFetching: done (0.0 s)\n');
  });
});
