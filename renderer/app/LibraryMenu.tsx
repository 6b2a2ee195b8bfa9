import {
  ArchiveRestore,
  BookOpen,
  CalendarDays,
  ChevronDown,
  Columns3,
  FilePlus2,
  FolderOpen,
  Import,
  LayoutTemplate,
  Newspaper,
  Replace,
  Tags,
  TextCursorInput,
  Trash2,
} from 'lucide-react';
import type { LibraryInfo } from '../../shared/library/summary.ts';
import { Button } from '../ui/Button.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import styles from './TopBar.module.css';

export interface LibraryMenuProps {
  readonly library: LibraryInfo;
  readonly onChoose: (purpose: 'create' | 'open') => void;
  readonly onBoard: () => void;
  readonly onPlanner: () => void;
  readonly onReading: () => void;
  readonly onImport: () => void;
  readonly onSiteProfile: () => void;
  readonly onReplace: () => void;
  readonly onTags: () => void;
  readonly onBin: () => void;
  readonly onBackups: () => void;
  readonly onTemplates: () => void;
  readonly onSnippets: () => void;
}

/** The library's name, and what concerns all of it. */
export function LibraryMenu({
  library,
  onChoose,
  onBoard,
  onPlanner,
  onReading,
  onImport,
  onSiteProfile,
  onReplace,
  onTags,
  onBin,
  onBackups,
  onTemplates,
  onSnippets,
}: LibraryMenuProps) {
  const icon = { size: 14, 'aria-hidden': true } as const;
  return (
    <MenuButton
      align="start"
      trigger={
        <Button
          variant="quiet"
          className={styles.library}
          title={library.path}
          aria-label={`Library ${library.name}`}
        >
          <bdi className={styles.libraryName}>{library.name}</bdi>
          {library.readOnly && <span className={styles.readOnly}>read-only</span>}
          <ChevronDown size={14} aria-hidden className={styles.chevron} />
        </Button>
      }
      entries={[
        {
          kind: 'action',
          label: 'Board',
          icon: <Columns3 {...icon} />,
          shortcut: 'Ctrl+4',
          onSelect: onBoard,
        },
        {
          kind: 'action',
          label: 'Planner',
          icon: <CalendarDays {...icon} />,
          shortcut: 'Ctrl+5',
          onSelect: onPlanner,
        },
        {
          kind: 'action',
          label: 'Read the listed stories',
          icon: <BookOpen {...icon} />,
          shortcut: 'Ctrl+6',
          onSelect: onReading,
        },
        { kind: 'separator', key: 'rooms' },
        {
          kind: 'action',
          label: 'Import stories…',
          icon: <Import {...icon} />,
          shortcut: 'Ctrl+O',
          onSelect: onImport,
        },
        {
          kind: 'action',
          label: 'Site profile…',
          icon: <Newspaper {...icon} />,
          shortcut: 'Ctrl+,',
          onSelect: onSiteProfile,
        },
        {
          kind: 'action',
          label: 'Find and replace in stories…',
          icon: <Replace {...icon} />,
          shortcut: 'Ctrl+Shift+H',
          onSelect: onReplace,
        },
        {
          kind: 'action',
          label: 'Tags…',
          icon: <Tags {...icon} />,
          onSelect: onTags,
        },
        {
          kind: 'action',
          label: 'Templates…',
          icon: <LayoutTemplate {...icon} />,
          shortcut: 'Ctrl+Shift+N',
          onSelect: onTemplates,
        },
        {
          kind: 'action',
          label: 'Snippets…',
          icon: <TextCursorInput {...icon} />,
          onSelect: onSnippets,
        },
        {
          kind: 'action',
          label: 'Bin…',
          icon: <Trash2 {...icon} />,
          onSelect: onBin,
        },
        {
          kind: 'action',
          label: 'Backups…',
          icon: <ArchiveRestore {...icon} />,
          onSelect: onBackups,
        },
        { kind: 'separator', key: 'libraries' },
        {
          kind: 'action',
          label: 'Open another library…',
          icon: <FolderOpen {...icon} />,
          onSelect: () => onChoose('open'),
        },
        {
          kind: 'action',
          label: 'Start an empty library…',
          icon: <FilePlus2 {...icon} />,
          onSelect: () => onChoose('create'),
        },
      ]}
    />
  );
}
