import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import { lines } from '../lines.ts';
import type { PageContext } from '../page-context.ts';

/** The form under a story; null on a site that takes no comments. */
export function commentForm({ site, labels }: PageContext): Element | null {
  if (!site.comments) return null;
  const input = (name: string, label: string, type: string, autoComplete: string, required: boolean) =>
    field(`comment-${name}`, label, required, (id) =>
      h('input', { id, name, type, autoComplete: [autoComplete], required: required || undefined }),
    );
  const fields = [
    field('comment-text', labels.comment, true, (id) =>
      h('textarea', { id, name: 'comment', rows: 6, required: true }),
    ),
    input('name', labels.name, 'text', 'name', true),
    input('email', labels.email, 'email', 'email', true),
    input('website', labels.website, 'url', 'url', false),
    h('p', { className: ['submit'] }, [h('button', { type: 'submit' }, labels.postComment)]),
  ];
  return h(
    'section',
    { className: ['comments'], ariaLabelledBy: 'leave-a-comment' },
    lines([
      h('h2', { id: 'leave-a-comment' }, labels.leaveComment),
      h('p', { className: ['notice'] }, labels.commentNotice),
      h('form', sending(site.commentsTo), lines(fields)),
    ]),
  );
}

/** How a browser sends the form (HTML, 4.10.21): to the site, by the reader's own mail, or nowhere. */
function sending(to: string): Properties {
  if (to.startsWith('mailto:')) return { action: to, method: 'post', encType: 'text/plain' };
  // Outside a dialog this method sends nothing anywhere: the site has not said yet where comments go.
  return to === '' ? { method: 'dialog' } : { action: to, method: 'post' };
}

function field(
  id: string,
  label: string,
  required: boolean,
  control: (id: string) => ElementContent,
): Element {
  const name = required ? [`${label} `, h('span', { className: ['required'] }, '*')] : [label];
  return h('p', { className: ['field'] }, lines([h('label', { htmlFor: id }, name), control(id)]));
}
