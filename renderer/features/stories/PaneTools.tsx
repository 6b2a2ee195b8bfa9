import { LayoutTemplate, Plus } from 'lucide-react';
import { memo } from 'react';
import type { RunCommand } from '../../../shared/commands/commands.ts';
import { commandWords } from '../../ui/command-words.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { ArrangeMenu } from './ArrangeMenu.tsx';
import { FilterButton } from './filter/FilterButton.tsx';
import styles from './StoriesPane.module.css';

export interface PaneToolsProps {
  readonly isFound: boolean;
  readonly run: RunCommand;
  readonly onCreate: () => void;
}

/** What stands over the list; no key that searches changes it. */
export const PaneTools = memo(function PaneTools({ isFound, run, onCreate }: PaneToolsProps) {
  return (
    <span className={styles.tools}>
      <FilterButton />
      {!isFound && <ArrangeMenu />}
      <IconButton
        {...commandWords('new-from-template')}
        icon={<LayoutTemplate size={16} strokeWidth={1.75} aria-hidden />}
        onClick={() => run('new-from-template')}
      />
      <IconButton {...commandWords('new-story')} icon={<Plus size={16} aria-hidden />} onClick={onCreate} />
    </span>
  );
});
