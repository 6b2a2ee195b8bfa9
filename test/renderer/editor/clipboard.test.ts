import { $getClipboardDataFromSelection } from '@lexical/clipboard';
import { $getRoot, $isElementNode, $selectAll, type LexicalEditor, PASTE_COMMAND } from 'lexical';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { loadClipboardReaders } from '../../../renderer/editor/clipboard/clipboard-readers.ts';
import { parseClip } from '../../../renderer/editor/clipboard/parse-clip.ts';
import { STORY_CLIP } from '../../../renderer/editor/clipboard/story-clip.ts';
import type { Block } from '../../../shared/story/block.ts';
import type { Figure } from '../../../shared/story/blocks/figure.ts';
import type { Paragraph } from '../../../shared/story/blocks/paragraph.ts';
import { text } from '../../../shared/story/inline.ts';
import { NO_SERVICES, openEditor } from './open-editor.ts';

const paragraph = (words = ''): Paragraph => ({
  type: 'paragraph',
  children: words === '' ? [] : [text(words)],
});

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

beforeAll(loadClipboardReaders);

function paste(editor: LexicalEditor, data: Readonly<Record<string, string>>): void {
  const transfer = new DataTransfer();
  for (const [type, value] of Object.entries(data)) transfer.setData(type, value);
  const event = new ClipboardEvent('paste', { clipboardData: transfer, cancelable: true });
  editor.update(() => editor.dispatchCommand(PASTE_COMMAND, event), { discrete: true });
}

function pasteInto(story: readonly Block[], data: Readonly<Record<string, string>>): readonly Block[] {
  const { editor, body, update } = openEditor(story);
  update(() => $getRoot().selectEnd());
  paste(editor, data);
  return body.read();
}

/** What an editor holds into which something was pasted before the readers had come. */
async function pasteAfresh(data: Readonly<Record<string, string>>): Promise<() => readonly Block[]> {
  vi.resetModules();
  const { openEditor: openAfresh } = await import('./open-editor.ts');
  const lexical = await import('lexical');
  const { editor, body, update } = openAfresh([]);
  update(() => lexical.$getRoot().selectEnd());
  const transfer = new DataTransfer();
  for (const [type, value] of Object.entries(data)) transfer.setData(type, value);
  const event = new ClipboardEvent('paste', { clipboardData: transfer, cancelable: true });
  editor.update(() => editor.dispatchCommand(lexical.PASTE_COMMAND, event), { discrete: true });
  // The clipboard says nothing any more once its event is over.
  transfer.clearData();
  return () => body.read();
}

test('markup that is pasted before its reader has come is read when it has', async () => {
  const read = await pasteAfresh({ 'text/html': '<p>Talks <b>resume</b></p>' });
  const resumed = [{ type: 'paragraph', children: [text('Talks '), text('resume', 'bold')] }];
  await vi.waitFor(() => expect(read()).toEqual(resumed));
});

test('a piece of a story that is pasted before its reader has come keeps what markup cannot say', async () => {
  const film: Block = { type: 'embed', href: 'https://example.org/film', title: 'A film', description: '' };
  const clip = JSON.stringify({ story: 'story-0001', blocks: [film, paragraph('After')] });
  const read = await pasteAfresh({ [STORY_CLIP]: clip, 'text/html': '<p>After</p>', 'text/plain': 'After' });
  await vi.waitFor(() => expect(read()).toContainEqual(film));
});

test.each([
  [{ 'text/html': '<p>Of a newer Dateline</p>', 'text/plain': 'ignored' }, 'Of a newer Dateline'],
  [{ 'text/plain': 'Words alone' }, 'Words alone'],
])(
  'a piece that cannot be read gives what was copied with it, also before the reader has come',
  async (beside, words) => {
    const read = await pasteAfresh({ [STORY_CLIP]: '{"version":9}', ...beside });
    await vi.waitFor(() => expect(read()).toEqual([paragraph(words)]));
  },
);

