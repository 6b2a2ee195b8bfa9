import { describe, expect, it } from 'vitest';
import { partData } from '../../../../../electron/library/import/mime/part-data.ts';
import { readMime } from '../../../../../electron/library/import/mime/read-mime.ts';
import type { ImportedStory } from '../../../../../shared/import/imported-story.ts';
import { mhtmlToStory } from '../../../../../shared/import/mhtml/mhtml-to-story.ts';
import { blockText } from '../../../../../shared/story/block-text.ts';
import { png } from '../../pictures.ts';

const PICTURE = Buffer.from(png(40, 30)).toString('base64');

async function read(...lines: readonly string[]): Promise<ImportedStory> {
  return mhtmlToStory(await readMime(Buffer.from(lines.join('\r\n'))), partData);
}

const PAGE =
  '<html lang="de"><head><title>Gespräche</title></head><body><nav>Menü</nav><article><h1>Gespräche</h1>';

describe('a saved page in one file', () => {
  it('of Chromium is read as the page, with its pictures and its address', async () => {
    const story = await read(
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://news.example/2026/talks?a=1&b=2',
      'Subject: =?utf-8?Q?Gespr=C3=A4che?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----MultipartBoundary--x----"',
      '',
      '------MultipartBoundary--x----',
      'Content-Type: text/html',
      'Content-ID: <frame-1@mhtml.blink>',
      'Content-Transfer-Encoding: binary',
      'Content-Location: https://news.example/2026/talks?a=1&b=2',
      '',
      `${PAGE}<p>Die Vermittler trafen sich in Kairo und sprachen drei Stunden. <a href="more">Mehr</a></p>` +
        '<img src="https://cdn.example/map.png?w=1&amp;h=2" alt="Karte"><p>Am Mittwoch ' +
        'gehen die Gespräche weiter.</p>' +
        '</article></body></html>',
      '------MultipartBoundary--x----',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://cdn.example/map.png?w=1&h=2',
      '',
      PICTURE,
      '------MultipartBoundary--x------',
    );
    expect(story.fields).toMatchObject({
      headline: 'Gespräche',
      language: 'de',
      canonical: 'https://news.example/2026/talks?a=1&b=2',
    });
    expect(story.body.map(blockText)).toContain(
      'Die Vermittler trafen sich in Kairo und sprachen drei Stunden. Mehr',
    );
    expect(story.body).toContainEqual(
      expect.objectContaining({ type: 'figure', alt: 'Karte', media: 'map.png' }),
    );
    expect(story.pictures).toEqual([
      { media: 'map.png', source: `data:application/octet-stream;base64,${PICTURE}` },
    ]);
    expect(JSON.stringify(story.body)).toContain('https://news.example/2026/more');
  });

  it('of Word finds the pictures beside its page', async () => {
    const story = await read(
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="w"',
      '',
      '--w',
      'Content-Location: file:///C:/1/story.htm',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Type: text/html; charset="windows-1252"',
      '',
      '<html><body><p>=93Talks=94</p><img src=3D"story_files/image001.png"></body></html>',
      '--w',
      'Content-Location: file:///C:/1/story_files/image001.png',
      'Content-Transfer-Encoding: base64',
      'Content-Type: image/png',
      '',
      PICTURE,
      '--w--',
    );
    expect(story.body.map(({ type }) => type)).toEqual(['paragraph', 'figure']);
    expect(story.body.map(blockText)[0]).toBe('“Talks”');
    expect(story.pictures).toHaveLength(1);
    expect(story.fields.canonical).toBeNull();
  });

  it('without a page says so', async () => {
    await expect(read('Content-Type: multipart/related; boundary="w"', '', '--w--')).rejects.toThrow(
      'holds no text that could be read',
    );
  });
});
