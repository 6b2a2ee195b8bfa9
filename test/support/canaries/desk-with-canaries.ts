import { join } from 'node:path';
import type { Library } from '../../../electron/library/library.ts';
import { createLibrary } from '../../../electron/library/opening/create-library.ts';
import type { Block } from '../../../shared/story/block.ts';
import { text } from '../../../shared/story/inline.ts';
import { fieldsOf, type StoryFields } from '../../../shared/story/story.ts';
import { cameraExif, cameraPng } from '../../electron/library/media/camera-picture.ts';
import { png } from '../../electron/library/pictures.ts';
import { ARABIC_CANARY, ASCII_CANARY, PRIVATE_FIELDS, secretly } from './canaries.ts';

/** A library full of what nobody may see, down to its own path. */
export interface DeskWithCanaries {
  readonly library: Library;
  readonly id: string;
  /** What the first one names, and what leaves with it in bulk. */
  readonly other: string;
}

/** Makes it in a folder of its own below `folder`; whoever asks for it closes the library. */
export async function deskWithCanaries(folder: string): Promise<DeskWithCanaries> {
  const library = await createLibrary(join(folder, `${ASCII_CANARY} ${ARABIC_CANARY}`));
  library.signAs(() => secretly('person'));
  const others = { headline: 'Ports open', slug: 'ports-open', series: 'Harbours', authors: ['admin'] };
  const other = await secretStory(library, others, () => []);
  const id = await secretStory(
    library,
    { headline: 'Ships return', slug: 'ships-return', series: 'Harbours', authors: ['admin'] },
    (media) => [
      { type: 'figure', media, alt: 'Ships', caption: 'The harbour', credit: 'Staff' },
      { type: 'related', story: other, headline: 'Ports open', label: 'Read also' },
    ],
  );
  await library.refresh();
  return { library, id, other };
}

async function secretStory(
  library: Library,
  shown: Partial<StoryFields>,
  more: (media: string) => readonly Block[],
): Promise<string> {
  const { story, revision } = await library.create();
  const words = (field: string) => Buffer.from(`Comment\0${secretly(field)}`);
  const { media } = await library.addMedia(
    story.id,
    'harbour.png',
    cameraPng(png(40, 30), [
      ['tEXt', words('tEXt of a picture')],
      ['eXIf', cameraExif(1).subarray(6)],
      ['prVt', words('chunk of a program')],
    ]),
  );
  const text = 'The harbour was named wrongly.';
  const when = '2026-01-29T08:00:00Z';
  const correction = { kind: 'correction', text, when, who: secretly('corrector') } as const;
  const fields = { ...fieldsOf(story), ...shown, corrections: [correction] };
  const body: Block[] = [paragraph('Cranes moved again on Monday.'), ...more(media)];
  const first = { ...fields, note: secretly('an older note') };
  const older = { from: 0, remove: 0, insert: [paragraph(secretly('a paragraph that was cut')), ...body] };
  const saved = await library.save({ id: story.id, base: revision, fields: first, splice: older });
  await library.history.keep(story.id, secretly('version'));
  const step = { why: secretly('why'), overridden: [secretly('overridden')] };
  const cut = { from: 0, remove: 1, insert: [] };
  await library.save({
    id: story.id,
    base: saved.revision,
    fields: { ...fields, ...PRIVATE_FIELDS },
    splice: cut,
    step,
  });
  return story.id;
}

function paragraph(words: string): Block {
  return { type: 'paragraph', children: [text(words)] };
}
