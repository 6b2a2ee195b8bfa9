import type { MenuItemConstructorOptions } from 'electron';

/** What the pointer is on, as far as the menu cares. */
export interface ContextTarget {
  readonly isEditable: boolean;
  readonly selectionText: string;
  readonly editFlags: {
    readonly canCut: boolean;
    readonly canCopy: boolean;
    readonly canPaste: boolean;
    readonly canSelectAll: boolean;
  };
}

/** The menu under the right button; empty where there is nothing to do. */
export function contextMenuTemplate(target: ContextTarget): MenuItemConstructorOptions[] {
  const { canCut, canCopy, canPaste, canSelectAll } = target.editFlags;
  if (!target.isEditable) {
    return target.selectionText.trim() === '' ? [] : [{ role: 'copy', enabled: canCopy }];
  }
  return [
    { role: 'cut', enabled: canCut },
    { role: 'copy', enabled: canCopy },
    { role: 'paste', enabled: canPaste },
    { role: 'pasteAndMatchStyle', enabled: canPaste },
    { type: 'separator' },
    { role: 'selectAll', enabled: canSelectAll },
  ];
}
