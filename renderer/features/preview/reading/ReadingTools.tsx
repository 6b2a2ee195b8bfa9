import { ChevronLeft, ChevronRight, PencilLine } from 'lucide-react';
import { READING_KEYS } from '../../../../shared/commands/place-keys.ts';
import type { PreviewWidth } from '../../../../shared/preferences.ts';
import { Button } from '../../../ui/Button.tsx';
import { keyWords } from '../../../ui/command-words.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import type { ShownScheme } from '../dress-page.ts';
import { SCHEME_SEGMENTS } from '../page-scheme-segments.tsx';
import { WIDTH_SEGMENTS } from '../preview-widths.tsx';

export interface ReadingToolsProps {
  readonly width: PreviewWidth;
  readonly scheme: ShownScheme;
  /** The place of the story that is read among `count`. */
  readonly at: number;
  readonly count: number;
  readonly onWidth: (width: PreviewWidth) => void;
  readonly onScheme: (scheme: ShownScheme) => void;
  readonly onGo: (step: 1 | -1) => void;
  /** Null where no story is read. */
  readonly onEdit: (() => void) | null;
}

/** What stands over the page that is read. */
export function ReadingTools(props: ReadingToolsProps) {
  const { width, scheme, at, count, onWidth, onScheme, onGo, onEdit } = props;
  return (
    <>
      <SegmentedControl
        label="Width of the page"
        value={width}
        segments={WIDTH_SEGMENTS}
        onChange={onWidth}
      />
      <SegmentedControl
        label="Colours of the page"
        value={scheme}
        segments={SCHEME_SEGMENTS}
        onChange={onScheme}
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
