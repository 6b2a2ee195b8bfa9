import fc from 'fast-check';
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { EditorText, type TextChange } from '../../../../renderer/editor/find/editor-text.ts';
import { findInLine } from '../../../../shared/find/find-in-line.ts';
import { compileQuery } from '../../../../shared/find/find-query.ts';
import { lineOf, mapTexts } from '../../../../shared/find/map-texts.ts';
import { replaceInWords } from '../../../../shared/find/replace-in-inlines.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { footnote, lineBreak, link, type Mark, text } from '../../../../shared/story/inline.ts';
import { arbitraryBody } from '../../../support/arbitrary-story.ts';
import { type OpenEditor, openEditor } from '../open-editor.ts';

function openText(story: readonly Block[]): OpenEditor & { text: EditorText } {
  const open = openEditor(story);
  const storyText = new EditorText(open.editor);
  storyText.follow(() => {});
  return { ...open, text: storyText };
}

function changesOf(storyText: EditorText, wanted: string, replacement: string): TextChange[] {
  const compiled = compileQuery({ text: wanted, matchCase: false, wholeWord: false, isPattern: false });
  if (!compiled.ok) throw new Error(compiled.message);
  return storyText
    .blocks()
    .flatMap((block) =>
      block.lines.flatMap((line, index) =>
        findInLine(line, compiled.pattern).map((hit) => ({ ...hit, block, line: index, replacement })),
      ),
    );
}

const paragraph = (...children: Parameters<typeof link>[1]): Block => ({ type: 'paragraph', children });

const EVERYTHING: readonly Block[] = [
  { type: 'heading', level: 2, children: [text('Cairo heading')] },
  paragraph(text('in '), text('Cai', 'bold'), text('ro'), lineBreak(), text('next line')),
  {
    type: 'list',
    ordered: false,
    items: [
      {
        children: [text('Cairo item')],
        lists: [{ type: 'list', ordered: true, items: [{ children: [text('nested Cairo')], lists: [] }] }],
      },
      { children: [], lists: [] },
    ],
  },
  {
    type: 'quote',
    children: [{ type: 'paragraph', children: [text('quoted Cairo')] }],
    attribution: [text('A Cairo lawyer')],
  },
  { type: 'figure', media: 'a.png', alt: '', caption: 'Cairo by night', credit: '' },
  { type: 'paragraph', children: [link('https://example.org/', [text('linked Cairo')]), text(' ends')] },
  { type: 'divider' },
];

/** All lines of a story, also those of notes and cards. */
function linesOf(body: readonly Block[]): readonly string[] {
  const lines: string[] = [];
  for (const block of body) {
    mapTexts(block, {
      inlines(line) {
        lines.push(lineOf(line));
        return line;
      },
      words(line) {
        lines.push(line);
        return line;
      },
    });
  }
  return lines.filter((line) => line !== '');
}

describe('the lines of a story', () => {
  it('are its paragraphs, headings, items and names', () => {
    const { text: storyText } = openText(EVERYTHING);
    expect(storyText.blocks().map(({ lines }) => lines)).toEqual([
      ['Cairo heading'],
      ['in Cairo\nnext line'],
      ['Cairo item', 'nested Cairo'],
      ['quoted Cairo', 'A Cairo lawyer'],
      ['Cairo by night'],
      ['linked Cairo ends'],
      [],
    ]);
  });

  it('hold what the story holds, whatever is in it', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const { text: storyText, body: source, editor } = openText(body);
        expect(storyText.blocks().flatMap((block) => block.lines)).toEqual(linesOf(source.read()));
        editor.setRootElement(null);
      }),
      { numRuns: 60 },
    );
  });

  it('stay the same objects until their block changes, also by undo', () => {
    const { text: storyText, editor } = openText([paragraph(text('one')), paragraph(text('two'))]);
    const [first, second] = storyText.blocks();
    const write = () => void $getRoot().getFirstChild()?.selectEnd()?.insertText('!');
    editor.update(write, { discrete: true, tag: HISTORY_PUSH_TAG });
    const [changed, same] = storyText.blocks();
    expect(changed?.lines).toEqual(['one!']);
    expect(same).toBe(second);
    expect(first && storyText.isCurrent(first)).toBe(false);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(storyText.blocks().map(({ lines }) => lines)).toEqual([['one'], ['two']]);
  });

  it('stand at a place of the page', () => {
    const { text: storyText } = openText(EVERYTHING);
    for (const change of changesOf(storyText, 'cairo', '')) {
      // Fields are drawn by React, which is not there.
      if (change.block.fieldLines.has(change.line)) continue;
      expect(storyText.range(change)?.toString()).toBe('Cairo');
    }
    const [, whole] = storyText.blocks();
    const overBreak = whole && storyText.range({ block: whole, line: 0, start: 6, end: 13 });
    expect(overBreak?.toString()).toBe('ronext');
  });

  it('say where the caret is', () => {
    const { text: storyText, update } = openText(EVERYTHING);
    expect(storyText.caret()).toBe(null);
    update(() => $getRoot().getAllTextNodes()[4]?.select(1, 4));
    const [, second] = storyText.blocks();
    expect(storyText.caret()).toEqual({ key: second?.key, line: 0, offset: 10 });
    expect(storyText.caret('end')).toEqual({ key: second?.key, line: 0, offset: 13 });
    expect(storyText.selectedWords()).toBe('ext');
  });
});

