import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportStory } from '../../../../electron/exporting/export-story.ts';
import { importFiles } from '../../../../electron/library/import/import-files.ts';
import { inspectPicture } from '../../../../electron/library/media/inspect-picture.ts';
import { compileQuery } from '../../../../shared/find/find-query.ts';
import { findInStory } from '../../../../shared/find/story-hits.ts';
import { plainText } from '../../../../shared/story/inline.ts';
import type { Story } from '../../../../shared/story/story.ts';
import { clockTimes, publicationDate } from '../../../../shared/time/zoned-time.ts';
import { bodyInWords } from '../../../support/body-in-words.ts';
import { fixtureNames, fixturePath, readFixture } from '../../../support/public-fixtures.ts';
import { shownQuarters } from '../media/turned-pictures.ts';
import { temporaryFolder, temporaryLibrary } from '../temporary-library.ts';

const FOLDER = 'cases-2';

async function imported(name: string, library?: Awaited<ReturnType<typeof temporaryLibrary>>) {
  const into = library ?? (await temporaryLibrary());
  const [outcome] = await importFiles(into, [fixturePath(`${FOLDER}/${name}`)]);
  if (!outcome?.ok) throw new Error(`not imported: ${outcome?.error.message}`);
  const story = await into.read(outcome.imported.id);
  return {
    library: into,
    story,
    body: bodyInWords(story.body),
    warnings: outcome.warnings,
    said: outcome.said,
  };
}

/** The body that each file has to become; with fields and warnings where the case is about them. */
interface Right {
  readonly body: readonly string[];
  readonly fields?: Partial<Story>;
  readonly warnings?: readonly RegExp[];
}

const NARRATOR =
  'Narrator: The port had been shut for nine days when the crews came back, and no one in the old town had seen ' +
  'bread for three of them.';
const PILOT =
  'Pilot: We asked for longer rests between the night watches, and the port said yes on the ninth day, after a whole ' +
  'night of talks.';

const READS_AS = (language: string) => new RegExp(`words read as ${language}`);

