import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ImportReportSlot } from '../../../../../renderer/features/stories/ImportReportSlot.tsx';
import { ImportReportDialog } from '../../../../../renderer/features/stories/imports/ImportReportDialog.tsx';
import { StoriesContext, useStoriesState } from '../../../../../renderer/features/stories/stories-context.ts';
import type { ImportedFile, ImportReport } from '../../../../../shared/library/import-report.ts';
import { ok } from '../../../../../shared/result.ts';
import { storiesFixture } from '../stories-fixture.ts';

afterEach(cleanup);

const fileOf = (patch: Partial<ImportedFile> = {}): ImportedFile => ({
  id: 'story-one',
  slug: 'port',
  headline: 'Порт открыт',
  file: 'port.txt',
  place: 0,
  part: 0,
  language: { tag: 'ru', isFound: true, isUsual: false, others: ['uk'] },
  encoding: {
    label: 'windows-1251',
    isFound: true,
    others: [{ label: 'koi8-r', sample: 'оНПР' }],
  },
  notices: [],
  ...patch,
});

function Shown() {
  const report = useStoriesState((state) => state.importReport);
  return report && <ImportReportDialog report={report} />;
}

function show(report: ImportReport) {
  const fixture = storiesFixture({ 'story-one': 'Порт открыт' });
  fixture.stories.store.setState({ importReport: report });
  render(
    <StoriesContext value={fixture.stories}>
      <Shown />
    </StoriesContext>,
  );
  return { ...fixture, dialog: within(screen.getByRole('dialog')) };
}

