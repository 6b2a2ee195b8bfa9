import { expect, it, vi } from 'vitest';
import { writeClipboard } from '../../../electron/windows/write-clipboard.ts';

vi.mock('electron', () => ({}));

it('writes as this Electron does, and as later ones do', async () => {
  const write = vi.fn();
  await writeClipboard({ html: '<p>a', text: 'a' }, { clipboard: { write } });
  await writeClipboard({ text: 'b' }, { clipboard: { write } });
  expect(write.mock.calls).toEqual([[{ html: '<p>a', text: 'a' }], [{ text: 'b' }]]);

  write.mockClear();
  class ClipboardItem {
    readonly items: unknown;
    constructor(items: unknown) {
      this.items = items;
    }
  }
  await writeClipboard({ html: '<p>a', text: 'a' }, { clipboard: { write }, ClipboardItem });
  expect(write.mock.calls).toEqual([[[{ items: { 'text/html': '<p>a', 'text/plain': 'a' } }]]]);
});
