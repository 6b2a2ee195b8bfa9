import type { ReactNode } from 'react';
import type { ComparedRun } from '../../shared/compare/compared-lines.ts';
import type { Mark } from '../../shared/story/inline.ts';
import type { Phrase } from '../../shared/story/phrase.ts';
import styles from './ComparedStory.module.css';

const ELEMENTS: Readonly<Record<Mark, (children: ReactNode) => ReactNode>> = {
  bold: (children) => <strong>{children}</strong>,
  italic: (children) => <em>{children}</em>,
  underline: (children) => <span className={styles.underline}>{children}</span>,
  strike: (children) => <s>{children}</s>,
  code: (children) => <code>{children}</code>,
  subscript: (children) => <sub>{children}</sub>,
  superscript: (children) => <sup>{children}</sup>,
};

function phraseAttributes({ language, direction }: Phrase) {
  return language === null ? { dir: direction } : { lang: language, dir: direction };
}

/** Words, those that came underlined and those that went struck through. */
export function ComparedRuns({ runs }: { readonly runs: readonly ComparedRun[] }) {
  return runs.map((run, at) => {
    const look = [...run.marks].reverse().reduce<ReactNode>((inner, mark) => ELEMENTS[mark](inner), run.text);
    const linked = run.link ? (
      <span className={styles.link} title={run.link.href}>
        {look}
      </span>
    ) : (
      look
    );
    const Change = { same: 'span', inserted: 'ins', deleted: 'del' }[run.change] as 'span' | 'ins' | 'del';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is never edited, only replaced.
      <Change key={at} {...(run.phrase && phraseAttributes(run.phrase))}>
        {linked}
      </Change>
    );
  });
}
