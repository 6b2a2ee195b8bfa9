import { describe, expect, it } from 'vitest';
import { CODE_LANGUAGE, codeLanguage, codeText, isCodeText } from '../../../shared/story/code-text.ts';

describe('the text of code', () => {
  it('holds tabs and line feeds, and no other control character', () => {
    expect(isCodeText('if (x) {\n\treturn;\n}')).toBe(true);
    expect(isCodeText('')).toBe(true);
    for (const sign of ['\r', '\u0000', '\u001b', '\u0085']) expect(isCodeText(`a${sign}b`)).toBe(false);
  });

  it('is made of any text', () => {
    expect(codeText('a\r\nb\rc\n\td\u0000e\u0085f')).toBe('a\nb\nc\n\td e f');
    expect(codeText('cafe\u0301')).toBe('caf\u00e9');
  });
});

describe('the language of code', () => {
  it.each([
    ['js', 'js'],
    [' JavaScript ', 'javascript'],
    ['C++', 'c++'],
    ['objective-c', 'objective-c'],
    ['python title="x"', 'python'],
    ['js,linenos', 'js'],
    ['js{1,3}', 'js'],
    ['c#', 'c#'],
    ['a_b.c', 'a_b.c'],
    ['', ''],
    ['{.js}', ''],
    ['日本', ''],
    ['<b>', ''],
    ['x'.repeat(40), 'x'.repeat(40)],
    ['x'.repeat(41), ''],
  ])('said as %j is %j', (said, language) => {
    expect(codeLanguage(said)).toBe(language);
    expect(CODE_LANGUAGE.test(language)).toBe(true);
  });

  it.each(['a b', 'a/b', 'é', ' a', 'a\n', '"a', 'a"'])('is not %j', (said) => {
    expect(CODE_LANGUAGE.test(said)).toBe(false);
  });
});
