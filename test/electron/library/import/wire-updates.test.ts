import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importAgain } from '../../../../electron/library/import/import-again.ts';
import { importFiles, importReport } from '../../../../electron/library/import/import-files.ts';
import type { Library } from '../../../../electron/library/library.ts';
import { wireOf } from '../../../../shared/import/wire/wire-keys.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import { temporaryFolder, temporaryLibrary } from '../temporary-library.ts';

const OPERATION = '00000000-0000-4000-8000-000000000001';

const item = (version: number, body: string, more: object = {}) =>
  JSON.stringify({
    guid: 'urn:agency:1',
    version: String(version),
    versioncreated: `2026-01-28T0${version}:00:00Z`,
    type: 'text',
    language: 'en',
    headline: `Talks, version ${version}`,
    body_html: `<p>${body}</p>`,
    source: 'Agency',
    ...more,
  });

async function wireIn(library: Library) {
  const folder = await temporaryFolder();
  return async (content: string) => {
    const file = join(folder, 'item.json');
    await writeFile(file, content);
    return { file, report: importReport(await importFiles(library, [file])) };
  };
}

describe('an item of the wire that comes again', () => {
  it('is no second story: the same and an older version are left out, a newer one is offered', async () => {
    const library = await temporaryLibrary();
    const receive = await wireIn(library);
    const { report: first } = await receive(item(2, 'Ministers met.'));
    const id = first.imported[0]?.id ?? '';
    expect(wireOf(await library.read(id))).toMatchObject({ id: 'urn:agency:1', version: '2' });

    for (const [version, why] of [
      [2, 'the same version'],
      [1, 'a newer version'],
    ] as const) {
      const { report } = await receive(item(version, 'Nothing.'));
      expect(report).toMatchObject({ imported: [], updates: [] });
      expect(report.failed[0]?.message).toContain(`${why} is here already, as “Talks, version 2”.`);
    }

    const { file, report } = await receive(item(3, 'Ministers met again.'));
    expect(report).toMatchObject({
      imported: [],
      failed: [],
      updates: [
        { id, headline: 'Talks, version 2', signal: 'usable', added: 1, removed: 0, place: 0, part: 0 },
      ],
    });
    expect(report.updates[0]?.fields).toContain('headline');
    expect((await library.read(id)).headline).toBe('Talks, version 2');

    const request = { operation: OPERATION, id, file, place: 0, part: 0, how: 'update' } as const;
    const { outcome } = await importAgain(library, {
      ...request,
      chosen: { language: null, encoding: null },
    });
    expect(outcome).toMatchObject({ done: [id], undoable: true });
    const story = await library.read(id);
    expect([story.headline, story.slug, ...story.body.map(blockText)]).toEqual([
      'Talks, version 3',
      'talks-version-2',
      'Ministers met again.',
    ]);
    const again = importAgain(library, { ...request, chosen: { language: null, encoding: null } });
    await expect(again).rejects.toThrow('has this version of its item already');
    await library.bulk.undo(OPERATION);
    expect((await library.read(id)).headline).toBe('Talks, version 2');
    expect((await library.list()).stories).toHaveLength(1);
  });

  it('is told on its story when the wire takes it back', async () => {
    const library = await temporaryLibrary();
    const receive = await wireIn(library);
    const { report } = await receive(item(1, 'Ministers met.'));
    const id = report.imported[0]?.id ?? '';
    const { report: killed } = await receive(item(2, 'Ministers met.', { pubstatus: 'canceled' }));
    expect(killed.updates).toMatchObject([{ id, signal: 'kill' }]);
    const { note } = await library.read(id);
    expect(note).toBe('KILL on the wire, version 2, 2026-01-28T02:00:00Z: do not publish.');
    await receive(item(2, 'Ministers met.', { pubstatus: 'canceled' }));
    expect((await library.read(id)).note).toBe(note);
  });

  it('is told where a new item was taken back before it came', async () => {
    const library = await temporaryLibrary();
    const receive = await wireIn(library);
    const { report } = await receive(item(1, 'Ministers met.', { pubstatus: 'canceled' }));
    expect(report.imported[0]?.notices.map(({ sentence }) => sentence)).toEqual([
      'The wire has taken this item back: do not publish it.',
    ]);
    expect((await library.read(report.imported[0]?.id ?? '')).note).toContain('do not publish');
  });

  it('may be several stories of one message', async () => {
    const library = await temporaryLibrary();
    const receive = await wireIn(library);
    const { report } = await receive(
      `[${item(1, 'One.')},${item(1, 'Two.').replace('agency:1', 'agency:2')}]`,
    );
    expect(report.imported.map(({ part }) => part)).toEqual([0, 1]);
    expect((await library.list()).stories).toHaveLength(2);
  });
});
