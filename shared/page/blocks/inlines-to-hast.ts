import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { assertNever } from '../../assert-never.ts';
import type { Break, Inline, Link, Mark, Text } from '../../story/inline.ts';
import { type Phrase, phraseRuns } from '../../story/phrase.ts';
import { safeHref } from '../../story/safe-href.ts';
import { noteMark } from './note-mark.ts';

const ELEMENT: Readonly<Record<Mark, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
};

/**
 * The inlines of a block as page content: phrases, then marks outside in, in their canonical order,
 * neighbours sharing what they can.
 */
export function inlinesToHast(inlines: readonly Inline[]): ElementContent[] {
  return phraseRuns(inlines).flatMap((run) =>
    run.phrase ? [phraseElement(run.phrase, inOnePhrase(run.inlines))] : inOnePhrase(run.inlines, true),
  );
}

/** Its `dir` keeps what stands around it from mixing with it, see the Unicode Bidirectional Algorithm on isolates. */
function phraseElement({ language, direction }: Phrase, children: ElementContent[]): ElementContent {
  return h('span', language === null ? { dir: direction } : { lang: language, dir: direction }, children);
}

/** `outside`: in no phrase, so that those within links are still to be set. */
function inOnePhrase(inlines: readonly Inline[], outside = false): ElementContent[] {
  const out: ElementContent[] = [];
  let run: (Text | Break)[] = [];
  const flush = () => {
    out.push(...markedRun(run, 0));
    run = [];
  };
  for (const inline of inlines) {
    if (inline.type === 'link') {
      flush();
      out.push(...linkToHast(inline, outside));
    } else if (inline.type === 'footnote') {
      flush();
      out.push(noteMark(inline));
    } else if (inline.type === 'text' || inline.type === 'break') run.push(inline);
    else assertNever(inline, 'inline');
  }
  flush();
  return out;
}

/** An address that a story may not hold (nothing but a fault lets one through) leaves its text without a link. */
function linkToHast(link: Link, outside: boolean): ElementContent[] {
  const children = outside ? inlinesToHast(link.children) : markedRun(link.children, 0);
  const href = safeHref(link.href);
  if (href === null) return children;
  return [h('a', link.title === undefined ? { href } : { href, title: link.title }, children)];
}

/** Texts and breaks whose first `depth` marks are already wrapped around them. */
function markedRun(run: readonly (Text | Break)[], depth: number): ElementContent[] {
  const out: ElementContent[] = [];
  for (let i = 0; i < run.length; ) {
    const mark = markAt(run[i], depth);
    let end = i + 1;
    if (mark !== undefined) {
      while (end < run.length && markAt(run[end], depth) === mark) end++;
      out.push(h(ELEMENT[mark], markedRun(run.slice(i, end), depth + 1)));
    } else out.push(unmarked(run[i] as Text | Break));
    i = end;
  }
  return out;
}

function markAt(inline: Text | Break | undefined, depth: number): Mark | undefined {
  return inline?.type === 'text' ? inline.marks?.[depth] : undefined;
}

function unmarked(inline: Text | Break): ElementContent {
  switch (inline.type) {
    case 'text':
      return { type: 'text', value: inline.text };
    case 'break':
      return h('br');
    default:
      return assertNever(inline, 'inline');
  }
}
