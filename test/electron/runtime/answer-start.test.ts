import { expect, it } from 'vitest';
import { answerStart } from '../../../electron/runtime/answer-start.mjs';

it.each([
  [[]],
  [['--library', 'desk', '--user-data-dir=x']],
  [['--ozone-platform=wayland', '--disable-gpu', '--library', '--odd=name'.slice(2)]],
])('opens the window for %j', (words) => {
  expect(answerStart(words, '1.2.3')).toBeNull();
});

it('answers a question in text', () => {
  expect(answerStart(['--library', 'x', '--help'], '1.2.3')).toMatchObject({ status: 0 });
  expect(answerStart(['--help'], '1.2.3')?.text).toMatch(/^Usage: npm start .*--library DIR/);
  expect(answerStart(['--version'], '1.2.3')).toEqual({ text: '1.2.3\n', status: 0 });
});

it.each([
  [['list'], 'list'],
  [['--libary', 'x'], '--libary'],
  [['--disable-gpus'], '--disable-gpus'],
  [['--'], '--'],
  [['--library', 'x', 'y'], 'y'],
])('names the word that it cannot read in %j', (words, word) => {
  const answer = answerStart(words, '1.2.3');
  expect(answer?.status).toBe(2);
  expect(answer?.text).toContain(`"${word}"`);
});

it('names the option that lacks its folder', () => {
  expect(answerStart(['--library'], '1.2.3')).toMatchObject({ status: 2 });
});
