import { cssString } from '../../page/head/css-string.ts';
import type { PageDirection } from '../../page/own-direction.ts';
import type { PaperSize } from '../paper.ts';

/** Points from one line to the next: double-spaced type of twelve points. */
const PITCH = 24;
const TOP = 72;

/** In points; `lines` are as many as leave an inch above and below. */
const SHEETS: Readonly<Record<PaperSize, { readonly height: number; readonly lines: number }>> = {
  a4: { height: 841.89, lines: 28 },
  letter: { height: 792, lines: 26 },
};

const SERIF = '"Source Serif 4", "Noto Naskh Arabic", "Frank Ruhl Libre", serif';
const ARABIC = '"Noto Naskh Arabic", "Source Serif 4", serif';

/**
 * The style of a manuscript. Every box is as high as whole lines, so that the text keeps to the numbers in the
 * margin (CSS Paged Media 3, margin boxes), which are no part of it. A line that pleases no grid would put all
 * below it out of step: nothing here has a border, a margin or type that takes room of its own.
 */
export function manuscriptStyle({
  paper,
  head,
  direction,
}: {
  readonly paper: PaperSize;
  /** Stands at the head of every sheet. */
  readonly head: string;
  readonly direction: PageDirection;
}): string {
  const { height, lines } = SHEETS[paper];
  // Two points more than the lines need, or what is rounded off would cost the last of them.
  const bottom = height - TOP - lines * PITCH - 2;
  const [start, end] = direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const numbers = Array.from({ length: lines }, (_, line) => line + 1).join('\\a ');
  const family = direction === 'rtl' ? ARABIC : SERIF;
  return `
@page {
  margin: ${TOP}pt 64pt ${bottom}pt;
  margin-${start}: 84pt;
  font: 9pt / ${PITCH}pt ${SERIF};
  @top-${start} { content: ${cssString(head)}; font-weight: 600; }
  @top-${end} { content: counter(page) " / " counter(pages); }
  @${start}-top {
    content: "${numbers}";
    white-space: pre;
    padding-${end}: 18pt;
    padding-top: 1pt;
    color: #666;
    font-size: 8pt;
    text-align: ${end};
    vertical-align: top;
  }
}
* { margin: 0; padding: 0; border: 0; box-sizing: border-box; font-size: inherit; line-height: inherit; }
html { color: #000; background: #fff; }
body { font: 12pt / ${PITCH}pt ${family}; overflow-wrap: anywhere; }
:lang(ar), :lang(fa), :lang(ur), :lang(ps) { font-family: ${ARABIC}; }
h1 { font-size: 16pt; font-weight: 700; }
main { margin-block: ${PITCH}pt; }
h2, h3, h4 { font-weight: 700; break-after: avoid; }
* + :is(h2, h3, h4) { margin-top: ${PITCH}pt; }
main > :not(h2, h3, h4) + p { text-indent: 24pt; }
ul, ol { padding-inline-start: 24pt; }
blockquote { margin-inline: 36pt; }
hr { height: ${PITCH}pt; text-align: center; }
hr::before { content: "* * *"; }
sup, sub { font-size: 8pt; line-height: 0; }
code, pre { font-family: inherit; white-space: pre-wrap; }
figcaption { font-weight: 600; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums lining-nums; }
th, td { padding-inline: 6pt; outline: 0.5pt solid #999; text-align: start; vertical-align: top; }
tr { break-inside: avoid; }
a { color: inherit; text-decoration: underline; text-decoration-thickness: 0.5pt; }
a[href^="http"]::after { content: " (" attr(href) ")"; }`;
}
