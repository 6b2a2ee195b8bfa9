import { expect, it } from 'vitest';
import { contextMenuTemplate } from '../../../electron/menu/context-menu-template.ts';

const editFlags = { canCut: false, canCopy: true, canPaste: true, canSelectAll: true };

it('offers editing in a text field, with what is possible there', () => {
  const menu = contextMenuTemplate({ isEditable: true, selectionText: '', editFlags });
  expect(menu.map(({ role, enabled }) => [role, enabled])).toEqual([
    ['cut', false],
    ['copy', true],
    ['paste', true],
    ['pasteAndMatchStyle', true],
    [undefined, undefined],
    ['selectAll', true],
  ]);
});

it('offers copying where text is selected, and nothing elsewhere', () => {
  const selected = contextMenuTemplate({ isEditable: false, selectionText: 'words', editFlags });
  expect(selected).toEqual([{ role: 'copy', enabled: true }]);
  expect(contextMenuTemplate({ isEditable: false, selectionText: ' ', editFlags })).toEqual([]);
});
