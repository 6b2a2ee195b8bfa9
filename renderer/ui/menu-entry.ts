import type { ReactNode } from 'react';
import type { Keys } from '../../shared/commands/keys.ts';

export interface MenuAction {
  readonly kind: 'action';
  readonly label: string;
  readonly icon?: ReactNode;
  /** Shown, not bound. */
  readonly shortcut?: Keys;
  readonly dangerous?: boolean;
  readonly disabled?: boolean;
  readonly onSelect: () => void;
}

export interface MenuChoice {
  readonly kind: 'choice';
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly icon?: ReactNode }[];
  readonly onChange: (value: string) => void;
}

export interface MenuSeparator {
  readonly kind: 'separator';
  /** Tells neighbours apart in a list that changes. */
  readonly key: string;
}

/** A row that opens a menu of its own beside it. */
export interface MenuOfMore {
  readonly kind: 'menu';
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

export type MenuEntry = MenuAction | MenuChoice | MenuOfMore | MenuSeparator;
