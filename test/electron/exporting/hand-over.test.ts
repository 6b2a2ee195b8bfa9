import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../electron/exporting/departures.ts';
import { exportContext } from '../../../electron/exporting/export-context.ts';
import { copyStory, printPageOf } from '../../../electron/exporting/hand-over.ts';
import type { Library } from '../../../electron/library/library.ts';
import { COPY_KINDS, copyTargetOf, HANDOVERS, type Handover } from '../../../shared/export/handovers.ts';
import { fieldsOf, type StoryFields } from '../../../shared/story/story.ts';
import { png } from '../library/pictures.ts';
import { paragraph, temporaryLibrary } from '../library/temporary-library.ts';

async function desk(changes: Partial<StoryFields> = {}) {
  const library = await temporaryLibrary();
  const { story } = await library.create();
  const { media } = await library.addMedia(story.id, 'harbour.png', png(40, 30));
  const figure = { type: 'figure', media, alt: 'Ships', caption: 'The harbour', credit: '' } as const;
  const fields = { headline: 'Ships return', slug: 'ships-return', note: 'Ask Omar', ...changes };
  const insert = [paragraph('Cranes moved again on Monday.'), figure];
  const splice = { from: 0, remove: 0, insert };
  await library.save({ id: story.id, base: 0, fields: { ...fieldsOf(story), ...fields }, splice });
  return { library, id: story.id };
}

/** Everything that leaves in one of the ways. */
async function handedOver(library: Library, id: string, handover: Handover, reason = ''): Promise<string> {
  const job = { library, id, reason };
  const target = copyTargetOf(handover);
  if (target !== null) {
    const { html, text } = (await copyStory(job, target)).copied;
    return `${html ?? ''}\n${text}`;
  }
  let printed = '';
  await printPageOf(job, async (html) => {
    printed = html;
    return true;
  });
  return printed;
}

const logOf = async ({ context }: Library) =>
  (await readFile(context.layout.exitLog, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe.each(HANDOVERS)('%s', (handover) => {
  it('says what readers may see, and nothing of the desk', async () => {
    const { library, id } = await desk();
    const left = await handedOver(library, id, handover);
    for (const words of ['Ships return', 'Cranes moved again on Monday.', 'The harbour'])
      expect(left).toContain(words);
    expect(left).not.toContain('Omar');
    expect(left).not.toContain(library.folder);
  });

  it('lets nothing out under embargo, whatever the reason', async () => {
    const { library, id } = await desk({ embargo: '2099-01-01T00:00:00Z' });
    await expect(handedOver(library, id, handover, 'Urgent')).rejects.toMatchObject({ code: 'held-back' });
    const { rows } = await rowsOf(exportContext(library), id, { kind: handover, profile: 'publication' });
    expect(rows[0]).toMatchObject({ id: 'embargo', level: 'blocks' });
    await expect(logOf(library)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('notes what left, and what stayed behind', async () => {
    const { library, id } = await desk();
    await handedOver(library, id, handover);
    const noted = { story: id, kind: handover, profile: 'publication', file: '', leftOut: ['note'] };
    expect(await logOf(library)).toMatchObject([noted]);
  });
});

it('notes the hash of what was copied', async () => {
  const { library, id } = await desk();
  const { copied } = await copyStory({ library, id, reason: '' }, 'text');
  const [noted] = await logOf(library);
  expect(noted.sha256).toBe(createHash('sha256').update(copied.text).digest('hex'));
});

it('has words with form for programs that show it, and the same for those that show none', async () => {
  const { library, id } = await desk();
  const forms: unknown[] = [];
  for (const target of COPY_KINDS) {
    const { copied, pictures } = await copyStory({ library, id, reason: '' }, target);
    expect(pictures).toBe(1);
    forms.push([target, copied.html?.match(/^<[!a-z-]+/)?.[0] ?? null, copied.text.slice(0, 12)]);
  }
  expect(forms).toEqual([
    ['wordpress', '<!--', '<!-- wp:head'],
    ['word', '<html', 'Ships return'],
    ['fragment', '<article', '<article lan'],
    ['text', null, 'Ships return'],
    ['markdown', null, '---\nheadline'],
  ]);
});

it('notes nothing where the person thought better of printing', async () => {
  const { library, id } = await desk();
  expect(await printPageOf({ library, id, reason: '' }, async () => false)).toBe(false);
  await expect(logOf(library)).rejects.toMatchObject({ code: 'ENOENT' });
});

it('prints with the pictures in the page, and not where one is missing', async () => {
  const { library, id } = await desk();
  expect(await handedOver(library, id, 'print')).toContain('src="data:image/png;base64,');
  const { library: other, id: lacking } = await desk();
  await rm(join(other.context.layout.mediaFolder(lacking), 'harbour.png'));
  await expect(handedOver(other, lacking, 'print')).rejects.toMatchObject({ code: 'held-back' });
  expect(await handedOver(other, lacking, 'copy-text')).toContain('Cranes');
});
