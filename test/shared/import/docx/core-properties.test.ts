import { describe, expect, it } from 'vitest';
import { docxToStory } from '../../../../shared/import/docx/docx-to-story.ts';
import { docxPackage, paragraph, run } from '../../../support/docx-file.ts';

/** A desk that knows everybody, to see who is taken for nobody. */
const NAMES = ['Ada Okoro', 'Li Wen', 'Nadia User', 'Usery Nonet'];

const fields = (core: string) =>
  docxToStory(docxPackage({ body: paragraph('Lead.'), core }), { knownAuthors: NAMES }).fields;

describe('what a Word document says about itself', () => {
  it.each([
    ['Floods in the north', 'Floods in the north'],
    ['Floods\n  in the north ', 'Floods in the north'],
    ['2026', '2026'],
    ['Documents leaked', 'Documents leaked'],
    ['The document', 'The document'],
    ['Document1', ''],
    ['Document 12', ''],
    ['document', ''],
    ['Dokument1', ''],
    ['Untitled', ''],
    ['Microsoft Word - flood.doc', ''],
    ['PowerPoint Presentation', ''],
    ['…', ''],
    ['x'.repeat(100_000), ''],
  ])('the title "%.40s" is the headline "%s"', (title, headline) =>
    expect(fields(`<dc:title>${title}</dc:title>`).headline).toBe(headline),
  );

  it.each([
    ['Ada Okoro', ['Ada Okoro']],
    ['Ada Okoro;Li Wen ; Ada Okoro;', ['Ada Okoro', 'Li Wen']],
    ['Author', []],
    ['user', []],
    ['admin', []],
    ['Administrator', []],
    ['Windows User', []],
    ['Microsoft Office User', []],
    ['Unknown', []],
    ['un-named', []],
    ['none', []],
    ['User; Ada Okoro', ['Ada Okoro']],
    ['Nadia User', ['Nadia User']],
    ['Usery Nonet', ['Usery Nonet']],
  ])('the creator "%s" names the authors %j', (creator, authors) =>
    expect(fields(`<dc:creator>${creator}</dc:creator>`).authors).toEqual(authors),
  );

  it('the language is used where it is one', () => {
    expect(fields('<dc:language> pt_BR </dc:language>').language).toBe('pt-BR');
    expect(fields('<dc:language>?</dc:language>').language).toBe('en');
  });
});

describe('the language of the text', () => {
  const lang = (attributes: string) => `<w:lang ${attributes}/>`;
  const usual = (attributes: string) =>
    `<w:docDefaults><w:rPrDefault><w:rPr>${lang(attributes)}</w:rPr></w:rPrDefault></w:docDefaults>`;
  const language = (body: string, styles?: string) =>
    docxToStory(docxPackage({ body, ...(styles === undefined ? {} : { styles }) }), { language: 'nl' }).fields
      .language;
  const runs = (...parts: readonly (readonly [string, string])[]) =>
    `<w:p>${parts.map(([words, attributes]) => run(words, attributes === '' ? '' : lang(attributes))).join('')}</w:p>`;

  it('is the one that most characters are marked as', () => {
    expect(language(runs(['Ein kurzer', 'w:val="de-DE"'], ['un texte plus long', 'w:val="fr-FR"']))).toBe(
      'fr-FR',
    );
    const parts = runs(
      ['one two three', 'w:val="en-GB"'],
      ['quatorze mots', 'w:val="fr-FR"'],
      ['four', 'w:val="en-GB"'],
    );
    expect(language(parts)).toBe('en-GB');
  });

  it('is that of the styles where the words are not marked', () => {
    expect(
      language(runs(['Ein', 'w:val="de-DE"'], ['words without a mark', '']), usual('w:val="en-GB"')),
    ).toBe('en-GB');
    expect(language(paragraph('words'))).toBe('nl');
  });

  it('is told apart by the script of the words', () => {
    const three = 'w:val="en-US" w:eastAsia="ja-JP" w:bidi="fa-IR"';
    expect(language(paragraph('words'), usual(three))).toBe('en-US');
    for (const words of ['港が再開した', 'ひらがな', 'カタカナ', '港口重新開放'])
      expect(language(paragraph(words), usual(three))).toBe('ja-JP');
    expect(language(paragraph('항구'), usual('w:val="en-US" w:eastAsia="ko-KR"'))).toBe('ko-KR');
    expect(language(paragraph('بندر باز شد'), usual(three))).toBe('fa-IR');
    expect(language(paragraph('A talk about 港 and more words'), usual(three))).toBe('en-US');
  });

  it('is none that the words are not written in, and no private one', () => {
    expect(language(paragraph('words'), usual('w:val="ar-EG"'))).toBe('nl');
    expect(language(paragraph('words'), usual('w:val="x-none"'))).toBe('nl');
    expect(language(paragraph('words'), usual('w:val="?"'))).toBe('nl');
    expect(language(paragraph('12 — 14'), usual('w:val="ar-EG"'))).toBe('ar-EG');
  });
});
