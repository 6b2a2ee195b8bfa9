import { Kbd } from '../../ui/Kbd.tsx';
import popup from '../../ui/popup.module.css';
import type { SlashEntry } from './slash-entries.ts';

interface SlashRowProps {
  readonly id: string;
  readonly entry: SlashEntry;
  readonly current: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

/** One thing that can be put in. */
export function SlashRow({ id, entry, current, onPoint, onChoose }: SlashRowProps) {
  const Icon = entry.icon;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the text choose, and the focus never comes here.
    // biome-ignore lint/a11y/useFocusableInteractive: the text names it as its active descendant.
    <div
      id={id}
      role="option"
      aria-selected={current}
      className={popup.item}
      data-highlighted={current ? '' : undefined}
      onMouseMove={onPoint}
      onClick={onChoose}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span className={popup.text}>{entry.label}</span>
      {entry.keys && <Kbd keys={entry.keys} />}
    </div>
  );
}
