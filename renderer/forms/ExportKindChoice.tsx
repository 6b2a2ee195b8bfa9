import { FileCode2, FileText, FolderOpen } from 'lucide-react';
import { type RefObject, useId, useRef } from 'react';
import {
  type ExportKind,
  FORMAT_GROUPS,
  type FormatGroup,
  formatOf,
  kindsFor,
} from '../../shared/export/formats.ts';
import { notHeld } from '../../shared/export/not-held.ts';
import { listedWords } from '../../shared/listed-words.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import styles from './export-kind-choice.module.css';

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
  /** Several stories leave, which some kinds have another word for. */
  readonly isBulk?: boolean;
  readonly onChange: (kind: ExportKind) => void;
}

const GROUPS = (Object.keys(FORMAT_GROUPS) as FormatGroup[]).map((group) => ({
  value: group,
  label: FORMAT_GROUPS[group],
}));

/** For whom the story is, then the kinds that they take. A group that is come back to has its choice still. */
export function ExportKindChoice({ value, disabled, chosen, isBulk, onChange }: ExportKindChoiceProps) {
  const name = useId();
  const { group } = formatOf(value);
  const lacks = notHeld(value);
  const last = useRef(new Map<FormatGroup, ExportKind>());
  last.current.set(group, value);
  const labelOf = (kind: ExportKind) => (isBulk ? formatOf(kind).bulkLabel : formatOf(kind).label);
  const turnTo = (next: FormatGroup) => {
    const kind = last.current.get(next) ?? kindsFor(next)[0];
    if (kind) onChange(kind);
  };
  return (
    <fieldset className={styles.kinds} disabled={disabled}>
      <legend className={styles.legend}>Export as</legend>
      <SegmentedControl label="For" value={group} segments={GROUPS} onChange={turnTo} />
      <div role="radiogroup" aria-label="Format" className={styles.list}>
        {kindsFor(group).map((kind) => (
          <label key={kind} className={styles.kind}>
            <input
              ref={value === kind ? chosen : undefined}
              type="radio"
              name={name}
              aria-label={labelOf(kind)}
              aria-describedby={`${name}-${kind}`}
              checked={value === kind}
              onChange={() => onChange(kind)}
            />
            <span className={styles.icon}>
              <KindIcon kind={kind} />
            </span>
            <span className={styles.words}>
              <span className={styles.name}>{labelOf(kind)}</span>
              <span id={`${name}-${kind}`} className={styles.detail}>
                {formatOf(kind).detail}
              </span>
            </span>
            <span className={styles.dot} aria-hidden="true" />
          </label>
        ))}
      </div>
      <p className={styles.lacks} aria-live="polite">
        {lacks.length > 0 && `Without ${listedWords(lacks, 'and')}.`}
      </p>
    </fieldset>
  );
}
