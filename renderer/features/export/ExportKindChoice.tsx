import { FileCode2, FileText, FolderOpen } from 'lucide-react';
import type { RefObject } from 'react';
import { EXPORT_KINDS, type ExportKind, formatOf } from '../../../shared/export/formats.ts';
import styles from './export.module.css';

/** By what a kind gives: a folder, the page in a file, or the text. */
function KindIcon({ kind }: { readonly kind: ExportKind }) {
  const { output, content } = formatOf(kind);
  if (output === 'folder') return <FolderOpen size={18} aria-hidden />;
  return content !== 'story' ? <FileCode2 size={18} aria-hidden /> : <FileText size={18} aria-hidden />;
}

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
            aria-label={formatOf(kind).label}
            aria-describedby={`export-kind-${kind}`}
            checked={value === kind}
            onChange={() => onChange(kind)}
          />
          <span className={styles.icon}>
            <KindIcon kind={kind} />
          </span>
          <span className={styles.words}>
            <span className={styles.name}>{formatOf(kind).label}</span>
            <span id={`export-kind-${kind}`} className={styles.detail}>
              {formatOf(kind).detail}
            </span>
          </span>
          <span className={styles.dot} aria-hidden="true" />
        </label>
      ))}
    </fieldset>
  );
}
