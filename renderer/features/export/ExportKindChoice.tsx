import { FileCode2, FileText, FolderOpen } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import styles from './export.module.css';
import { EXPORT_KINDS, type ExportKind } from './export-store.ts';

interface Words {
  readonly label: string;
  readonly detail: string;
  readonly icon: ReactNode;
}

const WORDS: Readonly<Record<ExportKind, Words>> = {
  'html-file': {
    label: 'Web page, one file',
    detail: 'Everything in one .html file, pictures and type included',
    icon: <FileCode2 size={18} aria-hidden />,
  },
  'html-folder': {
    label: 'Web page, folder',
    detail: 'index.html with its pictures and fonts beside it',
    icon: <FolderOpen size={18} aria-hidden />,
  },
  markdown: {
    label: 'Markdown',
    detail: 'A .md file with front matter, pictures beside it',
    icon: <FileText size={18} aria-hidden />,
  },
};

export interface ExportKindChoiceProps {
  readonly value: ExportKind;
  readonly disabled: boolean;
  /** Set to the chosen one. */
  readonly chosen: RefObject<HTMLInputElement | null>;
  readonly onChange: (kind: ExportKind) => void;
}

export function ExportKindChoice({ value, disabled, chosen, onChange }: ExportKindChoiceProps) {
  return (
    <fieldset className={styles.kinds} disabled={disabled}>
      <legend className={styles.legend}>Export as</legend>
      {EXPORT_KINDS.map((kind) => (
        <label key={kind} className={styles.kind}>
          <input
            ref={value === kind ? chosen : undefined}
            type="radio"
            name="export-kind"
            aria-label={WORDS[kind].label}
            aria-describedby={`export-kind-${kind}`}
            checked={value === kind}
            onChange={() => onChange(kind)}
          />
          <span className={styles.icon}>{WORDS[kind].icon}</span>
          <span className={styles.words}>
            <span className={styles.name}>{WORDS[kind].label}</span>
            <span id={`export-kind-${kind}`} className={styles.detail}>
              {WORDS[kind].detail}
            </span>
          </span>
          <span className={styles.dot} aria-hidden="true" />
        </label>
      ))}
    </fieldset>
  );
}
