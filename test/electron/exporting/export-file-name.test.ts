import { describe, expect, it } from 'vitest';
import { exportFileName, exportFileNames } from '../../../electron/exporting/export-file-name.ts';

const named = (slug: string, headline = '', id = 'story-id') => exportFileName({ id, slug, headline });

describe('exportFileName', () => {
  it.each([
    ['talks-resume', 'Anything', 'talks-resume'],
    ['', 'Talks: resume / now?', 'talks-resume-now'],
    ['', '', 'story-id'],
    ['', '../..', 'story-id'],
    ['con', '', 'con-story'],
    ['lpt1', '', 'lpt1-story'],
    ['محادثات-السلام', '', 'محادثات-السلام'],
  ])('calls slug %j and headline %j %j', (slug, headline, expected) => {
    expect(named(slug, headline)).toBe(expected);
  });

  it('fits every file system, without half a character', () => {
    const name = named('字'.repeat(120));
    expect(Buffer.byteLength(`${name}-media.html`)).toBeLessThan(255);
    expect(name).toBe('字'.repeat(66));
  });
});

describe('exportFileNames', () => {
  it('leaves the slug to the oldest and is the same in any order', () => {
    const stories = [
      { id: 'aaaaaaaa', slug: 'same', headline: '' },
      { id: 'bbbbbbbb', slug: 'same', headline: '' },
      { id: 'cccccccc', slug: 'same-2', headline: '' },
    ];
    const expected = [
      ['aaaaaaaa', 'same'],
      ['bbbbbbbb', 'same-2'],
      ['cccccccc', 'same-2-2'],
    ];
    expect([...exportFileNames(stories)]).toEqual(expected);
    expect([...exportFileNames([...stories].reverse())]).toEqual(expected);
  });
});
