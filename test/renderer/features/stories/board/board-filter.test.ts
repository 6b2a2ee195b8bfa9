import { describe, expect, it } from 'vitest';
import {
  filterQuery,
  isFiltering,
  UNFILTERED,
} from '../../../../../renderer/features/stories/board/board-filter.ts';
import { parseQuery } from '../../../../../shared/search/parse-query.ts';

describe('the filter of a board', () => {
  it('asks for everything, or for one status', () => {
    expect(filterQuery(UNFILTERED)).toEqual({ ok: true, text: '' });
    expect(filterQuery(UNFILTERED, 'in-edit')).toEqual({ ok: true, text: 'status:in-edit' });
  });

  it('puts query, section, person and status together so that they are read back', () => {
    const wanted = {
      query: 'tag:Sudan OR tag:Egypt lorr',
      section: 'Foreign News',
      assignee: 'O’Neill “Ana”',
    };
    const filter = filterQuery(wanted, 'draft');
    expect(filter.ok && parseQuery(filter.text)).toMatchObject({
      ok: true,
      query: {
        clauses: [
          [
            { kind: 'tag', text: 'Sudan' },
            { kind: 'tag', text: 'Egypt' },
          ],
          [{ kind: 'words', text: 'lorr', prefix: true }],
          [{ kind: 'section', text: 'Foreign News' }],
          [{ kind: 'assignee', text: 'O’Neill  Ana' }],
          [{ kind: 'status', status: 'draft' }],
        ],
      },
    });
  });

  it('says what is wrong with a query', () => {
    expect(filterQuery({ ...UNFILTERED, query: 'status:nonsense ' })).toMatchObject({ ok: false });
  });

  it('knows whether anything is left out', () => {
    expect(isFiltering({ ...UNFILTERED, query: '  ' })).toBe(false);
    expect(isFiltering({ ...UNFILTERED, assignee: 'Amina' })).toBe(true);
  });
});
