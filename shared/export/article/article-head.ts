import type { Element } from 'hast';
import { h } from 'hastscript';
import { ownDirection } from '../../page/own-direction.ts';
import type { PublicFields } from '../../story/field-audience.ts';
import { articleFrame, footLines } from './article-frame.ts';
import type { ArticleOptions } from './article-options.ts';

/** What stands above the body: headline, kicker, standfirst, byline and the editor's note, as the story has them. */
export function articleHead(fields: PublicFields, options: ArticleOptions): readonly Element[] {
  const { headline, kicker, standfirst, byline, editorsNote } = articleFrame(fields, options.labels);
  return [
    ...lineElement('h1', headline, options),
    ...[kicker, standfirst, byline, editorsNote].flatMap((words) => lineElement('p', words, options)),
  ];
}

/** What stands below it: who helped, what was put right, where the story comes from, and who may use it. */
export function articleFoot(fields: PublicFields, options: ArticleOptions): readonly Element[] {
  const lines = footLines(articleFrame(fields, options.labels));
  return lines.flatMap((words) => lineElement('p', words, options));
}

function lineElement(
  tagName: string,
  words: string,
  { direction }: Pick<ArticleOptions, 'direction'>,
): readonly Element[] {
  if (words === '') return [];
  const lines = words.split('\n').flatMap((line, at) => (at === 0 ? [line] : [h('br'), line]));
  return [h(tagName, { dir: ownDirection(words, direction) }, lines)];
}
