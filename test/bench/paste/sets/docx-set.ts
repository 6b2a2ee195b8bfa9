import { readDocx } from '../../../../electron/library/import/docx/read-docx.ts';
import { sequenceAgreement, sequenceOfBody } from '../../../support/block-sequence.ts';
import { readNative } from '../../../support/native-blocks.ts';
import { bodyWordsOf, lostWords, wordsOf } from '../../../support/words.ts';
import { type SetResult, timed } from '../case-result.ts';
import type { Fixtures } from '../fixtures.ts';
import { judgedBlocks, notJudged } from '../known-reasons.ts';
import { outsideModel, publishedPage } from '../outside-model.ts';

/** Word documents, judged by pandoc's reading of them. */
export function docxSet(fixtures: Fixtures): SetResult {
  const names = fixtures.names('docx').filter((name) => name.endsWith('.docx'));
  const cases = names.map((name) => {
    const { value: story, milliseconds } = timed(() =>
      readDocx(fixtures.bytes(`docx/${name}`), { language: 'en' }),
    );
    const native = readNative(fixtures.text(`docx/${name.replace(/docx$/, 'native')}`));
    const { headline, standfirst } = story.fields;
    const wanted = [...wordsOf(native.title), ...native.blocks.flatMap(({ text }) => wordsOf(text))];
    const found = [...wordsOf(`${headline} ${standfirst}`), ...bodyWordsOf(story.body)];
    // Pandoc leaves the headline in its place, or among its metadata.
    const [first] = native.blocks;
    const isHeading = native.title !== '' || first?.text === headline;
    const kind = first?.text === headline ? first.kind : 'title';
    const head = isHeading && headline !== '' ? [{ kind, depth: 0, text: headline }] : [];
    const title = native.title === '' ? [] : [{ kind: 'title', depth: 0, text: native.title }];
    return {
      name,
      milliseconds,
      lost: lostWords(wanted, found),
      added: lostWords(found, wanted),
      ...judgedBlocks(
        name,
        sequenceAgreement([...title, ...native.blocks], [...head, ...sequenceOfBody(story.body)]),
      ),
      outside: outsideModel(publishedPage(story.body, story.fields)),
    };
  });
  return { name: 'docx', cases, wantedBlocks: 0.98, notes: notJudged(names) };
}
