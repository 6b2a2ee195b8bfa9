import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../shared/import/decode-text.ts';
import { dateValue, languageValue, slugValue } from '../../../shared/import/field-values.ts';
import { pictureNames } from '../../../shared/import/picture-names.ts';
import { replaceMedia } from '../../../shared/import/replace-media.ts';
import { textToStory } from '../../../shared/import/text/text-to-story.ts';
import { text } from '../../../shared/story/inline.ts';
import { isMediaName } from '../../../shared/story/media-name.ts';
import { textReader } from '../../support/text-reader.ts';

const reader = textReader();

describe('plain text', () => {
  it('has a headline, paragraphs and line breaks', () => {
    const { fields, body } = textToStory('Talks resume\r\n\r\nOne\r\ntwo\r\n\r\n\r\nThree *not bold*\r\n');
    expect(fields.headline).toBe('Talks resume');
    expect(body).toEqual([
      { type: 'paragraph', children: [text('One'), { type: 'break' }, text('two')] },
      { type: 'paragraph', children: [text('Three *not bold*')] },
    ]);
  });

  it('has no headline in a single paragraph', () => {
    expect(textToStory('Only this\n').fields.headline).toBe('');
    expect(textToStory('Only this\n').body).toEqual([{ type: 'paragraph', children: [text('Only this')] }]);
  });
});

describe('encodings', () => {
  const bytes = (...values: readonly number[]) => Uint8Array.from(values);
  it.each([
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9), 'é'],
    ['UTF-8', bytes(0xc3, 0xa9), 'é'],
    ['UTF-16 little endian', bytes(0xff, 0xfe, 0xe9, 0x00), 'é'],
    ['UTF-16 big endian', bytes(0xfe, 0xff, 0x00, 0xe9), 'é'],
    ['Windows-1252', bytes(0x93, 0xe9, 0x94), '“é”'],
    [
      'what HTML declares',
      new Uint8Array([...Buffer.from('<meta charset="windows-1256">'), 0xe3]),
      '<meta charset="windows-1256">م',
    ],
    [
      'Windows-1252 when HTML declares nonsense',
      new Uint8Array([...Buffer.from('<meta charset=klingon>'), 0xe9]),
      '<meta charset=klingon>é',
    ],
  ])('%s', (_, given, expected) => expect(decodeText(given, reader).text).toBe(expected));

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['a Word document or another packed file', Buffer.from('PK\u0003\u0004')],
    ['a picture', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['not a text', bytes(0x61, 0x00, 0x00, 0x62)],
  ])('says that it is %s', (what, given) => {
    expect(() => decodeText(given, reader)).toThrow(
      new RegExp(`^The file cannot be read as a story: it is ${what}; .*\\.$`),
    );
  });
});

describe('field values', () => {
  it.each([
    ['2026-01-28', '2026-01-28'],
    ['2026-02-31', null],
    ['2026-01-28 10:00', '2026-01-28T10:00Z'],
    ['2026-01-28T10:00:05.5+0130', '2026-01-28T10:00:05.5+01:30'],
    ['January 28, 2026', '2026-01-28'],
    ['28. Jan 2026', '2026-01-28'],
    ['Smarch 28, 2026', null],
    ['soon', null],
  ])('date %s is %s', (given, expected) => expect(dateValue(given)).toBe(expected));

  it('language and slug', () => {
    expect([languageValue('en_US'), languageValue('???'), slugValue('../Étude x'), slugValue('../')]).toEqual(
      ['en-US', null, 'etude-x', null],
    );
  });
});

describe('media names', () => {
  it.each([
    ['../../etc/passwd', 'passwd.jpg'],
    ['a/%2e%2e%2fx.png', 'x.png'],
    ['C:\\p\\Foto Ä.JPEG', null],
    ['p\\Foto Ä.JPEG', 'foto-a.jpeg'],
    ['https://a.org/i.webp?w=1#x', 'i.webp'],
    ['/中文.gif', 'picture.gif'],
    ['javascript:alert(1)', null],
    ['data:image/svg+xml,<svg>', null],
    ['.png', 'picture.png'],
  ])('%s becomes %s', (source, expected) => {
    const name = pictureNames().nameFor(source);
    expect(name).toBe(expected);
    if (name !== null) expect(isMediaName(name)).toBe(true);
  });

  it('are replaced by what the bytes say, or by words', () => {
    const figure = {
      type: 'figure',
      media: 'a.jpg',
      alt: 'Boats',
      caption: 'The harbour.',
      credit: 'A. Bello',
    } as const;
    const story = {
      fields: { ...textToStory('').fields, image: 'b.jpg' },
      body: [figure, { ...figure, media: 'b.jpg' }],
      pictures: [
        { media: 'a.jpg', source: 'a' },
        { media: 'b.jpg', source: 'b' },
      ],
    };
    expect(
      replaceMedia(
        story,
        new Map([
          ['a.jpg', 'a.png'],
          ['b.jpg', null],
        ]),
      ),
    ).toEqual({
      fields: { ...story.fields, image: null },
      body: [
        { ...figure, media: 'a.png' },
        { type: 'paragraph', children: [text('The harbour. — A. Bello')] },
      ],
      pictures: [{ media: 'a.png', source: 'a' }],
    });
  });
});
