import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { pageToMail } from '../../../electron/exporting/eml-writer.ts';
import { text } from '../../../shared/story/inline.ts';
import { fullFields, pageInput } from '../../support/page-input.ts';
import { png } from '../library/pictures.ts';

const STORY = { id: 'story-0001', modified: '2026-01-28T09:00:00.000Z' };

describe('a story as a mail', () => {
  it('is a draft with text, HTML and its pictures, by a reader of its own', async () => {
    const picture = png(40, 30);
    const mail = await pageToMail(pageInput(), STORY, [{ name: 'map.png', bytes: picture }]);
    const read = await PostalMime.parse(mail);
    expect(read.subject).toBe('Talks resume in Cairo');
    expect(read.from).toBeUndefined();
    expect(read.headers).toContainEqual(expect.objectContaining({ key: 'x-unsent', value: '1' }));
    expect(read.text).toContain('Cairo, Jan. 28 — The mediators met on Wednesday.');
    expect(read.html).toContain('<h1>Talks resume in Cairo</h1>');
    expect(read.html).toContain('src="cid:picture-1@dateline"');
    const [attached] = read.attachments;
    expect(attached).toMatchObject({ filename: 'map.png', mimeType: 'image/png' });
    expect(Buffer.from(attached?.content as ArrayBuffer)).toEqual(Buffer.from(picture));
  });

  it('writes a headline of any script, and makes no header of what a story says', async () => {
    const headline = 'محادثات في القاهرة — Bcc: x@example.org';
    const fields = { ...fullFields, headline, language: 'ar' };
    const body = [{ type: 'paragraph', children: [text('From: me')] } as const];
    const read = await PostalMime.parse(await pageToMail(pageInput({ fields, body }), STORY, []));
    expect(read.subject).toBe(headline);
    expect(read.bcc ?? []).toEqual([]);
    expect(read.text).toContain('From: me');
  });

  it('is the same each time', async () => {
    const [first, second] = [
      await pageToMail(pageInput(), STORY, []),
      await pageToMail(pageInput(), STORY, []),
    ];
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });
});
