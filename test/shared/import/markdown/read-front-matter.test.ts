import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../../shared/import/markdown/read-front-matter.ts';

const nested = (depth: number) => `a: ${'['.repeat(depth)}x${']'.repeat(depth)}`;

describe('readFrontMatter', () => {
  it('reads a mapping, numbers that JSON does not know as text', () => {
    expect(readFrontMatter('a: 1\nb: [true, null, .inf]\nc: {d: x}', 2)).toEqual({
      a: 1,
      b: [true, null, 'Infinity'],
      c: { d: 'x' },
    });
    expect(readFrontMatter('', 2)).toEqual({});
  });

  it.each(['words', '- a', '7', 'true'])('reads no mapping in %s', (yaml) =>
    expect(readFrontMatter(yaml, 2)).toBeNull(),
  );

  it('names the line of the file, and what to do', () => {
    expect(() => readFrontMatter('a: 1\nb: "x', 2)).toThrow(
      expect.objectContaining({
        code: 'unreadable-input',
        message: expect.stringMatching(
          /^The front matter cannot be read: line 3 is not valid YAML: [^\n]*[^.\s]; correct it and import again\.$/,
        ),
      }),
    );
  });

  it('is as deep as sixty-four, and says so of a deeper one', () => {
    expect(readFrontMatter(nested(63), 2)).not.toBeNull();
    expect(() => readFrontMatter(nested(65), 2)).toThrow(
      'The front matter cannot be read: it is nested too deep; correct it and import again.',
    );
  });

  it('says of one that was made to exhaust the parser that it cannot be read', () => {
    const laughs = ['a: &a [x, x, x, x, x, x, x, x]'];
    for (const [at, name] of [...'bcdefgh'].entries())
      laughs.push(`${name}: &${name} [${Array(8).fill(`*${'abcdefgh'[at]}`).join(', ')}]`);
    expect(() => readFrontMatter(laughs.join('\n'), 2)).toThrow(
      'The front matter cannot be read: it is nested or repeated beyond measure; correct it and import again.',
    );
  });
});
