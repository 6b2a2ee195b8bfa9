import { expect, it } from 'vitest';
import { isTrustedSender, type Sender } from '../../../electron/ipc/sender.ts';

const page: Sender = { origin: 'app://dateline', url: 'app://dateline/index.html', parent: null };

it('trusts the page of the window', () => {
  expect(isTrustedSender(page)).toBe(true);
});

const foreign: [string, Sender | null][] = [
  ['a frame that is gone', null],
  ['a frame inside the page', { ...page, parent: page }],
  ['another origin', { ...page, origin: 'https://dateline' }],
  ['a sandboxed frame', { ...page, origin: 'null' }],
  ['another address', { ...page, url: 'app://dateline.example/index.html' }],
  ['an empty page', { ...page, url: 'about:blank' }],
];
it.each(foreign)('does not trust %s', (_name, sender) => {
  expect(isTrustedSender(sender)).toBe(false);
});