describe('the report of an import', () => {
  it('says what each file was read as, and offers the likely others', () => {
    const { dialog } = show({ imported: [fileOf()], failed: [], updates: [] });
    expect(screen.getByRole('dialog', { name: 'Imported' })).toBeTruthy();
    const file = within(dialog.getByRole('region', { name: 'Порт открыт' }));
    expect(file.getByText('port.txt')).toBeTruthy();
    expect(file.getByRole('combobox', { name: 'Language' }).textContent).toBe('Russian');
    expect(file.getByRole('combobox', { name: 'Encoding' }).textContent).toBe('Windows-1251, Cyrillic');
    expect(file.getAllByText('Found; the file does not say it.')).toHaveLength(2);
    expect(file.getByRole('button', { name: 'Ukrainian' })).toBeTruthy();
    expect(file.getByRole('button', { name: 'KOI8-R оНПР' })).toBeTruthy();
  });

  it('reads a file again at one click, and takes that back at one or by the key', async () => {
    const { dialog, bridge, stories } = show({ imported: [fileOf()], failed: [], updates: [] });
    const outcome = { done: ['story-one'], same: 0, failed: [], stopped: false, undoable: true };
    bridge.handlers['stories.importAgain'] = ({ operation, chosen }) =>
      ok({
        outcome: { ...outcome, operation },
        file: fileOf({
          language: { tag: chosen.language ?? '', isFound: false, isUsual: false, others: ['ru'] },
        }),
      });
    bridge.handlers['bulk.undo'] = ({ operation }) => ok({ ...outcome, operation, undoable: false });
    const language = () => dialog.getByRole('combobox', { name: 'Language' }).textContent;
    for (const takeBack of [
      () => dialog.getByRole('button', { name: 'Undo' }).click(),
      () =>
        fireEvent.keyDown(dialog.getByRole('combobox', { name: 'Language' }), { key: 'z', ctrlKey: true }),
    ]) {
      await act(async () => dialog.getByRole('button', { name: 'Ukrainian' }).click());
      expect(language()).toBe('Ukrainian');
      await act(async () => takeBack());
      expect(language()).toBe('Russian');
      expect(dialog.queryByRole('button', { name: 'Undo' })).toBeNull();
    }
    expect(bridge.called('stories.importAgain')[0]).toMatchObject({
      chosen: { language: 'uk', encoding: null },
    });
    await act(async () => stories.dismissImportReport());
  });

  it('offers a newer version of a story with what it would change, and takes it over at one click', async () => {
    const update = {
      id: 'story-two',
      headline: 'Talks resume',
      language: 'en',
      file: 'talks.xml',
      place: 0,
      part: 1,
      signal: 'correction',
      added: 1,
      removed: 3,
      fields: ['headline', 'extra'],
    } as const;
    const { dialog, bridge, stories } = show({ imported: [], failed: [], updates: [update] });
    expect(screen.getByRole('dialog', { name: 'A newer version of a story' })).toBeTruthy();
    expect(dialog.getByText(/^A correction: 1 word more, 3 words gone\. Changed: Headline\./)).toBeTruthy();
    const outcome = { done: ['story-two'], same: 0, failed: [], stopped: false, undoable: true };
    bridge.handlers['stories.importAgain'] = ({ operation }) =>
      ok({ outcome: { ...outcome, operation }, file: fileOf({ id: 'story-two', headline: 'Talks end' }) });
    bridge.handlers['bulk.undo'] = ({ operation }) => ok({ ...outcome, operation, undoable: false });
    await act(async () => dialog.getByRole('button', { name: 'Update the story' }).click());
    expect(bridge.called('stories.importAgain')[0]).toMatchObject({
      id: 'story-two',
      part: 1,
      how: 'update',
    });
    expect(dialog.getByRole('heading', { name: 'Talks end' })).toBeTruthy();
    expect(dialog.queryByRole('button', { name: 'Update the story' })).toBeNull();
    await act(async () => dialog.getByRole('button', { name: 'Undo' }).click());
    expect(dialog.getByRole('button', { name: 'Update the story' })).toBeTruthy();
    await act(async () => stories.dismissImportReport());
  });

  it('names what could not be read, and shows all of what a sentence only counts', () => {
    const all = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
    const sentence = 'Left out as no part of the article: “One”, “Two”, “Three”, “Four”, “Five” and 1 more.';
    const { dialog } = show({
      imported: [
        fileOf({
          notices: [
            { sentence, all },
            { sentence: 'A note.', all: [] },
          ],
        }),
      ],
      updates: [],
      failed: [{ code: 'unreadable-input', message: 'half.docx is damaged.' }],
    });
    expect(screen.getByRole('dialog', { name: 'One file was not imported' })).toBeTruthy();
    expect(dialog.getByText('half.docx is damaged.')).toBeTruthy();
    expect(dialog.getByText('Show all 6')).toBeTruthy();
    expect(dialog.getByText('Six')).toBeTruthy();
    expect(dialog.getByRole('list', { name: 'To look at' }).children).toHaveLength(2);
  });

  it('only counts files that came in whole where they are many', () => {
    const whole = fileOf({
      language: { tag: 'x-desk', isFound: false, isUsual: false, others: [] },
      encoding: null,
      headline: '',
    });
    const few = show({ imported: [whole], failed: [], updates: [] });
    expect(few.dialog.getByRole('combobox', { name: 'Language' }).textContent).toBe('x-desk');
    expect(few.dialog.queryByRole('combobox', { name: 'Encoding' })).toBeNull();
    cleanup();
    const files = Array.from({ length: 30 }, (_, at) => ({ ...whole, id: `story-${at}` }));
    const found = fileOf({ id: 'story-found' });
    const { dialog } = show({ imported: [...files, found], failed: [], updates: [] });
    expect(dialog.getAllByRole('combobox', { name: 'Language' })).toHaveLength(1);
    expect(dialog.getByText('30 other files came in whole.')).toBeTruthy();
  });
});

it('loads when there is something to report', async () => {
  const { stories } = storiesFixture({});
  render(
    <StoriesContext value={stories}>
      <ImportReportSlot />
    </StoriesContext>,
  );
  expect(screen.queryByRole('dialog')).toBeNull();
  act(() => stories.store.setState({ importReport: { imported: [fileOf()], failed: [], updates: [] } }));
  fireEvent.click(await screen.findByRole('button', { name: 'Continue' }));
  expect(stories.store.getState().importReport).toBeNull();
});
