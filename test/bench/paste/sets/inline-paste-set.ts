import { htmlToBody } from '../../../../shared/import/html/html-to-body.ts';
import { wordsOfHtml } from '../../../support/html-words.ts';
import { bodyWordsOf, lostWords } from '../../../support/words.ts';
import { type SetResult, timed } from '../case-result.ts';
import type { Fixtures } from '../fixtures.ts';
import { outsideModel, publishedPage } from '../outside-model.ts';

interface InlineCase {
  readonly name: string;
  readonly pastedHTML: string;
  readonly expectedHTML: string;
}

/** Small clipboards whose expected text another editor states. */
export function inlinePasteSet(fixtures: Fixtures): SetResult {
  const cases = fixtures.json('paste/lexical-paste-cases.json') as readonly InlineCase[];
  return {
    name: 'paste, inline',
    cases: cases.map(({ name, pastedHTML, expectedHTML }) => {
      const { value, milliseconds } = timed(() => htmlToBody(pastedHTML));
      const found = bodyWordsOf(value.body);
      const wanted = wordsOfHtml(expectedHTML);
      return {
        name,
        milliseconds,
        lost: lostWords(wanted, found),
        added: lostWords(found, wanted),
        outside: outsideModel(publishedPage(value.body)),
      };
    }),
  };
}
