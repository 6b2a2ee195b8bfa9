import { expect, test } from 'vitest';
import { typedHref } from '../../../renderer/editor/nodes/link/link-command.ts';

test.each([
  ['example.org', 'https://example.org'],
  [' example.org/a?b ', 'https://example.org/a?b'],
  ['http://example.org', 'http://example.org'],
  ['desk@example.org', 'mailto:desk@example.org'],
  ['#notes', '#notes'],
  ['/about', '/about'],
  ['javascript:alert(1)', null],
  ['JaVaScRiPt:alert(1)', null],
  ['data:text/html,x', null],
  ['two words', null],
  ['', null],
])('the address typed as %j is %j', (typed, href) => {
  expect(typedHref(typed)).toBe(href);
});
