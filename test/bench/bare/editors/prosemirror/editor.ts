import { baseKeymap } from '@tiptap/pm/commands';
import { history } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { Schema } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';

const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*', toDOM: () => ['p', 0], parseDOM: [{ tag: 'p' }] },
    heading: { group: 'block', content: 'inline*', toDOM: () => ['h2', 0], parseDOM: [{ tag: 'h2' }] },
    text: { group: 'inline' },
  },
  marks: {
    bold: { toDOM: () => ['strong', 0], parseDOM: [{ tag: 'strong' }] },
    italic: { toDOM: () => ['em', 0], parseDOM: [{ tag: 'em' }] },
  },
});
const plugins = [history(), keymap(baseKeymap)];
const view = new EditorView(document.getElementById('frame'), {
  state: EditorState.create({ schema, plugins }),
  attributes: { role: 'textbox', 'aria-label': 'Story body', 'aria-multiline': 'true' },
});

window.loadParagraphs = (texts) => {
  const paragraphs = texts.map((text) => schema.node('paragraph', null, schema.text(text)));
  view.updateState(EditorState.create({ doc: schema.node('doc', null, paragraphs), plugins }));
};
