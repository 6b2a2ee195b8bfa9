import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../../electron/library/import/import-files.ts';
import { png } from '../pictures.ts';
import { temporaryFolder, temporaryLibrary } from '../temporary-library.ts';

const item = (title: string, content: string) =>
  `<item><title>${title}</title><content:encoded>` +
  `<![CDATA[${content}]]></content:encoded><wp:status>publish</wp:status>` +
  '<wp:post_date_gmt>2026-01-28 09:00:00</wp:post_date_gmt><wp:post_date>2026-01-28 ' +
  '09:00:00</wp:post_date><wp:post_type>post</wp:post_type></item>';
const wxr = (...items: readonly string[]) =>
  `<?xml version="1.0"?><rss ` +
  `xmlns:wp="http://wordpress.org/export/1.2/">` +
  `<channel><wp:wxr_version>1.2</wp:wxr_version>${items.join('')}</channel></rss>`;

describe('a file with a site, or a mail', () => {
  it('becomes a story of each post, with the pictures that lie beside it', async () => {
    const library = await temporaryLibrary();
    const folder = await temporaryFolder();
    const uploads = join(folder, 'wp-content', 'uploads', '2026');
    await mkdir(uploads, { recursive: true });
    await writeFile(join(uploads, 'map.png'), png(40, 30));
    const file = join(folder, 'site.xml');
    const pictures = ['map.png', 'gone.png'].map(
      (name) => `<img src="https://p.example/wp-content/uploads/2026/${name}" alt="${name}">`,
    );
    await writeFile(file, wxr(item('Talks', `One.${pictures.join('')}`), item('Port', 'Two.')));
    const outcomes = await importFiles(library, [file]);
    const stories = await Promise.all(
      outcomes.map((outcome) => {
        if (!outcome.ok) throw new Error(outcome.error.message);
        return library.read(outcome.imported.id);
      }),
    );
    expect(stories.map(({ headline, status }) => [headline, status])).toEqual([
      ['Talks', 'published'],
      ['Port', 'published'],
    ]);
    expect(stories[0]?.body).toContainEqual(
      expect.objectContaining({ type: 'figure', media: 'map.png', width: 40 }),
    );
    const [first] = outcomes;
    expect(first?.ok && first.warnings).toContainEqual(
      expect.stringContaining('gone.png lies on the network'),
    );
  });

  it('whose pictures lie in it has them', async () => {
    const library = await temporaryLibrary();
    const file = join(await temporaryFolder(), 'story.eml');
    const lines = [
      'From: a@b.org',
      'Subject: Talks',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      'Content-Type: text/plain',
      '',
      'The mediators met.',
      '--x',
      'Content-Type: image/png; name=map.png',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(png(40, 30)).toString('base64'),
      '--x--',
    ];
    await writeFile(file, lines.join('\r\n'));
    const [outcome] = await importFiles(library, [file]);
    if (!outcome?.ok) throw new Error(outcome?.error.message);
    const { headline, body, note } = await library.read(outcome.imported.id);
    expect(headline).toBe('Talks');
    expect(body.map(({ type }) => type)).toEqual(['paragraph', 'figure']);
    expect(note).toContain('a@b.org');
  });
});
