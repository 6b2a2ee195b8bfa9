import { Fragment } from 'react';
import { languageOfWords } from '../../shared/story/script-language.ts';

const QUOTED = /(“[^“”]*”)/u;

/** A sentence of the window. The names that it quotes are the desk's, and keep what is around them in order. */
export function Sentence({ children }: { readonly children: string }) {
  const parts = children.split(QUOTED);
  if (parts.length === 1) return children;
  // One element: what stands around it may set its children apart, as a button does.
  return (
    <span>
      {parts.map((part, at) => {
        const key = `${at} ${part}`;
        if (!QUOTED.test(part)) return <Fragment key={key}>{part}</Fragment>;
        return (
          <Fragment key={key}>
            “
            <span dir="auto" lang={languageOfWords(part)}>
              {part.slice(1, -1)}
            </span>
            ”
          </Fragment>
        );
      })}
    </span>
  );
}
