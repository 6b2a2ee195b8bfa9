import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** Matters of style and of a page's outline, which a piece of HTML for another system has not to answer for. */
const STYLE = {
  'no-trailing-whitespace': 'off',
  'no-inline-style': 'off',
  'void-style': 'off',
  'heading-level': 'off',
  'long-title': 'off',
  'prefer-tbody': 'off',
  'attribute-boolean-style': 'off',
  'no-raw-characters': 'off',
  'tel-non-breaking': 'off',
  'doctype-style': 'off',
} as const;

const VALIDATOR = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:standard'],
    rules: { ...STYLE, 'valid-id': ['error', { relaxed: true }] },
  }),
);

/** What html-validate finds wrong with HTML, each complaint a line. */
export async function htmlErrors(html: string): Promise<readonly string[]> {
  const { results } = await VALIDATOR.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}, line ${line}: ${message}`),
  );
}
