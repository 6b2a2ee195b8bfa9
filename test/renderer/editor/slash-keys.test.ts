import { KEY_ARROW_DOWN_COMMAND, KEY_ARROW_UP_COMMAND, KEY_ENTER_COMMAND, KEY_ESCAPE_COMMAND } from 'lexical';
import { expect, onTestFinished, test, vi } from 'vitest';
import { registerSlashKeys } from '../../../renderer/editor/slash/use-slash-keys.ts';
import { openEditor } from './open-editor.ts';

test('the keys of the menu after a slash do nothing else', () => {
  const { editor, body } = openEditor([{ type: 'paragraph', children: [] }]);
  const keys = { move: vi.fn(), choose: vi.fn(), close: vi.fn() };
  const stop = registerSlashKeys(editor, keys);
  onTestFinished(stop);
  const before = body.read();

  for (const command of [KEY_ARROW_DOWN_COMMAND, KEY_ARROW_UP_COMMAND, KEY_ESCAPE_COMMAND]) {
    const event = new KeyboardEvent('keydown', { cancelable: true });
    editor.update(() => editor.dispatchCommand(command, event), { discrete: true });
    expect(event.defaultPrevented).toBe(true);
  }
  editor.update(() => editor.dispatchCommand(KEY_ENTER_COMMAND, null), { discrete: true });

  expect(keys.move.mock.calls).toEqual([[1], [-1]]);
  expect(keys.close).toHaveBeenCalledTimes(1);
  expect(keys.choose).toHaveBeenCalledTimes(1);
  expect(body.read()).toEqual(before);
});
