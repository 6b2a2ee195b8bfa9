import type { Element } from 'hast';
import { h } from 'hastscript';
import { ownDirection } from '../../page/own-direction.ts';
import type { PublicFields } from '../../story/field-audience.ts';
import type { ArticleOptions } from './article-options.ts';
import { bylineWords } from './byline-words.ts';

/** What stands above the body: headline, standfirst and byline, each where the story has it. */
export function articleHead(
  fields: PublicFields,
  { direction, labels }: Pick<ArticleOptions, 'direction' | 'labels'>,
): readonly Element[] {
  const line = (tagName: string, words: string): readonly Element[] =>
    words === '' ? [] : [h(tagName, { dir: ownDirection(words, direction) }, words)];
  return [
    ...line('h1', fields.headline),
    ...line('p', fields.standfirst),
    ...line('p', bylineWords(fields, labels)),
  ];
}
