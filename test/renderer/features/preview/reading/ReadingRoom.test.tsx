import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ReadingRoom } from '../../../../../renderer/features/preview/reading/ReadingRoom.tsx';
import { ok } from '../../../../../shared/result.ts';
import { writeStory } from '../../../../electron/library/temporary-library.ts';
import { openDesk } from '../../../../support/open-window.tsx';

async function reading(...headlines: readonly string[]) {
  // The simulated window knows no addresses of the app's own.
  const { happyDOM } = window as unknown as {
    happyDOM: { settings: { navigation: { disableChildFrameNavigation: boolean } } };
  };
  happyDOM.settings.navigation.disableChildFrameNavigation = true;
  const ids: string[] = [];
  const shown = await openDesk(async (library) => {
    for (const headline of headlines) ids.push((await writeStory(library, { headline })).id);
  });
  const ways = { onOpen: vi.fn(), onClose: vi.fn(), onScheme: vi.fn() };
  shown.show(<ReadingRoom bridge={shown.bridge} list={async () => ok(ids)} scheme="light" {...ways} />);
  const region = within(await screen.findByRole('region', { name: 'Reading' }));
  const said = () => region.getByRole('status').textContent;
  return { ...shown, ...ways, ids, region, said };
}

it('goes from story to story by keys and by buttons, and no further than the last', async () => {
  const { user, region, said } = await reading('Talks in Cairo', 'Ships turn north');
  await waitFor(() => expect(said()).toBe('1 of 2: Talks in Cairo'));
  expect(region.getByRole<HTMLButtonElement>('button', { name: 'Previous story' }).disabled).toBe(true);
  screen.getByRole('region', { name: 'Reading' }).focus();
  await user.keyboard('j');
  await waitFor(() => expect(said()).toBe('2 of 2: Ships turn north'));
  expect(region.getByRole<HTMLButtonElement>('button', { name: 'Next story' }).disabled).toBe(true);
  await user.click(region.getByRole('button', { name: 'Previous story' }));
  await waitFor(() => expect(said()).toBe('1 of 2: Talks in Cairo'));
});

it('opens the story that is read, and leaves by Escape', async () => {
  const { user, region, said, ids, onOpen, onClose } = await reading('Talks in Cairo');
  await waitFor(() => expect(said()).toBe('1 of 1: Talks in Cairo'));
  await user.click(region.getByRole('button', { name: 'Edit' }));
  expect(onOpen.mock.calls).toEqual([[ids[0]]]);
  screen.getByRole('region', { name: 'Reading' }).focus();
  await user.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});

it('says that there is nothing to read', async () => {
  const { region } = await reading();
  expect(await region.findByText('The list shows no stories to read.')).toBeTruthy();
  expect(region.getByRole<HTMLButtonElement>('button', { name: 'Edit' }).disabled).toBe(true);
});
