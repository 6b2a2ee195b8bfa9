import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { aStory } from './support/a-story.ts';
import { seriousViolations } from './support/serious-violations.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';

const PROGRAM = Buffer.from('a program that stands for the next one');

/** An update file as a release makes it. */
function signedUpdate() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const file = {
    platform: 'linux-x64-rpm',
    name: 'dateline-9.0.0-1.x86_64.rpm',
    size: PROGRAM.length,
    sha512: createHash('sha512').update(PROGRAM).digest('hex'),
  };
  const files = [file, { ...file, platform: 'linux-x64-deb' }];
  const about = { format: 'dateline-update', version: 1, release: '9.0.0', published: '2026-12-24' };
  const notice = Buffer.from(JSON.stringify({ ...about, notes: 'Tables print whole.', files }));
  const signature = sign(null, createHash('sha512').update(notice).digest(), privateKey);
  const signed = { notice: notice.toString('base64'), signature: signature.toString('base64') };
  const envelope = JSON.stringify(signed);
  return {
    key: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    bytes: Buffer.concat([Buffer.from(`dateline-update 1\n${envelope.length}\n${envelope}`), PROGRAM]),
  };
}

test('an update from a stick is taken when it is ours, and refused when a byte of it changed', async ({
  launch,
  temp,
}) => {
  const library = await writeLibrary(await temp.make('library'), {
    stories: [aStory('story-0001', { headline: 'Talks resume in Cairo' }, ['The first words.'])],
  });
  const stick = await temp.make('stick');
  const { key, bytes } = signedUpdate();
  const sound = path.join(stick, 'sound.dateline-update');
  const damaged = path.join(stick, 'damaged.dateline-update');
  await writeFile(sound, bytes);
  await writeFile(damaged, Buffer.concat([bytes.subarray(0, -1), Buffer.from('?')]));
  const desk = await launch({ library, env: { DATELINE_UPDATE_KEY: key } });

  await desk.page.keyboard.press('Control+k');
  await desk.page.getByRole('combobox', { name: 'Find a command or a story' }).fill('check for updates');
  await desk.page.keyboard.press('Enter');
  const dialog = desk.page.getByRole('dialog', { name: 'Updates' });
  await expect(dialog.getByText(/^This is Dateline /)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Check now' })).toBeDisabled();
  expect(await seriousViolations(desk.page)).toEqual([]);

  await desk.answerNext({ open: [damaged] });
  await dialog.getByRole('button', { name: 'From a file…' }).click();
  await expect(dialog.getByRole('alert')).toContainText('its bytes are not those that were signed');
  if (process.env.SHOTS) await desk.page.screenshot({ path: `${process.env.SHOTS}/refused.png` });

  await desk.answerNext({ open: [sound] });
  await dialog.getByRole('button', { name: 'From a file…' }).click();
  await expect(dialog.getByText(/^Dateline 9\.0\.0 of 2026-12-24 is here/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Show it in its folder' })).toBeVisible();
  if (process.env.SHOTS) await desk.page.screenshot({ path: `${process.env.SHOTS}/found.png` });
});