describe('the words of notes, pictures and cards', () => {
  const picture = {
    type: 'figure',
    media: 'a.png',
    alt: 'a quay',
    caption: '',
    credit: 'Quay News',
  } as const;
  const APART: readonly Block[] = [
    {
      type: 'paragraph',
      children: [
        text('Said on the quay'),
        footnote([text('The '), text('quay', 'bold'), text(' of Beirut.')]),
        text('.'),
      ],
    },
    picture,
    { type: 'gallery', figures: [picture, { ...picture, alt: '' }], caption: 'All of the quay' },
    { type: 'embed', href: 'https://example.org/', title: 'Quay cam', description: 'The quay, live' },
    { type: 'related', story: 'story-0002', headline: 'No quay of ours', label: 'More of the quay' },
  ];

  it('are lines where they stand, told apart from the text, with the names of their fields', () => {
    const { text: storyText } = openText(APART);
    const hits = changesOf(storyText, 'quay', '');
    expect(hits.map((hit) => storyText.fieldText(hit)?.field ?? null)).toEqual([
      null,
      'note 1',
      'alt text',
      'credit',
      'alt text of picture 1',
      'credit of picture 1',
      'credit of picture 2',
      'caption of the gallery',
      'title',
      'description',
      'label',
    ]);
    const [, note, alt] = hits;
    expect(note && storyText.fieldText(note)?.hidden).toBe('The quay of Beirut.');
    expect(alt && storyText.fieldText(alt)?.hidden).toBe(null);
    // A note is marked by its number.
    expect(note && storyText.range(note)?.toString()).toBe('1');
  });

  it('are replaced with the others in one step, and keep their marks', () => {
    const { text: storyText, body, editor } = openText(APART);
    storyText.replace(changesOf(storyText, 'quay', 'pier'));
    const [paragraph, figure, gallery, embed, related] = body.read();
    expect(paragraph).toMatchObject({
      children: [
        text('Said on the pier'),
        footnote([text('The '), text('pier', 'bold'), text(' of Beirut.')]),
        text('.'),
      ],
    });
    expect(figure).toMatchObject({ alt: 'a pier', credit: 'pier News' });
    expect(gallery).toMatchObject({
      figures: [{ alt: 'a pier' }, { credit: 'pier News' }],
      caption: 'All of the pier',
    });
    expect(embed).toMatchObject({ title: 'pier cam', description: 'The pier, live' });
    expect(related).toMatchObject({ headline: 'No quay of ours', label: 'More of the pier' });
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(body.read()).toEqual(APART);
  });
});

