import { describe, expect, it } from 'vitest';
import { shippedTemplates } from '../../../shared/library/shipped-templates.ts';
import { isTemplateId, templateId } from '../../../shared/library/template.ts';
import { blockText } from '../../../shared/story/block-text.ts';
import { canonicalBody } from '../../../shared/story/canonical-body.ts';
import { parseStory } from '../../../shared/story/parse-story.ts';
import { tksInBlock } from '../../../shared/story/tk.ts';

const NOW = '2026-01-28T10:00:00.000Z';
const templates = shippedTemplates('fr', NOW);

describe('the templates that a library begins with', () => {
  it('are six, each with a name and what it is for', () => {
    expect(templates.map(({ id, headline }) => [id, headline])).toEqual([
      ['template-news-in-brief', 'News in brief'],
      ['template-analysis', 'Analysis'],
      ['template-obituary', 'Obituary'],
      ['template-live-entry', 'Live entry'],
      ['template-questions-and-answers', 'Questions and answers'],
      ['template-letter', 'Letter from abroad'],
    ]);
    for (const { standfirst } of templates) expect(standfirst).toMatch(/^\p{Lu}.{20}/u);
  });

  it('are sound stories of the library’s language and of the moment at which it is made', () => {
    for (const template of templates) {
      expect(parseStory(JSON.parse(JSON.stringify(template)))).toEqual(template);
      expect(canonicalBody(template.body)).toEqual(template.body);
      expect([template.language, template.created, template.modified]).toEqual(['fr', NOW, NOW]);
    }
  });

  it('mark every place to fill, so that nothing goes out by mistake', () => {
    for (const { headline, body } of templates) {
      expect(body.length, headline).toBeGreaterThanOrEqual(2);
      for (const block of body) {
        if (block.type !== 'heading') expect(tksInBlock(block), blockText(block)).toBeGreaterThan(0);
        expect(blockText(block).replace(/\[TK [^[\]]{3,}\]/g, ''), headline).not.toMatch(/TK|\[|\]/);
      }
    }
  });

  it('say what is confirmed and what is not as a list without numbers', () => {
    const list = templates.flatMap(({ body }) => body).find(({ type }) => type === 'list');
    expect(list).toMatchObject({ ordered: false });
    expect(list && blockText(list).replace(/\[.*?\]/g, '…')).toBe('Confirmed: …\nClaimed: …\nNot known: …');
  });

  it('part an analysis, an obituary and an interview by headings', () => {
    const headings = templates.map(({ body }) =>
      body.flatMap((block) => (block.type === 'heading' ? [`${block.level} ${blockText(block)}`] : [])),
    );
    expect(headings).toEqual([
      [],
      ['2 What has changed', '2 Why it matters', '2 What others say', '2 What to watch'],
      ['2 Life', '2 Work'],
      [],
      ['2 [TK first question]', '2 [TK second question]', '2 [TK last question: what was not asked?]'],
      [],
    ]);
  });
});

describe('the id of a template', () => {
  it('is told from that of a story', () => {
    expect(templateId('0c2f')).toBe('template-0c2f');
    expect(isTemplateId('template-0c2f')).toBe(true);
    expect(isTemplateId('story-template-1')).toBe(false);
  });
});
