import {
  ArchiveRestore,
  ChevronDown,
  FilePen,
  FilePlus2,
  FolderOpen,
  Import,
  LayoutTemplate,
  type LucideIcon,
  Newspaper,
  Replace,
  Tags,
  TextCursorInput,
  Trash2,
} from 'lucide-react';
import type { CommandId, RunCommand } from '../../shared/commands/commands.ts';
import type { LibraryInfo } from '../../shared/library/summary.ts';
import { Button } from '../ui/Button.tsx';
import { commandEntry } from '../ui/command-words.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import styles from './TopBar.module.css';

export interface LibraryMenuProps {
  readonly library: LibraryInfo;
  readonly run: RunCommand;
  readonly onChoose: (purpose: 'create' | 'open') => void;
}

type Row = readonly [id: CommandId, icon: LucideIcon];

const OF_THE_LIBRARY: readonly Row[] = [
  ['import', Import],
  ['site-profile', Newspaper],
  ['replace-in-stories', Replace],
  ['show-tags', Tags],
  ['new-from-template', LayoutTemplate],
  ['snippets', TextCursorInput],
  ['show-corrections', FilePen],
  ['show-bin', Trash2],
  ['show-backups', ArchiveRestore],
];

/** The library's name, and what concerns all of it. */
export function LibraryMenu({ library, run, onChoose }: LibraryMenuProps) {
  const icon = { size: 14, 'aria-hidden': true } as const;
  const rows = (ids: readonly Row[]) =>
    ids.map(([id, Icon]) => commandEntry(id, run, { icon: <Icon {...icon} /> }));
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
        ...rows(OF_THE_LIBRARY),
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
