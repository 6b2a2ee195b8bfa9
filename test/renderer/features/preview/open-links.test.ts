import { expect, test, vi } from 'vitest';
import { openLinks } from '../../../../renderer/features/preview/open-links.ts';

function page(html: string): Document {
  return new DOMParser().parseFromString(`<!doctype html><html><body>${html}</body></html>`, 'text/html');
}

function click(document: Document, selector: string, type = 'click'): Event {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true });
  document.querySelector(selector)?.dispatchEvent(event);
  return event;
}

test.each([
  ['https://a.org/x', 'https://a.org/x'],
  ['mailto:desk@a.org', 'mailto:desk@a.org'],
])('%s opens outside', (href, address) => {
  const open = vi.fn();
  const document = page(`<p><a href="${href}"><em>go</em></a></p>`);
  openLinks(document, open);
  expect(click(document, 'em').defaultPrevented).toBe(true);
  expect(click(document, 'em', 'auxclick').defaultPrevented).toBe(true);
  expect(open.mock.calls).toEqual([[address], [address]]);
});

test.each(['#note', '../other.html', 'javascript:alert(1)', 'file:///etc/passwd'])(
  '%s opens nothing and goes nowhere',
  (href) => {
    const open = vi.fn();
    const document = page(`<a href="${href}">go</a>`);
    openLinks(document, open);
    expect(click(document, 'a').defaultPrevented).toBe(true);
    expect(open).not.toHaveBeenCalled();
  },
);

test('nothing is submitted or dropped into the page, and other clicks are left alone', () => {
  const document = page('<form method="dialog"><input></form>');
  const stop = openLinks(document, vi.fn());
  expect(click(document, 'form', 'submit').defaultPrevented).toBe(true);
  expect(click(document, 'form', 'drop').defaultPrevented).toBe(true);
  expect(click(document, 'input').defaultPrevented).toBe(false);
  stop();
  expect(click(document, 'form', 'submit').defaultPrevented).toBe(false);
});
