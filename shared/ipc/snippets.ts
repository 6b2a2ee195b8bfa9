import { z } from 'zod';
import { MOST_SNIPPETS, snippetSchema } from '../snippets/snippet.ts';
import type { SnippetWithBody } from '../snippets/snippet-with-body.ts';
import { request } from './bridge-request.ts';

export const snippetRequests = {
  'snippets.list': request().answers<readonly SnippetWithBody[]>(),
  'snippets.save': request(z.strictObject({ snippets: z.array(snippetSchema).max(MOST_SNIPPETS) })).answers<
    readonly SnippetWithBody[]
  >(),
};
