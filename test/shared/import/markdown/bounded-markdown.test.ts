import { describe, expect, it } from 'vitest';
import { boundedMarkdown } from '../../../../shared/import/markdown/bounded-markdown.ts';

describe('boundedMarkdown', () => {
  it.each([
    ['a thousand emphasised paragraphs', '**a** [b](c)\n\n'.repeat(1000)],
    ['the same with Windows line ends', '**a** [b](c)\r\n\r\n'.repeat(1000)],
    ['a thousand items', '- **a** [b](c)\n'.repeat(1000)],
    ['a long table', `| a | b |\n|---|---|\n${'| *a* | **b** |\n'.repeat(1000)}`],
    ['a thousand definitions', '[a]: https://a.org/\n'.repeat(1000)],
    ['code full of signs', `\`\`\`\n${'a[i] * b[j]\n'.repeat(1000)}\`\`\`\n`],
  ])('changes nothing in %s', (_, markdown) => expect(boundedMarkdown(markdown)).toBe(markdown));

  it('leaves out containers nested beyond measure, and no words', () => {
    expect(boundedMarkdown(`${'> '.repeat(100)}- word`)).toBe(`${'> '.repeat(40).trimEnd()} word`);
  });

  it('leaves out indentation beyond measure before an item, and none before other words', () => {
    expect(boundedMarkdown(`${' '.repeat(400)}- word`)).toBe(`${' '.repeat(160)}- word`);
    expect(boundedMarkdown(`${' '.repeat(159)}- word`)).toBe(`${' '.repeat(159)}- word`);
    expect(boundedMarkdown(`${' '.repeat(400)}word`)).toBe(`${' '.repeat(400)}word`);
  });
});
