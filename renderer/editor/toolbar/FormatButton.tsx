import type { LucideIcon } from 'lucide-react';
import { ActionButton } from './ActionButton.tsx';
import { useToolState } from './tool-state.ts';
import type { ToolbarAction } from './toolbar-fit.ts';

/** A button that says how the text at the caret is formatted. */
export function FormatButton({
  action,
  icon,
}: {
  readonly action: ToolbarAction;
  readonly icon: LucideIcon;
}) {
  return <ActionButton action={action} icon={icon} {...useToolState(action)} />;
}