describe('replacing', () => {
  it('keeps the marks and the link of the first character, over marks and everywhere in the story', () => {
    const { text: storyText, body } = openText(EVERYTHING);
    expect(storyText.replace(changesOf(storyText, 'cairo', 'Beirut'))).toBe(8);
    expect(body.read()).toEqual([
      { type: 'heading', level: 2, children: [text('Beirut heading')] },
      paragraph(text('in '), text('Beirut', 'bold'), lineBreak(), text('next line')),
      {
        type: 'list',
        ordered: false,
        items: [
          {
            children: [text('Beirut item')],
            lists: [
              { type: 'list', ordered: true, items: [{ children: [text('nested Beirut')], lists: [] }] },
            ],
          },
          { children: [], lists: [] },
        ],
      },
      {
        type: 'quote',
        children: [{ type: 'paragraph', children: [text('quoted Beirut')] }],
        attribution: [text('A Beirut lawyer')],
      },
      { type: 'figure', media: 'a.png', alt: '', caption: 'Beirut by night', credit: '' },
      { type: 'paragraph', children: [link('https://example.org/', [text('linked Beirut')]), text(' ends')] },
      { type: 'divider' },
    ]);
  });

  it('takes out what is replaced by nothing, a whole link and a break included', () => {
    const body = [
      paragraph(text('a')),
      { type: 'paragraph', children: [link('/x', [text('gone')]), text('b')] },
    ];
    const { text: storyText, body: source } = openText(body as Block[]);
    storyText.replace(changesOf(storyText, 'gone', ''));
    expect(source.read()).toEqual([paragraph(text('a')), paragraph(text('b'))]);

    const broken = openText([paragraph(text('a', 'bold'), lineBreak(), text('b'))]);
    const [block] = broken.text.blocks();
    if (block) broken.text.replace([{ block, line: 0, start: 1, end: 3, replacement: ' c' }]);
    expect(broken.body.read()).toEqual([paragraph(text('a c', 'bold'))]);
  });

  it('leaves alone a block that has changed since', () => {
    const { text: storyText, update, body } = openText([paragraph(text('one one'))]);
    const changes = changesOf(storyText, 'one', 'two');
    update(() => $getRoot().selectEnd().insertText('!'));
    expect(storyText.replace(changes)).toBe(0);
    expect(body.read()).toEqual([paragraph(text('one one!'))]);
  });

  it('leaves a caret that stood behind the shorter words at their end', () => {
    const { text: storyText, update, editor } = openText([paragraph(text('a long word'))]);
    update(() => $getRoot().selectEnd());
    storyText.replace(changesOf(storyText, 'long word', 'w'));
    editor.read('latest', () => {
      const selection = $getSelection();
      expect($isRangeSelection(selection) && selection.anchor.offset).toBe(3);
    });
  });

  it('is one step back, whatever the story and the words; the words found have become the others', () => {
    const replacements = fc.constantFrom('', 'X', 'Homs', 'a a');
    fc.assert(
      fc.property(
        arbitraryBody,
        fc.constantFrom('a', 'o', ' ', 'Homs', '*'),
        replacements,
        (story, wanted, by) => {
          const { text: storyText, body, editor } = openText(story);
          const before = body.read();
          const lines = storyText.blocks().map((block) => block.lines.join('\n'));
          const changes = changesOf(storyText, wanted, by);
          storyText.replace(changes);
          const after = storyText.blocks().flatMap((block) => block.lines);
          const compiled = compileQuery({
            text: wanted,
            matchCase: false,
            wholeWord: false,
            isPattern: false,
          });
          if (!compiled.ok) throw new Error(compiled.message);
          const { pattern } = compiled;
          const replacedIn = (line: string) =>
            findInLine(line, pattern).map((hit) => ({ ...hit, replacement: by }));
          const naive = lines.map((line) => replaceInWords(line, replacedIn(line))).join('\n');
          expect(after.join('\n').replaceAll(/\n+/g, '\n').trim()).toBe(
            naive.replaceAll(/\n+/g, '\n').trim(),
          );
          const replaced = body.read();
          if (changes.length > 0) editor.dispatchCommand(UNDO_COMMAND, undefined);
          expect(body.read()).toEqual(before);
          if (changes.length > 0) editor.dispatchCommand(REDO_COMMAND, undefined);
          expect(body.read()).toEqual(replaced);
          editor.setRootElement(null);
        },
      ),
      { numRuns: 80 },
    );
  }, 60_000);

  it.each<Mark>(['bold', 'code', 'superscript'])('keeps %s', (mark) => {
    const { text: storyText, body } = openText([paragraph(text('a '), text('b', mark), text(' c'))]);
    storyText.replace(changesOf(storyText, 'b', 'longer'));
    expect(body.read()).toEqual([paragraph(text('a '), text('longer', mark), text(' c'))]);
  });
});

it('tells what of notes and pictures is in no language or in another', () => {
  const { text: storyText } = openText([
    {
      type: 'paragraph',
      children: [
        text('See'),
        footnote([
          text('In '),
          link('https://example.org', [
            { type: 'text', text: 'Le Monde', phrase: { language: 'fr', direction: 'auto' } },
          ]),
          text(' and '),
          text('code', 'code'),
        ]),
      ],
    },
    { type: 'figure', media: 'a.png', alt: 'A man', caption: 'At home', credit: 'AFP' },
    {
      type: 'gallery',
      figures: [{ type: 'figure', media: 'a.png', alt: '', caption: '', credit: 'Reuters' }],
      caption: 'All of them',
    },
  ]);
  const told = storyText.blocks().map((block) => {
    const foreignSpans = storyText.foreignSpans(block);
    return block.lines.map((line, at) =>
      foreignSpans[at]?.map(({ start, end, language }) => `${line.slice(start, end)} ${language}`).join(),
    );
  });
  expect(told).toEqual([
    ['', 'Le Monde fr,code null'],
    ['', '', 'AFP null'],
    ['Reuters null', ''],
  ]);
});
