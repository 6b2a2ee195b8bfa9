import { describe, expect, it } from 'vitest';
import { markdownToStory } from '../../../../shared/import/markdown/markdown-to-story.ts';
import { blockText } from '../../../../shared/story/block-text.ts';

function read(markdown: string) {
  const { fields, body, warnings } = markdownToStory(markdown);
  return { fields, words: body.map(blockText), warnings };
}

describe('front matter', () => {
  it('in TOML gives the fields', () => {
    const toml = '+++\ntitle = "TOML title"\ndate = 2026-01-15\ntags = ["a", "b"]\n+++\n\nBody.\n';
    for (const source of [toml, toml.replaceAll('\n', '\r\n'), `\ufeff${toml}`]) {
      const { fields, words } = read(source);
      expect(fields).toMatchObject({ headline: 'TOML title', tags: [{ name: 'a' }, { name: 'b' }] });
      expect(fields.date).toContain('2026-01-15');
      expect(words).toEqual(['Body.']);
    }
  });

  it('that is no TOML is refused by its line', () => {
    expect(() => read('+++\ntitle = "a"\nb = = 1\n+++\nBody.')).toThrow(/line 3 is not valid TOML: /);
  });

  it('in TOML begins the file, and ends', () => {
    expect(read('Text.\n\n+++\na = 1\n+++\n').words[0]).toBe('Text.');
    expect(read('+++\na = 1\n').words.join()).toContain('a = 1');
  });

  it('in YAML may end with dots', () => {
    expect(read('---\ntitle: Dots\n...\nBody.\n')).toMatchObject({
      fields: { headline: 'Dots' },
      words: ['Body.'],
    });
    expect(read('---\ntitle: Dashes\n---\nBody.\n...\n').fields.headline).toBe('Dashes');
  });

  it('may have an empty item among its tags', () => {
    expect(read('---\ntags:\n- Oslo\n-\n---\nBody.').fields.tags).toMatchObject([{ name: 'Oslo' }]);
  });

  it('tells of a value that is kept and not used', () => {
    expect(read('---\ndate: soon\n---\nBody.').warnings).toEqual([
      'The value of “date” could not be used: it is kept as “imported_date”.',
    ]);
    const { fields, warnings } = read('---\nstatus: legal-check\n---\nBody.');
    expect(fields.status).toBe('draft');
    expect(warnings).toEqual([
      'There is no status “legal-check” here, so the story is a draft: its own is kept as “imported_status”.',
    ]);
  });
});
