import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { clampWords } from '../../../../renderer/features/stories/clamp-words.ts';

const tenAWord = (text: string) => text.length * 10;

describe('clampWords', () => {
  it('leaves alone what fits', () => {
    expect(clampWords('Talks resume', 2, 120, tenAWord)).toBe('Talks resume');
    expect(clampWords('Talks resume in Cairo', 2, 130, tenAWord)).toBe('Talks resume in Cairo');
  });

  it('ends after a whole word', () => {
    expect(clampWords('Talks resume in Cairo after a long night', 2, 130, tenAWord)).toBe(
      'Talks resume in Cairo…',
    );
  });

  it('drops the punctuation that the ellipsis would stand behind', () => {
    expect(clampWords('Talks resume. Then, after a long night, they stop', 2, 130, tenAWord)).toBe(
      'Talks resume. Then, after…',
    );
  });

  it('cuts scripts without spaces between their words', () => {
    const cut = clampWords('俄罗斯基地成为叙利亚领导人重返克里姆林宫的首要议题', 2, 80, tenAWord);
    expect(cut.endsWith('…')).toBe(true);
    expect(cut.length).toBeLessThanOrEqual(17);
  });

  it('does not measure every word of what fits in any case', () => {
    const measure = vi.fn(tenAWord);
    const text = 'Talks resume in Cairo after a night';
    expect(clampWords(text, 2, 260, measure)).toBe(text);
    expect(measure).toHaveBeenCalledTimes(2);
  });

  it('shows the text in a pane that has no width yet', () => {
    expect(clampWords('Talks resume', 2, 0, tenAWord)).toBe('Talks resume');
  });

  it('never shows anything but the beginning of the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(400), (text, width) => {
        const cut = clampWords(text, 2, width, tenAWord);
        expect(cut === text || (cut.endsWith('…') && text.startsWith(cut.slice(0, -1)))).toBe(true);
      }),
    );
  });
});