describe('pasting', () => {
  test('takes nothing of hostile markup but its words', () => {
    const hostile = `<p onclick="alert(1)">Safe <script>alert(1)</script><b onmouseover="x()">words</b>
      <a href="javascript:alert(1)">here</a><a href="https://example.org/">there</a>
      <iframe src="https://evil.example/"></iframe><img src="x" onerror="alert(1)"></p>`;
    const pasted = pasteInto([], { 'text/html': hostile, 'text/plain': 'ignored' });
    const json = JSON.stringify(pasted);
    expect(json).toContain('"words","marks":["bold"]');
    expect(json).toContain('https://example.org/');
    expect(json).toContain('here');
    for (const bad of ['javascript', 'alert', 'evil', 'onerror', 'onclick', 'iframe']) {
      expect(json).not.toContain(bad);
    }
  });

  test('never reads the editor library’s own format', () => {
    const foreign = JSON.stringify({
      namespace: 'dateline',
      nodes: [{ type: 'link', url: 'javascript:alert(1)', children: [], version: 1 }],
    });
    expect(pasteInto([], { 'application/x-lexical-editor': foreign, 'text/plain': 'plain words' })).toEqual([
      paragraph('plain words'),
    ]);
  });

  test('makes a paragraph of each line of plain text and reads no form into it', () => {
    expect(pasteInto([], { 'text/plain': '# One\r\n\r\n- two\n<b>three</b>' })).toEqual([
      paragraph('# One'),
      paragraph('- two'),
      paragraph('<b>three</b>'),
    ]);
  });

  test('puts words into the line that the caret is in', () => {
    const heading: Block = { type: 'heading', level: 2, children: [text('Talks')] };
    expect(pasteInto([heading], { 'text/plain': ' resume' })).toEqual([
      { type: 'heading', level: 2, children: [text('Talks resume')] },
    ]);
  });

  test('of something that only claims to be a story falls back to its text', () => {
    const clip = JSON.stringify({
      story: 'story-0001',
      blocks: [{ type: 'figure', media: '../../etc/passwd', alt: '', caption: '', credit: '' }],
    });
    expect(parseClip(clip)).toBeNull();
    expect(parseClip('{')).toBeNull();
    expect(pasteInto([], { [STORY_CLIP]: clip, 'text/plain': 'words' })).toEqual([paragraph('words')]);
  });

  test('copies embedded pictures into the story and leaves others where they are', async () => {
    const addMedia = vi.fn((name: string) =>
      Promise.resolve({ media: `added-${name}`, width: 1, height: 1 }),
    );
    const { editor, body, update } = openEditor([], { ...NO_SERVICES, addMedia });
    update(() => $getRoot().selectEnd());
    paste(editor, {
      'text/html': `<p>Before</p><figure><img src="data:image/png;base64,${PIXEL}" alt="A pixel"></figure>
        <figure><img src="https://far.example/a.jpg" alt="Far away"></figure>`,
    });
    await vi.waitFor(() => expect(body.read().some((block) => block.type === 'figure')).toBe(true));
    const figures = body.read().filter((block) => block.type === 'figure');
    expect(figures).toHaveLength(1);
    expect(figures[0]).toMatchObject({ alt: 'A pixel', width: 1, height: 1 });
    expect(addMedia).toHaveBeenCalledTimes(1);
    expect(JSON.stringify(body.read())).toContain('Far away');
  });

  test('brings the pictures of a piece of another story along, and the words of those that are gone', async () => {
    const picture = (media: string, caption: string): Figure => ({
      type: 'figure',
      media,
      alt: '',
      caption,
      credit: '',
    });
    const blocks = [picture('port.jpg', 'The port'), paragraph('Words'), picture('gone.jpg', 'The old pier')];
    const clip = JSON.stringify({ story: 'story-0002', blocks });
    const bringMedia = vi.fn(() => Promise.resolve({ 'port.jpg': 'port-2.jpg' }));
    const { editor, body, update } = openEditor([], { ...NO_SERVICES, bringMedia });
    update(() => $getRoot().selectEnd());
    paste(editor, { [STORY_CLIP]: clip, 'text/plain': 'ignored' });
    await vi.waitFor(() =>
      expect(body.read()).toEqual([
        picture('port-2.jpg', 'The port'),
        paragraph('Words'),
        paragraph('The old pier'),
      ]),
    );
    expect(bringMedia).toHaveBeenCalledExactlyOnceWith('story-0002', ['port.jpg', 'gone.jpg']);
    expect(pasteInto([], { [STORY_CLIP]: JSON.stringify({ story: NO_SERVICES.story, blocks }) })).toEqual(
      blocks,
    );
  });
});

