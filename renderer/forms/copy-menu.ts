import { COPY_KINDS, COPY_TARGETS, type CopyTarget } from '../../shared/export/handovers.ts';
import type { MenuOfMore } from '../ui/menu-entry.ts';

/** The targets of a copy, as a menu of their own within one. */
export function copyMenu(label: string, onCopy: (target: CopyTarget) => void): MenuOfMore {
  return {
    kind: 'menu',
    label,
    entries: COPY_KINDS.map((target) => ({
      kind: 'action',
      label: COPY_TARGETS[target].label.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
      onSelect: () => onCopy(target),
    })),
  };
}
