import { expect, it } from 'vitest';
import { htmlToBody } from '../../../../shared/import/html/html-to-body.ts';

it('a note that is called twice says its words at both places, and its list leaves nothing', () => {
  const { body } = htmlToBody(
    '<p>Opened.<sup id="r1_0"><a href="#n1">[1]</a></sup> Talks.<sup id="r1_1"><a href="#n1">[1]</a></sup></p>' +
      '<h2>References</h2><ol><li id="n1">^ <a href="#r1_0">a</a> <a href="#r1_1">b</a> Port office.</li></ol>',
  );
  const note = { type: 'footnote', children: [{ type: 'text', text: 'Port office.' }] };
  expect(body).toEqual([
    {
      type: 'paragraph',
      children: [{ type: 'text', text: 'Opened.' }, note, { type: 'text', text: ' Talks.' }, note],
    },
  ]);
});
