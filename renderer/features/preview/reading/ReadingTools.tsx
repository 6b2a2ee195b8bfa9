import { ChevronLeft, ChevronRight, PencilLine } from 'lucide-react';
import { READING_KEYS } from '../../../../shared/commands/place-keys.ts';
import type { PreviewWidth } from '../../../../shared/preferences.ts';
import { Button } from '../../../ui/Button.tsx';
import { keyWords } from '../../../ui/command-words.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { WIDTH_SEGMENTS } from '../preview-widths.tsx';

export interface ReadingToolsProps {
  readonly width: PreviewWidth;
  /** The place of the story that is read among `count`. */
  readonly at: number;
  readonly count: number;
  readonly onWidth: (width: PreviewWidth) => void;
  readonly onGo: (step: 1 | -1) => void;
  /** Null where no story is read. */
  readonly onEdit: (() => void) | null;
}

/** What stands over the page that is read. */
export function ReadingTools({ width, at, count, onWidth, onGo, onEdit }: ReadingToolsProps) {
  return (
    <>
      <SegmentedControl
        label="Width of the page"
        value={width}
        segments={WIDTH_SEGMENTS}
        onChange={onWidth}
      />
      <IconButton
        {...keyWords(READING_KEYS.previous)}
        disabled={at === 0}
        icon={<ChevronLeft size={16} aria-hidden />}
        onClick={() => onGo(-1)}
      />
      <IconButton
        {...keyWords(READING_KEYS.next)}
        disabled={at + 1 >= count}
        icon={<ChevronRight size={16} aria-hidden />}
        onClick={() => onGo(1)}
      />
      <Button
        icon={<PencilLine size={14} aria-hidden />}
        disabled={onEdit === null}
        onClick={() => onEdit?.()}
      >
        Edit
      </Button>
    </>
  );
}