describe('copying', () => {
  const story: readonly Block[] = [
    { type: 'heading', level: 2, children: [text('Talks resume')] },
    { type: 'paragraph', children: [text('In '), text('Cairo', 'bold'), text('.')] },
    { type: 'divider' },
    { type: 'quote', children: [paragraph('We will see.')], attribution: [text('An envoy')] },
  ];

  test('the whole story gives the whole story', () => {
    const { editor, update } = openEditor(story);
    let copied: Readonly<Record<string, string | undefined>> = {};
    update(() => {
      $selectAll();
      copied = $getClipboardDataFromSelection() as typeof copied;
    });
    expect(parseClip(copied[STORY_CLIP] ?? '')).toEqual({ story: NO_SERVICES.story, blocks: story });
    expect(copied['application/x-lexical-editor']).toBeUndefined();
    expect(copied['text/html']).toContain('<strong>Cairo</strong>');
    expect(copied['text/html']).toContain('<h2>Talks resume</h2>');
    expect(copied['text/plain']).toContain('Talks resume\n\nIn Cairo.');
    expect(editor.isEditable()).toBe(true);
  });

  test('a part of a line gives its words only', () => {
    const { update } = openEditor(story);
    let clip = '';
    update(() => {
      const heading = $getRoot().getFirstChild();
      const words = $isElementNode(heading) ? heading.getAllTextNodes()[0] : undefined;
      words?.select(0, 5);
      clip = ($getClipboardDataFromSelection() as Record<string, string>)[STORY_CLIP] ?? '';
    });
    expect(parseClip(clip)?.blocks).toEqual([paragraph('Talks')]);
  });
});

test('comments of editors are not pasted, and that is told', () => {
  const tell = vi.fn();
  const { editor, body, update } = openEditor([paragraph()], { ...NO_SERVICES, tell });
  update(() => $getRoot().selectEnd());
  const call = (at: number) => `<sup><a href="#cmnt${at}" id="cmnt_ref${at}">[a]</a></sup>`;
  const said = (at: number) =>
    `<div><p><a href="#cmnt_ref${at}" id="cmnt${at}">[a]</a>Call the lawyer</p></div>`;
  paste(editor, { 'text/html': `<p>Unions${call(1)} met.${call(2)}</p>${said(1)}${said(2)}` });
  expect(tell.mock.calls).toEqual([
    ['2 comments of the copied text were left out: read them where they were copied.'],
  ]);
  expect(body.read()).toEqual([paragraph('Unions met.')]);
});

describe('an address that is pasted', () => {
  const ADDRESS = 'https://video.example/watch?v=1';
  const pasted = (story: readonly Block[], words: string) => {
    const offer = vi.fn();
    const { editor, body, update } = openEditor(story, { ...NO_SERVICES, offer });
    update(() => $getRoot().selectEnd());
    paste(editor, { 'text/plain': words });
    return { offer, body };
  };

  test('alone on its line is a link, and can be made a card', () => {
    const { offer, body } = pasted([paragraph('Before'), paragraph()], ADDRESS);
    expect(offer).toHaveBeenCalledOnce();
    expect(JSON.stringify(body.read())).not.toContain('embed');
    offer.mock.calls[0]?.[2]();
    expect(body.read()[1]).toEqual({ type: 'embed', href: ADDRESS, title: '', description: '' });
  });

  test.each([
    ['within words', [paragraph('See ')], ADDRESS],
    ['with others', [paragraph()], `${ADDRESS} and more`],
    ['of no page', [paragraph()], 'mailto:desk@example.org'],
  ])('%s is only a link', (_, story, words) => {
    expect(pasted(story, words).offer).not.toHaveBeenCalled();
  });
});
