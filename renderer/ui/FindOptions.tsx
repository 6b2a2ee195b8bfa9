import { CaseSensitive, Regex, WholeWord } from 'lucide-react';
import type { FindQuery } from '../../shared/find/find-query.ts';
import { IconButton } from './IconButton.tsx';

export interface FindOptionsProps {
  readonly query: FindQuery;
  readonly onChange: (change: Partial<FindQuery>) => void;
  /** Of each toggle. */
  readonly className?: string | undefined;
}

/** How the words of a query are to be found. */
export function FindOptions({ query, onChange, className = '' }: FindOptionsProps) {
  return (
    <>
      <IconButton
        label="Match case and accents"
        className={className}
        pressed={query.matchCase}
        icon={<CaseSensitive size={16} aria-hidden />}
        onClick={() => onChange({ matchCase: !query.matchCase })}
      />
      <IconButton
        label="Whole word"
        className={className}
        pressed={query.wholeWord}
        icon={<WholeWord size={16} aria-hidden />}
        onClick={() => onChange({ wholeWord: !query.wholeWord })}
      />
      <IconButton
        label="Regular expression"
        className={className}
        pressed={query.isPattern}
        icon={<Regex size={14} aria-hidden />}
        onClick={() => onChange({ isPattern: !query.isPattern })}
      />
    </>
  );
}