const IMPORTED: Readonly<Record<string, Right>> = {
  'boxed-h1.html': {
    body: [expect.stringContaining('Ships came back'), expect.anything(), expect.anything()],
    fields: { headline: 'Harbour reopens after nine days' },
  },
  'cjk-bold.md': {
    body: [
      '这是<bold: 我想做的事。>所以继续。',
      'これは<bold: 「重要なこと」>です。',
      '문서를 작성할 때 <bold: 마크다운(Markdown)>을 사용하세요.',
      '中文<bold: “加粗”>中文 and <italic: （注）>後。',
    ],
  },
  'comment.docx': {
    body: ['Traffic fell by 40 percent.'],
    warnings: [/^Comments in Word were left out: 1 by Desk\.$/],
  },
  'creator-is-office.docx': {
    body: ['The harbour opened on Monday.'],
    fields: { authors: [] },
    warnings: [/^“eng-dept”, whom Word names as the author, was not taken into the byline/],
  },
  'docx-altchunk.docx': { body: ['Chunk trial', 'end'], warnings: [/put into this one is not read/] },
  'docx-bold-complex-script.docx': {
    body: [
      'Bold trial',
      '<bold: قال الوزير> كلام<italic:  مائل>',
      'ليس عريضا في وورد',
      '<bold: complex by cs>',
    ],
    warnings: [READS_AS('Arabic')],
  },
  'docx-dropcap.docx': { body: ['Frame trial', 'Drop cap words go on'] },
  'docx-gridbefore.docx': {
    body: ['Grid trial', 'Country | Killed | Wounded /  | 12 | 30 / Total |  | ', 'end'],
  },
  'docx-hidden-by-style.docx': {
    body: ['Hidden based trial', 'shown'],
    warnings: [/hidden in Word was left out/],
  },
  'docx-note-with-table.docx': { body: ['Note trial', 'Text{a\\NOTETABLE | y\\b} on.'] },
  'docx-page-field-deleted-rest-lost.docx': {
    body: ['Field trial', 'Page and words', 'Second paragraph', 'Third paragraph'],
    warnings: [/^Changes that are tracked in Word were taken as accepted: 1 by a\.$/],
  },
  'docx-picture-crop.docx': {
    body: ['Crop trial', '![cropped left](image1.jpg 150x150)', 'end'],
    warnings: [/“cropped left” is cropped as in Word/],
  },
  'docx-rtl-latin-first.docx': {
    body: ['Direction trial', 'rtlCNN قالت إن الرئيس وصل.', 'عربي فقط'],
    warnings: [READS_AS('Arabic')],
  },
  'docx-ruby.docx': { body: ['Ruby trial', '東京(とうきょう)から'], warnings: [READS_AS('Japanese')] },
  'docx-toc.docx': {
    body: ['Toc trial', '## First head', 'body', '## Second head'],
    warnings: [/^The table of contents was left out\.$/],
  },
  'drop-cap.docx': { body: ['The harbour opened on Monday.', 'Ships came back.'] },
  'footer-transcript.html': { body: ['Watch how the port was opened again.', NARRATOR, PILOT] },
  'front-matter-toml.md': {
    body: ['Body.'],
    fields: {
      headline: 'TOML title',
      date: '2026-01-15',
      tags: [
        { name: 'a', kind: 'free' },
        { name: 'b', kind: 'free' },
      ],
    },
  },
  'gdocs-web-page.html': {
    body: [
      '## What is at stake',
      'Some <bold: bold words>, <italic: italic words><strike: struck> and a ' +
        '[link -> https://news.example.org/a?x=1&y=2].{The footnote words.}',
      'ul(Top oneul(Inner one); Top two)',
      'After a page break.',
    ],
    fields: {
      headline: 'Ferry strike enters a third week',
      standfirst: 'Port unions and owners still far apart',
      note: 'Comment: Call the lawyer before we run this SECRETCOMMENT',
    },
    warnings: [/^A comment of the file went to the desk's private note\.$/],
  },
  'links-300.md': {
    body: [
      Array.from({ length: 300 }, (_, at) => `[N${at} -> https://example.org/${at}]`)
        .join(', ')
        .concat('.'),
    ],
  },
  'list-continued.docx': {
    body: ['ol(First demand\\with a paragraph that belongs to it; Second demand)'],
  },
  'nfd/nfd.md': { body: ['![a](cafe.jpg 300x200)'] },
  'no-lang-ar.html': {
    body: ['عاد الميناء إلى العمل يوم الاثنين بعد تسعة أيام من المحادثات بين الإدارة والبحارة.'],
    fields: { language: 'ar' },
    warnings: [READS_AS('Arabic')],
  },
  'no-lang-zh.txt': {
    body: ['经过九天的谈判，港口于周一恢复作业，第一艘靠岸的是一艘粮船。'],
    fields: { language: 'zh', headline: '港口周一恢复作业' },
    warnings: [READS_AS('Chinese')],
  },
  'note-with-table.html': { body: ['Text{a\\x | y} on.'] },
  'note-with-table.md': { body: ['Text{a\\x | y\\1 | 2} on.'] },
  'notes-twice.html': {
    body: [
      "The harbour opened in May.{Port office.} The talks began in June.{Delegates' statement.} They ended in " +
        "July.{Delegates' statement.} Ships came back.{Shipping list.}",
    ],
  },
  'office-online-headings.html': { body: ['## What was agreed', 'The crews get longer rests.'] },
  'relative-links.html': {
    body: [
      'Read [the earlier story -> https://example.org/world/earlier.html], [the next one -> ' +
        'https://example.org/world/next.html] and [another -> https://cdn.example.org/a].',
    ],
  },
  'rtl-latin-first.html': {
    body: ['rtlCNN قالت إن الرئيس وصل.', 'rtlul(WHO قالت)', '## G20 قمةrtl'],
    warnings: [READS_AS('Arabic')],
  },
  'table-gridbefore-header.docx': { body: ['head: Port | 2024 | 2025 /  | 10 | 20', 'After.'] },
  'tags-empty-item.md': { body: ['Body'], fields: { tags: [{ name: 'Oslo', kind: 'free' }] } },
  'text-cp1251.txt': {
    body: ['Текст о переговорах.'],
    fields: { headline: 'Заголовок статьи' },
    warnings: [/was read as windows-1251/, READS_AS('Russian')],
  },
  'text-one-bad-byte.md': {
    body: ['One bad byte.'],
    fields: { headline: 'Mixed café \ufffd' },
    warnings: [/^One character of the file could not be read/],
  },
  'text-shift-jis.txt': {
    body: ['本文です。'],
    fields: { headline: '見出しの文字' },
    warnings: [/was read as shift_jis/, READS_AS('Japanese')],
  },
  'wrapped.md': {
    body: [
      'The crews and the port agreed on Monday that rests between watches will be longer, and that the ' +
        'pilots go back.',
    ],
  },
  'wrapped.txt': {
    body: [
      'Berlin (xyz) - The crews and the port agreed on Monday that the rests between watches will be longer, and ' +
        'that the pilots will go back to work at once.',
    ],
  },
};

/** Cases that are no import; each has its test below, or in the file that is named. */
const OTHERS: Readonly<Record<string, string>> = {
  'INDEX.md': 'says what is right',
  'delete-forward.txt': 'test/renderer/editor/extensions/whole-letter-extension.test.ts',
  'embargo-dst.txt': 'below',
  'find-apostrophe.md': 'below',
  'png-exif-orientation.md': 'below',
  'png-exif-orientation.png': 'the picture of that',
  'search-latin-in-cjk.md': 'below',
  'status-draft.md': 'is about what other programs make of an export: a draft, tables, braces',
  'typed-quotes.txt': 'test/shared/typography/typed-lines.test.ts',
  'www-star.html': 'below',
};

const names = fixtureNames(FOLDER).map((name) => (name === 'nfd' ? 'nfd/nfd.md' : name));
const missing = names.length === 0;
if (missing) it.skip(`needs ../shared/fixtures/${FOLDER}`);

describe.skipIf(missing)(`the files of ${FOLDER}/`, () => {
  it('are all read here, or it is said where', () => {
    expect([...Object.keys(IMPORTED), ...Object.keys(OTHERS)].toSorted()).toEqual(names.toSorted());
  });

  it.each(Object.entries(IMPORTED))('%s becomes what it says', async (name, right) => {
    const { story, body, warnings } = await imported(name);
    expect(body).toEqual(right.body);
    expect(story).toMatchObject(right.fields ?? {});
    if (right.warnings) {
      expect(warnings).toHaveLength(right.warnings.length);
      for (const warning of right.warnings)
        expect(warnings.join('\n')).toMatch(new RegExp(warning.source, 'm'));
    }
  });

  it('a table in a note keeps no other file from coming in', async () => {
    const library = await temporaryLibrary();
    const files = ['note-with-table.md', 'note-with-table.html', 'docx-note-with-table.docx', 'wrapped.md'];
    const outcomes = await importFiles(
      library,
      files.map((name) => fixturePath(`${FOLDER}/${name}`)),
    );
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, true]);
  });

  it('png-exif-orientation.md is upright in the export', async () => {
    const { library, story } = await imported('png-exif-orientation.md');
    expect(bodyInWords(story.body)).toEqual(['![a](png-exif-orientation.png 200x300)']);
    const folder = await temporaryFolder();
    const target = join(folder, 'page');
    const { files } = await exportStory({
      library,
      id: story.id,
      kind: 'html',
      profile: 'publication',
      reason: '',
      target,
    });
    const picture = files.find((file) => file.endsWith('.png')) ?? '';
    const bytes = await readFile(picture);
    expect(inspectPicture('it', bytes)).toMatchObject({ width: 200, height: 300 });
    expect(await shownQuarters(bytes)).toMatchObject({ width: 200, height: 300 });
    expect(await readdir(folder)).toEqual(['page']);
  });

  it('www-star.html grows nothing on its way through Markdown and back', async () => {
    const { library, story, body } = await imported('www-star.html');
    expect(body).toEqual(['Only the domains (www.*.com) and www.a_b.example are meant.']);
    const folder = await temporaryFolder();
    let id = story.id;
    for (let way = 1; way <= 3; way++) {
      const target = join(folder, `way-${way}.md`);
      const { main } = await exportStory({
        library,
        id,
        kind: 'markdown',
        profile: 'publication',
        reason: '',
        target,
      });
      const [outcome] = await importFiles(library, [main]);
      if (!outcome?.ok) throw new Error('not imported');
      id = outcome.imported.id;
      expect(bodyInWords((await library.read(id)).body)).toEqual(body);
    }
  });

  it.each(['CNN', 'GDP', 'NATO', 'EU', 'covid-19'])('search-latin-in-cjk.md is found by %s', async (text) => {
    const { library, story } = await imported('search-latin-in-cjk.md');
    const { hits } = await library.search({ text, typing: true });
    expect(hits.map(({ id }) => id)).toEqual([story.id]);
  });

  it.each([
    ["don't", 'don’t'],
    ['"yes"', '“yes”'],
    ['e-mail', 'e\u2011mail'],
    ['10 per', '10\u00a0per'],
  ])('find-apostrophe.md has %s', async (text, found) => {
    const { story } = await imported('find-apostrophe.md');
    const compiled = compileQuery({ text, matchCase: false, wholeWord: false, isPattern: false });
    if (!compiled.ok) throw new Error(compiled.message);
    expect(findInStory(story, compiled.pattern, null, 10).map((hit) => hit.found)).toEqual([found]);
    const [block] = story.body;
    expect(block?.type === 'paragraph' && plainText(block.children)).toContain(found);
  });

  it('embargo-dst.txt: a time that does not exist is none, and is never early', () => {
    expect(readFixture(`${FOLDER}/embargo-dst.txt`)).toContain('2026-03-08, time 02:30');
    const time = { day: '2026-03-08', time: '02:30' };
    expect(clockTimes(time, 'America/New_York')).toEqual([]);
    expect(publicationDate(time, 'America/New_York')).toBe('2026-03-08T03:30:00-04:00');
  });
});
