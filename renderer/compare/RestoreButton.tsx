import { Undo2 } from 'lucide-react';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './ComparedStory.module.css';

interface Props {
  readonly label: string;
  readonly onRestore: () => void;
}

/** Stands in the margin of what it brings back. */
export function RestoreButton({ label, onRestore }: Props) {
  return (
    <IconButton
      label={label}
      icon={<Undo2 size={14} aria-hidden />}
      tooltipSide="left"
      className={styles.restore}
      onClick={onRestore}
    />
  );
}
