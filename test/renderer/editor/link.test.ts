import { $getRoot } from 'lexical';
import { expect, test, vi } from 'vitest';
import { $linkAtSelection } from '../../../renderer/editor/nodes/link/link-command.ts';
import { link, text } from '../../../shared/story/inline.ts';
import { NO_SERVICES, openEditor } from './open-editor.ts';

function withLink(href: string) {
  const openLink = vi.fn();
  const open = openEditor(
    [{ type: 'paragraph', children: [text('See '), link(href, [text('here', 'bold')])] }],
    { ...NO_SERVICES, openLink },
  );
  const root = open.editor.getRootElement();
  const click = (selector: string, init: MouseEventInit = {}) =>
    root
      ?.querySelector(selector)
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));
  return { ...open, openLink, click };
}

test('a link is opened with Ctrl and a click; a plain click goes nowhere', () => {
  const { click, openLink } = withLink('https://example.org/');
  expect(click('a strong')).toBe(false);
  expect(openLink).not.toHaveBeenCalled();
  expect(click('a strong', { ctrlKey: true })).toBe(false);
  expect(openLink).toHaveBeenCalledExactlyOnceWith('https://example.org/');
  click('p > span', { ctrlKey: true });
  expect(openLink).toHaveBeenCalledOnce();
});

test('an address that is typed becomes a link', () => {
  const { editor, update } = openEditor([
    { type: 'paragraph', children: [text('See https://example.org/a ')] },
  ]);
  update(() => $getRoot().getAllTextNodes()[0]?.setTextContent('See https://example.org/ab '));
  update(() => {
    $getRoot().getAllTextNodes()[1]?.select(2, 2);
  });
  expect(editor.read(() => $linkAtSelection()?.getURL())).toBe('https://example.org/ab');
});
