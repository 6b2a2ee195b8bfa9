import { describe, expect, test } from 'vitest';
import {
  htmlExportFiles,
  htmlFolder,
  htmlSingleFile,
  type PageFile,
} from '../../../../shared/export/html/html-export.ts';
import { fullFields, pageInput, shippedTheme } from '../../../support/page-input.ts';

const { resolve: _, ...input } = pageInput({ theme: shippedTheme });
const addresses = (html: string) => [...html.matchAll(/(?:src="|url\(")([^"]+)"/g)].map((match) => match[1]);

describe('an HTML export', () => {
  test('names every file that the page uses, once', () => {
    const twice = {
      ...input,
      body: [...input.body, ...input.body],
      fields: { ...fullFields, image: 'lead.jpg' },
    };
    expect(htmlExportFiles(twice).map(({ kind, name }) => `${kind}:${name}`)).toEqual([
      'media:map.png',
      'media:lead.jpg',
      'site-picture:amina.jpg',
      'font:source-serif-4-latin.woff2',
      'font:libre-franklin-latin.woff2',
    ]);
  });

  test('as a folder refers to exactly the files beside it', () => {
    const { html, files } = htmlFolder(input);
    expect(addresses(html).sort()).toEqual(files.map((file) => file.path).sort());
    for (const { path } of files) expect(path).toMatch(/^(media|authors|fonts)\/[^/]+$/);
    expect(html).toContain(
      '<meta property="og:image" content="https://meridian-post.example/talks-resume-in-cairo/media/map.png">',
    );
  });

  test('as one file refers to nothing outside itself', () => {
    const asked: PageFile[] = [];
    const html = htmlSingleFile(input, (file) => {
      asked.push(file);
      return `data:application/octet-stream;base64,${btoa(file.name)}`;
    });
    expect(addresses(html).length).toBeGreaterThan(0);
    for (const address of addresses(html)) expect(address).toMatch(/^data:/);
    const named = htmlExportFiles(input);
    for (const file of asked) expect(named).toContainEqual(file);
    expect(html).not.toContain('og:image');
  });
});
